#pragma once

#include <cakupan/model/findings.hpp>

#include "publish/region_names.hpp"
#include "publish/table_data.hpp"

namespace cakupan::publish {

// One function for each table on neighbors and their statistics; docs/tables.md defines their columns.

TableData neighbors_table(const RegionNames& names, const model::Findings& findings);
TableData islands_table(const RegionNames& names, const model::Findings& findings);
TableData spatial_table(const model::Findings& findings);
TableData local_table(const RegionNames& names, const model::Findings& findings);

}  // namespace cakupan::publish
