#pragma once

#include <optional>
#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/loader/table/table.hpp>

namespace cakupan::loader::table {

/// A column of a table as numbers, one per row. All texts of a column are read in one way: as
/// `Table::declared_mark` says, else
/// - `1234.5`, where every text is such a number; else
/// - `1.234,5`, where every text is, and one shows it ("12,5", "1.234.567", "1.234,5"); else
/// - `1,234.5`, where every text is, and one shows it ("1,234.5", "1,234,567"); else
/// - as `Table::decimal_mark` says.
/// A reading that was found, other than the first, is a note. Blanks between groups of three digits, a true
/// minus sign and a percent sign are seen through; "12.5%" is 12.5, and a sign in some cells only is a
/// warning. Where every text with a point looks like thousands ("12.345", three digits behind the point, and
/// no other decimals) there is a warning, since both readings would draw a map. Empty cells and "-", "NA",
/// "N/A", "null", "nan" are nothing; so is a text that is no number, with one warning that counts them,
/// quotes the first and tells where it may be two. Numbers of spreadsheets are taken as stored. THROWS:
/// base::Error (usage) for an unknown column.
std::vector<std::optional<double>> number_column(const Table& table, const std::string& column,
                                                 base::Diagnostics& diagnostics);

/// Whether most cells that say something hold no digit: they are words. THROWS: as above.
bool holds_words(const Table& table, const std::string& column);

}  // namespace cakupan::loader::table
