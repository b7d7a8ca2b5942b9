#include "cli/check_command.hpp"

#include <ostream>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/base/wording.hpp>
#include <cakupan/job/job.hpp>
#include <cakupan/job/maps.hpp>
#include <cakupan/loader/join/unjoined.hpp>
#include <cakupan/publish/json.hpp>

#include "cli/option_groups.hpp"
#include "cli/result_words.hpp"

namespace cakupan::cli {

namespace {

std::string region_name(const job::Job& job, model::RegionIndex region) {
  const model::Region& found = job.territory.table.regions[region];
  return fmt::format("{} ({})", found.name, found.code);
}

// Rows that a person should look at: everything but an exact or decided hit.
std::string ledger_line(const job::Job& job, const model::LedgerEntry& entry, base::Language language) {
  const model::Match& match = entry.match;
  std::string line = fmt::format(
      "{:>5}  {:<10} {}", entry.row.source_row, base::said(model::to_text(match.outcome), language),
      entry.row.region_as_written.empty() ? entry.row.code_as_written : entry.row.region_as_written);
  if (match.region) line += " -> " + region_name(job, *match.region);
  if (match.outcome == model::Outcome::ambiguous) {
    for (std::size_t i = 0; i < match.candidates.size(); ++i) {
      line += (i == 0 ? " -> " : base::said(" or ", language)) + region_name(job, match.candidates[i]);
    }
  }
  // The note of a decision is its writer's reason.
  const bool own = match.outcome != model::Outcome::decided;
  return line +
         (match.note.empty() ? "" : "  [" + (own ? base::said(match.note, language) : match.note) + "]");
}

// The join from the boundaries' side: in full in --json and in unjoined.csv.
void print_boundaries(const job::Job& job, const loader::join::Unjoined& left, base::Language language,
                      std::ostream& out) {
  const std::size_t regions = job.territory.table.regions.size();
  out << base::said(fmt::format("{}: {} with a row, {} without; {} without a shape; {} without a shape\n",
                                base::counted(regions, "region"), regions - left.regions_without_row.size(),
                                left.regions_without_row.size(), left.regions_without_shape.size(),
                                base::counted(left.rows_without_shape.size(), "row")),
                    language);
  for (const std::size_t row : left.rows_without_shape) {
    out << fmt::format("{:>5}  {:<10} {}\n", job.ledger[row].row.source_row, base::said("no shape", language),
                       base::escaped(region_name(job, *job.ledger[row].match.region)));
  }
}

void print_ledger(const job::Job& job, const loader::join::LedgerTotals& totals,
                  const loader::join::Unjoined& left, base::Language language, std::ostream& out) {
  out << base::said(loader::join::describe(totals), language) << "\n";
  print_boundaries(job, left, language, out);
  for (const model::LedgerEntry& entry : job.ledger) {
    if (entry.match.outcome != model::Outcome::exact)
      out << base::escaped(ledger_line(job, entry, language)) << "\n";
  }
}

void print_additions(const job::Job& job, base::Language language, std::ostream& out) {
  out << base::said("what if: " + describe_additions(job), language) << "\n";
  for (const model::LedgerEntry& entry : job.additions) {
    if (entry.match.outcome != model::Outcome::exact)
      out << base::escaped(ledger_line(job, entry, language)) << "\n";
  }
}

}  // namespace

CLI::App& declare(CLI::App& program, CheckOptions& options) {
  CLI::App& command =
      *program.add_subcommand("check", "Read, match and validate; print the ledger; write nothing");
  command.add_option("project", options.project, "project file (default: the embedded example)")
      ->type_name("PROJECT.toml");
  command
      .add_option("--what-if", options.what_if,
                  "table of additional regions: matched and counted as `run --what-if` would")
      ->type_name("TABLE");
  add_switch(command, "--maps", options.maps, MapCheck::included, "lay out the maps as well");
  add_language(command, options.language);
  add_threads(command, options.threads);
  add_gates(command, options.gates);
  add_speech(command, options.speech);
  return command;
}

void execute(const CheckOptions& options, Streams streams) {
  job::Job job =
      job::load({options.project, options.what_if, options.language, {}, {}, streams.reporter.progress()});
  const loader::join::LedgerTotals totals = loader::join::totals(job.ledger);
  std::vector<publish::FailedOutput> failed;
  if (options.maps == MapCheck::included) {
    const job::Results results = job::analyze(job);
    job::DrawOptions drawing;
    drawing.painting = job::Painting::laid_out_only;
    drawing.what_if = results.what_if ? &results.what_if->findings : nullptr;
    drawing.progress = streams.reporter.progress();
    drawing.told = streams.reporter.pages();
    const job::MapOutputs maps = job::draw_maps(job, results.findings, drawing);
    for (const publish::OutputNote& note : maps.notes)
      job.diagnostics.note("map", note.note, {note.path, {}, {}});
    job.diagnostics.append(maps.diagnostics);
    failed = maps.failed;
  }
  streams.reporter.report(job.diagnostics);
  const loader::join::Unjoined left = loader::join::unjoined(job.territory, job.ledger);
  if (options.speech.report == ReportFormat::json) {
    streams.out << publish::to_json(totals, left, job.territory.table, job.ledger, job.diagnostics);
  } else {
    print_ledger(job, totals, left, options.speech.language, streams.out);
    if (!job.project.what_if.empty()) print_additions(job, options.speech.language, streams.out);
  }
  require_min_match(options.gates, totals);
  require_strict(options.gates, job.diagnostics);
  if (failed.empty()) return;
  for (const publish::FailedOutput& output : failed)
    streams.reporter.error(output.path + ": " + output.reason);
  throw base::Error(base::Failure::some_outputs,
                    fmt::format("{} of the maps cannot be laid out", failed.size()));
}

}  // namespace cakupan::cli
