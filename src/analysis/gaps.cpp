#include <cakupan/analysis/gaps.hpp>

#include <algorithm>
#include <tuple>

#include <cakupan/analysis/region_states.hpp>

namespace cakupan::analysis {

namespace {

model::GapRow::Limit judged(const std::optional<base::Kilometers>& edge, base::Kilometers limit) {
  if (!edge) return model::GapRow::Limit::unknown;
  return *edge <= limit ? model::GapRow::Limit::within : model::GapRow::Limit::beyond;
}

}  // namespace

std::vector<model::GapRow> gaps(const model::RegionTable& table, std::span<const model::RegionState> states,
                                std::span<const model::RegionIndex> units,
                                std::span<const model::ProximityRow> proximity, base::Kilometers limit) {
  std::vector<model::GapRow> rows;
  for (const model::RegionIndex unit : units) {
    if (!is_gap(states[unit])) continue;
    rows.push_back(
        {0, unit, proximity[unit].nearest_area, proximity[unit].edge, judged(proximity[unit].edge, limit)});
  }
  const auto key = [&](const model::GapRow& row) {
    return std::tuple(!row.edge, row.edge.value_or(base::Kilometers{}),
                      std::string_view(table.regions[row.region].code));
  };
  std::stable_sort(rows.begin(), rows.end(),
                   [&](const model::GapRow& a, const model::GapRow& b) { return key(a) < key(b); });
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i].rank = i + 1;
  return rows;
}

std::vector<model::ProvinceGapRow> gaps_by_province(const model::RegionTable& table, std::size_t vintage,
                                                    std::span<const model::RegionState> states,
                                                    std::span<const model::RegionIndex> units,
                                                    std::span<const model::GapRow> gaps) {
  const std::vector<model::Parent>& parents = table.vintages[vintage].parents;
  const std::vector<std::size_t> province = model::parent_positions(table, vintage);
  std::vector<model::ProvinceGapRow> rows;
  rows.reserve(parents.size() + 1);
  for (const model::Parent& parent : parents) rows.push_back({parent, 0, 0, 0, 0, 0});
  if (rows.empty()) return rows;
  const auto is_outside = [&](model::RegionIndex unit) {
    return province[unit] == parents.size() && !takes_part(states[unit]);
  };
  if (std::any_of(units.begin(), units.end(), is_outside)) rows.push_back({{}, 0, 0, 0, 0, 0});
  for (const model::RegionIndex unit : units) {
    if (states[unit].kind == model::RegionState::Kind::disputed) ++rows[province[unit]].disputed;
  }
  for (const model::GapRow& gap : gaps) {
    model::ProvinceGapRow& row = rows[province[gap.region]];
    ++row.gaps;
    if (gap.limit == model::GapRow::Limit::unknown) {
      row.within_limit.reset();
      ++row.without_distance;
    }
    if (gap.limit == model::GapRow::Limit::within && row.within_limit) ++*row.within_limit;
    const std::optional<std::int64_t>& people = table.regions[gap.region].population;
    if (row.population && people) {
      *row.population += *people;
    } else {
      row.population.reset();
    }
  }
  return rows;
}

}  // namespace cakupan::analysis
