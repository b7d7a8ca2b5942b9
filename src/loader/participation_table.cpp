#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/loader/join.hpp>

#include "loader/written_row.hpp"

namespace cakupan::loader {

namespace {

// Cohorts outside of this are typing errors, such as 217 or 20188.
constexpr std::int64_t first_year = 1900;
constexpr std::int64_t last_year = 2200;

std::optional<int> year_of(const std::string& text, const base::Place& place) {
  if (text.empty()) return std::nullopt;
  const auto year = base::parse_integer(text);
  if (!year || *year < first_year || *year > last_year) {
    throw base::Error(base::Failure::input, fmt::format("'{}' is no year", text), place,
                      "write a year with four digits, or leave the cell empty");
  }
  return static_cast<int>(*year);
}

model::Status status_of(const std::string& text, const base::Place& place) {
  const std::string word = base::folded(text);
  if (word.empty() || word == model::to_text(model::Status::selected)) return model::Status::selected;
  if (word == model::to_text(model::Status::disputed)) return model::Status::disputed;
  const std::vector<std::string> known = {model::to_text(model::Status::selected),
                                          model::to_text(model::Status::disputed)};
  throw base::Error(base::Failure::input,
                    fmt::format("unknown status '{}'{}", text, base::did_you_mean(text, known)), place,
                    "known: " + base::join(known, ", "));
}

void require_some_region(const std::vector<model::ParticipationRow>& rows, const Table& table) {
  const bool some = std::any_of(rows.begin(), rows.end(), [](const model::ParticipationRow& row) {
    return !row.region_as_written.empty() || !row.code_as_written.empty();
  });
  if (some) return;
  throw base::Error(base::Failure::input,
                    rows.empty() ? "has a header but no rows" : "names no region in any row",
                    {table.path, {}, {}}, "name another table, sheet or column");
}

/// An empty status counts as selected and an empty year as unknown: nobody may learn that from the map alone.
void warn_of_empty_cells(const Table& table, const model::TableInput& columns,
                         base::Diagnostics& diagnostics) {
  const auto warn = [&](const std::string& column, const std::string& topic, const std::string& meaning) {
    if (column.empty()) {
      diagnostics.note(topic, fmt::format("no such column; {}", meaning), {table.path, {}, {}});
      return;
    }
    std::size_t empty = 0;
    base::Place first{table.path, {}, column};
    for (const TableRow& row : table.rows) {
      if (!cell_of(table, row, column).text.empty()) continue;
      if (empty++ == 0) first.row = row.source_row;
    }
    if (empty > 0) {
      diagnostics.warn(topic, fmt::format("{} empty, here first; {}", base::counted(empty, "cell"), meaning),
                       first, "fill the column in");
    }
  };
  warn(columns.status_column, "status-empty", "the status is taken as 'selected'");
  warn(columns.year_column, "year-empty", "the cohort is unknown");
}

}  // namespace

std::vector<model::ParticipationRow> read_participation(const Table& table, const model::TableInput& input,
                                                        base::Diagnostics& diagnostics) {
  const model::TableInput columns = found_columns(table, input, diagnostics);
  require_region_column(table, columns);
  std::vector<model::ParticipationRow> rows;
  for (const TableRow& each : table.rows) {
    model::ParticipationRow row = written_row(table, each, columns);
    row.year = year_of(cell_of(table, each, columns.year_column).text,
                       {table.path, each.source_row, columns.year_column});
    row.status = status_of(cell_of(table, each, columns.status_column).text,
                           {table.path, each.source_row, columns.status_column});
    rows.push_back(std::move(row));
  }
  require_some_region(rows, table);
  warn_of_empty_cells(table, columns, diagnostics);
  return rows;
}

}  // namespace cakupan::loader
