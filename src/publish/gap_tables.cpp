#include "publish/gap_tables.hpp"

#include <string>

#include <cakupan/base/text.hpp>

#include "publish/columns/tables.hpp"

namespace cakupan::publish {

std::optional<bool> is_within(model::GapRow::Limit limit) {
  if (limit == model::GapRow::Limit::unknown) return std::nullopt;
  return limit == model::GapRow::Limit::within;
}

TableData gaps_table(const RegionNames& names, const model::Findings& findings,
                     const std::vector<model::PriorityArea>& areas) {
  TableData table(columns::gaps());
  for (const model::GapRow& row : findings.gaps.regions) {
    const model::VintageEntry& entry = names.of(row.region);
    table.add({row.rank, entry.code, entry.name, entry.parent.name,
               state_name(findings.states[row.region].kind),
               row.nearest_area ? Value(areas[*row.nearest_area].name) : Value(), row.edge,
               is_within(row.limit), names.table.regions[row.region].population, findings.gaps.unnamed});
  }
  return table;
}

TableData gaps_by_province_table(const model::GapFindings& gaps) {
  TableData table(columns::gaps_by_province());
  for (const model::ProvinceGapRow& row : gaps.by_province) {
    table.add({row.province.code, row.province.name, row.gaps, row.disputed, row.within_limit,
               row.without_distance, row.population, gaps.unnamed});
  }
  return table;
}

TableData gap_ranking_table(const RegionNames& names, const model::Findings& findings) {
  TableData table(columns::gap_ranking());
  for (const model::GapRankRow& row : findings.gaps.ranking) {
    const model::VintageEntry& entry = names.of(row.region);
    table.add({entry.code, entry.name, entry.parent.code, entry.parent.name,
               state_name(findings.states[row.region].kind), row.edge, row.distance_rank, row.population,
               row.population_rank, row.neighbors, row.participating_neighbors, row.neighbor_share,
               row.neighbor_rank, row.score, row.score_rank, findings.gaps.unnamed});
  }
  return table;
}

TableData targets_table(const RegionNames& names, const model::Findings& findings) {
  TableData table(columns::targets());
  for (const model::TargetRow& row : findings.gaps.targets) {
    std::vector<std::string> states;
    for (const model::RegionIndex region : row.added)
      states.push_back(state_name(findings.states[region].kind));
    table.add({row.province.code, row.province.name,
               row.basis == model::TargetRow::Basis::units ? "units" : "population", row.target, row.now,
               row.now ? Value(row.added.size()) : Value(), row.reached, names.codes_of(row.added),
               names.names_of(row.added), base::join(states, "; "), findings.gaps.unnamed});
  }
  return table;
}

}  // namespace cakupan::publish
