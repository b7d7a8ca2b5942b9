#include "cli/match_command.hpp"

#include <filesystem>
#include <optional>
#include <ostream>

#include <fmt/format.h>

#include <cakupan/base/text.hpp>
#include <cakupan/job/data_folder.hpp>
#include <cakupan/loader/article/table.hpp>
#include <cakupan/loader/join/match_table.hpp>
#include <cakupan/loader/match/match.hpp>
#include <cakupan/loader/match/open_decisions.hpp>
#include <cakupan/publish/bundle.hpp>
#include <cakupan/publish/inputs.hpp>
#include <cakupan/publish/json.hpp>
#include <cakupan/publish/tables.hpp>

#include "cli/option_groups.hpp"

namespace cakupan::cli {

namespace {

std::string text_of(const loader::table::Table& table, ReportFormat format) {
  std::vector<std::vector<std::string>> rows;
  for (const loader::table::TableRow& row : table.rows) {
    std::vector<std::string>& cells = rows.emplace_back();
    for (const loader::table::Cell& cell : row.cells) cells.push_back(cell.text);
  }
  return format == ReportFormat::json ? publish::to_json(table.columns, rows)
                                      : publish::to_csv(table.columns, rows);
}

void deliver(const loader::table::Table& table, const MatchOptions& options, Streams streams) {
  const bool to_file = options.output != "-";
  const std::string ending = base::lower(std::filesystem::path(options.output).extension().string());
  if (to_file) {
    publish::write_file(options.output,
                        ending == ".xlsx" ? publish::workbook_of(table) : text_of(table, ReportFormat::text));
  }
  if (!to_file || options.speech.report == ReportFormat::json)
    streams.out << text_of(table, options.speech.report);
}

/// The answers may be written into their own file, and into no other that is read.
void require_inputs_stay(const MatchOptions& options, const loader::match::Gazetteer& gazetteer) {
  std::vector<std::string> inputs = options.texts;
  inputs.insert(inputs.end(), gazetteer.files.begin(), gazetteer.files.end());
  if (options.texts.empty()) inputs.push_back(options.table.path);
  if (!options.table.decisions.empty()) publish::require_no_input(options.table.decisions, inputs);
  inputs.push_back(options.table.decisions);
  if (!options.claims.empty()) publish::require_no_input(options.claims, inputs);
  publish::require_no_input(options.output, inputs);
}

// Written only where something is new, beside the answers that are there.
void update_decisions(const std::string& path, const std::optional<loader::table::Table>& before,
                      const model::Ledger& ledger, const loader::match::Gazetteer& gazetteer,
                      base::Diagnostics& diagnostics) {
  const loader::table::Table after = loader::match::with_open_decisions(before, ledger, gazetteer);
  const std::size_t known = before ? before->rows.size() : 0;
  const std::string text = text_of(after, ReportFormat::text);
  if (before && text == text_of(*before, ReportFormat::text)) return;
  publish::write_file(path, text);
  if (after.rows.size() == known) return;
  diagnostics.note(
      "open-decisions",
      fmt::format("written for a person to settle: {}", base::counted(after.rows.size() - known, "name")),
      {path, {}, {}}, "fill in the column code, and run again");
}

/// What a person settled before: the answers, and the file as it stands.
struct Settled {
  std::vector<loader::match::Decision> decisions;
  std::optional<loader::table::Table> file;
};

Settled settled(const MatchOptions& options, const loader::match::Gazetteer& gazetteer,
                base::Diagnostics& diagnostics) {
  if (options.table.decisions.empty() || !std::filesystem::exists(options.table.decisions)) return {};
  Settled result{loader::match::read_decisions(options.table.decisions, gazetteer, diagnostics), {}};
  base::Diagnostics said_before;
  result.file = loader::table::read_table(options.table.decisions, {}, said_before);
  return result;
}

/// A table with its matches: of the input's rows, or of the members that articles name.
struct Matched {
  loader::table::Table table;
  model::Ledger ledger;
  std::string noun;
};

Matched match_articles(const MatchOptions& options, const loader::match::GazetteerIndex& index,
                       const Settled& before, base::Diagnostics& diagnostics) {
  const loader::match::Matcher matcher(index, before.decisions, {}, options.table.prefer);
  loader::article::ArticleTable found = loader::article::article_table(options.texts, matcher, diagnostics);
  if (!options.claims.empty()) {
    const loader::table::Table claims = loader::article::claims_table(options.texts, matcher);
    publish::write_file(options.claims, text_of(claims, ReportFormat::text));
    diagnostics.note("claims", fmt::format("{} written", base::counted(claims.rows.size(), "claim")),
                     {options.claims, {}, {}});
  }
  return {std::move(found.table), std::move(found.members), "member"};
}

loader::table::Table read_rows(const MatchOptions& options, base::Diagnostics& diagnostics) {
  loader::table::TableOptions reading;
  reading.sheet = options.table.sheet;
  reading.header = options.table.header;
  for (const std::string& column : {options.table.region_column, options.table.code_column}) {
    if (!column.empty()) reading.expected_columns.push_back(column);
  }
  return loader::table::read_table(options.table.path, reading, diagnostics);
}

Matched match_rows(const loader::table::Table& table, const model::TableInput& input,
                   const loader::match::GazetteerIndex& index, const Settled& before,
                   base::Diagnostics& diagnostics) {
  loader::join::MatchedTable matched =
      loader::join::match_table(table, input, index, before.decisions, diagnostics);
  return {std::move(matched.table), std::move(matched.ledger), "row"};
}

loader::match::GazetteerIndex read_index(const MatchOptions& options, base::Diagnostics& diagnostics) {
  const std::string path =
      options.gazetteer.empty() ? job::embedded_gazetteer(job::data_folder()) : options.gazetteer;
  return loader::match::GazetteerIndex(loader::match::read_gazetteer(path, diagnostics));
}

/// Where the rows are of units above the regions: their columns, and an index of those in place of the
/// regions'.
std::optional<model::TableInput> turn_to_parents(const loader::table::Table& table,
                                                 const MatchOptions& options,
                                                 loader::match::GazetteerIndex& index,
                                                 base::Diagnostics& diagnostics) {
  auto of_parents = loader::join::columns_of_parents(table, options.table, index);
  if (!of_parents) return of_parents;
  diagnostics.note("rows-of-parents", "the rows are of units above the regions, and matched with those",
                   {options.table.path, {}, {}}, "name the column of regions with --column");
  index = loader::match::GazetteerIndex(loader::match::gazetteer_of_parents(index.gazetteer()));
  return of_parents;
}

}  // namespace

CLI::App& declare(CLI::App& program, MatchOptions& options) {
  CLI::App& command =
      *program.add_subcommand("match", "Give every name of a table its code, method and score");
  CLI::Option* table =
      command.add_option("table", options.table.path, "table; '-' is CSV on stdin")->type_name("TABLE");
  command.add_option("--text", options.texts, "articles to find region names in, instead of a table")
      ->type_name("ARTICLE.txt ...")
      ->excludes(table);
  command
      .add_option("--claims", options.claims,
                  "CSV to write the numbers of regions to that the articles state")
      ->type_name("FILE.csv")
      ->needs("--text");
  command
      .add_option("--prefer", options.table.prefer,
                  "kind that a bare name of several regions means, for example kota")
      ->type_name("KIND");
  command
      .add_option("--column", options.table.region_column, "column of region names (default: found by rule)")
      ->type_name("C");
  command.add_option("--code-column", options.table.code_column, "column of codes (default: found by rule)")
      ->type_name("C");
  command
      .add_option("--code-system", options.table.code_system,
                  "system of the codes (default: decided for the column)")
      ->type_name("SYSTEM");
  command
      .add_option("--province-column", options.table.parent_column,
                  "column of provinces (default: found by rule)")
      ->type_name("C");
  add_sheet(command, options.table.sheet, options.table.header);
  command.add_option("--gazetteer", options.gazetteer, "gazetteer (default: the embedded one)")
      ->type_name("FILE.toml");
  command.add_option("--decisions", options.table.decisions, "answers for names that need a person")
      ->type_name("FILE.csv");
  command.add_option("-o,--output", options.output, "CSV or XLSX to write; '-' is stdout")->type_name("FILE");
  add_threads(command, options.threads);
  add_gates(command, options.gates);
  add_speech(command, options.speech);
  return command;
}

void execute(const MatchOptions& options, Streams streams) {
  base::Diagnostics diagnostics;
  std::optional<loader::table::Table> table;
  if (options.texts.empty()) table = read_rows(options, diagnostics);
  loader::match::GazetteerIndex index = read_index(options, diagnostics);
  std::optional<model::TableInput> of_parents;
  if (table) of_parents = turn_to_parents(*table, options, index, diagnostics);
  const loader::match::Gazetteer& gazetteer = index.gazetteer();
  require_inputs_stay(options, gazetteer);
  const Settled before = settled(options, gazetteer, diagnostics);
  const Matched matched =
      table ? match_rows(*table, of_parents.value_or(options.table), index, before, diagnostics)
            : match_articles(options, index, before, diagnostics);
  loader::match::warn_of_unused(before.decisions, options.table.decisions, matched.ledger, diagnostics);
  if (!options.table.decisions.empty()) {
    update_decisions(options.table.decisions, before.file, matched.ledger, gazetteer, diagnostics);
  }
  const loader::join::LedgerTotals totals = loader::join::totals(matched.ledger);
  streams.reporter.report(diagnostics);
  streams.reporter.say(loader::join::describe(totals, matched.noun));
  require_min_match(options.gates, totals);
  require_strict(options.gates, diagnostics);
  deliver(matched.table, options, streams);
}

}  // namespace cakupan::cli
