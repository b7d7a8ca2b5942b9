#include <cakupan/publish/tables.hpp>

#include <utility>

#include <cakupan/base/parallel.hpp>

#include "publish/answer_tables.hpp"
#include "publish/area_tables.hpp"
#include "publish/claim_tables.hpp"
#include "publish/columns/cover.hpp"
#include "publish/columns/tables.hpp"
#include "publish/coverage_tables.hpp"
#include "publish/gap_tables.hpp"
#include "publish/geopackage.hpp"
#include "publish/overlay_tables.hpp"
#include "publish/pattern_tables.hpp"
#include "publish/region_layer.hpp"
#include "publish/region_tables.hpp"
#include "publish/table_definitions.hpp"
#include "publish/table_json.hpp"
#include "publish/workbook.hpp"

namespace cakupan::publish {

namespace {

bool needs_quotes(const std::string& cell) {
  return cell.find_first_of(",\"\r\n") != std::string::npos ||
         (!cell.empty() && (cell.front() == ' ' || cell.back() == ' '));
}

std::string quoted(const std::string& cell) {
  std::string result = "\"";
  for (const char c : cell) result += c == '"' ? std::string("\"\"") : std::string(1, c);
  return result + '"';
}

}  // namespace

std::string csv_record(const std::vector<std::string>& cells) {
  std::string record;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) record += ',';
    record += needs_quotes(cells[i]) ? quoted(cells[i]) : cells[i];
  }
  // A lone empty cell would be an empty line, which readers skip.
  if (record.empty() && cells.size() == 1) record = "\"\"";
  return record + '\n';
}

std::string to_csv(const std::vector<std::string>& columns,
                   const std::vector<std::vector<std::string>>& rows) {
  std::string csv = csv_record(columns);
  for (const std::vector<std::string>& row : rows) csv += csv_record(row);
  return csv;
}

namespace {

std::vector<TableData> tables_of(const RegionNames& names, const model::Findings& findings,
                                 const std::vector<model::PriorityArea>& areas, const model::Ledger& ledger) {
  return {summary_table(findings.summary),
          participants_table(names, findings, ledger),
          provinces_without_participants_table(names, findings),
          missing_by_area_table(names, findings, areas),
          coverage_by_province_table(findings.coverage.by_province),
          coverage_by_island_group_table(findings.coverage.by_island_group),
          coverage_by_kind_table(findings.coverage.by_kind),
          coverage_by_year_table(findings.coverage.by_year),
          coverage_by_group_table(findings.coverage.by_group),
          participation_over_time_table(findings.coverage.over_time, findings.units.size()),
          participation_states_table(findings.coverage.state_counts),
          coverage_by_distance_table(findings.proximity.by_distance),
          proximity_table(names, findings, areas),
          gaps_table(names, findings, areas),
          gaps_by_province_table(findings.gaps),
          gap_ranking_table(names, findings),
          targets_table(names, findings),
          near_far_table(findings.proximity.near_far),
          coverage_by_area_table(names, findings.proximity.by_area, areas),
          related_regions_table(names, findings.proximity.related, areas),
          coverage_curve_table(findings.proximity.curve),
          nearest_areas_table(names, findings.proximity.nearest_areas, areas),
          neighbors_table(names, findings),
          islands_table(names, findings),
          spatial_table(findings),
          local_table(names, findings),
          claims_table(findings.claims),
          overlays_table(names, findings.overlays),
          ledger_table(names, ledger)};
}

}  // namespace

std::vector<BundleFile> tables(const model::Territory& territory, std::size_t vintage,
                               const model::Findings& findings, const std::vector<model::PriorityArea>& areas,
                               const model::Ledger& ledger, const TableExtras& extras) {
  const WhatIf* what_if = extras.what_if;
  const RegionNames names{territory.table, vintage};
  std::vector<TableData> all = tables_of(names, findings, areas, ledger);
  all.push_back(overlay_rows_table(names, extras.overlays, findings.states));
  all.push_back(unjoined_table(names, ledger, loader::join::unjoined(territory, ledger)));
  if (what_if != nullptr) all.push_back(what_if_table(findings.coverage, what_if->findings.coverage));
  std::vector<BundleFile> files;
  files.reserve(all.size());
  for (const TableData& table : all) files.push_back(csv_file(table));
  // Each of these takes longer than all the others.
  BundleFile json, workbook, geopackage;
  base::do_at_once(
      {[&] { workbook = workbook_file(all, extras, columns::result_sentences(findings, extras.language)); },
       [&] {
         geopackage = geopackage_file(territory, regions_table(names, territory, findings, areas), extras);
       },
       [&] { json = json_file(all); }});
  for (BundleFile* made : {&json, &workbook, &geopackage}) files.push_back(std::move(*made));
  files.push_back(definitions_file());
  if (what_if == nullptr) return files;
  for (const TableData& table : tables_of(names, what_if->findings, areas, what_if->ledger)) {
    files.push_back(csv_file(table));
    files.back().path.insert(std::string("tables/").size(), "what_if/");
  }
  return files;
}

BundleFile map_classes_file(const std::vector<MapClassRow>& rows) {
  TableData table(columns::map_classes());
  for (const MapClassRow& row : rows)
    table.add({row.map, row.code, row.name, row.value, row.class_label, row.color});
  return csv_file(table);
}

}  // namespace cakupan::publish
