#include "loader/file/shapefile_parts.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>

namespace cakupan::loader::file {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t header_size = 100;
using Header = std::array<unsigned char, header_size>;

base::Error damage(const fs::path& path, const std::string& happened, const std::string& remedy = {}) {
  return {base::Failure::input, happened, {path.string(), {}, {}}, remedy};
}

/// The first bytes; those the file lacks are 0.
Header header_of(const fs::path& path) {
  Header header{};
  std::ifstream file(path, std::ios::binary);
  file.read(reinterpret_cast<char*>(header.data()), header.size());
  if (file.bad()) throw damage(path, "cannot be read");
  return header;
}

std::uint64_t big_endian(const Header& header, std::size_t at) {
  return std::uint64_t{header[at]} << 24 | std::uint64_t{header[at + 1]} << 16 |
         std::uint64_t{header[at + 2]} << 8 | header[at + 3];
}

std::uint64_t little_endian(const Header& header, std::size_t at, std::size_t bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < bytes; ++i) value |= std::uint64_t{header[at + i]} << (8 * i);
  return value;
}

void check_length(const fs::path& path, std::uint64_t promised) {
  const std::uint64_t there = fs::file_size(path);
  if (there >= promised) return;
  throw damage(path, fmt::format("is truncated: its header promises {} bytes, {} are there", promised, there),
               "copy the file again");
}

void check_shp_or_shx(const fs::path& path) {
  if (fs::file_size(path) == 0) throw damage(path, "is empty", "copy the file again");
  const Header header = header_of(path);
  constexpr std::uint64_t file_code = 9994;
  if (big_endian(header, 0) != file_code)
    throw damage(path, "is no Shapefile: its first bytes are of something else");
  check_length(path, big_endian(header, 24) * 2);  // the header counts 16-bit words
}

/// The part with another extension, in the case of the .shp or the opposite one.
fs::path part(const fs::path& shp, const std::string& extension) {
  fs::path lower = shp, upper = shp;
  lower.replace_extension(extension);
  upper.replace_extension(extension == ".shx" ? ".SHX" : ".DBF");
  if (fs::exists(lower)) return lower;
  if (fs::exists(upper)) return upper;
  throw missing_part(shp.string(), lower.filename().string());
}

}  // namespace

base::Error missing_part(const std::string& path, const std::string& part) {
  const bool in_archive = base::lower(path).ends_with(".zip");
  return damage(path, fmt::format("{} is missing {}", part, in_archive ? "in it" : "beside it"),
                "copy all parts of the Shapefile (.shp, .shx, .dbf, .prj)");
}

void check_dbf(const std::string& path) {
  if (fs::file_size(path) == 0) throw damage(path, "is empty", "copy the file again");
  const Header header = header_of(path);
  const std::uint64_t records = little_endian(header, 4, 4);
  const std::uint64_t header_bytes = little_endian(header, 8, 2);
  const std::uint64_t record_bytes = little_endian(header, 10, 2);
  if (header_bytes < 33 || record_bytes == 0)
    throw damage(path, "is no DBF table: its first bytes are of something else");
  check_length(path, header_bytes + records * record_bytes);
}

void check_shapefile(const std::string& shp_path) {
  const fs::path shp(shp_path);
  check_shp_or_shx(shp);
  check_shp_or_shx(part(shp, ".shx"));
  check_dbf(part(shp, ".dbf").string());
}

}  // namespace cakupan::loader::file
