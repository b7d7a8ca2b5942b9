#pragma once

#include <string>

#include <cakupan/loader/table.hpp>
#include <cakupan/model/participation.hpp>
#include <cakupan/model/project.hpp>

namespace cakupan::loader {

/// The cell of a column by name; an empty cell for an empty name.
const Cell& cell_of(const Table& table, const TableRow& row, const std::string& column);

/// The part of a row that says which region it means, and its source; year and status are left alone.
model::ParticipationRow written_row(const Table& table, const TableRow& row,
                                    const model::TableInput& columns);

/// THROWS: base::Error (input) where neither a region nor a code column is known.
void require_region_column(const Table& table, const model::TableInput& columns);

}  // namespace cakupan::loader
