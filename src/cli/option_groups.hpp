#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include <cakupan/base/language.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/job/classes.hpp>
#include <cakupan/model/header_rows.hpp>

#include "cli/gate.hpp"
#include "cli/speech.hpp"

namespace cakupan::cli {

/// What several commands understand, in groups: a command declares the groups that mean something to it.

/// Of every command.
void add_speech(CLI::App& command, Speech& speech);

/// `--strict` and `--min-match`.
void add_gates(CLI::App& command, Gates& gates);
/// `--strict` alone, of commands that match no names.
void add_strict(CLI::App& command, Gates& gates);

/// `--threads`. DEFAULT: one per core.
void add_threads(CLI::App& command, std::optional<int>& threads);

/// `--lang`. DEFAULT: the project's, English without one.
void add_language(CLI::App& command, std::optional<base::Language>& language);

/// `--decimal`. DEFAULT: found from the cells.
void add_decimal(CLI::App& command, std::optional<base::DecimalMark>& decimal);

/// `--sheet` and `--header`. DEFAULT: the first sheet with data; found.
void add_sheet(CLI::App& command, std::string& sheet, std::optional<model::HeaderRows>& header);

/// `--only`, of commands that draw the maps of a project.
void add_only(CLI::App& command, std::vector<std::string>& only, const std::string& help);

/// `--what-if`.
void add_what_if(CLI::App& command, std::string& table);

/// Ascending numbers with commas.
void add_breaks(CLI::App& command, const std::string& name, std::vector<double>& breaks,
                const std::string& help);

/// `--scheme`, `--classes`, `--breaks`, `--pool`.
void add_classes(CLI::App& command, job::ClassChoice& choice);

/// A whole number from `least` to `most`, which help and errors state.
CLI::Option* add_integer(CLI::App& command, const std::string& name, std::function<void(int)> take, int least,
                         int most, const std::string& help);

/// `--lang`, for what is said here alone: read before the command line is, by language_of.
void add_speech_language(CLI::App& command);

template <class Enum>
void add_switch(CLI::App& command, const std::string& name, Enum& target, Enum value,
                const std::string& help) {
  command.add_flag_callback(
      name, [&target, value] { target = value; }, help);
}

/// What is given with an option is not what it takes. THROWS: a parse error that names both.
[[noreturn]] void refuse(const std::string& option, const std::string& given, const std::string& wanted);

/// One of some words, which `type` lists as "auto|always|never".
template <class Value>
void add_choice(CLI::App& command, const std::string& name, std::function<void(Value)> take,
                const std::map<std::string, Value>& words, const std::string& type, const std::string& help) {
  command
      .add_option_function<std::string>(
          name,
          [name, take, words, type](const std::string& word) {
            const auto found = words.find(word);
            if (found == words.end()) refuse(name, word, "one of " + type);
            take(found->second);
          },
          help)
      ->type_name(type);
}

}  // namespace cakupan::cli
