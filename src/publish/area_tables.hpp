#pragma once

#include "publish/region_tables.hpp"

namespace cakupan::publish {

// One function for each table on the areas; docs/tables.md defines their columns.

TableData near_far_table(const model::Findings& findings);
TableData coverage_by_area_table(const RegionNames& names, const model::Findings& findings,
                                 const std::vector<model::PriorityArea>& areas);
TableData coverage_curve_table(const model::Findings& findings);
TableData nearest_areas_table(const RegionNames& names, const model::Findings& findings,
                              const std::vector<model::PriorityArea>& areas);

}  // namespace cakupan::publish
