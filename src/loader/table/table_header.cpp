#include "loader/table/table_header.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>

#include "loader/table/header_names.hpp"

namespace cakupan::loader::table {

namespace {

bool is_blank(const TableRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return cell.text.empty(); });
}

bool has_expected(const TableRow& row, const std::vector<std::string>& expected) {
  return std::any_of(row.cells.begin(), row.cells.end(), [&](const Cell& cell) {
    return !cell.text.empty() && std::any_of(expected.begin(), expected.end(), [&](const std::string& name) {
      return base::folded(name) == base::folded(cell.text);
    });
  });
}

std::size_t texts_in(const TableRow& row) {
  return static_cast<std::size_t>(std::count_if(row.cells.begin(), row.cells.end(), [](const Cell& cell) {
    return !cell.text.empty() && !holds_number(cell);
  }));
}

base::Error no_header(const std::string& path, std::optional<std::size_t> row, const std::string& why) {
  return {base::Failure::input,
          "has no header: " + why,
          {path, row, {}},
          "name every column in the first row of the table"};
}

std::size_t filled_in(const TableRow& row) {
  return static_cast<std::size_t>(
      std::count_if(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return !cell.text.empty(); }));
}

/// Names and years, below which something else than years stands: "Regency, 2010, 2020".
bool has_years(const std::vector<TableRow>& raw, std::size_t at) {
  const std::vector<Cell>& cells = raw[at].cells;
  bool any = false;
  for (std::size_t c = 0; c < cells.size(); ++c) {
    if (!holds_number(cells[c])) continue;
    if (!is_year(cells[c].text)) return false;
    const bool of_years =
        std::all_of(raw.begin() + static_cast<std::ptrdiff_t>(at) + 1, raw.end(), [&](const TableRow& row) {
          return c >= row.cells.size() || row.cells[c].text.empty() || is_year(row.cells[c].text);
        });
    if (of_years) return false;
    any = true;
  }
  return any && texts_in(raw[at]) > 0;
}

/// A row of one cell that heads a table: of several words, or with blank cells behind it.
bool is_title(const TableRow& row) {
  if (filled_in(row) != 1) return false;
  return row.cells.size() > 1 || row.cells.front().text.find(' ') != std::string::npos;
}

/// REQUIRES: raw is not empty and begins with a row that is not blank.
std::size_t header_position(const std::vector<TableRow>& raw, const std::string& path, HeaderPlace place,
                            const std::vector<std::string>& expected) {
  constexpr std::size_t rows_searched = 30;
  const std::size_t searched = std::min(raw.size(), rows_searched);
  for (std::size_t r = 0; r < searched; ++r) {
    if (has_expected(raw[r], expected)) return r;
  }
  for (std::size_t r = 0; r < searched; ++r) {
    if (has_years(raw, r)) return r;
    const bool below_title = place == HeaderPlace::below_titles || r > 0;
    if (below_title && texts_in(raw[r]) >= 2) return r;
    if (place == HeaderPlace::first_row && !is_title(raw[r])) break;
  }
  const std::vector<Cell>& first = raw.front().cells;
  const auto number = std::find_if(first.begin(), first.end(), holds_number);
  if (number != first.end()) {
    throw no_header(path, raw.front().source_row,
                    fmt::format("its first row holds the number {}", number->text));
  }
  return 0;
}

HeaderSpan stated_span(const std::vector<TableRow>& raw, const std::string& path,
                       const model::HeaderRows& rows) {
  const auto is_before = [&](const TableRow& row) { return row.source_row < rows.first; };
  const auto is_inside = [&](const TableRow& row) { return row.source_row <= rows.last; };
  const auto first = std::find_if_not(raw.begin(), raw.end(), is_before);
  const auto end = std::find_if_not(first, raw.end(), is_inside);
  if (first == end) {
    throw base::Error(base::Failure::usage, "has nothing in the row that is said to be its header",
                      {path, rows.first, {}}, "count the rows as a text editor or a spreadsheet does");
  }
  return {static_cast<std::size_t>(first - raw.begin()), static_cast<std::size_t>(end - raw.begin())};
}

/// Of a header of several rows, a column that was asked for by its lowest name alone, and is the only one of
/// that name, is called so.
void take_lowest_names(std::vector<std::string>& names, const TableRow& lowest,
                       const std::vector<std::string>& expected) {
  for (const std::string& wanted : expected) {
    const std::string folded = base::folded(wanted);
    const auto is_it = [&](const std::string& name) { return base::folded(name) == folded; };
    if (folded.empty() || std::any_of(names.begin(), names.end(), is_it)) continue;
    std::vector<std::size_t> found;
    for (std::size_t c = 0; c < names.size(); ++c) {
      if (c < lowest.cells.size() && is_it(lowest.cells[c].text)) found.push_back(c);
    }
    if (found.size() == 1) names[found.front()] = lowest.cells[found.front()].text;
  }
}

