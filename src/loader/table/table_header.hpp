#pragma once

#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/loader/table/table.hpp>

namespace cakupan::loader::table {

/// Where a header may stand: CSV begins with it; a sheet may have titles above.
enum class HeaderPlace { first_row, below_titles };

/// Makes a table of raw rows: finds the header (the first of the first 30 rows that has an expected column,
/// else the first row, or below titles the first with two texts), drops blank rows and columns, levels ragged
/// rows. THROWS: base::Error (input): no rows, no header, a column without name or twice.
Table table_from(std::vector<TableRow> raw, const std::string& path, HeaderPlace place,
                 const std::vector<std::string>& expected_columns, base::Diagnostics& diagnostics);

}  // namespace cakupan::loader::table
