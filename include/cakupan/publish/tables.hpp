#pragma once

#include <string>
#include <vector>

#include <cakupan/model/area.hpp>
#include <cakupan/model/findings.hpp>
#include <cakupan/model/participation.hpp>
#include <cakupan/model/territory.hpp>
#include <cakupan/publish/bundle.hpp>

namespace cakupan::publish {

/// A record of a CSV file: quoted where needed, ended by "\n".
std::string csv_record(const std::vector<std::string>& cells);

/// Every table of a run as UTF-8 CSV, "tables/<name>.csv". Columns are documented in docs/tables.md.
std::vector<BundleFile> tables(const model::Territory& territory, std::size_t vintage, const model::Findings& findings,
                               const std::vector<model::PriorityArea>& areas, const model::Ledger& ledger);

}  // namespace cakupan::publish
