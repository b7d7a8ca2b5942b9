#pragma once

#include <vector>

#include <cakupan/model/area.hpp>
#include <cakupan/model/findings.hpp>
#include <cakupan/model/territory.hpp>

#include "publish/region_tables.hpp"

namespace cakupan::publish {

/// Every figure that a region has, a row for each, in their order: the layer of regions.gpkg. The columns of
/// proximity.csv come first; docs/tables.md defines the others.
TableData regions_table(const RegionNames& names, const model::Territory& territory,
                        const model::Findings& findings, const std::vector<model::PriorityArea>& areas);

}  // namespace cakupan::publish
