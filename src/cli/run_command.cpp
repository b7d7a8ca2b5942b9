#include "cli/run_command.hpp"

#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/progress.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/job/bundle.hpp>
#include <cakupan/job/job.hpp>
#include <cakupan/job/unchanged.hpp>
#include <cakupan/loader/join/join.hpp>
#include <cakupan/publish/bundle.hpp>
#include <cakupan/publish/cross_check.hpp>
#include <cakupan/publish/database.hpp>
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
                    "see the list above; manifest.json has those of the folder");
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
  command
      .add_option(
          "--only", options.only,
          "draw just these maps, by id: province-34,proximity; of the others, what is still right stays")
      ->delimiter(',')
      ->type_name("ID,...");
  add_switch(command, "--redraw", options.redrawing, Redrawing::everything,
             "draw every map anew, also where nothing has changed");
  add_language(command, options.language);
  add_threads(command, options.threads);
  add_gates(command, options.gates);
  add_speech(command, options.speech);
  return command;
}

namespace {

void require_agreement(const std::string& folder) {
  const auto said = publish::first_disagreement(folder);
  if (!said) return;
  throw base::Error(
      base::Failure::work, "the bundle contradicts itself: " + *said, {folder, {}, {}},
      "do not use it: this is an error of the program; report it with the project and its inputs");
}

/// What a run says of its result at its end.
std::vector<std::string> said_of(const job::Job& job, const job::Results& results) {
  std::vector<std::string> said{describe_result(results.findings, job.project.language.words())};
  if (const std::string claims = describe_claims(results.findings); !claims.empty()) said.push_back(claims);
  if (results.what_if) {
    said.push_back("what if: " + describe_additions(job));
    said.push_back("what if: " + describe_result(results.what_if->findings, job.project.language.words()));
  }
  return said;
}

void say_all(const std::vector<std::string>& lines, Reporter& reporter) {
  for (const std::string& line : lines) reporter.say(line);
}

using Database = std::optional<model::DatabaseOutput>;

/// Puts the bundle of a folder into the database. A failure is of that output alone.
void write_database(const Database& database, const std::string& folder,
                    std::vector<publish::FailedOutput>& failed, Reporter& reporter) {
  if (!database) return;
  try {
    const std::size_t tables = publish::write_database(*database, folder, reporter.progress());
    reporter.say(fmt::format("wrote {} to the schema {}", base::counted(tables, "table"), database->schema));
  } catch (const base::Error& error) {
    failed.push_back({"schema " + database->schema, error.what()});
  } catch (const base::Interrupted&) {  // the folder is written
    failed.push_back({"schema " + database->schema, "interrupted; it is as it was"});
  }
}

/// The database may lack what a standing folder holds: it was named later, or its writing failed.
void bring_up_to_date(const Database& database, const std::string& folder, Reporter& reporter) {
  if (!database || publish::holds_bundle(*database, folder)) return;
  std::vector<publish::FailedOutput> failed;
  write_database(database, folder, failed, reporter);
  require_all_made(failed, reporter);
}

/// Whether the folder holds what this run would write, which is then told as the run would tell it.
bool stands_unchanged(const RunOptions& options, const job::LoadOptions& loading, const std::string& folder,
                      Streams streams) {
  // How many rows found a region stands in no manifest.
  if (options.redrawing == Redrawing::everything || options.gates.min_match) return false;
  const auto bundle = job::unchanged_bundle(loading, folder);
  if (!bundle) return false;
  publish::require_usable(folder, publish::Overwrite::own_bundles_only);
  const base::Diagnostics diagnostics = bundle->diagnostics();
  streams.reporter.report(diagnostics);
  require_strict(options.gates, diagnostics);
  streams.reporter.say(fmt::format("nothing has changed: the {} files in {} are what this run would write",
                                   bundle->files.size() + 1, folder));
  say_all(bundle->manifest.said, streams.reporter);
  if (options.speech.report == ReportFormat::json) streams.out << bundle->text;
  return true;
}

job::BundleParts made_parts(const RunOptions& options, const job::Job& job, const job::Results& results,
                            const std::string& folder, Reporter& reporter) {
  job::DrawOptions drawing;
  const auto standing =
      options.redrawing == Redrawing::what_changed ? publish::standing_bundle(folder) : std::nullopt;
  if (standing) drawing.standing = &*standing;
  drawing.progress = reporter.progress();
  drawing.told = reporter.pages();
  job::BundleParts parts = job::make_parts(job, results, drawing);
  parts.said = said_of(job, results);
  return parts;
}

void say_what_was_drawn(const job::MapOutputs& maps, Reporter& reporter) {
  if (maps.unchanged > 0)
    reporter.say(fmt::format("drew {}, took {} unchanged", base::counted(maps.drawn, "map"), maps.unchanged));
  if (maps.left_out > 0) {
    reporter.say(fmt::format("left out {} that --only does not name; run without it to draw all",
                             base::counted(maps.left_out, "map")));
  }
}

}  // namespace

void execute(const RunOptions& options, Streams streams) {
  const auto overwrite = options.overwrite == OverwriteRule::anything ? publish::Overwrite::anything
                                                                      : publish::Overwrite::own_bundles_only;
  Reporter& reporter = streams.reporter;
  const job::LoadOptions loading{options.project,    options.what_if, options.language, options.only, {},
                                 reporter.progress()};
  const std::string folder = options.folder.empty() ? job::output_folder(loading) : options.folder;
  const Database database = job::output_database(loading);
  if (stands_unchanged(options, loading, folder, streams)) {
    bring_up_to_date(database, folder, reporter);
    return;
  }
  const job::Job job = job::load(loading);
  publish::require_no_input_in(folder, job.files);
  publish::require_usable(folder, overwrite);
  if (database) publish::require_usable(*database);

  reporter.report(job.diagnostics);
  const loader::join::LedgerTotals totals = loader::join::totals(job.ledger);
  reporter.say(loader::join::describe(totals));
  require_min_match(options.gates, totals);
  require_strict(options.gates, job.diagnostics);

  reporter.stage("computing coverage and proximity");
  const job::Results results = job::analyze(job);
  job::BundleParts parts = made_parts(options, job, results, folder, reporter);
  reporter.report(parts.maps.diagnostics);
  require_strict(options.gates, parts.maps.diagnostics);
  std::vector<publish::FailedOutput> failed = parts.maps.failed;
  const std::vector<std::string> said = parts.said;
  say_what_was_drawn(parts.maps, reporter);
  const std::vector<publish::BundleFile> files = job::bundle_of(job, std::move(parts));

  base::check_interrupt();
  publish::write_bundle(folder, files, overwrite, reporter.progress());
  reporter.say(fmt::format("wrote {} files to {}", files.size(), folder));
  require_agreement(folder);
  write_database(database, folder, failed, reporter);
  say_all(said, reporter);
  if (options.speech.report == ReportFormat::json) streams.out << files.back().bytes;
  require_all_made(failed, reporter);
}

}  // namespace cakupan::cli
