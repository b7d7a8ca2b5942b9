#include "cli/options.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <type_traits>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <cakupan/base/error.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>

namespace cakupan::cli {

namespace {

const std::vector<std::string> command_names{"run", "check",    "match",   "classify",
                                             "map", "palettes", "schemes", "areas"};

constexpr const char* overview =
    "Joins regional boundaries with programme participation, computes coverage, draws thematic maps.\n"
    "Without a project file, 'cakupan run' draws the embedded example.";
constexpr const char* footer =
    "Exit codes: 0 ok (warnings allowed), 1 the work failed, 2 usage or project file, 3 an input cannot be "
    "read,\n"
    "4 a gate failed (--min-match, --strict), 5 some outputs failed, 130 interrupted.";

// CLI11 reads numbers with the C++ stream of the global locale; ours does not depend on it.
template <class Number>
std::function<bool(const std::vector<std::string>&)> number_into(Number& target) {
  return [&target](const std::vector<std::string>& texts) {
    const auto value = base::parse_number(texts.front());
    if (!value ||
        (std::is_integral_v<Number> && *value != static_cast<double>(static_cast<Number>(*value)))) {
      return false;
    }
    target = static_cast<Number>(*value);
    return true;
  };
}

template <class Number>
CLI::Option* add_number(CLI::App& app, const std::string& name, Number& target, const std::string& help) {
  return app.add_option(name, number_into(target), help)->type_name("NUMBER");
}

void add_numbers(CLI::App& app, const std::string& name, std::vector<double>& target,
                 const std::string& help) {
  app.add_option(
         name,
         [&target](const std::vector<std::string>& texts) {
           for (const std::string_view piece : base::split(texts.front(), ',')) {
             const auto value = base::parse_number(piece);
             if (!value) return false;
             target.push_back(*value);
           }
           return true;
         },
         help)
      ->type_name("A,B,...");
}

template <class Enum>
void add_switch(CLI::App& app, const std::string& name, Enum& target, Enum value, const std::string& help) {
  app.add_flag_callback(
      name, [&target, value] { target = value; }, help);
}

void add_shared(CLI::App& app, SharedOptions& options) {
  static const std::map<std::string, base::Language> languages{{"id", base::Language::indonesian},
                                                               {"en", base::Language::english}};
  static const std::map<std::string, ColorRule> colors{
      {"auto", ColorRule::automatic}, {"always", ColorRule::always}, {"never", ColorRule::never}};
  app.add_option_function<std::string>(
         "--lang", [&options](const std::string& word) { options.language = languages.at(word); },
         "language of texts for readers")
      ->check(CLI::IsMember({"id", "en"}))
      ->type_name("id|en");
  app.add_option(
         "--threads",
         [&options](const std::vector<std::string>& texts) {
           const auto value = base::parse_integer(texts.front());
           if (!value || *value < 1 || *value > 1024) return false;
           options.threads = static_cast<int>(*value);
           return true;
         },
         "how many threads compute; results do not depend on it")
      ->type_name("N");
  add_switch(app, "--overwrite", options.overwrite, OverwriteRule::anything,
             "replace an output folder that holds something else");
  add_switch(app, "--strict", options.strictness, Strictness::strict, "warnings fail the job (exit 4)");
  app.add_option(
         "--min-match",
         [&options](const std::vector<std::string>& texts) {
           options.min_match = base::parse_number(texts.front());
           return options.min_match && *options.min_match >= 0 && *options.min_match <= 1;
         },
         "share of rows that must find a region, 0 to 1 (exit 4)")
      ->type_name("SHARE");
  add_switch(app, "--json", options.report, ReportFormat::json, "print the result as JSON on stdout");
  add_switch(app, "-q,--quiet", options.verbosity, Verbosity::quiet, "only warnings and errors on stderr");
  app.add_option_function<std::string>(
         "--color", [&options](const std::string& word) { options.color = colors.at(word); },
         "color on stderr")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->type_name("auto|always|never");
}

CLI::App& add_run(CLI::App& app, RunOptions& options) {
  CLI::App& command =
      *app.add_subcommand("run", "The whole job; without a project file, the embedded example");
  command.add_option("project", options.project, "project file")->type_name("PROJECT.toml");
  command.add_option("-o,--output", options.folder, "output folder (default: output)")->type_name("DIR");
  command
      .add_option("--what-if", options.what_if,
                  "table of additional regions: all tables once more, as if they took part")
      ->type_name("TABLE");
  add_shared(command, options.shared);
  return command;
}

CLI::App& add_check(CLI::App& app, CheckOptions& options) {
  CLI::App& command =
      *app.add_subcommand("check", "Read, match and validate; print the ledger; write nothing");
  command.add_option("project", options.project, "project file (default: the embedded example)")
      ->type_name("PROJECT.toml");
  add_switch(command, "--maps", options.maps, MapCheck::included, "lay out the maps as well");
  add_shared(command, options.shared);
  return command;
}

CLI::App& add_match(CLI::App& app, MatchOptions& options) {
  CLI::App& command = *app.add_subcommand("match", "Give every name of a table its code, method and score");
  CLI::Option* table =
      command.add_option("table", options.table, "table; '-' is CSV on stdin")->type_name("TABLE");
  command.add_option("--text", options.texts, "articles to find region names in, instead of a table")
      ->type_name("ARTICLE.txt ...")
      ->excludes(table);
  command
      .add_option("--prefer", options.prefer,
                  "kind that a bare name of several regions means, for example kota")
      ->type_name("KIND");
  command.add_option("--column", options.column, "column of region names (default: found by rule)")
      ->type_name("C");
  command.add_option("--code-column", options.code_column, "column of codes (default: found by rule)")
      ->type_name("C");
  command
      .add_option("--code-system", options.code_system,
                  "system of the codes (default: decided for the column)")
      ->type_name("NAME");
  command
      .add_option("--province-column", options.parent_column, "column of provinces (default: found by rule)")
      ->type_name("C");
  command.add_option("--sheet", options.sheet, "sheet of a spreadsheet")->type_name("NAME");
  command.add_option("--gazetteer", options.gazetteer, "gazetteer (default: the embedded one)")
      ->type_name("FILE.toml");
  command.add_option("--decisions", options.decisions, "answers for names that need a person")
      ->type_name("FILE.csv");
  command.add_option("-o,--output", options.output, "CSV to write; '-' is stdout")->type_name("FILE");
  add_shared(command, options.shared);
  return command;
}

void add_classes(CLI::App& command, std::string& scheme, int& classes, std::vector<double>& breaks,
                 std::vector<std::string>& pool) {
  command
      .add_option("--pool", pool, "further columns whose values find the breaks too, so that maps share them")
      ->delimiter(',')
      ->type_name("COL,...");
  command.add_option("--scheme", scheme, "how classes are found (default: quantile; see: cakupan schemes)")
      ->type_name("NAME");
  add_number(command, "--classes", classes, "number of classes (default: 5)");
  add_numbers(command, "--breaks", breaks, "inner class borders; the scheme is then 'manual'");
}

CLI::App& add_classify(CLI::App& app, ClassifyCommandOptions& options) {
  CLI::App& command = *app.add_subcommand("classify", "Class breaks, counts and fit of a column; no map");
  command.add_option("table", options.table, "table; '-' is CSV on stdin")->type_name("TABLE")->required();
  command.add_option("--value", options.value_column, "column of numbers")->type_name("COL")->required();
  command.add_option("--sheet", options.sheet, "sheet of a spreadsheet")->type_name("NAME");
  add_classes(command, options.scheme, options.classes, options.breaks, options.pool);
  add_shared(command, options.shared);
  return command;
}

CLI::App& add_map(CLI::App& app, MapOptions& options) {
  CLI::App& command =
      *app.add_subcommand("map", "One choropleth from boundaries and a table; no project file");
  command.add_option("boundaries", options.boundaries, "boundary file")->type_name("BOUNDARIES")->required();
  command.add_option("--join", options.join, "table with the values")->type_name("TABLE")->required();
  command.add_option("--on", options.key, "field that both share")->type_name("KEY")->required();
  command.add_option("--values-key", options.values_key, "the table's column where the two names differ")
      ->type_name("KEY2");
  command.add_option("--value", options.value_column, "column to show")->type_name("COL")->required();
  command
      .add_option("-o,--output", options.outputs,
                  "image to write: .svg, .png, .pdf; may be repeated; '-' is SVG on stdout")
      ->type_name("FILE")
      ->required()
      ->allow_extra_args(false);
  add_classes(command, options.scheme, options.classes, options.breaks, options.pool);
  add_switch(command, "--categorical", options.kind, ValueKind::categories,
             "the values are words, not numbers");
  command.add_option("--palette", options.palette, "colors (see: cakupan palettes)")->type_name("NAME");
  command.add_option("--title", options.title, "title of the map")->type_name("T");
  command.add_option("--legend", options.legend, "title of the legend (default: the column)")->type_name("T");
  command.add_option("--source", options.source, "source line")->type_name("S");
  command.add_option("--size", options.size, "a4-landscape, 240x100mm, ...")->type_name("SIZE");
  add_number(command, "--dpi", options.dpi, "resolution of PNG (default: 300)");
  command.add_option("--style", options.style, "style name or file (default: report)")->type_name("STYLE");
  command.add_option("--crs", options.crs, "projection of the page (default: equal-area by extent)")
      ->type_name("CRS");
  command.add_option("--input-crs", options.input_crs, "CRS of boundaries that state none")->type_name("CRS");
  command.add_option("--encoding", options.encoding, "text encoding of a DBF")->type_name("NAME");
  command.add_option("--layer", options.layer, "layer of the boundary file")->type_name("NAME");
  command.add_option("--sheet", options.sheet, "sheet of a spreadsheet")->type_name("NAME");
  add_shared(command, options.shared);
  return command;
}

// The first argument that is neither an option nor known, with the word that was probably meant.
[[noreturn]] void throw_unknown_command(const std::string& word) {
  throw base::Error(base::Failure::usage,
                    fmt::format("unknown command '{}'{}", word, base::did_you_mean(word, command_names)), {},
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

}  // namespace

std::variant<Command, Information> parse_command_line(const std::vector<std::string>& arguments) {
  CLI::App app(overview, "cakupan");
  app.footer(footer);
  app.set_version_flag("--version", std::string("cakupan ") + CAKUPAN_VERSION);
  app.require_subcommand(1);
  RunOptions run;
  CheckOptions check;
  MatchOptions match;
  ClassifyCommandOptions classify;
  MapOptions map;
  ListOptions list;
  const CLI::App& run_command = add_run(app, run);
  const CLI::App& check_command = add_check(app, check);
  const CLI::App& match_command = add_match(app, match);
  const CLI::App& classify_command = add_classify(app, classify);
  const CLI::App& map_command = add_map(app, map);
  CLI::App& palettes = *app.add_subcommand("palettes", "The palettes that can be named");
  CLI::App& schemes = *app.add_subcommand("schemes", "The classification schemes that can be named");
  CLI::App& areas =
      *app.add_subcommand("areas", "The priority areas of the embedded example, and their lists");
  for (CLI::App* command : {&palettes, &schemes, &areas}) add_shared(*command, list.shared);

  if (arguments.empty())
    throw base::Error(base::Failure::usage, "no command", {}, "try: cakupan run, or cakupan --help");
  const std::string& first = arguments.front();
  if (!first.starts_with("-") &&
      std::find(command_names.begin(), command_names.end(), first) == command_names.end()) {
    throw_unknown_command(first);
  }
  try {
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    app.parse(reversed);
  } catch (const CLI::CallForVersion& version) {
    return Information{std::string(version.what()) + "\n"};
  } catch (const CLI::CallForHelp&) {
    const auto chosen = app.get_subcommands();
    return Information{chosen.empty() ? app.help() : chosen.front()->help()};
  } catch (const CLI::ParseError& error) {
    throw_usage(app, error, arguments);
  }
  if (run_command.parsed()) return run;
  if (check_command.parsed()) return check;
  if (match_command.parsed()) {
    if (!match.table.empty() || !match.texts.empty()) return match;
    throw base::Error(base::Failure::usage, "match needs a table or --text", {}, "see cakupan match --help");
  }
  if (classify_command.parsed()) return classify;
  if (map_command.parsed()) return map;
  list.what = palettes.parsed()  ? ListOptions::What::palettes
              : schemes.parsed() ? ListOptions::What::schemes
                                 : ListOptions::What::areas;
  return list;
}

}  // namespace cakupan::cli
