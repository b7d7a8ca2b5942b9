#include "job/value_rows.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <unordered_set>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/first_names.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/job/data_folder.hpp>
#include <cakupan/loader/match/gazetteer.hpp>
#include <cakupan/loader/table/number_column.hpp>

#include "job/chosen_regions.hpp"
#include "job/values.hpp"

namespace cakupan::job {

namespace {

/// Rows by their line: "row 3", "rows 3, 4, 5 and 2 more".
std::string lines_of(const std::vector<std::size_t>& lines) {
  std::vector<std::string> numbers;
  numbers.reserve(lines.size());
  for (const std::size_t line : lines) numbers.push_back(std::to_string(line));
  return fmt::format("row{} {}", lines.size() == 1 ? "" : "s", base::first_names(numbers));
}

void tell(const std::vector<std::size_t>& lines, const std::string& topic, const std::string& what,
          const base::Place& place, const std::string& remedy, base::Diagnostics& diagnostics) {
  if (lines.empty()) return;
  diagnostics.warn(
      topic, fmt::format("{} {}, not shown ({})", base::counted(lines.size(), "row"), what, lines_of(lines)),
      {place.file, lines.front(), place.field}, remedy);
}

/// Whether rows of one key that say the same are one.
enum class SameRows { one, repeated };

void find_keys(ValueRows& rows, SameRows same, base::Diagnostics& diagnostics) {
  std::vector<std::size_t> without, repeated;
  for (std::size_t i = 0; i < rows.table.rows.size(); ++i) {
    const loader::table::TableRow& row = rows.table.rows[i];
    const std::string key = base::composed(base::trimmed(row.cells[rows.key].text));
    if (key.empty()) {
      without.push_back(row.source_row);
      continue;
    }
    const auto [found, is_new] = rows.row_of_key.emplace(key, i);
    if (is_new) continue;
    const bool says_the_same = rows.table.rows[found->second].cells[rows.column] == row.cells[rows.column];
    if (same == SameRows::repeated || !says_the_same) repeated.push_back(row.source_row);
  }
  const base::Place place{rows.table.path, {}, rows.table.columns[rows.key]};
  tell(without, "row-without-key", "without a key", place, "fill the key in, or leave the rows out",
       diagnostics);
  tell(repeated, "repeated-key", "with the key of an earlier row", place, "leave one row per key",
       diagnostics);
  rows.without_key = without.size();
  rows.repeated = repeated.size();
}

void find_numbers(ValueRows& rows, const ChoroplethRequest& request, base::Diagnostics& diagnostics) {
  if (request.values.kind != ValueInput::Kind::numbers) return;
  rows.numbers = loader::table::number_column(rows.table, request.values.column, diagnostics);
  require_some_value(rows.numbers, rows.table, request.values.column, diagnostics);
}

}  // namespace

ValueRows read_value_rows(const ChoroplethRequest& request, base::Diagnostics& diagnostics) {
  ValueRows rows;
  const std::string& key = request.values.key.empty() ? request.key : request.values.key;
  loader::table::TableOptions reading;
  reading.sheet = request.values.sheet;
  reading.decimal = request.values.decimal;
  reading.header = request.values.header;
  reading.expected_columns = {key, request.values.column};
  if (!request.second.empty()) reading.expected_columns.push_back(request.second);
  rows.table = loader::table::read_table(request.values.path, reading, diagnostics);
  rows.key = rows.table.column(key);
  rows.column = rows.table.column(request.values.column);
  find_keys(rows, SameRows::repeated, diagnostics);
  find_numbers(rows, request, diagnostics);
  return rows;
}

ValueRows own_value_rows(const ChoroplethRequest& request, const loader::boundary::BoundaryInfo& info,
                         const std::vector<loader::boundary::FeatureAttributes>& features,
                         const std::vector<std::string>& keys, base::Diagnostics& diagnostics) {
  for (const std::string& wanted : own_value_fields(request)) {
    if (std::find(info.group_fields.begin(), info.group_fields.end(), wanted) != info.group_fields.end())
      continue;
    throw base::Error(base::Failure::usage,
                      fmt::format("no field '{}'{}", wanted, base::did_you_mean(wanted, info.fields)),
                      {request.boundaries.path, {}, {}},
                      "its fields are: " + base::join(info.fields, ", ") +
                          "; values of another file are joined with --join TABLE --on KEY");
  }
  ValueRows rows;
  rows.table.path = request.boundaries.path;
  rows.table.declared_mark = request.values.decimal;
  rows.table.columns = info.group_fields;
  rows.key = rows.table.columns.size();
  rows.table.columns.push_back(request.key.empty() ? "feature" : request.key);
  for (std::size_t f = 0; f < features.size(); ++f) {
    loader::table::TableRow& row = rows.table.rows.emplace_back();
    row.source_row = features[f].feature_number;
    for (std::size_t g = 0; g < features[f].groups.size(); ++g)
      row.cells.push_back({features[f].groups[g], features[f].group_kinds[g]});
    row.cells.push_back({keys[f], loader::table::CellKind::text});
  }
  rows.column = rows.table.column(request.values.column);
  find_keys(rows, SameRows::one, diagnostics);
  find_numbers(rows, request, diagnostics);
  return rows;
}

void put_totals_aside(ValueRows& rows, const ChoroplethRequest& request,
                      const std::vector<std::string>& regions, base::Diagnostics& diagnostics) {
  const std::unordered_set<std::string_view> known(regions.begin(), regions.end());
  std::vector<std::string> strange;
  for (const auto& [key, row] : rows.row_of_key) {
    if (!known.contains(key) && !base::folded(key).empty() && !base::parse_number(key))
      strange.push_back(key);
  }
  if (strange.empty()) return;
  std::sort(strange.begin(), strange.end());
  base::Diagnostics not_told;
  const std::string data = request.data.empty() ? data_folder() : request.data;
  const loader::match::Gazetteer gazetteer = loader::match::read_gazetteer(
      request.gazetteer.empty() ? embedded_gazetteer(data) : request.gazetteer, not_told);
  std::vector<std::string> totals;
  for (const std::string& key : strange) {
    const std::string folded = base::folded(key) + " ";
    const bool is_total =
        std::any_of(gazetteer.total_words.begin(), gazetteer.total_words.end(),
                    [&](const std::string& word) { return folded.starts_with(base::folded(word) + " "); });
    if (!is_total) continue;
    totals.push_back(fmt::format("'{}'", base::shortened(key)));
    rows.row_of_key.erase(key);
  }
  rows.aside = totals.size();
  if (totals.empty()) return;
  diagnostics.note("rows-aside",
                   fmt::format("{} of totals left aside: {}", base::counted(totals.size(), "row"),
                               base::join(totals, ", ")),
                   {rows.table.path, {}, rows.table.columns[rows.key]});
}

std::vector<std::string> own_value_fields(const ChoroplethRequest& request) {
  std::vector<std::string> fields{request.values.column};
  const auto add = [&](const std::string& further) {
    if (!further.empty() && std::find(fields.begin(), fields.end(), further) == fields.end())
      fields.push_back(further);
  };
  add(request.second);
  for (const std::string& further : request.classes.pool) add(further);
  for (const std::string& further : columns_of_conditions(request)) add(further);
  return fields;
}

const std::string& values_path(const ChoroplethRequest& request) {
  return has_own_values(request) ? request.boundaries.path : request.values.path;
}

}  // namespace cakupan::job
