#include <cakupan/loader/match/decisions.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
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

std::optional<std::int64_t> whole_number_in(const table::TableRow& row,
                                            const std::optional<std::size_t>& column, const std::string& what,
                                            const std::string& path, const std::string& remedy) {
  if (!column || row.cells[*column].text.empty()) return std::nullopt;
  const std::string& text = row.cells[*column].text;
  if (const auto number = base::parse_integer(text)) return number;
  throw base::Error(base::Failure::input, fmt::format("'{}' is no {}", text, what),
                    {path, row.source_row, what}, remedy);
}

/// What a decision answers.
using Question = std::tuple<std::string, std::optional<int>, std::optional<std::size_t>>;

Question question_of(const Decision& decision) {
  return {base::squeezed(decision.region_as_written), decision.year, decision.feature};
}

void require_one_answer(const std::vector<Decision>& decisions, const std::string& path) {
  std::map<Question, const Decision*> answered;
  for (const Decision& decision : decisions) {
    const Decision& before = *answered.try_emplace(question_of(decision), &decision).first->second;
    if (before.code == decision.code) continue;
    throw base::Error(base::Failure::input,
                      fmt::format("'{}'{}{} is {} in row {} and {} in row {}", decision.region_as_written,
                                  decision.year ? fmt::format(" in {}", *decision.year) : "",
                                  decision.feature ? fmt::format(" of feature {}", *decision.feature) : "",
                                  before.code, before.source_row, decision.code, decision.source_row),
                      {path, decision.source_row, "code"},
                      "leave one of the two rows, or tell them apart by the column year or feature");
  }
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
  const auto feature = table.find("feature");
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
    if (const auto number = whole_number_in(row, year, "year", path,
                                            "write a year with four digits, or leave the cell empty"))
      decision.year = static_cast<int>(*number);
    if (const auto number =
            whole_number_in(row, feature, "feature", path,
                            "write its number in the boundary file, from 1, or leave the cell empty"))
      decision.feature = static_cast<std::size_t>(std::max<std::int64_t>(*number, 0));
    decisions.push_back(std::move(decision));
  }
  require_one_answer(decisions, path);
  return decisions;
}

void warn_of_unused(const std::vector<Decision>& decisions, const std::string& path,
                    const model::Ledger& ledger, base::Diagnostics& diagnostics) {
  std::vector<Writing> writings;
  writings.reserve(ledger.size());
  for (const model::LedgerEntry& entry : ledger)
    writings.push_back({entry.row.region_as_written, entry.row.year, {}});
  warn_of_unused(decisions, path, writings, diagnostics);
}

void warn_of_unused(const std::vector<Decision>& decisions, const std::string& path,
                    const std::vector<Writing>& writings, base::Diagnostics& diagnostics) {
  std::set<Question> written;
  for (const Writing& writing : writings) {
    const std::string name = base::squeezed(writing.name);
    written.insert({name, std::nullopt, std::nullopt});
    written.insert({name, writing.year, std::nullopt});
    written.insert({name, std::nullopt, writing.feature});
  }
  for (const Decision& decision : decisions) {
    if (written.contains(question_of(decision))) continue;
    diagnostics.warn(
        stale,
        fmt::format("the decision for '{}'{}{} fits no {}: the input has changed", decision.region_as_written,
                    decision.year ? fmt::format(" in {}", *decision.year) : "",
                    decision.feature ? fmt::format(" at feature {}", *decision.feature) : "",
                    decision.feature ? "feature" : "row"),
        {path, decision.source_row, "region"}, "correct the writing, or remove the row");
  }
}

}  // namespace cakupan::loader::match
