#include "cli/declarations.hpp"

#include <fmt/format.h>

#include <cakupan/base/wording.hpp>

#include "cli/command_pages.hpp"
#include "cli/option_groups.hpp"

namespace cakupan::cli {

namespace {

std::string footer_of(const CommandPage& page, base::Language language) {
  std::string footer = base::said("Examples", language) + ":\n";
  for (const Example& example : page.examples)
    footer += fmt::format("  {}\n      {}\n", fmt::join(shell_lines(example.line), "\n  "),
                          base::said(example.purpose, language));
  footer += "\n" + base::said("Exit codes", language) + ":\n";
  for (const ExitStatus& status : exit_statuses())
    footer += fmt::format("  {:<4} {}\n", status.code, base::said(status.meaning, language));
  footer.pop_back();
  return footer;
}

/// What CLI11 says by itself, too.
void turn(CLI::App& command, base::Language language) {
  command.description(base::said(command.get_description(), language));
  command.group(base::said(command.get_group(), language));
  for (CLI::Option* option : command.get_options({})) {
    option->description(base::said(option->get_description(), language));
    option->group(base::said(option->get_group(), language));
  }
}

void label(CLI::App& app, base::Language language) {
  for (const char* word : {"Usage", "OPTIONS", "SUBCOMMAND", "Positionals", "REQUIRED", "Needs", "Excludes"})
    app.get_formatter()->label(word, base::said(word, language));
}

}  // namespace

Declarations::Declarations(base::Language language) : app(page_of("").summary, "cakupan") {
  label(app, language);
  app.set_version_flag("--version", std::string("cakupan ") + CAKUPAN_VERSION, "Print the version and exit");
  add_speech_language(app);
  app.require_subcommand(1);
  declare(app, init);
  declare(app, run);
  declare(app, check);
  declare(app, match);
  declare(app, classify);
  declare(app, map);
  declare(app, verify);
  declare(app, diff);
  declare(app, plan);
  declare(app, merge);
  declare(app, list);
  declare(app, manual);
  app.footer(footer_of(page_of(""), language));
  turn(app, language);
  for (CLI::App* command : app.get_subcommands([](CLI::App* one) { return !one->get_group().empty(); })) {
    command->footer(footer_of(page_of(command->get_name()), language));
    turn(*command, language);
  }
}

std::vector<const CLI::App*> commands_of(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App* one) { return !one->get_group().empty(); });
}

std::string placeholder_of(const CLI::Option& option) {
  return option.get_items_expected_max() == 0 ? std::string() : option.get_type_name();
}

}  // namespace cakupan::cli
