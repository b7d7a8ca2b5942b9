#include "cli/declarations.hpp"

#include <fmt/format.h>

#include "cli/command_pages.hpp"

namespace cakupan::cli {

namespace {

std::string footer_of(const CommandPage& page) {
  std::string footer = "Examples:\n";
  for (const Example& example : page.examples)
    footer += fmt::format("  {}\n      {}\n", fmt::join(shell_lines(example.line), "\n  "), example.purpose);
  footer += "\nExit codes:\n";
  for (const ExitStatus& status : exit_statuses())
    footer += fmt::format("  {:<4} {}\n", status.code, status.meaning);
  footer.pop_back();
  return footer;
}

}  // namespace

Declarations::Declarations() : app(page_of("").summary, "cakupan") {
  app.set_version_flag("--version", std::string("cakupan ") + CAKUPAN_VERSION, "Print the version and exit");
  app.require_subcommand(1);
  declare(app, init);
  declare(app, run);
  declare(app, check);
  declare(app, match);
  declare(app, classify);
  declare(app, map);
  declare(app, verify);
  declare(app, diff);
  declare(app, list);
  declare(app, manual);
  app.footer(footer_of(page_of("")));
  for (CLI::App* command : app.get_subcommands([](CLI::App* one) { return !one->get_group().empty(); }))
    command->footer(footer_of(page_of(command->get_name())));
}

std::vector<const CLI::App*> commands_of(const CLI::App& app) {
  return app.get_subcommands([](const CLI::App* one) { return !one->get_group().empty(); });
}

std::string placeholder_of(const CLI::Option& option) {
  return option.get_items_expected_max() == 0 ? std::string() : option.get_type_name();
}

}  // namespace cakupan::cli
