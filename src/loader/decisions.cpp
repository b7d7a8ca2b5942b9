#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/loader/match.hpp>

namespace cakupan::loader {

namespace {

constexpr const char* topic = "decision-left-out";

}  // namespace

std::vector<Decision> read_decisions(const std::string& path, const Gazetteer& gazetteer,
                                     base::Diagnostics& diagnostics) {
  TableOptions options;
  options.expected_columns = {"region", "year", "code", "reason"};
  const Table table = read_table(path, options, diagnostics);
  const std::size_t region = table.column("region");
  const std::size_t code = table.column("code");
  const auto year = table.find("year");
  const auto reason = table.find("reason");
  std::vector<Decision> decisions;
  for (const TableRow& row : table.rows) {
    Decision decision;
    decision.region_as_written = row.cells[region].text;
    decision.code = row.cells[code].text;
    decision.source_row = row.source_row;
    if (decision.code.empty()) continue;  // still to be filled in
    if (reason) decision.reason = row.cells[*reason].text;
    const base::Place place{path, row.source_row, "code"};
    if (!model::find_region(gazetteer.table, decision.code)) {
      diagnostics.warn(topic,
                       fmt::format("the decision for '{}' names code {}, which the gazetteer does not have",
                                   decision.region_as_written, decision.code),
                       place, "correct the code or remove the row");
      continue;
    }
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

}  // namespace cakupan::loader
