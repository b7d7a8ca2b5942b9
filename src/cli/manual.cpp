#include "cli/manual.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include <fmt/format.h>

#include <cakupan/base/text.hpp>
#include <cakupan/base/wording.hpp>

#include "cli/command_pages.hpp"
#include "cli/declarations.hpp"

namespace cakupan::cli {

namespace {

using Signs = std::array<std::pair<char, const char*>, 7>;

// groff_man_style(7), "Portability": these signs are typeset as others unless they are named.
constexpr Signs named_signs{{{'\\', "\\(rs"},
                             {'-', "\\-"},
                             {'\'', "\\(aq"},
                             {'`', "\\(ga"},
                             {'^', "\\(ha"},
                             {'~', "\\(ti"},
                             {'\n', " "}}};

const std::array<std::pair<const char*, const char*>, 2> variables{
    {{"CAKUPAN_DATA",
      "The folder that holds geodata/ and styles/. Default: share/cakupan beside the program's folder."},
     {"SOURCE_DATE_EPOCH",
      "Seconds since 1970, for outputs that tell when they were made. Without it they tell no time."}}};

std::string bold(const std::string& text) { return "\\fB" + as_roff(text) + "\\fR"; }
std::string italic(const std::string& text) { return "\\fI" + as_roff(text) + "\\fR"; }

/// In lines of at most 80 bytes, as mandoc wants its input.
std::string filled(const std::string& text) {
  constexpr std::size_t widest = 80;
  std::string result, line;
  for (const std::string_view word : base::split(text, ' ')) {
    const std::string longer = line.empty() ? std::string(word) : line + " " + std::string(word);
    if (as_roff(longer).size() > widest && !line.empty()) {
      result += as_roff(line) + "\n";
      line = word;
    } else {
      line = longer;
    }
  }
  return result + as_roff(line) + "\n";
}

/// ".SH EXAMPLES" in the language.
std::string section(const char* name, base::Language language) {
  return ".SH " + base::said(name, language) + "\n";
}

std::string tagged(const std::string& tag, const std::string& text) {
  return ".TP\n" + tag + "\n" + filled(text);
}

std::string page_name(const std::string& command) {
  return command.empty() ? "cakupan" : "cakupan-" + command;
}

std::string in_small(std::string text) {
  text.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(text.front())));
  return text;
}

std::string head_section(const CLI::App& command, const CommandPage& page, base::Language language) {
  const std::string name = page_name(page.command);
  std::string purpose = page.command.empty()
                            ? command.get_description().substr(0, command.get_description().find('\n'))
                            : command.get_description();
  if (purpose.ends_with('.')) purpose.pop_back();
  return fmt::format(".TH {} 1 {} \"cakupan {}\" \"cakupan manual\"\n{}{}", as_roff(base::upper(name)),
                     CAKUPAN_DATE, CAKUPAN_VERSION, section("NAME", language),
                     filled(name + " - " + in_small(purpose)));
}

std::string with_value(const CLI::Option& option, const std::string& names) {
  const std::string placeholder = placeholder_of(option);
  return placeholder.empty() ? names : names + " " + italic(placeholder);
}

std::string synopsis_section(const CLI::App& command, const CommandPage& page, base::Language language) {
  std::string text = section("SYNOPSIS", language) + ".B cakupan";
  const std::string option_word = base::said("OPTION", language);
  if (page.command.empty()) {
    return text + fmt::format("\n{} [{}]...\n.br\n.B cakupan\n{}\n", italic(base::said("COMMAND", language)),
                              italic(option_word), bold("--help") + "|" + bold("--version"));
  }
  text += " " + as_roff(page.command) + "\n";
  for (const CLI::Option* option : command.get_options()) {
    if (option->get_positional()) {
      const std::string value = italic(option->get_type_name());
      text += (option->get_required() ? value : "[" + value + "]") + "\n";
    } else if (option->get_required()) {
      text += with_value(*option, bold("--" + option->get_lnames().front())) + "\n";
    }
  }
  return text + "[" + italic(option_word) + "]...\n";
}

std::string description_section(const CommandPage& page, base::Language language) {
  std::string text = section("DESCRIPTION", language);
  for (std::size_t i = 0; i < page.description.size(); ++i)
    text += (i == 0 ? "" : ".PP\n") + filled(base::said(page.description[i], language));
  return text;
}

