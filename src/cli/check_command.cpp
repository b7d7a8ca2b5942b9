#include <ostream>

#include <fmt/format.h>

#include <cakupan/analysis/findings.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/loader/unjoined.hpp>
#include <cakupan/publish/json.hpp>

#include "cli/commands.hpp"
#include "cli/insets.hpp"
#include "cli/job.hpp"
#include "cli/maps.hpp"

namespace cakupan::cli {

namespace {

std::string region_name(const Job& job, model::RegionIndex region) {
  const model::Region& found = job.territory.table.regions[region];
  return fmt::format("{} ({})", found.name, found.code);
}

// Rows that a person should look at: everything but an exact or decided hit.
std::string ledger_line(const Job& job, const model::LedgerEntry& entry) {
  const model::Match& match = entry.match;
  std::string line = fmt::format(
      "{:>5}  {:<10} {}", entry.row.source_row, model::to_text(match.outcome),
      entry.row.region_as_written.empty() ? entry.row.code_as_written : entry.row.region_as_written);
  if (match.region) line += " -> " + region_name(job, *match.region);
  if (match.outcome == model::Outcome::ambiguous) {
    for (std::size_t i = 0; i < match.candidates.size(); ++i) {
      line += (i == 0 ? " -> " : " or ") + region_name(job, match.candidates[i]);
    }
  }
  return line + (match.note.empty() ? "" : "  [" + match.note + "]");
}

// The join from the boundaries' side: in full in --json and in unjoined.csv.
void print_boundaries(const Job& job, const loader::Unjoined& left, std::ostream& out) {
  const std::size_t regions = job.territory.table.regions.size();
  out << fmt::format("{}: {} with a row, {} without; {} without a shape; {} without a shape\n",
                     base::counted(regions, "region"), regions - left.regions_without_row.size(),
                     left.regions_without_row.size(), left.regions_without_shape.size(),
                     base::counted(left.rows_without_shape.size(), "row"));
  for (const std::size_t row : left.rows_without_shape) {
    out << fmt::format("{:>5}  no shape   {}\n", job.ledger[row].row.source_row,
                       base::escaped(region_name(job, *job.ledger[row].match.region)));
  }
}

void print_ledger(const Job& job, const loader::LedgerTotals& totals, const loader::Unjoined& left,
                  std::ostream& out) {
  out << loader::describe(totals) << "\n";
  print_boundaries(job, left, out);
  for (const model::LedgerEntry& entry : job.ledger) {
    if (entry.match.outcome != model::Outcome::exact) out << base::escaped(ledger_line(job, entry)) << "\n";
  }
}

}  // namespace

void check(const CheckOptions& options, Streams streams) {
  Job job = load_job(options.project, options.shared, streams.reporter);
  require_known_names(job.project);
  resolve_insets(job);
  const loader::LedgerTotals totals = loader::totals(job.ledger);
  std::vector<publish::FailedOutput> failed;
  if (options.maps == MapCheck::included) {
    const model::Findings findings =
        analysis::analyze(job.territory, job.ledger, job.cohorts, job.areas, job.project.analysis);
    MapOutputs maps = draw_maps(job, findings, Painting::laid_out_only, streams.reporter);
    for (const publish::OutputNote& note : maps.notes)
      job.diagnostics.note("map", note.note, {note.path, {}, {}});
    job.diagnostics.append(maps.diagnostics);
    failed = maps.failed;
  }
  streams.reporter.report(job.diagnostics);
  const loader::Unjoined left = loader::unjoined(job.territory, job.ledger);
  if (options.shared.report == ReportFormat::json) {
    streams.out << publish::to_json(totals, left, job.territory.table, job.ledger, job.diagnostics);
  } else {
    print_ledger(job, totals, left, streams.out);
  }
  require_min_match(options.shared, totals);
  require_strict(options.shared, job.diagnostics);
  if (failed.empty()) return;
  for (const publish::FailedOutput& output : failed)
    streams.reporter.error(output.path + ": " + output.reason);
  throw base::Error(base::Failure::some_outputs,
                    fmt::format("{} of the maps cannot be laid out", failed.size()));
}

}  // namespace cakupan::cli
