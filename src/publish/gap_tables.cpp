#include "publish/gap_tables.hpp"

#include "publish/columns/tables.hpp"

namespace cakupan::publish {

std::optional<bool> is_within(model::GapRow::Limit limit) {
  if (limit == model::GapRow::Limit::unknown) return std::nullopt;
  return limit == model::GapRow::Limit::within;
}

TableData gaps_table(const RegionNames& names, const std::vector<model::GapRow>& rows,
                     const std::vector<model::PriorityArea>& areas) {
  TableData table(columns::gaps());
  for (const model::GapRow& row : rows) {
    const model::VintageEntry& entry = names.of(row.region);
    table.add({row.rank, entry.code, entry.name, entry.parent.name,
               row.nearest_area ? Value(areas[*row.nearest_area].name) : Value(), row.edge,
               is_within(row.limit), names.table.regions[row.region].population});
  }
  return table;
}

TableData gaps_by_province_table(const std::vector<model::ProvinceGapRow>& rows) {
  TableData table(columns::gaps_by_province());
  for (const model::ProvinceGapRow& row : rows) {
    table.add({row.province.code, row.province.name, row.missing, row.missing_within_limit,
               row.missing_without_distance, row.population_missing});
  }
  return table;
}

TableData gap_ranking_table(const RegionNames& names, const std::vector<model::GapRankRow>& rows) {
  TableData table(columns::gap_ranking());
  for (const model::GapRankRow& row : rows) {
    const model::VintageEntry& entry = names.of(row.region);
    table.add({entry.code, entry.name, entry.parent.code, entry.parent.name, row.edge, row.distance_rank,
               row.population, row.population_rank, row.neighbors, row.participating_neighbors,
               row.neighbor_share, row.neighbor_rank, row.score, row.score_rank});
  }
  return table;
}

TableData targets_table(const RegionNames& names, const std::vector<model::TargetRow>& rows) {
  TableData table(columns::targets());
  for (const model::TargetRow& row : rows) {
    table.add({row.province.code, row.province.name,
               row.basis == model::TargetRow::Basis::units ? "units" : "population", row.target, row.now,
               row.now ? Value(row.added.size()) : Value(), row.reached, names.codes_of(row.added)});
  }
  return table;
}

}  // namespace cakupan::publish
