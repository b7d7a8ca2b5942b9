#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <cakupan/loader/table/table.hpp>

namespace cakupan::loader::table {

/// Rows that hold a header, as positions; the last is not among them.
struct HeaderSpan {
  std::size_t first = 0, end = 1;

  bool operator==(const HeaderSpan&) const = default;
};

/// Whether a cell is empty or holds a number.
bool holds_number(const Cell& cell);
/// A year of four digits, as columns are called.
bool is_year(const std::string& text);

/// The columns' names: of several rows those of a column from top to bottom, a blank cell above a filled one
/// being part of the merged cell to its left.
std::vector<std::string> header_names(const std::vector<TableRow>& raw, const HeaderSpan& span);

/// With the row below or above, where merged cells show that the header has two: the row at `at` is blank
/// above cells of the next row that are names or years, and these are so below nothing else. REQUIRES: `at`
/// is a row's position.
HeaderSpan with_merged_row(const std::vector<TableRow>& raw, std::size_t at);

}  // namespace cakupan::loader::table
