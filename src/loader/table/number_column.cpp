#include <cakupan/loader/table/number_column.hpp>

#include <algorithm>

#include <fmt/format.h>

#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>

#include "loader/table/written_number.hpp"

namespace cakupan::loader::table {

namespace {

// What tables write for "not known".
bool means_missing(const std::string& text) {
  static const std::vector<std::string> words{"", "-", "NA", "N/A", "n/a", "NULL", "null", "nan", "NaN"};
  return std::find(words.begin(), words.end(), text) != words.end();
}

// "12.345": of thousands, or three decimals.
bool looks_like_thousands(const std::string& text) {
  const std::size_t begin = text.starts_with('-') ? 1 : 0;
  const std::size_t point = text.find('.');
  return point != std::string::npos && point > begin && point <= begin + 3 && text[begin] != '0' &&
         text.size() == point + 4;
}

/// A column with its cells as they are written.
struct WrittenColumn {
  std::vector<const TableRow*> rows;
  std::vector<WrittenNumber> cells;  // parallel to the rows
  std::size_t position = 0;

  const Cell& cell(std::size_t row) const { return rows[row]->cells[position]; }
  bool is_text(std::size_t row) const {
    return cell(row).kind == CellKind::text && !means_missing(cell(row).text);
  }
  template <class Holds>
  bool every_text(Holds holds) const {
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (is_text(i) && !holds(cells[i].text)) return false;
    }
    return true;
  }
  template <class Shows>
  bool some_text(Shows shows) const {
    return !every_text([&](const std::string& text) { return !shows(text); });
  }
};

WrittenColumn written_column(const Table& table, std::size_t position) {
  WrittenColumn column{{}, {}, position};
  for (const TableRow& row : table.rows) {
    column.rows.push_back(&row);
    column.cells.push_back(written_number(row.cells[position].text));
  }
  return column;
}

Notation notation_of(const Table& table, const WrittenColumn& column) {
  // What is declared allows groups; what is found has to be shown.
  if (table.declared_mark)
    return *table.declared_mark == base::DecimalMark::comma ? Notation::comma : Notation::comma_groups;
  const auto all = [&](Notation notation) {
    return column.every_text([&](const std::string& text) { return number_in(text, notation).has_value(); });
  };
  const Notation of_table =
      table.decimal_mark == base::DecimalMark::comma ? Notation::comma : Notation::point;
  if (all(of_table)) return of_table;
  if (all(Notation::point)) return Notation::point;
  if (all(Notation::comma) && column.some_text(shows_comma)) return Notation::comma;
  if (all(Notation::comma_groups) && column.some_text(shows_comma_groups)) return Notation::comma_groups;
  return of_table;
}

void warn_of_thousands(const WrittenColumn& column, const base::Place& place,
                       base::Diagnostics& diagnostics) {
  std::size_t thousands = 0, decimals = 0, tenths = 0;
  bool ungrouped = false;  // "1234.5": whoever writes this parts no thousands
  for (std::size_t i = 0; i < column.rows.size(); ++i) {
    const std::string& text = column.cells[i].text;
    if (!column.is_text(i)) continue;
    const std::size_t whole_digits = std::min(text.find('.'), text.size()) - (text.starts_with('-') ? 1 : 0);
    ungrouped = ungrouped || whole_digits > 3;
    if (text.find('.') == std::string::npos) continue;
    if (looks_like_thousands(text)) {
      ++thousands;
    } else {
      ++(text.find('.') + 2 == text.size() ? tenths : decimals);
    }
  }
  // Of three decimals without their last zeros, nine times as many have two as have one.
  if (!ungrouped && thousands > 0 && tenths > decimals) {
    diagnostics.warn("thousands-or-decimals",
                     fmt::format("{} with three digits behind the point beside {} with one, as if the point "
                                 "parted thousands here and decimals there; all were read as decimals",
                                 base::counted(thousands, "text"), tenths),
                     place, "where thousands are meant, write those numbers without points");
    return;
  }
  if (thousands < 2 || tenths + decimals > 0) return;
  diagnostics.warn(
      "thousands-or-decimals",
      fmt::format("{} texts have three digits behind their point, and were read as decimals", thousands),
      place,
      "where thousands are meant, write the numbers without points, or say --decimal comma (in a project: "
      "decimal = \"comma\")");
}

void warn_of_percent(const WrittenColumn& column, const base::Place& place, base::Diagnostics& diagnostics) {
  std::size_t with = 0, without = 0;
  base::Place first = place;
  for (std::size_t i = 0; i < column.rows.size(); ++i) {
    if (means_missing(column.cell(i).text)) continue;
    const bool percent = column.cells[i].percent == WrittenNumber::Percent::yes;
    if (!percent && without == 0) first.row = column.rows[i]->source_row;
    ++(percent ? with : without);
  }
  if (with == 0 || without == 0) return;
  diagnostics.warn("percent-here-and-there",
                   fmt::format("{} with a percent sign and {} without, all read by their digits",
                               base::counted(with, "cell"), without),
                   first, "write the sign in all cells or in none");
}

void warn_of_no_numbers(const WrittenColumn& column, const std::vector<std::optional<double>>& values,
                        const base::Place& place, base::Diagnostics& diagnostics) {
  std::size_t wrong = 0, first = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i] || means_missing(column.cell(i).text)) continue;
    if (wrong++ == 0) first = i;
  }
  if (wrong == 0) return;
  const std::string two = two_meanings(column.cells[first].text);
  diagnostics.warn(
      "not-a-number",
      fmt::format("{} {} no number (the first is '{}'{}) and counted as missing", wrong,
                  wrong == 1 ? "cell is" : "cells are", column.cell(first).text,
                  two.empty() ? "" : ", " + two),
      {place.file, column.rows[first]->source_row, place.field},
      two.empty()
          ? "correct the cells, or empty them"
          : "say --decimal comma or --decimal point (in a project: decimal = \"comma\" or \"point\")");
}

}  // namespace

