#include "cli/command_line.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>

namespace cakupan::cli {

namespace {

const std::vector<std::string> command_names{"init",   "run",  "check",    "match",   "classify", "map",
                                             "verify", "diff", "palettes", "schemes", "areas"};

constexpr const char* overview =
    "Joins regional boundaries with programme participation, computes coverage, draws thematic maps.\n"
    "Without a project file, 'cakupan run' draws the embedded example.";
constexpr const char* footer =
    "Exit codes: 0 ok (warnings allowed), 1 the work failed, 2 usage or project file, 3 an input cannot be "
    "read,\n"
    "4 a gate failed, 5 some outputs failed, 130 interrupted.";

// The first argument that is neither an option nor known, with the word that was probably meant.
[[noreturn]] void throw_unknown_command(const std::string& word) {
  throw base::Error(base::Failure::usage,
                    fmt::format("unknown command '{}'{}", word, base::did_you_mean(word, command_names)), {},
                    "see cakupan --help");
}

[[noreturn]] void throw_usage(const CLI::App& app, const CLI::ParseError& error,
                              const std::vector<std::string>& arguments) {
  const auto chosen = app.get_subcommands();
  const CLI::App& command = chosen.empty() ? app : *chosen.front();
  const std::string help =
      chosen.empty() ? "cakupan --help" : fmt::format("cakupan {} --help", command.get_name());
  std::vector<std::string> known;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
  }
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    for (const std::string& argument : arguments) {
      const std::string name = argument.substr(0, argument.find('='));
      if (!name.starts_with("--") || std::find(known.begin(), known.end(), name) != known.end()) continue;
      throw base::Error(base::Failure::usage,
                        fmt::format("unknown option '{}'{}", name, base::did_you_mean(name, known)), {},
                        "see " + help);
    }
  }
  std::string words = error.what();
  std::replace(words.begin(), words.end(), '\n', ' ');
  throw base::Error(base::Failure::usage, words, {}, "see " + help);
}

}  // namespace

std::variant<Command, Information> parse_command_line(const std::vector<std::string>& arguments) {
  CLI::App app(overview, "cakupan");
  app.footer(footer);
  app.set_version_flag("--version", std::string("cakupan ") + CAKUPAN_VERSION);
  app.require_subcommand(1);
  InitOptions init;
  RunOptions run;
  CheckOptions check;
  MatchOptions match;
  ClassifyOptions classify;
  MapOptions map;
  VerifyCommandOptions verify;
  DiffOptions diff;
  ListOptions list;
  const CLI::App& init_command = declare(app, init);
  const CLI::App& run_command = declare(app, run);
  const CLI::App& check_command = declare(app, check);
  const CLI::App& match_command = declare(app, match);
  const CLI::App& classify_command = declare(app, classify);
  const CLI::App& map_command = declare(app, map);
  const CLI::App& verify_command = declare(app, verify);
  const CLI::App& diff_command = declare(app, diff);
  declare(app, list);

  if (arguments.empty())
    throw base::Error(base::Failure::usage, "no command", {}, "try: cakupan run, or cakupan --help");
  const std::string& first = arguments.front();
  if (!first.starts_with("-") &&
      std::find(command_names.begin(), command_names.end(), first) == command_names.end()) {
    throw_unknown_command(first);
  }
  try {
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    app.parse(reversed);
  } catch (const CLI::CallForVersion& version) {
    return Information{std::string(version.what()) + "\n"};
  } catch (const CLI::CallForHelp&) {
    return Information{app.help()};
  } catch (const CLI::ParseError& error) {
    throw_usage(app, error, arguments);
  }
  if (init_command.parsed()) return init;
  if (run_command.parsed()) return run;
  if (check_command.parsed()) return check;
  if (classify_command.parsed()) return classify;
  if (map_command.parsed()) return map;
  if (verify_command.parsed()) return verify;
  if (diff_command.parsed()) return diff;
  if (!match_command.parsed()) return list;
  if (!match.table.path.empty() || !match.texts.empty()) return match;
  throw base::Error(base::Failure::usage, "match needs a table or --text", {}, "see cakupan match --help");
}

Speech speech_of(const std::vector<std::string>& arguments) {
  const auto given = [&](const char* word) {
    return std::find(arguments.begin(), arguments.end(), word) != arguments.end();
  };
  Speech speech;
  if (given("--log-format=json")) speech.log = LogFormat::json;
  const auto format = std::find(arguments.begin(), arguments.end(), "--log-format");
  if (format != arguments.end() && std::next(format) != arguments.end() && *std::next(format) == "json")
    speech.log = LogFormat::json;
  if (given("--json")) speech.report = ReportFormat::json;
  if (given("-q") || given("--quiet")) speech.verbosity = Verbosity::quiet;
  return speech;
}

}  // namespace cakupan::cli
