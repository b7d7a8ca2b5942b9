#include "loader/join/written_row.hpp"

#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>

namespace cakupan::loader::join {

const table::Cell& cell_of(const table::Table& table, const table::TableRow& row, const std::string& column) {
  static const table::Cell missing;
  return column.empty() ? missing : row.cells[table.column(column)];
}

model::ParticipationRow written_row(const table::Table& table, const table::TableRow& row,
                                    const model::TableInput& columns) {
  model::ParticipationRow written;
  written.source_row = row.source_row;
  written.region_as_written = cell_of(table, row, columns.region_column).text;
  const table::Cell& code = cell_of(table, row, columns.code_column);
  written.code_as_written = code.text;
  written.code_cell = code.kind == table::CellKind::number ? model::ParticipationRow::CodeCell::number
                                                           : model::ParticipationRow::CodeCell::text;
  written.parent_as_written = cell_of(table, row, columns.parent_column).text;
  written.kind_as_written = cell_of(table, row, columns.kind_column).text;
  written.island_group_as_written = cell_of(table, row, columns.island_group_column).text;
  written.source = cell_of(table, row, columns.source_column).text;
  return written;
}

void require_region_column(const table::Table& table, const model::TableInput& columns) {
  if (!columns.region_column.empty() || !columns.code_column.empty()) return;
  throw base::Error(base::Failure::input, "no column holds regions or their codes", {table.path, {}, {}},
                    "name the column; there are: " + base::join(table.columns, ", "));
}

}  // namespace cakupan::loader::join
