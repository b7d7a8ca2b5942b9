#include "cli/run_command.hpp"

#include <ostream>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/progress.hpp>
#include <cakupan/job/bundle.hpp>
#include <cakupan/job/job.hpp>
#include <cakupan/loader/join/join.hpp>
#include <cakupan/publish/bundle.hpp>
#include <cakupan/publish/inputs.hpp>

#include "cli/option_groups.hpp"
#include "cli/result_words.hpp"

namespace cakupan::cli {

namespace {

void require_all_made(const std::vector<publish::FailedOutput>& failed, Reporter& reporter) {
  if (failed.empty()) return;
  for (const publish::FailedOutput& output : failed) reporter.error(output.path + ": " + output.reason);
  throw base::Error(base::Failure::some_outputs,
                    fmt::format("{} of the outputs failed, the others are written", failed.size()), {},
                    "see the list above and in manifest.json");
}

}  // namespace

CLI::App& declare(CLI::App& program, RunOptions& options) {
  CLI::App& command =
      *program.add_subcommand("run", "The whole job; without a project file, the embedded example");
  command.add_option("project", options.project, "project file")->type_name("PROJECT.toml");
  command.add_option("-o,--output", options.folder, "output folder (default: output)")->type_name("DIR");
  command
      .add_option("--what-if", options.what_if,
                  "table of additional regions: all tables once more, as if they took part")
      ->type_name("TABLE");
  add_switch(command, "--overwrite", options.overwrite, OverwriteRule::anything,
             "replace an output folder that holds something else");
  add_language(command, options.language);
  add_threads(command, options.threads);
  add_gates(command, options.gates);
  add_speech(command, options.speech);
  return command;
}

void execute(const RunOptions& options, Streams streams) {
  const auto overwrite = options.overwrite == OverwriteRule::anything ? publish::Overwrite::anything
                                                                      : publish::Overwrite::own_bundles_only;
  Reporter& reporter = streams.reporter;
  const job::Job job =
      job::load({options.project, options.what_if, options.language, {}, reporter.progress()});
  const std::string folder = options.folder.empty() ? job.project.output.folder : options.folder;
  publish::require_no_input_in(folder, job.files);
  publish::require_usable(folder, overwrite);

  reporter.report(job.diagnostics);
  const loader::join::LedgerTotals totals = loader::join::totals(job.ledger);
  reporter.say(loader::join::describe(totals));
  require_min_match(options.gates, totals);
  require_strict(options.gates, job.diagnostics);

  reporter.stage("computing coverage and proximity");
  const job::Results results = job::analyze(job);
  job::BundleParts parts = job::make_parts(job, results, reporter.progress());
  reporter.report(parts.maps.diagnostics);
  require_strict(options.gates, parts.maps.diagnostics);
  const std::vector<publish::FailedOutput> failed = parts.maps.failed;
  const std::vector<publish::BundleFile> files = job::bundle_of(job, std::move(parts));

  base::check_interrupt();
  publish::write_bundle(folder, files, overwrite, reporter.progress());
  reporter.say(fmt::format("wrote {} files to {}", files.size(), folder));
  reporter.say(describe_result(results.findings));
  if (const std::string claims = describe_claims(results.findings); !claims.empty()) reporter.say(claims);
  if (results.what_if) {
    reporter.say("what if: " + describe_additions(job));
    reporter.say("what if: " + describe_result(results.what_if->findings));
  }
  if (options.speech.report == ReportFormat::json) streams.out << files.back().bytes;
  require_all_made(failed, reporter);
}

}  // namespace cakupan::cli
