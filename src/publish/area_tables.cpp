#include "publish/area_tables.hpp"

#include <utility>
#include <vector>

#include "publish/columns/tables.hpp"

namespace cakupan::publish {

namespace {

void add_comparison(std::vector<Value>& cells, const model::NearFarComparison& comparison) {
  const std::vector<Value> more{comparison.near_units,   comparison.near_selected, comparison.far_units,
                                comparison.far_selected, comparison.difference,    comparison.low,
                                comparison.high,         comparison.odds_ratio,    comparison.p_exact,
                                comparison.q_exact,      comparison.p_permutation, comparison.q_permutation};
  cells.insert(cells.end(), more.begin(), more.end());
}

}  // namespace

TableData near_far_table(const std::vector<model::NearFarRow>& rows) {
  TableData table(columns::near_far());
  for (const model::NearFarRow& row : rows) {
    std::vector<Value> cells{cohort_name(row.cohort), row.without, row.limit};
    add_comparison(cells, row.eligible);
    add_comparison(cells, row.units);
    for (const Value& last : {Value(row.permutations), Value(row.seed), Value(row.note)})
      cells.push_back(last);
    table.add(std::move(cells));
  }
  return table;
}

TableData coverage_by_area_table(const RegionNames& names, const std::vector<model::AreaRow>& rows,
                                 const std::vector<model::PriorityArea>& areas) {
  TableData table(columns::coverage_by_area());
  for (const model::AreaRow& row : rows) {
    table.add({areas[row.area].name, row.limit, row.units, row.participants, row.disputed,
               names.codes_of(row.missing), names.names_of(row.missing)});
  }
  return table;
}

TableData related_regions_table(const RegionNames& names, const std::vector<model::RelatedRow>& rows,
                                const std::vector<model::PriorityArea>& areas) {
  TableData table(columns::related_regions());
  for (const model::RelatedRow& row : rows) {
    const std::size_t units = row.participants.size() + row.disputed.size() + row.missing.size();
    table.add({areas[row.area].name, units, row.participants.size(), row.disputed.size(),
               names.codes_of(row.participants), names.names_of(row.participants),
               names.codes_of(row.missing), names.names_of(row.missing)});
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
