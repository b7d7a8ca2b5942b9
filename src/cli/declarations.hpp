#pragma once

#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include <cakupan/base/language.hpp>

#include "cli/check_command.hpp"
#include "cli/classify_command.hpp"
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

/// The program's commands and options, declared once: the command line is read by them, help and manual tell
/// of them, and completion asks them. What is read goes into the options beside.
struct Declarations {
  /// Descriptions are in the language.
  explicit Declarations(base::Language language = base::Language::english);
  Declarations(const Declarations&) = delete;
  Declarations& operator=(const Declarations&) = delete;

  CLI::App app;
  InitOptions init;
  RunOptions run;
  CheckOptions check;
  MatchOptions match;
  ClassifyOptions classify;
  MapOptions map;
  VerifyCommandOptions verify;
  DiffOptions diff;
  PlanOptions plan;
  MergeOptions merge;
  ListOptions list;
  ManualOptions manual;
};

/// The commands for users, in the order of their declaration: without those that help does not list.
std::vector<const CLI::App*> commands_of(const CLI::App& app);

/// What an option of the command line takes: "FILE.toml", "id|en". Empty for switches.
std::string placeholder_of(const CLI::Option& option);

}  // namespace cakupan::cli
