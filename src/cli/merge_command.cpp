#include "cli/merge_command.hpp"

#include <filesystem>
#include <ostream>
#include <vector>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/progress.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/job/merge.hpp>
#include <cakupan/publish/bundle.hpp>
#include <cakupan/publish/inputs.hpp>

#include "cli/option_groups.hpp"
#include "cli/result_words.hpp"

namespace cakupan::cli {

namespace {

std::string folder_of(const MergeOptions& options, const job::MergedBundle& bundle) {
  if (bundle.folder.empty()) return options.output;
  return (std::filesystem::path(options.output) / bundle.folder).string();
}

/// The output is replaced: it may hold none of the shards.
void require_apart(const MergeOptions& options, const job::MergedBundle& bundle) {
  std::vector<std::string> read;
  for (const publish::BundleFile& file : bundle.files) {
    if (file.stored) read.push_back(file.stored->path);
  }
  publish::require_no_input_in(folder_of(options, bundle), read);
}

job::Merge merged(const MergeOptions& options, Reporter& reporter) {
  job::Merge merge = job::merge(options.folders);
  if (merge.problems.empty()) return merge;
  for (const job::MergeProblem& problem : merge.problems)
    reporter.error(problem.place + ": " + problem.happened);
  throw base::Error(
      base::Failure::input,
      fmt::format("the shards do not make a bundle: {}", base::counted(merge.problems.size(), "problem")), {},
      "run the shards that are named again, with the same project, options and program, and merge all of "
      "them");
}

}  // namespace

CLI::App& declare(CLI::App& program, MergeOptions& options) {
  CLI::App& command =
      *program.add_subcommand("merge", "The shards of a plan as the bundle that a single run writes");
  command.add_option("folders", options.folders, "folders of all shards")->type_name("DIR")->required();
  command.add_option("-o,--output", options.output, "output folder")->type_name("DIR")->required();
  add_switch(command, "--overwrite", options.overwrite, publish::Overwrite::anything,
             "replace an output folder that holds something else");
  add_threads(command, options.threads);
  add_speech(command, options.speech);
  return command;
}

void execute(const MergeOptions& options, Streams streams) {
  Reporter& reporter = streams.reporter;
  reporter.stage("checking " + base::counted(options.folders.size(), "folder"));
  const job::Merge merge = merged(options, reporter);
  for (const job::MergedBundle& bundle : merge.bundles) {
    require_apart(options, bundle);
    publish::require_usable(folder_of(options, bundle), options.overwrite);
  }
  std::vector<publish::FailedOutput> failed;
  for (const job::MergedBundle& bundle : merge.bundles) {
    const std::string folder = folder_of(options, bundle);
    base::check_interrupt();
    publish::write_bundle(folder, bundle.files, options.overwrite, reporter.progress());
    reporter.say(fmt::format("wrote {} files to {}", bundle.files.size(), folder));
    require_agreement(folder);
    for (const std::string& line : bundle.said) reporter.say(line);
    if (options.speech.report == ReportFormat::json) streams.out << bundle.files.back().bytes;
    failed.insert(failed.end(), bundle.failed.begin(), bundle.failed.end());
  }
  require_all_made(failed, reporter);
}

}  // namespace cakupan::cli
