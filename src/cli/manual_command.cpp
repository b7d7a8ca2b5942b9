#include "cli/manual_command.hpp"

#include <cakupan/publish/bundle.hpp>

#include "cli/manual.hpp"
#include "cli/option_groups.hpp"

namespace cakupan::cli {

CLI::App& declare(CLI::App& program, ManualOptions& options) {
  CLI::App& command = *program.add_subcommand("manual", "Write the pages of the manual, as man reads them");
  command.group("");
  command.add_option("-o,--output", options.folder, "folder to write them into")
      ->type_name("DIR")
      ->required();
  add_choice<base::Language>(
      command, "--lang", [&options](base::Language value) { options.language = value; },
      {{"id", base::Language::indonesian}, {"en", base::Language::english}}, "id|en",
      "language of the pages (default: en)");
  add_speech(command, options.speech);
  return command;
}

void execute(const ManualOptions& options, Streams streams) {
  for (const ManualPage& page : manual_pages(options.language)) {
    publish::write_file(options.folder + "/" + page.file, page.text);
    streams.reporter.say("wrote " + page.file);
  }
}

}  // namespace cakupan::cli