std::string option_names(const CLI::Option& option) {
  std::vector<std::string> names;
  names.reserve(option.get_snames().size() + option.get_lnames().size());
  for (const std::string& name : option.get_snames()) names.push_back(bold("-" + name));
  for (const std::string& name : option.get_lnames()) names.push_back(bold("--" + name));
  return base::join(names, ", ");
}

std::string told_of(const CLI::Option& option, base::Language language) {
  std::string text = option.get_description();
  text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
  for (const CLI::Option* needed : option.get_needs())
    text += "; " + base::said("needs " + needed->get_name(), language);
  return text + ".";
}

std::string options_section(const CLI::App& command, base::Language language) {
  std::string positionals, named;
  for (const CLI::Option* option : command.get_options()) {
    if (option->get_positional())
      positionals += tagged(italic(option->get_type_name()), told_of(*option, language));
    else
      named += tagged(with_value(*option, option_names(*option)), told_of(*option, language));
  }
  return section("OPTIONS", language) + positionals + named;
}

std::string commands_section(const CLI::App& program, base::Language language) {
  std::string text = section("COMMANDS", language);
  for (const CLI::App* command : commands_of(program))
    text += tagged(bold(command->get_name()), command->get_description() + ".");
  return text;
}

std::string exit_status_section(base::Language language) {
  std::string text = section("EXIT STATUS", language);
  for (const ExitStatus& status : exit_statuses())
    text += tagged(bold(std::to_string(status.code)), base::said(status.meaning, language) + ".");
  return text;
}

std::string environment_section(base::Language language) {
  std::string text = section("ENVIRONMENT", language);
  for (const auto& [name, meaning] : variables) text += tagged(bold(name), base::said(meaning, language));
  return text;
}

std::string examples_section(const CommandPage& page, base::Language language) {
  std::string text = section("EXAMPLES", language);
  for (std::size_t i = 0; i < page.examples.size(); ++i) {
    const Example& example = page.examples[i];
    text += (i == 0 ? "" : ".PP\n") + filled(base::said(example.purpose, language)) + ".PP\n.RS 4\n.EX\n";
    for (const std::string& line : shell_lines(example.line)) text += as_roff(line) + "\n";
    text += ".EE\n.RE\n";
  }
  return text;
}

std::string see_also_section(const CLI::App& program, const CommandPage& page, base::Language language) {
  const std::vector<const CLI::App*> commands = commands_of(program);
  std::vector<std::string> pages;
  pages.reserve(commands.size());
  if (page.command.empty()) {
    for (const CLI::App* command : commands) pages.push_back(page_name(command->get_name()));
  } else {
    for (const std::string& name : page.related) pages.push_back(page_name(name));
    pages.push_back(page_name(""));
  }
  std::sort(pages.begin(), pages.end());
  std::string text = section("SEE ALSO", language);
  for (const std::string& name : pages)
    text += ".BR " + as_roff(name) + " (1)" + (name == pages.back() ? "\n" : ",\n");
  return text + ".PP\n" +
         filled(base::said(
             "The project file, tables and inputs are described in share/doc/cakupan beside the program.",
             language));
}

}  // namespace

std::string as_roff(std::string_view text) {
  std::string result;
  if (text.starts_with('.')) result += "\\&";
  for (const char sign : text) {
    const auto named = std::find_if(named_signs.begin(), named_signs.end(),
                                    [&](const auto& one) { return one.first == sign; });
    if (named == named_signs.end())
      result += sign;
    else
      result += named->second;
  }
  return result;
}

std::vector<ManualPage> manual_pages(base::Language language) {
  const Declarations declared(language);
  std::vector<const CLI::App*> all = commands_of(declared.app);
  all.insert(all.begin(), &declared.app);
  std::vector<ManualPage> pages;
  pages.reserve(all.size());
  for (const CLI::App* command : all) {
    const bool program = command == &declared.app;
    const CommandPage& page = page_of(program ? "" : command->get_name());
    std::string text = head_section(*command, page, language) + synopsis_section(*command, page, language) +
                       description_section(page, language);
    if (program) text += commands_section(declared.app, language);
    text += options_section(*command, language) + exit_status_section(language) +
            (program ? environment_section(language) : "") + examples_section(page, language) +
            see_also_section(declared.app, page, language);
    pages.push_back({page_name(page.command) + ".1", std::move(text)});
  }
  return pages;
}

}  // namespace cakupan::cli
