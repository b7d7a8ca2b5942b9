#include <ostream>

#include <fmt/format.h>

#include <cakupan/loader/match_table.hpp>
#include <cakupan/publish/bundle.hpp>
#include <cakupan/publish/json.hpp>
#include <cakupan/publish/tables.hpp>

#include "cli/commands.hpp"
#include "cli/job.hpp"

namespace cakupan::cli {

namespace {

std::string text_of(const loader::Table& table, ReportFormat format) {
  std::vector<std::vector<std::string>> rows;
  for (const loader::TableRow& row : table.rows) {
    std::vector<std::string>& cells = rows.emplace_back();
    for (const loader::Cell& cell : row.cells) cells.push_back(cell.text);
  }
  if (format == ReportFormat::json) return publish::to_json(table.columns, rows);
  std::string text = publish::csv_record(table.columns);
  for (const std::vector<std::string>& row : rows) text += publish::csv_record(row);
  return text;
}

model::TableInput input_of(const MatchOptions& options) {
  model::TableInput input;
  input.path = options.table;
  input.sheet = options.sheet;
  input.region_column = options.column;
  input.code_column = options.code_column;
  input.code_system = options.code_system;
  input.parent_column = options.parent_column;
  return input;
}

}  // namespace

void match(const MatchOptions& options, Streams streams) {
  base::Diagnostics diagnostics;
  const std::string gazetteer_path = options.gazetteer.empty() ? embedded_gazetteer() : options.gazetteer;
  const loader::Gazetteer gazetteer = loader::read_gazetteer(gazetteer_path, diagnostics);
  std::vector<loader::Decision> decisions;
  if (!options.decisions.empty())
    decisions = loader::read_decisions(options.decisions, gazetteer, diagnostics);
  loader::TableOptions reading;
  reading.sheet = options.sheet;
  for (const std::string& column : {options.column, options.code_column}) {
    if (!column.empty()) reading.expected_columns.push_back(column);
  }
  const loader::Table table = loader::read_table(options.table, reading, diagnostics);
  const loader::MatchedTable matched =
      loader::match_table(table, input_of(options), gazetteer, decisions, diagnostics);
  streams.reporter.report(diagnostics);
  streams.reporter.say(loader::describe(matched.totals));
  require_min_match(options.shared, matched.totals);
  require_strict(options.shared, diagnostics);
  const std::string text = text_of(matched.table, options.shared.report);
  if (options.output == "-") {
    streams.out << text;
  } else {
    publish::write_file(options.output, text);
  }
}

}  // namespace cakupan::cli
