#include <cakupan/analysis/area_coverage.hpp>

#include <algorithm>
#include <utility>

#include <cakupan/analysis/coverage.hpp>
#include <cakupan/analysis/region_states.hpp>
#include <cakupan/base/parallel.hpp>

#include "analysis/area_shapes.hpp"

namespace cakupan::analysis {

AreaDistances area_distances(const model::Territory& territory, std::span<const model::PriorityArea> areas,
                             std::size_t nearest, base::Kilometers limit) {
  const std::vector<AreaShape> shapes = area_shapes(areas);
  const std::size_t regions = territory.table.regions.size();
  AreaDistances distances(regions, shapes.size());
  base::for_each_index(regions, [&](std::size_t region) {
    if (shapes.empty() || territory.shapes.is_empty(region)) return;
    const geo::Outline outline(territory.shapes, region);
    std::vector<std::pair<base::Kilometers, std::size_t>> by_bound;
    for (std::size_t area = 0; area < shapes.size(); ++area)
      by_bound.emplace_back(shapes[area].at_least_to(outline), area);
    std::sort(by_bound.begin(), by_bound.end());
    std::vector<base::Kilometers> shortest;  // the nearest so far, ascending
    for (const auto& [bound, area] : by_bound) {
      const bool enough = shortest.size() >= nearest && (nearest == 0 || bound > shortest[nearest - 1]);
      if (bound > limit && enough) break;
      const base::Kilometers edge = shapes[area].to(outline);
      distances.at(region, area) = edge;
      shortest.insert(std::upper_bound(shortest.begin(), shortest.end(), edge), edge);
    }
  });
  return distances;
}

std::vector<model::AreaRow> coverage_by_area(const AreaDistances& distances,
                                             std::span<const model::RegionState> states,
                                             std::span<const model::RegionIndex> units,
                                             std::span<const base::Kilometers> limits) {
  std::vector<model::AreaRow> rows;
  for (std::size_t area = 0; area < distances.area_count(); ++area) {
    std::vector<std::pair<base::Kilometers, model::RegionIndex>> nearest_first;
    for (const model::RegionIndex unit : units) {
      if (distances.at(unit, area)) nearest_first.emplace_back(*distances.at(unit, area), unit);
    }
    std::sort(nearest_first.begin(), nearest_first.end());
    for (const base::Kilometers limit : limits) {
      model::AreaRow row{area, limit, 0, 0, {}, 0};
      for (const auto& [edge, unit] : nearest_first) {
        if (edge > limit) break;
        ++row.units;
        if (takes_part(states[unit])) {
          ++row.participants;
        } else if (!is_gap(states[unit])) {
          ++row.disputed;
        } else {
          row.missing.push_back(unit);
        }
      }
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

std::vector<model::RelatedRow> related_regions(const model::RegionTable& table,
                                               std::span<const model::PriorityArea> areas,
                                               std::span<const model::RegionState> states,
                                               std::span<const model::RegionIndex> units) {
  std::vector<model::RelatedRow> rows;
  for (std::size_t area = 0; area < areas.size(); ++area) {
    if (areas[area].related_regions.empty()) continue;
    model::RelatedRow row{area, {}, {}, {}};
    for (const std::string& code : areas[area].related_regions) {
      const auto region = model::find_region(table, code);
      if (!region || !std::binary_search(units.begin(), units.end(), *region)) continue;
      const model::RegionState& state = states[*region];
      (takes_part(state) ? row.participants : is_gap(state) ? row.missing : row.disputed).push_back(*region);
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<model::NearestAreaRow> nearest_areas(const AreaDistances& distances, std::size_t regions,
                                                 std::size_t most) {
  std::vector<model::NearestAreaRow> rows;
  for (model::RegionIndex region = 0; region < regions; ++region) {
    std::vector<std::pair<base::Kilometers, std::size_t>> areas;
    for (std::size_t area = 0; area < distances.area_count(); ++area) {
      if (distances.at(region, area)) areas.emplace_back(*distances.at(region, area), area);
    }
    std::sort(areas.begin(), areas.end());
    for (std::size_t i = 0; i < std::min(most, areas.size()); ++i)
      rows.push_back({region, i + 1, areas[i].second, areas[i].first});
  }
  return rows;
}

std::vector<model::CurveRow> coverage_curve(std::span<const model::RegionState> states,
                                            std::span<const model::RegionIndex> units,
                                            std::span<const model::ProximityRow> proximity,
                                            base::Kilometers step) {
  base::Kilometers farthest{-1};
  for (const model::RegionIndex unit : units)
    farthest = std::max(farthest, proximity[unit].edge.value_or(farthest));
  std::vector<model::CurveRow> rows;
  if (farthest.value < 0) return rows;
  for (const std::optional<int> cohort : cohorts_of(states)) {
    for (std::size_t i = 0; i == 0 || rows.back().within < farthest; ++i) {
      model::CurveRow row{cohort, step * static_cast<double>(i), 0, 0, std::nullopt};
      for (const model::RegionIndex unit : units) {
        if (!proximity[unit].edge || *proximity[unit].edge > row.within) continue;
        ++row.units;
        if (takes_part(states[unit], cohort)) ++row.participants;
      }
      row.share = share_of(row.participants, row.units);
      rows.push_back(row);
    }
  }
  return rows;
}

model::RadiusFinding radius_of(std::size_t wanted, std::span<const model::RegionState> states,
                               std::span<const model::RegionIndex> units,
                               std::span<const model::ProximityRow> proximity) {
  std::vector<std::pair<base::Kilometers, model::RegionIndex>> nearest_first;
  for (const model::RegionIndex unit : units) {
    if (proximity[unit].edge) nearest_first.emplace_back(*proximity[unit].edge, unit);
  }
  model::RadiusFinding finding{wanted, std::nullopt, std::nullopt, std::nullopt};
  if (wanted == 0 || nearest_first.size() < wanted) return finding;
  std::sort(nearest_first.begin(), nearest_first.end());
  finding.radius = nearest_first[wanted - 1].first;
  finding.units = finding.participants = 0;
  for (const auto& [edge, unit] : nearest_first) {
    if (edge > *finding.radius) break;
    ++*finding.units;
    if (takes_part(states[unit])) ++*finding.participants;
  }
  return finding;
}

}  // namespace cakupan::analysis
