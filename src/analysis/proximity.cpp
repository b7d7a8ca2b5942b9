#include <cakupan/analysis/proximity.hpp>

#include <algorithm>
#include <utility>

#include <cakupan/analysis/coverage.hpp>
#include <cakupan/analysis/region_states.hpp>
#include <cakupan/base/parallel.hpp>
#include <cakupan/geo/overlay.hpp>

#include "analysis/area_shapes.hpp"

namespace cakupan::analysis {

namespace {

struct Nearest {
  std::size_t area;
  base::Kilometers edge;
};

/// The nearest area; of equally near ones the first.
std::optional<Nearest> nearest_of(std::span<const AreaShape> areas, const geo::Outline& region) {
  std::vector<std::pair<base::Kilometers, std::size_t>> by_bound;
  for (std::size_t i = 0; i < areas.size(); ++i) by_bound.emplace_back(areas[i].at_least_to(region), i);
  std::sort(by_bound.begin(), by_bound.end());
  std::optional<Nearest> nearest;
  for (const auto& [bound, i] : by_bound) {
    if (nearest && bound > nearest->edge) break;
    const base::Kilometers edge = areas[i].to(region);
    if (!nearest || edge < nearest->edge || (edge == nearest->edge && i < nearest->area))
      nearest = Nearest{i, edge};
  }
  return nearest;
}

struct OwnPoint {
  geo::LonLat point;
  model::PointSource source;
};

OwnPoint own_point(const model::Territory& territory, model::RegionIndex region) {
  const std::optional<geo::LonLat>& given = territory.table.regions[region].point;
  if (given && geo::contains(territory.shapes, region, {given->lon, given->lat})) {
    return {*given, model::PointSource::gazetteer};
  }
  const geo::Coordinate inside = geo::point_on_surface(territory.shapes, region);
  return {{inside.x, inside.y}, model::PointSource::surface};
}

}  // namespace

std::vector<model::Band> bands_from(std::span<const base::Kilometers> limits) {
  std::vector<model::Band> bands{{{0}, std::nullopt}};
  for (const base::Kilometers limit : limits) {
    bands.back().to = limit;
    bands.push_back({limit, std::nullopt});
  }
  return bands;
}

std::size_t band_of(base::Kilometers distance, std::span<const model::Band> bands) {
  const auto holds = [&](const model::Band& band) { return !band.to || distance <= *band.to; };
  return static_cast<std::size_t>(std::find_if(bands.begin(), bands.end(), holds) - bands.begin());
}

std::vector<model::ProximityRow> proximity(const model::Territory& territory,
                                           std::span<const model::PriorityArea> areas,
                                           std::span<const model::Band> bands) {
  const std::vector<AreaShape> shapes = area_shapes(areas);
  std::vector<model::ProximityRow> rows(territory.table.regions.size());
  base::for_each_index(rows.size(), [&](std::size_t region) {
    model::ProximityRow& row = rows[region];
    row.region = region;
    if (shapes.empty() || territory.shapes.is_empty(region)) return;
    const geo::Outline outline(territory.shapes, region);
    const auto [nearest, edge] = *nearest_of(shapes, outline);
    const OwnPoint own = own_point(territory, region);
    row.nearest_area = nearest;
    row.edge = edge;
    row.point = shapes[nearest].to(own.point);
    row.point_source = own.source;
    row.band = band_of(edge, bands);
  });
  return rows;
}

std::vector<model::DistanceRow> coverage_by_distance(std::span<const model::ProximityRow> rows,
                                                     std::span<const model::RegionState> states,
                                                     std::span<const model::RegionIndex> units,
                                                     std::span<const model::Band> bands) {
  std::vector<model::DistanceRow> result;
  for (const model::Band& band : bands) result.push_back({band, 0, 0, std::nullopt, std::nullopt});
  for (const model::RegionIndex unit : units) {
    if (!rows[unit].band) continue;
    model::DistanceRow& row = result[*rows[unit].band];
    ++row.units;
    if (takes_part(states[unit])) ++row.participants;
  }
  for (model::DistanceRow& row : result) {
    row.share = share_of(row.participants, row.units);
    if (row.units > 0) row.wilson = wilson(row.participants, row.units);
  }
  return result;
}

}  // namespace cakupan::analysis
