#include <cakupan/loader/match/open_decisions.hpp>

#include <algorithm>

#include <fmt/format.h>

#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/model/region_names.hpp>

namespace cakupan::loader::match {

namespace {

const std::vector<std::string>& columns() {
  static const std::vector<std::string> names = {"region",        "year",    "code",      "reason",
                                                 "official_name", "outcome", "candidates"};
  return names;
}

void add_missing_columns(table::Table& table) {
  for (const std::string& name : columns()) {
    if (table.find(name)) continue;
    table.columns.push_back(name);
    for (table::TableRow& row : table.rows) row.cells.emplace_back();
  }
}

std::string text_in(const table::Table& table, const table::TableRow& row, const char* column) {
  return row.cells[table.column(column)].text;
}

/// Whether a row of the file speaks of this writing and year; a row without year speaks of every year.
bool covers(const table::Table& table, const table::TableRow& row, const model::ParticipationRow& written) {
  if (base::squeezed(text_in(table, row, "region")) != base::squeezed(written.region_as_written))
    return false;
  const std::string year = text_in(table, row, "year");
  return year.empty() || (written.year && year == std::to_string(*written.year));
}

void add_official_names(table::Table& table, const Gazetteer& gazetteer) {
  const std::size_t name = table.column("official_name");
  for (table::TableRow& row : table.rows) {
    const auto region = model::find_region(gazetteer.table, text_in(table, row, "code"));
    if (region && row.cells[name].text.empty()) row.cells[name].text = gazetteer.table.regions[*region].name;
  }
}

table::TableRow open_row(const table::Table& table, const model::LedgerEntry& entry,
                         const Gazetteer& gazetteer) {
  std::vector<model::RegionIndex> regions = entry.match.candidates;
  if (entry.match.region) regions.insert(regions.begin(), *entry.match.region);
  std::vector<std::string> candidates = model::names_apart(gazetteer.table, regions);
  for (std::size_t i = 0; i < regions.size(); ++i)
    candidates[i] += fmt::format(" ({})", gazetteer.table.regions[regions[i]].code);
  table::TableRow row;
  row.cells.resize(table.columns.size());
  const auto put = [&](const char* column, std::string text) {
    row.cells[table.column(column)].text = std::move(text);
  };
  put("region", entry.row.region_as_written);
  put("year", entry.row.year ? std::to_string(*entry.row.year) : "");
  put("outcome", model::to_text(entry.match.outcome));
  put("candidates", base::join(candidates, "; "));
  return row;
}

}  // namespace

bool is_uncertain(const model::Match& match) {
  if (!model::asks_for_region(match)) return false;
  return !match.region || (match.outcome == model::Outcome::fuzzy && match.score < certain_fuzzy_score);
}

table::Table with_open_decisions(const std::optional<table::Table>& before, const model::Ledger& ledger,
                                 const Gazetteer& gazetteer) {
  table::Table table = before.value_or(table::Table{});
  add_missing_columns(table);
  add_official_names(table, gazetteer);
  for (const model::LedgerEntry& entry : ledger) {
    if (!is_uncertain(entry.match) || base::trimmed(entry.row.region_as_written).empty()) continue;
    const bool known = std::any_of(table.rows.begin(), table.rows.end(),
                                   [&](const table::TableRow& row) { return covers(table, row, entry.row); });
    if (!known) table.rows.push_back(open_row(table, entry, gazetteer));
  }
  return table;
}

}  // namespace cakupan::loader::match
