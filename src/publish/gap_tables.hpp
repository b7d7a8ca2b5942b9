#pragma once

#include <optional>
#include <vector>

#include <cakupan/model/area.hpp>
#include <cakupan/model/findings.hpp>

#include "publish/region_names.hpp"
#include "publish/table_data.hpp"

namespace cakupan::publish {

/// Whether a gap is within the limit; nothing where that is not known.
std::optional<bool> is_within(model::GapRow::Limit limit);

// One function for each table on gaps; docs/tables.md defines their columns.

TableData gaps_table(const RegionNames& names, const model::Findings& findings,
                     const std::vector<model::PriorityArea>& areas);
TableData gaps_by_province_table(const model::GapFindings& gaps);
TableData gap_ranking_table(const RegionNames& names, const model::Findings& findings);
TableData targets_table(const RegionNames& names, const model::Findings& findings);

}  // namespace cakupan::publish