/// "(1)", "(2)", … below the header, as printed tables number their columns.
bool numbers_columns(const TableRow& row) {
  std::size_t number = 0;
  for (const Cell& cell : row.cells) {
    if (cell.text.empty()) continue;
    if (cell.text != fmt::format("({})", ++number)) return false;
  }
  return number > 1;
}

std::size_t width_without_blank_end(const TableRow& row) {
  std::size_t width = row.cells.size();
  while (width > 0 && row.cells[width - 1].text.empty()) --width;
  return width;
}

/// A blank name is allowed only above a blank column, which goes.
void check_names(const Table& table, const TableRow& header) {
  std::map<std::string, std::size_t> seen;
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    if (table.columns[c].empty())
      throw no_header(table.path, header.source_row, fmt::format("column {} has no name", c + 1));
    const auto [first, fresh] = seen.emplace(table.columns[c], c + 1);
    if (fresh) continue;
    throw base::Error(
        base::Failure::input,
        fmt::format("has column '{}' twice (columns {} and {})", table.columns[c], first->second, c + 1),
        {table.path, header.source_row, {}}, "give each column its own name");
  }
}

void remove_blank_columns(Table& table) {
  for (std::size_t c = table.columns.size(); c-- > 0;) {
    if (!table.columns[c].empty()) continue;
    const bool used = std::any_of(table.rows.begin(), table.rows.end(),
                                  [&](const TableRow& row) { return !row.cells[c].text.empty(); });
    if (used) continue;
    const auto at = static_cast<std::ptrdiff_t>(c);
    table.columns.erase(table.columns.begin() + at);
    for (TableRow& row : table.rows) row.cells.erase(row.cells.begin() + at);
  }
}

void level(TableRow& row, const Table& table, base::Diagnostics& diagnostics) {
  const std::size_t width = table.columns.size();
  std::string what;
  if (row.cells.size() < width) {
    what = fmt::format("has {} cells, not {}; the missing are taken as empty", row.cells.size(), width);
  }
  const std::size_t filled = width_without_blank_end(row);
  if (filled > width) {
    std::vector<std::string> surplus;
    for (std::size_t c = width; c < filled; ++c) surplus.push_back("'" + row.cells[c].text + "'");
    what = fmt::format("has {} cells, not {}; left out: {}", filled, width, base::join(surplus, ", "));
  }
  if (!what.empty()) {
    diagnostics.warn("ragged-row", what, {table.path, row.source_row, {}}, "check its separators and quotes");
  }
  row.cells.resize(width);
}

}  // namespace

Table table_from(std::vector<TableRow> raw, const std::string& path, HeaderPlace place,
                 const TableOptions& options, base::Diagnostics& diagnostics) {
  std::erase_if(raw, is_blank);
  if (raw.empty()) {
    throw base::Error(base::Failure::input, "is empty", {path, {}, {}},
                      "give a table with a header and rows");
  }
  const std::vector<std::string>& expected = options.expected_columns;
  const HeaderSpan span = options.header ? stated_span(raw, path, *options.header)
                                         : with_merged_row(raw, header_position(raw, path, place, expected));
  const TableRow& header = raw[span.first];
  const std::size_t above = span.first, rows = span.end - span.first;
  if (!options.header && (above > 0 || rows > 1)) {
    diagnostics.note("header-found",
                     fmt::format("header{} found here{}", rows > 1 ? fmt::format(" of {} rows", rows) : "",
                                 above > 0 ? "; " + base::counted(above, "row") + " above it left out" : ""),
                     {path, header.source_row, {}},
                     "say otherwise by --header 3 or --header 3-4 (in a project: header = \"3-4\")");
  }
  Table table;
  table.path = path;
  table.columns = header_names(raw, span);
  if (rows > 1) take_lowest_names(table.columns, raw[span.end - 1], expected);
  // A sheet's used range may be wider than its header; the further columns are judged like the others.
  if (place == HeaderPlace::below_titles) {
    std::size_t width = table.columns.size();
    for (std::size_t r = span.end; r < raw.size(); ++r)
      width = std::max(width, width_without_blank_end(raw[r]));
    table.columns.resize(width);
  }
  for (std::size_t r = span.end; r < raw.size(); ++r) {
    if (r == span.end && numbers_columns(raw[r])) continue;
    level(raw[r], table, diagnostics);
    table.rows.push_back(raw[r]);
  }
  remove_blank_columns(table);
  check_names(table, header);
  return table;
}

}  // namespace cakupan::loader::table
