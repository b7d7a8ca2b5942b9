#pragma once

#include <string>
#include <vector>

namespace cakupan::cli {

/// A command line as it is typed in a shell, "cakupan run", and what it is for.
struct Example {
  std::string line;
  std::string purpose;
};

/// What help and the manual tell of a command beside its options.
struct CommandPage {
  std::string command;                   ///< empty = the program itself
  std::string summary;                   ///< of the program; a command declares its own
  std::vector<std::string> description;  ///< paragraphs
  std::vector<Example> examples;
  std::vector<std::string> related;  ///< commands
};

/// A long line as several, parted before options and joined by backslashes.
std::vector<std::string> shell_lines(const std::string& line);

const std::vector<CommandPage>& command_pages();

/// REQUIRES: a command that is declared, or an empty name.
const CommandPage& page_of(const std::string& command);

struct ExitStatus {
  int code;
  std::string meaning;
};
const std::vector<ExitStatus>& exit_statuses();

}  // namespace cakupan::cli
