#include "indicative/country.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <optional>

#include <cakupan/base/error.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/geo/segment.hpp>

#include "indicative/clip.hpp"
#include "indicative/equal_area.hpp"
#include "indicative/files.hpp"

namespace cakupan::indicative {
namespace {

namespace fs = std::filesystem;

double number(const Layer& layer, std::size_t row, const std::string& field, const fs::path& path) {
  const std::optional<double> value = base::parse_number(layer.rows[row][layer.field(field)]);
  if (!value) throw base::Error(base::Failure::input, "not a number", {path.string(), row + 2, field});
  return *value;
}

geo::Coordinate point(const Layer& layer, std::size_t row, const fs::path& path) {
  return to_equal_area(
      geo::Coordinate{number(layer, row, "point_lon", path), number(layer, row, "point_lat", path)});
}

std::vector<Region> read_regions(const fs::path& path) {
  const Layer layer = read_layer(path);
  std::vector<Region> regions;
  for (std::size_t row = 0; row < layer.rows.size(); ++row) {
    const auto text = [&](const char* field) { return layer.rows[row][layer.field(field)]; };
    Region& region = regions.emplace_back();
    region.code = text("code");
    region.name = text("name");
    region.province_code = text("province_code");
    region.province = text("province");
    region.kind = text("kind") == "kota" ? Region::Kind::city : Region::Kind::regency;
    region.official_km2 = number(layer, row, "area_km2", path);
    region.point = point(layer, row, path);
  }
  return regions;
}

std::vector<District> read_districts(const fs::path& path, const std::vector<Region>& regions) {
  std::map<std::string, std::size_t> region_of;
  for (std::size_t r = 0; r < regions.size(); ++r) region_of[regions[r].code] = r;
  const Layer layer = read_layer(path);
  const std::size_t code = layer.field("regency_code");
  std::vector<District> districts;
  for (std::size_t row = 0; row < layer.rows.size(); ++row) {
    const auto region = region_of.find(layer.rows[row][code]);
    if (region == region_of.end()) {
      throw base::Error(base::Failure::input, fmt::format("there is no region {}", layer.rows[row][code]),
                        {path.string(), row + 2, "regency_code"});
    }
    districts.push_back({region->second, point(layer, row, path), number(layer, row, "area_km2", path)});
  }
  return districts;
}

geo::PolygonSet read_islands(const fs::path& path) {
  const Layer layer = read_layer(path);
  const std::size_t country = layer.field("country");
  const geo::PolygonSet shapes = to_equal_area(layer.shapes);
  geo::PolygonSet islands;
  for (std::size_t row = 0; row < layer.rows.size(); ++row) {
    if (layer.rows[row][country] != "ID") continue;
    const geo::IndexRange parts = shapes.parts_of(row);
    for (std::size_t part = parts.first; part < parts.last; ++part) {
      const geo::IndexRange rings = shapes.rings_of(part);
      for (std::size_t r = rings.first; r < rings.last; ++r) islands.add_ring(shapes.ring(r));
      islands.end_feature();
    }
  }
  return islands;
}

}  // namespace

Country read_country(const fs::path& geodata) {
  Country country;
  country.regions = read_regions(geodata / "gazetteer" / "regions.csv");
  country.districts = read_districts(geodata / "districts.csv", country.regions);
  country.islands = read_islands(geodata / "land.shp");
  return country;
}

double distance_to(const geo::PolygonSet& shapes, std::size_t feature, geo::Coordinate point) {
  if (geo::contains(shapes, feature, point)) return 0;
  double least = std::numeric_limits<double>::infinity();
  const geo::IndexRange parts = shapes.parts_of(feature);
  for (std::size_t part = parts.first; part < parts.last; ++part) {
    const geo::IndexRange rings = shapes.rings_of(part);
    for (std::size_t r = rings.first; r < rings.last; ++r) {
      const auto ring = shapes.ring(r);
      for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        least = std::min(least, geo::distance_to_segment(point, ring[i], ring[i + 1]));
      }
    }
  }
  return least;
}

}  // namespace cakupan::indicative
