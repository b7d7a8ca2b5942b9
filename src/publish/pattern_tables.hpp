#pragma once

#include "publish/region_tables.hpp"

namespace cakupan::publish {

// One function for each table on neighbors, gaps by rank and targets; docs/tables.md defines their columns.

TableData neighbors_table(const RegionNames& names, const model::Findings& findings);
TableData islands_table(const RegionNames& names, const model::Findings& findings);
TableData spatial_table(const model::Findings& findings);
TableData local_table(const RegionNames& names, const model::Findings& findings);
TableData gap_ranking_table(const RegionNames& names, const model::Findings& findings);
TableData targets_table(const RegionNames& names, const model::Findings& findings);

}  // namespace cakupan::publish
