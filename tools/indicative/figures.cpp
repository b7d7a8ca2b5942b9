#include "indicative/figures.hpp"

#include <fmt/format.h>

#include <cmath>
#include <map>
#include <numeric>
#include <string>

#include <cakupan/base/error.hpp>
#include <cakupan/geo/overlay.hpp>

#include "indicative/equal_area.hpp"
#include "indicative/files.hpp"

namespace cakupan::indicative {
namespace {

double area_of_holes(const geo::PolygonSet& shapes, std::size_t feature) {
  double area = 0;
  const geo::IndexRange parts = shapes.parts_of(feature);
  for (std::size_t part = parts.first; part < parts.last; ++part) {
    const geo::IndexRange rings = shapes.rings_of(part);
    for (std::size_t r = rings.first + 1; r < rings.last; ++r)
      area += std::abs(geo::signed_area(shapes.ring(r)));
  }
  return area;
}

}  // namespace

std::vector<double> areas_of(const geo::PolygonSet& coverage) {
  const geo::PolygonSet cells = to_equal_area(coverage);
  std::vector<double> areas;
  for (std::size_t r = 0; r < cells.feature_count(); ++r) areas.push_back(geo::planar_area(cells, r));
  return areas;
}

bool is_near(double area, double target) { return std::abs(area - target) <= 0.05 * target; }

Figures measured(const Country& country, const geo::PolygonSet& coverage) {
  const geo::PolygonSet cells = to_equal_area(coverage);
  Figures figures;
  double sum = 0;
  for (std::size_t r = 0; r < country.regions.size(); ++r) {
    const Region& region = country.regions[r];
    const double area = geo::planar_area(cells, r);
    sum += area;
    if (area <= 0) ++figures.empty;
    if (is_near(area, region.official_km2)) ++figures.near_official;
    if (region.kind == Region::Kind::city && !geo::contains(cells, r, region.point))
      figures.astray.push_back(r);
  }
  std::vector<std::size_t> all(country.regions.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  const geo::PolygonSet land = geo::union_of(cells, all);
  // What cells share is counted once in their union.
  figures.overlap = (sum - geo::planar_area(land, 0)) / sum;
  figures.gap = area_of_holes(land, 0) / sum;
  return figures;
}

Agreement compared(const Country& country, const geo::PolygonSet& coverage,
                   const std::filesystem::path& real) {
  const Layer layer = read_layer(real);
  const geo::PolygonSet truth = to_equal_area(layer.shapes);
  const geo::PolygonSet cells = to_equal_area(coverage);
  const std::size_t code = layer.field("kode");
  std::map<std::string, std::size_t> feature_of;
  for (std::size_t row = 0; row < layer.rows.size(); ++row) feature_of[layer.rows[row][code]] = row;
  Agreement agreement;
  double all = 0;
  double right = 0;
  for (std::size_t r = 0; r < country.regions.size(); ++r) {
    const auto found = feature_of.find(country.regions[r].code);
    if (found == feature_of.end()) {
      throw base::Error(base::Failure::input, fmt::format("there is no region {}", country.regions[r].code),
                        {real.string(), {}, "kode"});
    }
    const geo::PolygonSet valid = geo::made_valid(truth, found->second);
    const double area = geo::planar_area(valid, 0);
    const double shared = geo::shared_area(cells, r, valid, 0);
    all += area;
    right += shared;
    agreement.right_parts.push_back(shared / area);
  }
  agreement.in_right_cell = right / all;
  return agreement;
}

}  // namespace cakupan::indicative
