#pragma once

#include <cstdint>
#include <cstring>
#include <fstream>
#include <string>
#include <vector>

#include <cakupan/geo/geometry.hpp>

namespace cakupan::geo {

/// A Shapefile of squares in degrees, row after row, with the field "code": "0", "1", ... Written byte by
/// byte.
struct SquareShapefile {
  std::size_t count = 0;
  std::size_t across = 100;               ///< squares in a row
  double side = 0.01;                     ///< degrees
  Box stated{0, 0, 1, 1};                 ///< the extent of the header
  std::vector<std::size_t> deleted = {};  ///< marked so in the .dbf
  std::vector<std::size_t> damaged = {};  ///< records that say they are longer than they are

  void write(const std::string& stem) const {
    std::string shp = header(50 + count * record_words), shx = header(50 + count * 4);
    for (std::size_t i = 0; i < count; ++i) {
      const double x = side * static_cast<double>(i % across), y = side * static_cast<double>(i / across);
      big(shx, (shp.size()) / 2);
      big(shx, record_words - 4);
      big(shp, i + 1);
      big(shp, record_words - 4);
      little(shp, 5);
      for (const double v : {x, y, x + side, y + side}) real(shp, v);
      const bool is_damaged = contains(damaged, i);
      little(shp, is_damaged ? 1'000'000 : 1);
      little(shp, 5);
      little(shp, 0);
      for (const Coordinate p :
           {Coordinate{x, y}, {x, y + side}, {x + side, y + side}, {x + side, y}, {x, y}}) {
        real(shp, p.x);
        real(shp, p.y);
      }
    }
    std::string dbf{3, 100, 1, 1};
    little(dbf, static_cast<std::uint32_t>(count));
    dbf += std::string{65, 0, 1 + code_width, 0};
    dbf.resize(32);
    dbf += std::string("code\0\0\0\0\0\0\0C", 12);
    dbf.resize(48);
    dbf += static_cast<char>(code_width);
    dbf.resize(64);
    dbf += '\r';
    for (std::size_t i = 0; i < count; ++i) {
      std::string code = std::to_string(i);
      code.resize(code_width, ' ');
      dbf += (contains(deleted, i) ? "*" : " ") + code;
    }
    std::ofstream(stem + ".shp", std::ios::binary) << shp;
    std::ofstream(stem + ".shx", std::ios::binary) << shx;
    std::ofstream(stem + ".dbf", std::ios::binary) << dbf;
    std::ofstream(stem + ".prj")
        << R"(GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,)"
           R"(298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]])";
  }

 private:
  static constexpr char code_width = 8;
  static constexpr std::size_t record_words = 4 + (4 + 32 + 4 + 4 + 4 + 5 * 16) / 2;

  static bool contains(const std::vector<std::size_t>& numbers, std::size_t wanted) {
    for (const std::size_t number : numbers) {
      if (number == wanted) return true;
    }
    return false;
  }
  static void big(std::string& bytes, std::size_t value) {
    for (const unsigned shift : {24U, 16U, 8U, 0U}) bytes += static_cast<char>((value >> shift) & 0xFFU);
  }
  static void little(std::string& bytes, std::uint32_t value) {
    for (const unsigned shift : {0U, 8U, 16U, 24U}) bytes += static_cast<char>((value >> shift) & 0xFFU);
  }
  static void real(std::string& bytes, double value) {
    char own[sizeof value];
    std::memcpy(own, &value, sizeof value);
    bytes.append(own, sizeof value);
  }
  std::string header(std::size_t words) const {
    std::string bytes;
    big(bytes, 9994);
    bytes.resize(24);
    big(bytes, words);
    little(bytes, 1000);
    little(bytes, 5);
    for (const double v : {stated.min_x(), stated.min_y(), stated.max_x(), stated.max_y()}) real(bytes, v);
    bytes.resize(100);
    return bytes;
  }
};

}  // namespace cakupan::geo
