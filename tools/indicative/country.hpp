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
  geo::Coordinate point;  ///< inside the region
};

/// A kecamatan: what the facts know of the inside of a region.
struct District {
  std::size_t region = 0;  ///< by index
  geo::Coordinate point;   ///< inside the district, mostly near its centroid
  double km2 = 0;
};

struct Country {
  std::vector<Region> regions;
  std::vector<District> districts;
  geo::PolygonSet islands;  ///< kilometers, one feature per island or per country's part of one
};

/// Reads `gazetteer/regions.csv`, `districts.csv` and what is Indonesia in `land.shp`, all in one folder.
/// THROWS: base::Error (input) where a file is not as expected or a district has no region.
Country read_country(const std::filesystem::path& geodata);

/// The distance in kilometers from a point to the border or inside of a feature; 0 inside.
double distance_to(const geo::PolygonSet& shapes, std::size_t feature, geo::Coordinate point);

}  // namespace cakupan::indicative
