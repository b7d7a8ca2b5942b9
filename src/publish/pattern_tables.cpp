#include "publish/pattern_tables.hpp"

#include <cakupan/base/number.hpp>

#include "publish/table_data.hpp"

namespace cakupan::publish {

TableData neighbors_table(const RegionNames& names, const model::Findings& findings) {
  TableData table("neighbors", {"code", "neighbor_code", "kind", "distance_km"});
  for (const model::NeighborPair& pair : findings.neighbors) {
    table.add({names.of(pair.region).code, names.of(pair.neighbor).code,
               pair.kind == model::NeighborPair::Kind::border ? "border" : "strait",
               length_cell(pair.distance)});
  }
  return table;
}

TableData islands_table(const RegionNames& names, const model::Findings& findings) {
  TableData table("islands", {"code", "region", "linked_to"});
  for (const model::RegionIndex island : findings.islands) {
    std::vector<model::RegionIndex> linked;
    for (const model::NeighborPair& pair : findings.neighbors) {
      if (pair.region == island) linked.push_back(pair.neighbor);
      if (pair.neighbor == island) linked.push_back(pair.region);
    }
    table.add({names.of(island).code, names.of(island).name, code_list(names, linked)});
  }
  return table;
}

TableData spatial_table(const model::Findings& findings) {
  TableData table("spatial", {"statistic", "variable", "observed", "expected", "variance", "p_value",
                              "permutations", "seed", "boundaries"});
  const bool indicative = findings.boundaries == model::BoundaryTruth::indicative;
  for (const model::SpatialRow& row : findings.spatial) {
    table.add({row.statistic, row.variable, share_cell(row.observed), share_cell(row.expected),
               share_cell(row.variance), chance_cell(row.p_value), count_cell(row.permutations),
               std::to_string(row.seed), indicative ? "indicative" : "surveyed"});
  }
  return table;
}

TableData local_table(const model::Findings& findings) {
  TableData table("local", {"code", "statistic", "cluster", "p_value", "q_value"});
  for (const model::LocalRow& row : findings.local) {
    table.add({row.code, share_cell(row.statistic), row.cluster, chance_cell(row.p_value),
               chance_cell(row.q_value)});
  }
  return table;
}

TableData targets_table(const RegionNames& names, const model::Findings& findings) {
  TableData table("targets", {"province_code", "province", "basis", "target_share", "share", "needed",
                              "share_reached", "regions"});
  for (const model::TargetRow& row : findings.targets) {
    table.add({row.province.code, row.province.name,
               row.basis == model::TargetRow::Basis::units ? "units" : "population",
               base::to_text(row.target), share_cell(row.now), row.now ? count_cell(row.added.size()) : "",
               share_cell(row.reached), code_list(names, row.added)});
  }
  return table;
}

}  // namespace cakupan::publish
