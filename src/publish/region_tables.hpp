#pragma once

#include <vector>

#include <cakupan/loader/join/unjoined.hpp>
#include <cakupan/model/area.hpp>
#include <cakupan/model/findings.hpp>
#include <cakupan/model/participation.hpp>

#include "publish/region_names.hpp"
#include "publish/table_data.hpp"

namespace cakupan::publish {

// One function for each table on regions and input rows; docs/tables.md defines their columns.

TableData proximity_table(const RegionNames& names, const model::Findings& findings,
                          const std::vector<model::PriorityArea>& areas);
TableData ledger_table(const RegionNames& names, const model::Ledger& ledger);
/// What the join left over, rows before regions.
TableData unjoined_table(const RegionNames& names, const model::Ledger& ledger,
                         const loader::join::Unjoined& left);

}  // namespace cakupan::publish
