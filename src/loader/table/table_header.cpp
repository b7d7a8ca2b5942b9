#include "loader/table/table_header.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>

namespace cakupan::loader::table {

namespace {

bool is_blank(const TableRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return cell.text.empty(); });
}

bool is_number(const Cell& cell) {
  return base::parse_number(cell.text, base::DecimalMark::point) ||
         base::parse_number(cell.text, base::DecimalMark::comma);
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
    return !cell.text.empty() && !is_number(cell);
  }));
}

base::Error no_header(const std::string& path, std::optional<std::size_t> row, const std::string& why) {
  return {base::Failure::input,
          "has no header: " + why,
          {path, row, {}},
          "name every column in the first row of the table"};
}

/// REQUIRES: raw is not empty and begins with a row that is not blank.
std::size_t header_position(const std::vector<TableRow>& raw, const std::string& path, HeaderPlace place,
                            const std::vector<std::string>& expected) {
  constexpr std::size_t rows_searched = 30;
  const std::size_t searched = std::min(raw.size(), rows_searched);
  for (std::size_t r = 0; r < searched; ++r) {
    if (has_expected(raw[r], expected)) return r;
  }
  if (place == HeaderPlace::below_titles) {
    for (std::size_t r = 0; r < searched; ++r) {
      if (texts_in(raw[r]) >= 2) return r;
    }
  }
  const std::vector<Cell>& first = raw.front().cells;
  const auto number = std::find_if(first.begin(), first.end(), is_number);
  if (number != first.end()) {
    throw no_header(path, raw.front().source_row,
                    fmt::format("its first row holds the number {}", number->text));
  }
  return 0;
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
                 const std::vector<std::string>& expected_columns, base::Diagnostics& diagnostics) {
  std::erase_if(raw, is_blank);
  if (raw.empty()) {
    throw base::Error(base::Failure::input, "is empty", {path, {}, {}},
                      "give a table with a header and rows");
  }
  const std::size_t at = header_position(raw, path, place, expected_columns);
  const TableRow& header = raw[at];
  if (at > 0) {
    diagnostics.note("header-found", fmt::format("header found here; {} rows above it left out", at),
                     {path, header.source_row, {}});
  }
  Table table;
  table.path = path;
  // A sheet's used range may be wider than its header; the further columns are judged like the others.
  std::size_t width = width_without_blank_end(header);
  if (place == HeaderPlace::below_titles) {
    for (std::size_t r = at + 1; r < raw.size(); ++r)
      width = std::max(width, width_without_blank_end(raw[r]));
  }
  for (std::size_t c = 0; c < width; ++c) {
    table.columns.push_back(c < header.cells.size() ? std::string(base::trimmed(header.cells[c].text)) : "");
  }
  for (std::size_t r = at + 1; r < raw.size(); ++r) {
    level(raw[r], table, diagnostics);
    table.rows.push_back(raw[r]);
  }
  remove_blank_columns(table);
  check_names(table, header);
  return table;
}

}  // namespace cakupan::loader::table
