#include "publish/pattern_tables.hpp"

#include <map>
#include <vector>

#include "publish/columns/tables.hpp"

namespace cakupan::publish {

TableData neighbors_table(const RegionNames& names, const model::Findings& findings) {
  TableData table(columns::neighbors());
  for (const model::NeighborPair& pair : findings.patterns.neighbors) {
    table.add({names.of(pair.region).code, names.of(pair.neighbor).code,
               pair.kind == model::NeighborPair::Kind::border ? "border" : "strait", pair.distance,
               name_of(findings.boundaries)});
  }
  return table;
}

TableData islands_table(const RegionNames& names, const model::Findings& findings) {
  TableData table(columns::islands());
  std::map<model::RegionIndex, std::vector<model::RegionIndex>> linked;
  for (const model::NeighborPair& pair : findings.patterns.neighbors) {
    linked[pair.region].push_back(pair.neighbor);
    linked[pair.neighbor].push_back(pair.region);
  }
  for (const model::RegionIndex island : findings.patterns.islands) {
    table.add({names.of(island).code, names.of(island).name, names.codes_of(linked[island]),
               names.names_of(linked[island]), name_of(findings.boundaries)});
  }
  return table;
}

TableData spatial_table(const model::Findings& findings) {
  TableData table(columns::spatial());
  for (const model::SpatialRow& row : findings.patterns.spatial) {
    table.add({row.statistic, row.variable, row.observed, row.expected, row.variance, row.p_value,
               row.permutations, row.seed, name_of(findings.boundaries)});
  }
  return table;
}

TableData local_table(const RegionNames& names, const model::Findings& findings) {
  TableData table(columns::local());
  const auto add = [&](const model::LocalRow& row, const std::string& code, const std::string& name) {
    table.add({code, row.statistic, row.cluster, row.p_value, row.p_permutation, row.q_value, name,
               row.variable, name_of(findings.boundaries)});
  };
  for (const model::LocalRow& row : findings.patterns.local) {
    if (row.kind == model::LocalRow::Statistic::moran) {
      const model::CoverageRow& province = findings.coverage.by_province[row.node];
      add(row, province.code, province.name);
    } else {
      add(row, names.of(row.node).code, names.of(row.node).name);
    }
  }
  return table;
}

}  // namespace cakupan::publish
