#include <cakupan/loader/table/number_column.hpp>

#include <algorithm>

#include <fmt/format.h>

#include <cakupan/base/number.hpp>

namespace cakupan::loader::table {

namespace {

// What tables write for "not known".
bool means_missing(const std::string& text) {
  static const std::vector<std::string> words{"", "-", "NA", "N/A", "n/a", "NULL", "null", "nan", "NaN"};
  return std::find(words.begin(), words.end(), text) != words.end();
}

enum class Notation { point, comma, comma_groups };

std::string exchanged(std::string text) {
  for (char& c : text) c = c == ',' ? '.' : c == '.' ? ',' : c;
  return text;
}

std::optional<double> read_as(const std::string& text, Notation notation) {
  switch (notation) {
    case Notation::point:
      return base::parse_number(text);
    case Notation::comma:
      return base::parse_number(text, base::DecimalMark::comma);
    case Notation::comma_groups:
      return base::parse_number(exchanged(text), base::DecimalMark::comma);
  }
  return std::nullopt;
}

// Whether a text with a decimal comma cannot be one with groups: "12,5", "1.234,5", "1.234.567".
bool shows_comma(const std::string& text) {
  const std::size_t comma = text.find(',');
  const bool points = text.find('.') != text.rfind('.');
  return comma == std::string::npos ? points : points || text.find('.') < comma || text.size() - comma != 4;
}

// "12.345": of thousands, or three decimals.
bool looks_like_thousands(const std::string& text) {
  const std::size_t begin = text.starts_with('-') ? 1 : 0;
  const std::size_t point = text.find('.');
  return point != std::string::npos && point > begin && point <= begin + 3 && text[begin] != '0' &&
         text.size() == point + 4;
}

std::vector<const TableRow*> rows_with_text(const Table& table, std::size_t position) {
  std::vector<const TableRow*> rows;
  for (const TableRow& row : table.rows) {
    const Cell& cell = row.cells[position];
    if (cell.kind == CellKind::text && !means_missing(cell.text)) rows.push_back(&row);
  }
  return rows;
}

Notation notation_of(const Table& table, const std::vector<const TableRow*>& rows, std::size_t position) {
  const auto all = [&](Notation notation) {
    return std::all_of(rows.begin(), rows.end(), [&](const TableRow* row) {
      return read_as(row->cells[position].text, notation).has_value();
    });
  };
  const auto one = [&](auto shows) {
    return std::any_of(rows.begin(), rows.end(),
                       [&](const TableRow* row) { return shows(row->cells[position].text); });
  };
  const Notation of_table =
      table.decimal_mark == base::DecimalMark::comma ? Notation::comma : Notation::point;
  if (all(of_table)) return of_table;
  if (all(Notation::point)) return Notation::point;
  if (all(Notation::comma) && one(shows_comma)) return Notation::comma;
  const auto shows_groups = [](const std::string& text) { return shows_comma(exchanged(text)); };
  if (all(Notation::comma_groups) && one(shows_groups)) return Notation::comma_groups;
  return of_table;
}

}  // namespace

std::vector<std::optional<double>> number_column(const Table& table, const std::string& column,
                                                 base::Diagnostics& diagnostics) {
  const std::size_t position = table.column(column);
  const std::vector<const TableRow*> texts = rows_with_text(table, position);
  const Notation notation = notation_of(table, texts, position);
  const base::Place place{table.path, {}, column};
  if (!texts.empty() && notation != Notation::point) {
    diagnostics.note(
        "number-notation",
        fmt::format("numbers are read as '{}'", notation == Notation::comma ? "1.234,5" : "1,234.5"), place);
  }
  std::vector<std::optional<double>> values;
  std::vector<const TableRow*> wrong;
  std::size_t thousands = 0, decimals = 0;
  for (const TableRow& row : table.rows) {
    const Cell& cell = row.cells[position];
    values.push_back(read_as(cell.text, cell.kind == CellKind::number ? Notation::point : notation));
    if (!values.back() && !means_missing(cell.text)) wrong.push_back(&row);
    if (cell.kind == CellKind::number || cell.text.find('.') == std::string::npos) continue;
    ++(looks_like_thousands(cell.text) ? thousands : decimals);
  }
  if (notation == Notation::point && thousands > 1 && decimals == 0) {
    diagnostics.warn(
        "thousands-or-decimals",
        fmt::format("{} texts have three digits behind their point, and were read as decimals", thousands),
        place, "write the numbers without points where thousands are meant");
  }
  if (!wrong.empty()) {
    diagnostics.warn(
        "not-a-number",
        fmt::format("{} {} no number (the first is '{}') and counted as missing", wrong.size(),
                    wrong.size() == 1 ? "cell is" : "cells are", wrong.front()->cells[position].text),
        {table.path, wrong.front()->source_row, column}, "correct the cells, or empty them");
  }
  return values;
}

}  // namespace cakupan::loader::table
