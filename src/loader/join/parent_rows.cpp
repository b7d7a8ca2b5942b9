#include <algorithm>

#include <cakupan/base/text.hpp>
#include <cakupan/loader/join/match_table.hpp>

#include "loader/boundary/field_rules.hpp"
#include "loader/match/name_index.hpp"
#include "loader/match/name_matcher.hpp"

namespace cakupan::loader::join {

namespace {

/// Beside a column of names, it would be that of the units above.
bool is_headed_as_parent(const std::string& column) {
  const boundary::FieldRoles roles = boundary::find_fields({column, "name", "code"});
  return roles.parent == 0U || roles.parent_code == 0U;
}

bool is_parent_alone(const std::string& text, const match::GazetteerIndex& index) {
  if (!index.names().parent(text)) return false;
  const model::Match match = index.name_matcher().match(text, {});
  return !match.region && match.candidates.empty();
}

}  // namespace

std::optional<model::TableInput> columns_of_parents(const table::Table& table, const model::TableInput& input,
                                                    const match::GazetteerIndex& index) {
  base::Diagnostics not_told;
  model::TableInput columns = found_columns(table, input, not_told);
  const std::string& heading = columns.region_column.empty() ? columns.code_column : columns.region_column;
  if (heading.empty()) {
    // Then a unit's own columns are found as a region's are.
    const boundary::FieldRoles own = boundary::find_fields(table.columns);
    if (!own.name && !own.code) return std::nullopt;
    if (own.name) columns.region_column = table.columns[*own.name];
    if (own.code) columns.code_column = table.columns[*own.code];
    columns.parent_column.clear();
    return columns;
  }
  const std::size_t column = table.column(heading);
  std::size_t filled = 0, parents = 0;
  for (const table::TableRow& row : table.rows) {
    const std::string& text = row.cells[column].text;
    filled += text.empty() ? 0 : 1;
    parents += is_parent_alone(text, index) ? 1 : 0;
  }
  if (!is_headed_as_parent(heading) && parents * 2 <= filled) return std::nullopt;
  columns.parent_column.clear();
  return columns;
}

}  // namespace cakupan::loader::join
