#include "indicative/land.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include <cakupan/base/error.hpp>
#include <cakupan/base/number.hpp>

#include "indicative/clip.hpp"
#include "indicative/equal_area.hpp"
#include "indicative/files.hpp"

namespace cakupan::indicative {
namespace {

/// The outline of a province of 2018. Natural Earth writes three names its own way and has no Kalimantan
/// Utara.
std::string outline_name(const std::string& province_2018) {
  static const std::map<std::string, std::string> exceptions{{"DKI Jakarta", "Jakarta Raya"},
                                                             {"Daerah Istimewa Yogyakarta", "Yogyakarta"},
                                                             {"Kepulauan Bangka Belitung", "Bangka-Belitung"},
                                                             {"Kalimantan Utara", "Kalimantan Timur"}};
  const auto found = exceptions.find(province_2018);
  return found == exceptions.end() ? province_2018 : found->second;
}

std::vector<Outline> read_outlines(const std::filesystem::path& path) {
  const Layer layer = read_layer(path);
  const std::size_t name = layer.field("name");
  const geo::PolygonSet shapes = to_equal_area(layer.shapes);
  std::vector<Outline> outlines;
  for (std::size_t i = 0; i < layer.rows.size(); ++i) {
    Outline outline{layer.rows[i][name], {}, {}};
    const geo::IndexRange parts = shapes.parts_of(i);
    for (std::size_t part = parts.first; part < parts.last; ++part) {
      const geo::IndexRange rings = shapes.rings_of(part);
      for (std::size_t r = rings.first; r < rings.last; ++r) outline.islands.add_ring(shapes.ring(r));
      outline.islands.end_feature();
    }
    outlines.push_back(std::move(outline));
  }
  return outlines;
}

double number(const Layer& layer, std::size_t row, const std::string& field,
              const std::filesystem::path& path) {
  const std::optional<double> value = base::parse_number(layer.rows[row][layer.field(field)]);
  if (!value) throw base::Error(base::Failure::input, "not a number", {path.string(), row + 2, field});
  return *value;
}

Region read_region(const Layer& layer, std::size_t row, const std::filesystem::path& path) {
  const auto text = [&](const char* field) { return layer.rows[row][layer.field(field)]; };
  const auto position = [&](const char* lon, const char* lat) {
    return to_equal_area(geo::Coordinate{number(layer, row, lon, path), number(layer, row, lat, path)});
  };
  Region region;
  region.code = text("code");
  region.name = text("name");
  region.province_code = text("province_code");
  region.province = text("province");
  region.kind = text("kind") == "kota" ? Region::Kind::city : Region::Kind::regency;
  region.official_km2 = number(layer, row, "area_km2", path);
  region.point = position("point_lon", "point_lat");
  region.center = position("centroid_lon", "centroid_lat");
  return region;
}

double distance_to_segment(geo::Coordinate p, geo::Coordinate a, geo::Coordinate b) {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double squared = dx * dx + dy * dy;
  const double t = squared > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / squared, 0.0, 1.0) : 0;
  return distance_between({a.x + t * dx, a.y + t * dy}, p);
}

}  // namespace

Country read_country(const std::filesystem::path& geodata) {
  const std::filesystem::path path = geodata / "gazetteer" / "regions.csv";
  const Layer layer = read_layer(path);
  Country country{{}, read_outlines(geodata / "ne_provinces.shp")};
  for (std::size_t row = 0; row < layer.rows.size(); ++row) {
    Region region = read_region(layer, row, path);
    const std::string name = outline_name(layer.rows[row][layer.field("province_2018")]);
    const auto outline = std::find_if(country.outlines.begin(), country.outlines.end(),
                                      [&name](const Outline& one) { return one.name == name; });
    if (outline == country.outlines.end()) {
      throw base::Error(base::Failure::input, fmt::format("no outline is called '{}'", name),
                        {path.string(), row + 2, "province_2018"});
    }
    region.outline = static_cast<std::size_t>(outline - country.outlines.begin());
    outline->regions.push_back(country.regions.size());
    country.regions.push_back(std::move(region));
  }
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
        least = std::min(least, distance_to_segment(point, ring[i], ring[i + 1]));
      }
    }
  }
  return least;
}

}  // namespace cakupan::indicative
