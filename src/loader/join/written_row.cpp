#include "loader/join/written_row.hpp"

#include <algorithm>

#include <cakupan/base/error.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>

namespace cakupan::loader::join {

const table::Cell& cell_of(const table::Table& table, const table::TableRow& row, const std::string& column) {
  static const table::Cell missing;
  return column.empty() ? missing : row.cells[table.column(column)];
}

namespace {

bool is_text(const table::Cell& cell) { return !cell.text.empty() && !base::parse_number(cell.text); }

std::string lone_text(const table::TableRow& row, const model::ParticipationRow& written) {
  const auto filled = std::count_if(row.cells.begin(), row.cells.end(),
                                    [](const table::Cell& cell) { return !cell.text.empty(); });
  const bool alone = filled == 1 && row.cells.size() > 1;
  const bool keyless = written.region_as_written.empty() && written.code_as_written.empty();
  if (!alone && !keyless) return {};
  const auto first = std::find_if(row.cells.begin(), row.cells.end(), is_text);
  return first == row.cells.end() ? std::string() : first->text;
}

}  // namespace

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
  written.lone_text = lone_text(row, written);
  return written;
}

void require_region_column(const table::Table& table, const model::TableInput& columns) {
  if (!columns.region_column.empty() || !columns.code_column.empty()) return;
  throw base::Error(base::Failure::input, "no column holds regions or their codes", {table.path, {}, {}},
                    "name the column; there are: " + base::join(table.columns, ", "));
}

}  // namespace cakupan::loader::join
