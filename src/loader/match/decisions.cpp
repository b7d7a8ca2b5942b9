#include <cakupan/loader/match/decisions.hpp>

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/loader/table/table.hpp>

namespace cakupan::loader::match {

namespace {

constexpr const char* left_out = "decision-left-out";
// No longer fits its input or the gazetteer.
constexpr const char* stale = "stale-decision";

bool bears(const model::Region& region, const std::string& name) {
  return std::any_of(region.vintages.begin(), region.vintages.end(), [&](const model::VintageEntry& entry) {
    return base::squeezed(entry.name) == base::squeezed(name);
  });
}

/// Whether the decision's code still means the region of its name; else a warning.
bool holds(const Decision& decision, const model::RegionTable& regions, const std::string& path,
           base::Diagnostics& diagnostics) {
  if (decision.code == no_region) return true;
  const auto region = model::find_region(regions, decision.code);
  if (!region) {
    diagnostics.warn(left_out,
                     fmt::format("the decision for '{}' names code {}, which the gazetteer does not have",
                                 decision.region_as_written, decision.code),
                     {path, decision.source_row, "code"}, "correct the code or remove the row");
    return false;
  }
  if (decision.official_name.empty() || bears(regions.regions[*region], decision.official_name)) return true;
  diagnostics.warn(stale,
                   fmt::format("the decision for '{}' was taken for {} {}, which is now {}; it was not used",
                               decision.region_as_written, decision.code, decision.official_name,
                               regions.regions[*region].name),
                   {path, decision.source_row, "official_name"},
                   "decide anew, and empty the cell of the official name");
  return false;
}

}  // namespace

std::vector<Decision> read_decisions(const std::string& path, const Gazetteer& gazetteer,
                                     base::Diagnostics& diagnostics) {
  table::TableOptions options;
  options.expected_columns = {"region", "year", "code", "reason"};
  const table::Table table = table::read_table(path, options, diagnostics);
  const std::size_t region = table.column("region");
  const std::size_t code = table.column("code");
  const auto year = table.find("year");
  const auto reason = table.find("reason");
  const auto official_name = table.find("official_name");
  std::vector<Decision> decisions;
  for (const table::TableRow& row : table.rows) {
    Decision decision;
    decision.region_as_written = row.cells[region].text;
    decision.code = row.cells[code].text;
    decision.source_row = row.source_row;
    if (decision.code.empty()) continue;  // still to be filled in
    if (reason) decision.reason = row.cells[*reason].text;
    if (official_name) decision.official_name = row.cells[*official_name].text;
    if (!holds(decision, gazetteer.table, path, diagnostics)) continue;
    if (year && !row.cells[*year].text.empty()) {
      const auto number = base::parse_integer(row.cells[*year].text);
      if (!number) {
        throw base::Error(base::Failure::input, fmt::format("'{}' is no year", row.cells[*year].text),
                          {path, row.source_row, "year"},
                          "write a year with four digits, or leave the cell empty");
      }
      decision.year = static_cast<int>(*number);
    }
    decisions.push_back(std::move(decision));
  }
  return decisions;
}

void warn_of_unused(const std::vector<Decision>& decisions, const std::string& path,
                    const model::Ledger& ledger, base::Diagnostics& diagnostics) {
  std::set<std::pair<std::string, std::optional<int>>> written;
  for (const model::LedgerEntry& entry : ledger) {
    const std::string name = base::squeezed(entry.row.region_as_written);
    written.insert({name, std::nullopt});
    written.insert({name, entry.row.year});
  }
  for (const Decision& decision : decisions) {
    if (written.contains({base::squeezed(decision.region_as_written), decision.year})) continue;
    diagnostics.warn(
        stale,
        fmt::format("the decision for '{}'{} fits no row: the input has changed", decision.region_as_written,
                    decision.year ? fmt::format(" in {}", *decision.year) : ""),
        {path, decision.source_row, "region"}, "correct the writing, or remove the row");
  }
}

}  // namespace cakupan::loader::match
