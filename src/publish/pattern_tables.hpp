#pragma once

#include "publish/region_tables.hpp"

namespace cakupan::publish {

// One function for each table on neighbors and targets; docs/tables.md defines their columns.

BundleFile neighbors_table(const RegionNames& names, const model::Findings& findings);
BundleFile islands_table(const RegionNames& names, const model::Findings& findings);
BundleFile spatial_table(const model::Findings& findings);
BundleFile local_table(const model::Findings& findings);
BundleFile targets_table(const RegionNames& names, const model::Findings& findings);

}  // namespace cakupan::publish
