#pragma once

#include <vector>

#include <cakupan/loader/join/unjoined.hpp>
#include <cakupan/model/area.hpp>
#include <cakupan/model/findings.hpp>
#include <cakupan/model/participation.hpp>
#include <cakupan/model/region.hpp>

#include "publish/table_data.hpp"

namespace cakupan::publish {

/// What every table with a row for a region needs: codes, names and provinces are those of the vintage.
struct RegionNames {
  const model::RegionTable& table;
  std::size_t vintage = 0;

  const model::VintageEntry& of(model::RegionIndex region) const {
    return table.regions[region].vintages[vintage];
  }
};

/// Codes, parted by blanks.
std::string code_list(const RegionNames& names, const std::vector<model::RegionIndex>& regions);

/// Whether a gap is within the limit; empty where that is not known.
std::string limit_cell(model::GapRow::Limit limit);

// One function for each table on regions; docs/tables.md defines their columns.

TableData proximity_table(const RegionNames& names, const model::Findings& findings,
                          const std::vector<model::PriorityArea>& areas);
TableData gaps_table(const RegionNames& names, const model::Findings& findings,
                     const std::vector<model::PriorityArea>& areas);
TableData gaps_by_province_table(const model::Findings& findings);
TableData ledger_table(const RegionNames& names, const model::Ledger& ledger);
/// What the join left over, rows before regions.
TableData unjoined_table(const RegionNames& names, const model::Ledger& ledger,
                         const loader::join::Unjoined& left);

}  // namespace cakupan::publish
