#pragma once

#include <string>
#include <vector>

#include <cakupan/base/language.hpp>

namespace cakupan::publish {

/// What a column holds. The type alone says how a cell is written into every kind of file; docs/tables.md has
/// the table of it.
enum class ColumnType {
  text,       ///< words
  code,       ///< one code: text of digits and points
  codes,      ///< codes, parted by blanks
  truth,      ///< true or false
  year,       ///< a calendar year
  years,      ///< calendar years, parted by blanks
  count,      ///< a whole number of something, not below 0
  integer,    ///< any other whole number: a rank, a row, a seed
  share,      ///< a fraction from 0 to 1, or the difference of two
  chance,     ///< a probability
  certainty,  ///< how sure a match is, 0 to 1
  number,     ///< a number without a unit: a statistic, a ratio
  length,     ///< kilometers
  area,       ///< square kilometers
  measure     ///< of the type that the row's measure has
};

/// What a column counts or measures in.
enum class Unit { none, units, regions, rows, links, people, kilometers, square_kilometers };

/// How many digits a fractional number has in the text files.
enum class Digits {
  of_type,  ///< those that all columns of the type have
  as_given  ///< as many as the project gave it
};

/// One column, declared once: files, definitions and document are made from this.
struct Column {
  std::string name;  ///< snake_case; "…" stands for a part that a run fills in: "group_…"
  ColumnType type = ColumnType::text;
  Unit unit = Unit::none;
  base::Text meaning;
  Digits digits = Digits::of_type;

  /// The same with "…" replaced: "group_coast".
  Column filled(const std::string& part) const;
};

/// A table as the document tells of it.
struct TableDeclaration {
  std::string name;  ///< "summary": of the file and of the sheet
  base::Text note;   ///< Markdown; above the columns
  std::vector<Column> columns;
  base::Text remark = {};  ///< Markdown; below the columns

  /// REQUIRES: a column of that name, THROWS base::Error (work) otherwise.
  const Column& column(const std::string& named) const;
};

/// "share", "people": as the definitions call them.
base::Text name_of(ColumnType type);
base::Text name_of(Unit unit);  ///< empty for none

}  // namespace cakupan::publish
