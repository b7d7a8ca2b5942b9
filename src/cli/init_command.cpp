#include "cli/init_command.hpp"

#include <filesystem>
#include <ostream>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/publish/bundle.hpp>
#include <cakupan/publish/inputs.hpp>

#include "cli/option_groups.hpp"

namespace cakupan::cli {

CLI::App& declare(CLI::App& program, InitOptions& options) {
  job::StarterRequest& request = options.request;
  CLI::App& command = *program.add_subcommand("init", "A first project file for a table of your own");
  command.add_option("table", request.table.path, "table of who takes part")->type_name("TABLE")->required();
  command
      .add_option("boundaries", request.boundaries, "boundary file (default: the embedded, indicative one)")
      ->type_name("BOUNDARIES");
  command.add_option("-o,--output", options.output, "project file to write; '-' is stdout")
      ->type_name("FILE.toml")
      ->required();
  command
      .add_option("--column", request.table.region_column, "column of region names (default: found by rule)")
      ->type_name("C");
  command.add_option("--title", request.title, "title of the project (default: the table's name)")
      ->type_name("T");
  command.add_option("--source", request.source, "whose table it is, for the source line")->type_name("S");
  add_sheet(command, request.table.sheet, request.table.header);
  add_choice<base::Language>(
      command, "--lang", [&request](base::Language value) { request.language = value; },
      {{"id", base::Language::indonesian}, {"en", base::Language::english}}, "id|en",
      "language of the maps, and of what is said here (default: en)");
  add_switch(command, "--overwrite", options.old, OldFile::replaced, "replace a file that is there");
  add_speech(command, options.speech);
  return command;
}

void execute(const InitOptions& options, Streams streams) {
  job::StarterRequest request = options.request;
  request.file = options.output;
  const bool to_file = options.output != "-";
  publish::require_no_input(options.output, {request.table.path, request.boundaries});
  if (to_file && options.old == OldFile::kept && std::filesystem::exists(options.output)) {
    throw base::Error(base::Failure::usage, "is there already", {options.output, {}, {}},
                      "name another file with -o, or add --overwrite");
  }
  base::Diagnostics diagnostics;
  const std::string text = job::starter_project(request, diagnostics);
  streams.reporter.report(diagnostics);
  if (!to_file) {
    streams.out << text;
    return;
  }
  publish::write_file(options.output, text);
  streams.reporter.say(
      fmt::format("{} is written; look at it, then: cakupan check {}", options.output, options.output));
}

}  // namespace cakupan::cli
