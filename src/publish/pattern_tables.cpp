#include "publish/pattern_tables.hpp"

#include <map>
#include <vector>

#include <cakupan/base/number.hpp>

#include "publish/table_data.hpp"

namespace cakupan::publish {

namespace {

std::string boundaries_cell(const model::Findings& findings) {
  return findings.boundaries == model::BoundaryTruth::indicative ? "indicative" : "surveyed";
}

}  // namespace

TableData neighbors_table(const RegionNames& names, const model::Findings& findings) {
  TableData table("neighbors", {"code", "neighbor_code", "kind", "distance_km", "boundaries"});
  for (const model::NeighborPair& pair : findings.patterns.neighbors) {
    table.add({names.of(pair.region).code, names.of(pair.neighbor).code,
               pair.kind == model::NeighborPair::Kind::border ? "border" : "strait",
               length_cell(pair.distance), boundaries_cell(findings)});
  }
  return table;
}

TableData islands_table(const RegionNames& names, const model::Findings& findings) {
  TableData table("islands", {"code", "region", "linked_to", "boundaries"});
  std::map<model::RegionIndex, std::vector<model::RegionIndex>> linked;
  for (const model::NeighborPair& pair : findings.patterns.neighbors) {
    linked[pair.region].push_back(pair.neighbor);
    linked[pair.neighbor].push_back(pair.region);
  }
  for (const model::RegionIndex island : findings.patterns.islands) {
    table.add({names.of(island).code, names.of(island).name, code_list(names, linked[island]),
               boundaries_cell(findings)});
  }
  return table;
}

TableData spatial_table(const model::Findings& findings) {
  TableData table("spatial", {"statistic", "variable", "observed", "expected", "variance", "p_value",
                              "permutations", "seed", "boundaries"});
  for (const model::SpatialRow& row : findings.patterns.spatial) {
    table.add({row.statistic, row.variable, share_cell(row.observed), share_cell(row.expected),
               share_cell(row.variance), chance_cell(row.p_value), count_cell(row.permutations),
               std::to_string(row.seed), boundaries_cell(findings)});
  }
  return table;
}

TableData local_table(const RegionNames& names, const model::Findings& findings) {
  TableData table("local",
                  {"code", "statistic", "cluster", "p_value", "q_value", "name", "variable", "boundaries"});
  for (const model::LocalRow& row : findings.patterns.local) {
    const bool province = row.kind == model::LocalRow::Statistic::moran;
    table.add({province ? findings.coverage.by_province[row.node].code : names.of(row.node).code,
               share_cell(row.statistic), row.cluster, chance_cell(row.p_value), chance_cell(row.q_value),
               province ? findings.coverage.by_province[row.node].name : names.of(row.node).name,
               row.variable, boundaries_cell(findings)});
  }
  return table;
}

TableData gap_ranking_table(const RegionNames& names, const model::Findings& findings) {
  TableData table("gap_ranking",
                  {"code", "region", "province_code", "province", "distance_edge_km", "distance_rank",
                   "population", "population_rank", "neighbors", "participating_neighbors", "neighbor_share",
                   "neighbor_rank", "score", "score_rank"});
  const auto rank_cell = [](const std::optional<std::size_t>& rank) { return rank ? count_cell(*rank) : ""; };
  for (const model::GapRankRow& row : findings.gaps.ranking) {
    const model::VintageEntry& entry = names.of(row.region);
    table.add({entry.code, entry.name, entry.parent.code, entry.parent.name, length_cell(row.edge),
               rank_cell(row.distance_rank), integer_cell(row.population), rank_cell(row.population_rank),
               count_cell(row.neighbors), count_cell(row.participating_neighbors),
               share_cell(row.neighbor_share), rank_cell(row.neighbor_rank), share_cell(row.score),
               rank_cell(row.score_rank)});
  }
  return table;
}

TableData targets_table(const RegionNames& names, const model::Findings& findings) {
  TableData table("targets", {"province_code", "province", "basis", "target_share", "share", "needed",
                              "share_reached", "regions"});
  for (const model::TargetRow& row : findings.gaps.targets) {
    table.add({row.province.code, row.province.name,
               row.basis == model::TargetRow::Basis::units ? "units" : "population",
               base::to_text(row.target), share_cell(row.now), row.now ? count_cell(row.added.size()) : "",
               share_cell(row.reached), code_list(names, row.added)});
  }
  return table;
}

}  // namespace cakupan::publish
