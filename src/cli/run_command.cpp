#include <iterator>
#include <optional>
#include <ostream>

#include <fmt/format.h>

#include <cakupan/analysis/findings.hpp>
#include <cakupan/base/progress.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/publish/bundle.hpp>
#include <cakupan/publish/manifest.hpp>
#include <cakupan/publish/tables.hpp>

#include "cli/commands.hpp"
#include "cli/insets.hpp"
#include "cli/job.hpp"
#include "cli/maps.hpp"

namespace cakupan::cli {

namespace {

// The bundle says nothing of the machine: paths below the project's folder are told from there.
std::string without_folder(std::string text, const std::string& folder) {
  if (folder.empty()) return text;
  const std::string prefix = folder + "/";
  for (std::size_t at = text.find(prefix); at != std::string::npos; at = text.find(prefix, at)) {
    text.erase(at, prefix.size());
  }
  return text;
}

publish::Manifest manifest_of(const Job& job, const MapOutputs& maps) {
  publish::Manifest manifest;
  manifest.project = without_folder(job.project.path, job.folder);
  manifest.inputs = job.inputs;
  manifest.failed = maps.failed;
  manifest.notes = maps.notes;
  manifest.maps = maps.reports;
  for (publish::FailedOutput& failed : manifest.failed)
    failed.reason = without_folder(failed.reason, job.folder);
  for (base::Diagnostic diagnostic : job.diagnostics.all()) {
    diagnostic.place.file = without_folder(diagnostic.place.file, job.folder);
    diagnostic.message = without_folder(diagnostic.message, job.folder);
    diagnostic.remedy = without_folder(diagnostic.remedy, job.folder);
    manifest.diagnostics.push_back(diagnostic);
  }
  return manifest;
}

void require_all_made(const std::vector<publish::FailedOutput>& failed, Reporter& reporter) {
  if (failed.empty()) return;
  for (const publish::FailedOutput& output : failed) reporter.error(output.path + ": " + output.reason);
  throw base::Error(base::Failure::some_outputs,
                    fmt::format("{} of the maps failed, the others are written", failed.size()), {},
                    "see the list above and in manifest.json");
}

/// The analysis once more, the additional regions among the participants.
std::optional<publish::WhatIf> with_additions(const Job& job) {
  if (job.project.what_if.empty()) return std::nullopt;
  publish::WhatIf what_if;
  what_if.ledger = job.ledger;
  what_if.ledger.insert(what_if.ledger.end(), job.additions.begin(), job.additions.end());
  what_if.findings =
      analysis::analyze(job.territory, what_if.ledger, job.cohorts, job.areas, job.project.analysis);
  return what_if;
}

}  // namespace

void run(const RunOptions& options, Streams streams) {
  const auto overwrite = options.shared.overwrite == OverwriteRule::anything
                             ? publish::Overwrite::anything
                             : publish::Overwrite::own_bundles_only;
  Reporter& reporter = streams.reporter;
  Job job = load_job(options.project, options.shared, reporter, options.what_if);
  require_known_names(job.project);
  add_style_inputs(job);
  resolve_insets(job);
  const std::string folder = options.folder.empty() ? job.project.output.folder : options.folder;
  publish::require_usable(folder, overwrite);

  reporter.report(job.diagnostics);
  const loader::LedgerTotals totals = loader::totals(job.ledger);
  reporter.say(loader::describe(totals));
  require_min_match(options.shared, totals);
  require_strict(options.shared, job.diagnostics);

  reporter.stage("computing coverage and proximity");
  const model::Findings findings =
      analysis::analyze(job.territory, job.ledger, job.cohorts, job.areas, job.project.analysis);
  const std::optional<publish::WhatIf> what_if = with_additions(job);
  std::vector<publish::BundleFile> files = publish::tables(job.territory, job.vintage, findings, job.areas,
                                                           job.ledger, what_if ? &*what_if : nullptr);
  MapOutputs maps = draw_maps(job, findings, Painting::painted, reporter);
  reporter.report(maps.diagnostics);
  require_strict(options.shared, maps.diagnostics);
  job.diagnostics.append(maps.diagnostics);
  std::move(maps.files.begin(), maps.files.end(), std::back_inserter(files));
  files.push_back(publish::manifest_file(manifest_of(job, maps), files));

  reporter.stage("writing " + folder);
  base::check_interrupt();
  publish::write_bundle(folder, files, overwrite);
  reporter.say(fmt::format("wrote {} files to {}", files.size(), folder));
  if (options.shared.report == ReportFormat::json) streams.out << files.back().bytes;
  require_all_made(maps.failed, reporter);
}

}  // namespace cakupan::cli
