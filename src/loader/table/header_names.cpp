#include "loader/table/header_names.hpp"

#include <algorithm>

#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>

namespace cakupan::loader::table {

namespace {

const std::string& text_at(const TableRow& row, std::size_t column) {
  static const std::string nothing;
  return column < row.cells.size() ? row.cells[column].text : nothing;
}

std::size_t width_of(const TableRow& row) {
  std::size_t width = row.cells.size();
  while (width > 0 && row.cells[width - 1].text.empty()) --width;
  return width;
}

bool may_be_name(const std::string& text) { return is_year(text) || !holds_number({text, CellKind::text}); }

/// Whether most filled cells of a column below a row are numbers.
bool numbers_below(const std::vector<TableRow>& raw, std::size_t at, std::size_t column) {
  std::size_t numbers = 0, filled = 0;
  for (std::size_t r = at + 1; r < raw.size(); ++r) {
    const std::string& text = text_at(raw[r], column);
    filled += text.empty() ? 0 : 1;
    numbers += holds_number({text, CellKind::text}) ? 1 : 0;
  }
  return numbers * 2 > filled;
}

/// Whether the row at `at` is the upper one of two: each column has a name there, to its left there or below;
/// numbers stand below both rows, none in the lower one. A title over all columns is no name.
bool is_upper(const std::vector<TableRow>& raw, std::size_t at) {
  const TableRow &upper = raw[at], &lower = raw[at + 1];
  const std::size_t width = std::max(width_of(upper), width_of(lower));
  bool titled = false, wide = false, high = text_at(upper, 0).empty(), numbers = false;
  for (std::size_t c = 0; c < width; ++c) {
    const std::string &above = text_at(upper, c), &below = text_at(lower, c);
    if (above.empty() && below.empty()) return false;
    if (!below.empty() && !may_be_name(below)) return false;
    titled = titled || !above.empty();
    high = high || below.empty();
    if (!above.empty() || !titled) continue;
    if (text_at(lower, c - 1).empty()) return false;  // a column without a name
    wide = true;
    numbers = numbers || numbers_below(raw, at + 1, c);
  }
  return wide && high && numbers;
}

}  // namespace

bool holds_number(const Cell& cell) {
  return base::parse_number(cell.text, base::DecimalMark::point) ||
         base::parse_number(cell.text, base::DecimalMark::comma);
}

bool is_year(const std::string& text) {
  const auto year = base::parse_integer(text);
  return text.size() == 4 && year && *year >= 1900 && *year <= 2200;
}

std::vector<std::string> header_names(const std::vector<TableRow>& raw, const HeaderSpan& span) {
  std::size_t width = 0;
  for (std::size_t r = span.first; r < span.end; ++r) width = std::max(width, width_of(raw[r]));
  std::vector<std::string> names(width);
  for (std::size_t r = span.first; r < span.end; ++r) {
    std::string merged;
    for (std::size_t c = 0; c < width; ++c) {
      const std::string own(base::trimmed(text_at(raw[r], c)));
      if (!own.empty()) merged = own;
      bool filled_below = false;
      for (std::size_t below = r + 1; below < span.end; ++below)
        filled_below = filled_below || !text_at(raw[below], c).empty();
      const std::string& piece = own.empty() && filled_below ? merged : own;
      if (piece.empty()) continue;
      names[c] += (names[c].empty() ? "" : " ") + piece;
    }
  }
  return names;
}

HeaderSpan with_merged_row(const std::vector<TableRow>& raw, std::size_t at) {
  if (at + 1 < raw.size() && is_upper(raw, at)) return {at, at + 2};
  if (at > 0 && is_upper(raw, at - 1)) return {at - 1, at + 1};
  return {at, at + 1};
}

}  // namespace cakupan::loader::table
