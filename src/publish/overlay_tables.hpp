#pragma once

#include <span>
#include <vector>

#include <cakupan/model/findings.hpp>

#include "publish/region_names.hpp"
#include "publish/table_data.hpp"

namespace cakupan::publish {

// One function for each table on second lists; docs/tables.md defines their columns.

TableData overlays_table(const RegionNames& names, const std::vector<model::OverlayRow>& rows);
TableData overlay_rows_table(const RegionNames& names, std::span<const model::Overlay> overlays,
                             const std::vector<model::RegionState>& states);

}  // namespace cakupan::publish
