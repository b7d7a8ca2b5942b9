#include "cli/command_line.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>

#include "cli/declarations.hpp"

namespace cakupan::cli {

namespace {

std::vector<std::string> names_of(const std::vector<const CLI::App*>& commands) {
  std::vector<std::string> names;
  names.reserve(commands.size());
  for (const CLI::App* command : commands) names.push_back(command->get_name());
  return names;
}

bool has_command(const CLI::App& app, const std::string& name) {
  return !app.get_subcommands([&](const CLI::App* one) { return one->get_name() == name; }).empty();
}

// The first argument that is neither an option nor known, with the word that was probably meant.
[[noreturn]] void throw_unknown_command(const std::string& word, const std::vector<std::string>& known) {
  throw base::Error(base::Failure::usage,
                    fmt::format("unknown command '{}'{}", word, base::did_you_mean(word, known)), {},
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

CompleteOptions completion_asked_by(const std::vector<std::string>& arguments) {
  auto first = std::next(arguments.begin());
  if (first != arguments.end() && *first == "--") ++first;
  return {{}, {first, arguments.end()}};
}

Command chosen_in(const Declarations& declared) {
  const std::string command = declared.app.get_subcommands().front()->get_name();
  if (command == "init") return declared.init;
  if (command == "run") return declared.run;
  if (command == "check") return declared.check;
  if (command == "classify") return declared.classify;
  if (command == "map") return declared.map;
  if (command == "verify") return declared.verify;
  if (command == "diff") return declared.diff;
  if (command == "plan") return declared.plan;
  if (command == "merge") return declared.merge;
  if (command == "manual") return declared.manual;
  if (command != "match") return declared.list;
  const MatchOptions& match = declared.match;
  if (!match.table.path.empty() || !match.texts.empty()) return match;
  throw base::Error(base::Failure::usage, "match needs a table or --text", {}, "see cakupan match --help");
}

Command speaking(Command command, base::Language language) {
  std::visit([language](auto& options) { options.speech.language = language; }, command);
  return command;
}

}  // namespace

std::variant<Command, Information> parse_command_line(const std::vector<std::string>& arguments,
                                                      base::Language language) {
  if (arguments.empty())
    throw base::Error(base::Failure::usage, "no command", {}, "try: cakupan run, or cakupan --help");
  const std::string& first = arguments.front();
  if (first == "complete") return speaking(completion_asked_by(arguments), language);
  Declarations declared(language);
  CLI::App& app = declared.app;
  if (!first.starts_with("-") && !has_command(app, first))
    throw_unknown_command(first, names_of(commands_of(app)));
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
  return speaking(chosen_in(declared), language);
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
