#pragma once

#include <optional>
#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/loader/table/table.hpp>

namespace cakupan::loader::table {

/// A column of a table as numbers, one per row. All texts of a column are read in one way:
/// - `1234.5`, where every text is such a number; else
/// - `1.234,5`, where every text is, and one shows it ("12,5", "1.234.567", "1.234,5"); else
/// - `1,234.5`, where every text is, and one shows it ("1,234.5", "1,234,567"); else
/// - as `Table::decimal_mark` says.
/// A reading other than the first is a note. Where every text with a point looks like thousands ("12.345",
/// three digits behind the point, and no other decimals) there is a warning, since both readings would draw a
/// map. Empty cells and "-", "NA", "N/A", "null", "nan" are nothing; so is a text that is no number, with one
/// warning that counts them. Numbers of spreadsheets are taken as stored. THROWS: base::Error (usage) for an
/// unknown column.
std::vector<std::optional<double>> number_column(const Table& table, const std::string& column,
                                                 base::Diagnostics& diagnostics);

}  // namespace cakupan::loader::table
