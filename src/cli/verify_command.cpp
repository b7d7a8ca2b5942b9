#include "cli/verify_command.hpp"

#include <algorithm>
#include <ostream>
#include <vector>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/base/wording.hpp>
#include <cakupan/job/verify.hpp>
#include <cakupan/publish/json.hpp>

#include "cli/option_groups.hpp"

namespace cakupan::cli {

namespace {

using publish::InputState;

std::string words_of(InputState state) {
  switch (state) {
    case InputState::same:
      return "same";
    case InputState::changed:
      return "changed";
    case InputState::missing:
      return "missing";
  }
  return "";
}

std::string words_of(const job::Difference& difference) {
  switch (difference.kind) {
    case job::Difference::Kind::differs:
      return fmt::format("differs from byte {} on", difference.byte);
    case job::Difference::Kind::not_made:
      return "is not made any more";
    case job::Difference::Kind::not_there:
      return "is made now, and was not";
  }
  return "";
}

std::size_t count_of(const job::Verification& found, InputState state) {
  return static_cast<std::size_t>(std::count_if(found.inputs.begin(), found.inputs.end(),
                                                [&](const auto& input) { return input.state == state; }));
}

void print_text(const job::Verification& found, base::Language language, std::ostream& out) {
  const auto print = [&](const std::string& line) { out << base::said(line, language) << "\n"; };
  print(fmt::format(
      "made by {}{} from {}{}", base::escaped(found.program),
      found.maker == job::Verification::Maker::this_program ? " (this program)"
                                                            : " (another build than this one)",
      base::escaped(found.project),
      found.project_path.empty() ? ", which was not found" : " (" + base::escaped(found.project_path) + ")"));
  print(fmt::format("{}: {} the same, {} changed, {} missing", base::counted(found.inputs.size(), "input"),
                    count_of(found, InputState::same), count_of(found, InputState::changed),
                    count_of(found, InputState::missing)));
  for (const auto& [file, state] : found.inputs) {
    out << fmt::format("  {:<8} {:<13} {} {}\n", base::said(words_of(state), language), file.role,
                       file.sha256.substr(0, 12), base::escaped(file.path));
  }
  print(fmt::format("{}: {} as written", base::counted(found.files.size(), "output"),
                    found.files.size() - found.changed.size()));
  for (const std::string& path : found.changed)
    out << "  " << base::said("changed", language) << "  " << base::escaped(path) << "\n";
}

void print_json(const job::Verification& found, const std::optional<std::vector<job::Difference>>& rebuilt,
                std::ostream& out) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& [file, state] : found.inputs)
    rows.push_back({"input", file.path, file.role, words_of(state)});
  for (const std::string& path : found.files) {
    const bool changed = std::find(found.changed.begin(), found.changed.end(), path) != found.changed.end();
    rows.push_back({"output", path, "", changed ? "changed" : "same"});
  }
  if (rebuilt) {
    for (const job::Difference& difference : *rebuilt)
      rows.push_back({"rebuilt", difference.path, "", words_of(difference)});
  }
  out << publish::to_json({"what", "path", "role", "state"}, rows);
}

std::string verdict(const job::Verification& found,
                    const std::optional<std::vector<job::Difference>>& rebuilt) {
  std::vector<std::string> words;
  const std::size_t inputs = found.inputs.size() - count_of(found, InputState::same);
  if (inputs > 0) words.push_back(base::counted(inputs, "input") + " not the same");
  if (!found.changed.empty())
    words.push_back(base::counted(found.changed.size(), "output") + " not as written");
  if (rebuilt && !rebuilt->empty())
    words.push_back(base::counted(rebuilt->size(), "output") + " not made again as it is");
  return base::join(words, ", ");
}

}  // namespace

CLI::App& declare(CLI::App& program, VerifyCommandOptions& options) {
  CLI::App& command = *program.add_subcommand(
      "verify", "What a bundle or an output was made from, and whether that is still the same");
  command.add_option("path", options.path, "folder of a bundle, or one of its files")
      ->type_name("FILE|DIR")
      ->required();
  command
      .add_option("--project", options.project,
                  "project file (default: looked for above the bundle, here, and in the embedded example)")
      ->type_name("PROJECT.toml");
  add_switch(command, "--rebuild", options.rebuilding, Rebuilding::yes,
             "make everything again, in memory, and compare bytes");
  add_threads(command, options.threads);
  add_speech(command, options.speech);
  return command;
}

void execute(const VerifyCommandOptions& options, Streams streams) {
  const job::VerifyOptions asked{options.path, options.project, {}, streams.reporter.progress()};
  const job::Verification found = job::verify(asked);
  if (options.speech.report == ReportFormat::text) print_text(found, options.speech.language, streams.out);
  std::optional<std::vector<job::Difference>> rebuilt;
  if (options.rebuilding == Rebuilding::yes) {
    rebuilt = job::rebuilt_differences(asked, found);
    if (options.speech.report == ReportFormat::text) {
      const auto same = found.files.size() - static_cast<std::size_t>(std::count_if(
                                                 rebuilt->begin(), rebuilt->end(), [](const auto& one) {
                                                   return one.kind != job::Difference::Kind::not_there;
                                                 }));
      streams.out << base::said(fmt::format("made again: {} of {} have the same bytes\n", same,
                                            base::counted(found.files.size(), "output")),
                                options.speech.language);
      for (const job::Difference& difference : *rebuilt)
        streams.out << "  " << base::escaped(difference.path) << " "
                    << base::said(words_of(difference), options.speech.language) << "\n";
    }
  }
  if (options.speech.report == ReportFormat::json) print_json(found, rebuilt, streams.out);
  if (const std::string words = verdict(found, rebuilt); !words.empty()) {
    throw base::Error(base::Failure::work, words, {options.path, {}, {}},
                      "run `cakupan run` to make the bundle anew, or put the inputs back");
  }
}

}  // namespace cakupan::cli
