#pragma once

#include "publish/region_tables.hpp"

namespace cakupan::publish {

// One function for each table on the areas; docs/tables.md defines their columns.

TableData near_far_table(const std::vector<model::NearFarRow>& rows);
TableData coverage_by_area_table(const RegionNames& names, const std::vector<model::AreaRow>& rows,
                                 const std::vector<model::PriorityArea>& areas);
TableData related_regions_table(const RegionNames& names, const std::vector<model::RelatedRow>& rows,
                                const std::vector<model::PriorityArea>& areas);
TableData coverage_curve_table(const std::vector<model::CurveRow>& rows);
TableData nearest_areas_table(const RegionNames& names, const std::vector<model::NearestAreaRow>& rows,
                              const std::vector<model::PriorityArea>& areas);

}  // namespace cakupan::publish
