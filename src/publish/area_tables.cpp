#include "publish/area_tables.hpp"

#include "publish/columns/tables.hpp"

namespace cakupan::publish {

TableData near_far_table(const std::vector<model::NearFarRow>& rows) {
  TableData table(columns::near_far());
  for (const model::NearFarRow& row : rows) {
    table.add({cohort_name(row.cohort), row.limit, row.near_units, row.near_participants, row.far_units,
               row.far_participants, row.difference, row.low, row.high, row.odds_ratio, row.p_exact,
               row.p_permutation, row.permutations, row.seed, row.note});
  }
  return table;
}

TableData coverage_by_area_table(const RegionNames& names, const std::vector<model::AreaRow>& rows,
                                 const std::vector<model::PriorityArea>& areas) {
  TableData table(columns::coverage_by_area());
  for (const model::AreaRow& row : rows) {
    table.add({areas[row.area].name, row.limit, row.units, row.participants, names.codes_of(row.missing)});
  }
  return table;
}

TableData coverage_curve_table(const std::vector<model::CurveRow>& rows) {
  TableData table(columns::coverage_curve());
  for (const model::CurveRow& row : rows)
    table.add({cohort_name(row.cohort), row.within, row.units, row.participants, row.share});
  return table;
}

TableData nearest_areas_table(const RegionNames& names, const std::vector<model::NearestAreaRow>& rows,
                              const std::vector<model::PriorityArea>& areas) {
  TableData table(columns::nearest_areas());
  for (const model::NearestAreaRow& row : rows) {
    const model::VintageEntry& entry = names.of(row.region);
    table.add({entry.code, entry.name, row.rank, areas[row.area].name, row.edge});
  }
  return table;
}

}  // namespace cakupan::publish
