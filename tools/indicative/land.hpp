#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <cakupan/geo/geometry.hpp>

namespace cakupan::indicative {

/// A kabupaten or kota as the facts have it. Positions in kilometers (equal_area.hpp).
struct Region {
  enum class Kind { regency, city };

  std::string code;
  std::string name;
  std::string province_code;
  std::string province;
  Kind kind = Kind::regency;
  double official_km2 = 0;
  geo::Coordinate point;    ///< inside the region
  geo::Coordinate center;   ///< its centroid, perhaps outside
  std::size_t outline = 0;  ///< the outline that it lies in
};

/// A province outline as Natural Earth has it: one feature per island, in kilometers.
struct Outline {
  std::string name;
  geo::PolygonSet islands;
  std::vector<std::size_t> regions;  ///< by index, in the order of the facts
};

struct Country {
  std::vector<Region> regions;
  std::vector<Outline> outlines;
};

/// Reads `gazetteer/regions.csv` and `ne_provinces.shp` in a folder and puts every region into its outline.
/// THROWS: base::Error (input) where a file is not as expected or a region has no outline.
Country read_country(const std::filesystem::path& geodata);

/// The distance in kilometers from a point to the border or inside of a feature; 0 inside.
double distance_to(const geo::PolygonSet& shapes, std::size_t feature, geo::Coordinate point);

}  // namespace cakupan::indicative