std::vector<std::optional<double>> number_column(const Table& table, const std::string& column_name,
                                                 base::Diagnostics& diagnostics) {
  const WrittenColumn column = written_column(table, table.column(column_name));
  const Notation notation = notation_of(table, column);
  const base::Place place{table.path, {}, column_name};
  const bool any_text = column.some_text([](const std::string&) { return true; });
  if (any_text && notation != Notation::point && !table.declared_mark) {
    diagnostics.note(
        "number-notation",
        fmt::format("numbers are read as '{}'", notation == Notation::comma ? "1.234,5" : "1,234.5"), place);
  }
  std::vector<std::optional<double>> values;
  for (std::size_t i = 0; i < column.rows.size(); ++i) {
    const bool stored = column.cell(i).kind == CellKind::number;
    values.push_back(number_in(column.cells[i].text, stored ? Notation::point : notation));
  }
  if (notation == Notation::point) warn_of_thousands(column, place, diagnostics);
  warn_of_percent(column, place, diagnostics);
  warn_of_no_numbers(column, values, place, diagnostics);
  return values;
}

bool holds_words(const Table& table, const std::string& column_name) {
  const WrittenColumn column = written_column(table, table.column(column_name));
  std::size_t words = 0, filled = 0;
  for (std::size_t i = 0; i < column.rows.size(); ++i) {
    if (means_missing(column.cell(i).text)) continue;
    ++filled;
    // "Region 4" is a word, "Rp 12.000" is none.
    std::size_t digits = 0, letters = 0;
    for (const char c : column.cell(i).text) {
      if (c >= '0' && c <= '9') ++digits;
      if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80)
        ++letters;
    }
    if (letters > digits || digits == 0) ++words;
  }
  return words * 2 > filled;
}

}  // namespace cakupan::loader::table
