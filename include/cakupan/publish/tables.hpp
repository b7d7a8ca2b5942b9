#pragma once

#include <span>
#include <string>
#include <vector>

#include <cakupan/base/language.hpp>
#include <cakupan/loader/table/table.hpp>
#include <cakupan/model/area.hpp>
#include <cakupan/model/findings.hpp>
#include <cakupan/model/overlay.hpp>
#include <cakupan/model/participation.hpp>
#include <cakupan/model/provenance.hpp>
#include <cakupan/model/territory.hpp>
#include <cakupan/publish/bundle.hpp>

namespace cakupan::publish {

/// A record of a CSV file: quoted where needed, ended by "\n".
std::string csv_record(const std::vector<std::string>& cells);
/// A whole one: the columns, and a record for each row.
std::string to_csv(const std::vector<std::string>& columns,
                   const std::vector<std::vector<std::string>>& rows);

/// A workbook (XLSX) of one sheet with these columns and rows: cells of kind number are numbers, all others
/// text, so that codes stay as they are. The same bytes for the same table. THROWS: base::Error (work) where
/// it cannot be written.
std::string workbook_of(const loader::table::Table& table);

/// The same job with additional regions.
struct WhatIf {
  model::Findings findings;
  model::Ledger ledger;
};

/// What a map says of a region or province.
struct MapClassRow {
  std::string map;  ///< the name of its files
  std::string code, name;
  std::string value;  ///< as a reader sees it; empty = none
  std::string class_label;
  std::string color;  ///< on the map, "#1a2b3c"; may be empty
};

/// tables/map_classes.csv.
BundleFile map_classes_file(const std::vector<MapClassRow>& rows);

/// What else the tables of a run hold.
struct TableExtras {
  const WhatIf* what_if = nullptr;  ///< DEFAULT: no comparison
  std::span<const model::Overlay> overlays = {};
  /// What workbook and layer say of their making, under this title. DEFAULT: nothing.
  const model::Provenance* provenance = nullptr;
  std::string title = {};
  base::Language language = base::Language::english;  ///< of the workbook
};

/// Every table of a run as UTF-8 CSV, "tables/<name>.csv"; all of them as one workbook and one JSON file, the
/// layer of regions, and the definitions. With `what_if`, what_if.csv compares, and every table of that job
/// stands once more as "tables/what_if/<name>.csv". Columns are documented in docs/tables.md.
std::vector<BundleFile> tables(const model::Territory& territory, std::size_t vintage,
                               const model::Findings& findings, const std::vector<model::PriorityArea>& areas,
                               const model::Ledger& ledger, const TableExtras& extras = {});

}  // namespace cakupan::publish
