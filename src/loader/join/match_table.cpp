#include <cakupan/loader/join/match_table.hpp>

#include <algorithm>

#include <fmt/format.h>

#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/model/region_names.hpp>

#include "loader/join/rows_around.hpp"
#include "loader/join/written_row.hpp"

namespace cakupan::loader::join {

namespace {

constexpr int score_decimals = 3;

table::Cell text_cell(std::string text) { return {std::move(text), table::CellKind::text}; }

/// The added cells of a row, in the order of `matched_columns`.
std::vector<table::Cell> added_cells(const model::Match& match, const model::RegionTable& table) {
  std::vector<std::string> others = model::names_apart(table, match.candidates);
  for (std::size_t i = 0; i < others.size(); ++i)
    others[i] += fmt::format(" ({})", table.regions[match.candidates[i]].code);
  const model::Region* region = match.region ? &table.regions[*match.region] : nullptr;
  return {text_cell(region ? region->code : ""),
          text_cell(region ? region->name : ""),
          text_cell(region ? region->vintages.front().parent.name : ""),
          text_cell(match.method),
          {base::to_fixed(match.score, score_decimals), table::CellKind::number},
          text_cell(base::join(others, "; ")),
          text_cell(model::to_text(match.outcome))};
}

std::string free_name(const std::vector<std::string>& taken, const std::string& name) {
  std::string candidate = name;
  for (int n = 2; std::find(taken.begin(), taken.end(), candidate) != taken.end(); ++n) {
    candidate = fmt::format("{}_{}", name, n);
  }
  return candidate;
}

}  // namespace

const std::vector<std::string>& matched_columns() {
  static const std::vector<std::string> names = {"code",  "matched_region", "matched_province", "method",
                                                 "score", "runner_up",      "outcome"};
  return names;
}

MatchedTable match_table(const table::Table& table, const model::TableInput& input,
                         const match::GazetteerIndex& index, std::vector<match::Decision> decisions,
                         base::Diagnostics& diagnostics) {
  MatchedTable result{table, {}, found_columns(table, input, diagnostics), {}};
  require_region_column(table, result.columns);
  std::vector<model::ParticipationRow> rows;
  for (const table::TableRow& each : table.rows) {
    rows.push_back(written_row(table, each, result.columns));
    const auto year = base::parse_integer(cell_of(table, each, result.columns.year_column).text);
    // A sum below a column of years is none.
    if (year && *year >= 1900 && *year <= 2200) rows.back().year = static_cast<int>(*year);
  }
  fill_merged_years(rows, {table.path, {}, result.columns.year_column}, diagnostics);
  result.columns.path = table.path;
  result.ledger = join_participation(rows, index, std::move(decisions), result.columns, diagnostics);
  const model::Ledger& ledger = result.ledger;
  result.totals = totals(ledger);
  for (const std::string& name : matched_columns()) {
    result.table.columns.push_back(free_name(result.table.columns, name));
  }
  for (std::size_t i = 0; i < ledger.size(); ++i) {
    const std::vector<table::Cell> added = added_cells(ledger[i].match, index.gazetteer().table);
    std::vector<table::Cell>& cells = result.table.rows[i].cells;
    cells.insert(cells.end(), added.begin(), added.end());
  }
  return result;
}

}  // namespace cakupan::loader::join
