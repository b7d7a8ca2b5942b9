#pragma once

#include <optional>
#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/loader/table/table.hpp>

namespace cakupan::loader::table {

/// Where a header may stand: first in the file, below titles of one cell at most, as in CSV; or below titles
/// of any kind, as in a sheet.
enum class HeaderPlace { first_row, below_titles };

/// Makes a table of raw rows: finds the header, drops blank rows and columns, levels ragged rows, as
/// `read_table` says. THROWS: base::Error (input): no rows, no header, a column without name or twice;
/// (usage) where there is no such row as `header` names.
Table table_from(std::vector<TableRow> raw, const std::string& path, HeaderPlace place,
                 const TableOptions& options, base::Diagnostics& diagnostics);

}  // namespace cakupan::loader::table
