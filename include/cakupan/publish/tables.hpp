#pragma once

#include <span>
#include <string>
#include <vector>

#include <cakupan/loader/table/table.hpp>
#include <cakupan/model/area.hpp>
#include <cakupan/model/findings.hpp>
#include <cakupan/model/overlay.hpp>
#include <cakupan/model/participation.hpp>
#include <cakupan/model/territory.hpp>
#include <cakupan/publish/bundle.hpp>

namespace cakupan::publish {

/// A record of a CSV file: quoted where needed, ended by "\n".
std::string csv_record(const std::vector<std::string>& cells);

/// A workbook (XLSX) of one sheet with these columns and rows: cells of kind number are numbers, all others
/// text, so that codes stay as they are. The same bytes for the same table. THROWS: base::Error (work) where
/// it cannot be written.
std::string workbook_of(const loader::table::Table& table);

/// The same job with additional regions.
struct WhatIf {
  model::Findings findings;
  model::Ledger ledger;
};

/// Every table of a run as UTF-8 CSV, "tables/<name>.csv"; all of them as one workbook and one JSON file, the
/// layer of regions, and the definitions. With `what_if`, what_if.csv compares, and every table of that job
/// stands once more as "tables/what_if/<name>.csv". Columns are documented in docs/tables.md.
std::vector<BundleFile> tables(const model::Territory& territory, std::size_t vintage,
                               const model::Findings& findings, const std::vector<model::PriorityArea>& areas,
                               const model::Ledger& ledger, const WhatIf* what_if = nullptr,
                               std::span<const model::Overlay> overlays = {});

}  // namespace cakupan::publish
