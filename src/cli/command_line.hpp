#pragma once

#include <string>
#include <variant>
#include <vector>

#include "cli/check_command.hpp"
#include "cli/classify_command.hpp"
#include "cli/complete_command.hpp"
#include "cli/diff_command.hpp"
#include "cli/init_command.hpp"
#include "cli/list_command.hpp"
#include "cli/manual_command.hpp"
#include "cli/map_command.hpp"
#include "cli/match_command.hpp"
#include "cli/merge_command.hpp"
#include "cli/plan_command.hpp"
#include "cli/run_command.hpp"
#include "cli/verify_command.hpp"

namespace cakupan::cli {

using Command = std::variant<InitOptions, RunOptions, CheckOptions, MatchOptions, ClassifyOptions, MapOptions,
                             VerifyCommandOptions, DiffOptions, PlanOptions, MergeOptions, ListOptions,
                             ManualOptions, CompleteOptions>;

/// The answer to `--help` or `--version`: printed on stdout, exit 0.
struct Information {
  std::string text;
};

/// Reads a command line. Opens nothing. `arguments` are without the program's name.
/// Help is in the language, and commands speak it. THROWS: base::Error (usage) with the near miss for unknown
/// commands and options, and with the range of a value that lies outside.
std::variant<Command, Information> parse_command_line(const std::vector<std::string>& arguments,
                                                      base::Language language = base::Language::english);

/// How to speak before a command line is understood, of errors in it: `--json` and `-q` wherever they stand.
Speech speech_of(const std::vector<std::string>& arguments);

}  // namespace cakupan::cli
