#pragma once

#include <string>

#include <cakupan/loader/table/table.hpp>
#include <cakupan/model/participation.hpp>
#include <cakupan/model/project.hpp>

namespace cakupan::loader::join {

/// The cell of a column by name; an empty cell for an empty name.
const table::Cell& cell_of(const table::Table& table, const table::TableRow& row, const std::string& column);

/// The part of a row that says which region it means, and its source; year and status are left alone.
model::ParticipationRow written_row(const table::Table& table, const table::TableRow& row,
                                    const model::TableInput& columns);

/// THROWS: base::Error (input) where neither a region nor a code column is known.
void require_region_column(const table::Table& table, const model::TableInput& columns);

}  // namespace cakupan::loader::join
