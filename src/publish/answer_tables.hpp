#pragma once

#include <vector>

#include <cakupan/model/area.hpp>
#include <cakupan/model/findings.hpp>
#include <cakupan/model/participation.hpp>

#include "publish/region_names.hpp"
#include "publish/table_data.hpp"

namespace cakupan::publish {

/// Who takes part, by name.
TableData participants_table(const RegionNames& names, const model::Findings& findings,
                             const model::Ledger& ledger);
/// Where nobody does.
TableData provinces_without_participants_table(const RegionNames& names, const model::Findings& findings);
/// Who is missing around each area.
TableData missing_by_area_table(const RegionNames& names, const model::Findings& findings,
                                const std::vector<model::PriorityArea>& areas);

}  // namespace cakupan::publish
