#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/model/header_rows.hpp>

namespace cakupan::loader::table {

/// How a cell was stored: a spreadsheet's number 11.1 may have been the code 11.10, a text never. In XLSX and
/// ODS a cell that is written as a number's shortest form counts as a number: "11.1" and "1101", but not
/// "11.10" or "0901".
enum class CellKind { text, number };

struct Cell {
  std::string text;  ///< as written, trimmed; numbers with a decimal point, shortest form; empty = missing
  CellKind kind = CellKind::text;

  bool operator==(const Cell&) const = default;
};

struct TableRow {
  std::size_t source_row = 0;  ///< 1-based line (CSV: where the record starts) or spreadsheet row
  std::vector<Cell> cells;     ///< one per column

  bool operator==(const TableRow&) const = default;
};

/// A table as read: a header and rows, nothing interpreted.
struct Table {
  std::string path;
  std::vector<std::string> columns;                           ///< trimmed, none empty, none twice
  std::vector<TableRow> rows;                                 ///< blank rows are left out
  base::DecimalMark decimal_mark = base::DecimalMark::point;  ///< CSV with semicolons: found from the cells
  std::optional<base::DecimalMark> declared_mark = {};        ///< as the reader of the table was told

  /// The position of a column, by exact name, else by folded name.
  std::optional<std::size_t> find(const std::string& column) const;
  /// THROWS: base::Error (usage) naming the near miss where there is no such column.
  std::size_t column(const std::string& name) const;
};

struct TableOptions {
  std::string sheet;                              ///< also a layer or a table. DEFAULT: the first with data
  std::string encoding;                           ///< DBF; DEFAULT: as the file says
  std::optional<base::DecimalMark> decimal = {};  ///< DEFAULT: found from the cells
  std::vector<std::string> expected_columns;      ///< help to find a header that is not in the first row
  std::optional<model::HeaderRows> header = {};   ///< CSV and spreadsheets. DEFAULT: found
};

/// Reads CSV (comma, semicolon, tab; UTF-8 with or without BOM; RFC 4180 quoting), XLSX, ODS, DBF, JSON (an
/// array of objects), the attributes of GeoJSON, TopoJSON and GeoPackages, and the tables of a PostgreSQL
/// database (geo/database_address.hpp), one of which is named as the sheet. "-" is standard input, as CSV.
/// The header is what `TableOptions::header` says, else the first row (of the first 30) that has an expected
/// column, else the first with two texts, or with a text and otherwise years, that stands below nothing but
/// titles of one cell (in XLSX and ODS: below anything), else the first row of all. A second row of headers,
/// under merged cells, is read with the first: "Population" above "2010" and "2020" gives "Population 2010"
/// and "Population 2020". A ragged row is a diagnostic: missing cells are empty, surplus is named. THROWS:
/// base::Error (input): missing, a directory, empty, no header, duplicate headers, not UTF-8, no such sheet;
/// (usage) where there is no such row as `header` names.
Table read_table(const std::string& path, const TableOptions& options, base::Diagnostics& diagnostics);

/// The same for CSV text in memory; `path` is only for messages.
Table parse_csv(const std::string& text, const std::string& path, base::Diagnostics& diagnostics);

/// The files that `read_table` opens for a path: itself, and of a DBF what belongs to it, such as its .cpg.
/// REQUIRES: a path that can be read.
std::vector<std::string> files_of_table(const std::string& path);

}  // namespace cakupan::loader::table
