#include "publish/area_tables.hpp"

#include <cakupan/base/number.hpp>

#include "publish/table_data.hpp"

namespace cakupan::publish {

TableData near_far_table(const model::Findings& findings) {
  TableData table("near_far", {"cohort", "band_km", "near_units", "near_participants", "far_units",
                               "far_participants", "difference", "ci_low", "ci_high", "odds_ratio", "p_exact",
                               "p_permutation", "permutations", "seed", "note"});
  for (const model::NearFarRow& row : findings.proximity.near_far) {
    table.add({cohort_cell(row.cohort), base::to_text(row.limit.value), count_cell(row.near_units),
               count_cell(row.near_participants), count_cell(row.far_units), count_cell(row.far_participants),
               share_cell(row.difference), share_cell(row.low), share_cell(row.high),
               share_cell(row.odds_ratio), chance_cell(row.p_exact), chance_cell(row.p_permutation),
               count_cell(row.permutations), std::to_string(row.seed), row.note});
  }
  return table;
}

TableData coverage_by_area_table(const RegionNames& names, const model::Findings& findings,
                                 const std::vector<model::PriorityArea>& areas) {
  TableData table("coverage_by_area", {"area", "within_km", "units", "participants", "missing"});
  for (const model::AreaRow& row : findings.proximity.by_area) {
    table.add({areas[row.area].name, base::to_text(row.limit.value), count_cell(row.units),
               count_cell(row.participants), code_list(names, row.missing)});
  }
  return table;
}

TableData coverage_curve_table(const model::Findings& findings) {
  TableData table("coverage_curve", {"cohort", "km", "units", "participants", "share"});
  for (const model::CurveRow& row : findings.proximity.curve) {
    table.add({cohort_cell(row.cohort), base::to_text(row.within.value), count_cell(row.units),
               count_cell(row.participants), share_cell(row.share)});
  }
  return table;
}

TableData nearest_areas_table(const RegionNames& names, const model::Findings& findings,
                              const std::vector<model::PriorityArea>& areas) {
  TableData table("nearest_areas", {"code", "region", "rank", "area", "distance_edge_km"});
  for (const model::NearestAreaRow& row : findings.proximity.nearest_areas) {
    const model::VintageEntry& entry = names.of(row.region);
    table.add({entry.code, entry.name, count_cell(row.rank), areas[row.area].name, length_cell(row.edge)});
  }
  return table;
}

}  // namespace cakupan::publish
