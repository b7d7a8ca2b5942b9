#include "cli/run_command.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/progress.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/job/bundle.hpp>
#include <cakupan/job/job.hpp>
#include <cakupan/job/plan.hpp>
#include <cakupan/job/unchanged.hpp>
#include <cakupan/loader/join/join.hpp>
#include <cakupan/publish/bundle.hpp>
#include <cakupan/publish/database.hpp>
#include <cakupan/publish/inputs.hpp>

#include "cli/option_groups.hpp"
#include "cli/result_words.hpp"

namespace cakupan::cli {

namespace {

void add_shard(CLI::App& command, std::optional<ShardChoice>& shard) {
  const std::string name = "--shard";
  command
      .add_option(
          name,
          [&shard, name](const std::vector<std::string>& texts) {
            const auto pieces = base::split(texts.front(), '/');
            const auto number = base::parse_integer(pieces.front()), of = base::parse_integer(pieces.back());
            if (pieces.size() != 2 || !number || !of || *number < 1 || *number > *of)
              refuse(name, texts.front(),
                     "a shard K/N, K from 1 to N, as 2/4; cakupan plan --shards N shows what each has");
            shard = {static_cast<std::size_t>(*number), static_cast<std::size_t>(*of)};
            return true;
          },
          "draw the K-th of N shards, into a folder of its own; cakupan merge puts them together")
      ->type_name("K/N");
}

}  // namespace

CLI::App& declare(CLI::App& program, RunOptions& options) {
  CLI::App& command =
      *program.add_subcommand("run", "The whole job; without a project file, the embedded example");
  command.add_option("project", options.projects, "project file; several with --shard alone")
      ->type_name("PROJECT.toml");
  command.add_option("-o,--output", options.folder, "output folder (default: output)")->type_name("DIR");
  add_what_if(command, options.what_if);
  add_switch(command, "--overwrite", options.overwrite, publish::Overwrite::anything,
             "replace an output folder that holds something else");
  add_only(command, options.only,
           "draw just these maps, by id: province-34,proximity; of the others, what is still right stays");
  add_switch(command, "--redraw", options.redrawing, Redrawing::everything,
             "draw every map anew, also where nothing has changed");
  add_shard(command, options.shard);
  add_language(command, options.language);
  add_threads(command, options.threads);
  add_gates(command, options.gates);
  add_speech(command, options.speech);
  return command;
}

namespace {

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

/// One project, whole or a shard of it.
struct Run {
  job::LoadOptions loading;
  std::string folder;
  Database database;
  std::function<void(const job::Job&)> check;  ///< of what was loaded
};

job::Job loaded(const RunOptions& options, const Run& run, Reporter& reporter) {
  job::Job job = job::load(run.loading);
  if (run.check) run.check(job);
  publish::require_no_input_in(run.folder, job.files);
  publish::require_usable(run.folder, options.overwrite);
  if (run.database) publish::require_usable(*run.database);
  reporter.report(job.diagnostics);
  const loader::join::LedgerTotals totals = loader::join::totals(job.ledger);
  reporter.say(loader::join::describe(totals));
  require_min_match(options.gates, totals);
  require_strict(options.gates, job.diagnostics);
  return job;
}

/// What failed, when the rest is written.
std::vector<publish::FailedOutput> execute(const RunOptions& options, const Run& run, Streams streams) {
  Reporter& reporter = streams.reporter;
  if (stands_unchanged(options, run.loading, run.folder, streams)) {
    bring_up_to_date(run.database, run.folder, reporter);
    return {};
  }
  const job::Job job = loaded(options, run, reporter);
  reporter.stage("computing coverage and proximity");
  const job::Results results = job::analyze(job);
  job::BundleParts parts = made_parts(options, job, results, run.folder, reporter);
  reporter.report(parts.maps.diagnostics);
  require_strict(options.gates, parts.maps.diagnostics);
  std::vector<publish::FailedOutput> failed = parts.maps.failed;
  const std::vector<std::string> said = parts.said;
  say_what_was_drawn(parts.maps, reporter);
  const std::vector<publish::BundleFile> files = job::bundle_of(job, std::move(parts));

  base::check_interrupt();
  publish::write_bundle(run.folder, files, options.overwrite, reporter.progress());
  reporter.say(fmt::format("wrote {} files to {}", files.size(), run.folder));
  require_agreement(run.folder);
  write_database(run.database, run.folder, failed, reporter);
  say_all(said, reporter);
  if (options.speech.report == ReportFormat::json) streams.out << files.back().bytes;
  return failed;
}

std::vector<job::LoadOptions> loading_of(const RunOptions& options, Reporter& reporter) {
  std::vector<std::string> projects = options.projects;
  if (projects.empty()) projects.emplace_back();
  std::vector<job::LoadOptions> loading;
  for (const std::string& project : projects)
    loading.push_back({project, options.what_if, options.language, options.only, {}, reporter.progress()});
  return loading;
}

void require_shard_folder(const RunOptions& options) {
  if (!options.folder.empty()) return;
  throw base::Error(base::Failure::usage, "--shard without a folder of its own", {},
                    fmt::format("name one for each shard: -o shards/{}", options.shard->number));
}

/// Every shard finds the same plan, and draws its own part of each project.
std::vector<publish::FailedOutput> execute_shard(const RunOptions& options, Streams streams) {
  require_shard_folder(options);
  const std::vector<job::LoadOptions> loading = loading_of(options, streams.reporter);
  const job::Plan plan = job::plan({loading, options.shard->of});
  std::vector<publish::FailedOutput> failed;
  for (std::size_t i = 0; i < loading.size(); ++i) {
    Run run{loading[i], (std::filesystem::path(options.folder) / plan.projects[i].folder).string(), {}, {}};
    if (plan.projects[i].folder.empty()) run.folder = options.folder;
    run.loading.shard = job::shard_of(plan, i, options.shard->number);
    if (!run.loading.shard) continue;
    run.check = [&, i](const job::Job& job) { job::require_as_planned(plan, i, job); };
    streams.reporter.say(fmt::format("shard {}/{}: {} of {}", options.shard->number, plan.shards,
                                     base::counted(run.loading.shard->parts.size(), "part"),
                                     plan.parts.size()));
    for (const publish::FailedOutput& one : execute(options, run, streams)) failed.push_back(one);
  }
  return failed;
}

}  // namespace

void execute(const RunOptions& options, Streams streams) {
  if (options.shard) return require_all_made(execute_shard(options, streams), streams.reporter);
  const std::vector<job::LoadOptions> loading = loading_of(options, streams.reporter);
  if (loading.size() > 1) {
    throw base::Error(base::Failure::usage,
                      fmt::format("{} projects; a run without --shard takes one", loading.size()), {},
                      "run them one by one, each with a folder of its own");
  }
  const std::string folder = options.folder.empty() ? job::output_folder(loading.front()) : options.folder;
  const Run run{loading.front(), folder, job::output_database(loading.front()), {}};
  require_all_made(execute(options, run, streams), streams.reporter);
}

}  // namespace cakupan::cli
