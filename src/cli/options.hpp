#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <cakupan/base/language.hpp>

namespace cakupan::cli {

enum class Strictness { lenient, strict };
enum class OverwriteRule { own_only, anything };
enum class ReportFormat { text, json };
enum class Verbosity { normal, quiet };
enum class ColorRule { automatic, always, never };

/// What every command understands.
struct SharedOptions {
  std::optional<base::Language> language;  ///< DEFAULT: the project's, English without one
  std::optional<int> threads;              ///< DEFAULT: one per core
  OverwriteRule overwrite = OverwriteRule::own_only;
  Strictness strictness = Strictness::lenient;
  std::optional<double> min_match;  ///< share of input rows that must find a region
  ReportFormat report = ReportFormat::text;
  Verbosity verbosity = Verbosity::normal;
  ColorRule color = ColorRule::automatic;

  bool operator==(const SharedOptions&) const = default;
};

struct RunOptions {
  SharedOptions shared;
  std::string project;  ///< empty = the embedded example
  std::string folder;   ///< empty = the project's
  std::string what_if;  ///< a table of additional regions; empty = the project's
};

enum class MapCheck { skipped, included };
struct CheckOptions {
  SharedOptions shared;
  std::string project;
  MapCheck maps = MapCheck::skipped;
};

struct MatchOptions {
  SharedOptions shared;
  std::string table;               ///< empty where articles are read
  std::vector<std::string> texts;  ///< articles
  std::string prefer;              ///< kind
  std::string column;
  std::string code_column;
  std::string code_system;
  std::string parent_column;
  std::string sheet;
  std::string gazetteer;  ///< empty = the embedded one
  std::string decisions;
  std::string output = "-";
};

struct ClassifyCommandOptions {
  SharedOptions shared;
  std::string table;
  std::string value_column;
  std::string scheme = "quantile";
  int classes = 5;
  std::vector<double> breaks;
  std::vector<std::string> pool;  ///< further columns whose values find the breaks too
  std::string sheet;
};

enum class ValueKind { numbers, categories };
struct MapOptions {
  SharedOptions shared;
  std::string boundaries;
  std::string layer;
  std::string join;
  std::string key;         ///< the boundaries' field
  std::string values_key;  ///< the table's column; empty = the same name
  std::string value_column;
  std::vector<std::string> outputs;
  std::string scheme = "quantile";
  int classes = 5;
  std::vector<double> breaks;
  std::vector<std::string> pool;  ///< as of ClassifyCommandOptions
  ValueKind kind = ValueKind::numbers;
  std::string palette;
  std::string title;
  std::string legend;
  std::string source;
  std::string size;
  int dpi = 300;
  std::string style = "report";
  std::string crs;        ///< of the page
  std::string input_crs;  ///< of boundaries that state none
  std::string encoding;
  std::string sheet;
};

/// What can be named in a project file.
struct ListOptions {
  SharedOptions shared;
  enum class What { palettes, schemes, areas } what = What::palettes;
};

using Command =
    std::variant<RunOptions, CheckOptions, MatchOptions, ClassifyCommandOptions, MapOptions, ListOptions>;

/// The answer to `--help` or `--version`: printed on stdout, exit 0.
struct Information {
  std::string text;
};

/// Reads a command line. Opens nothing. `arguments` are without the program's name.
/// THROWS: base::Error (usage) with the near miss for unknown commands and options.
std::variant<Command, Information> parse_command_line(const std::vector<std::string>& arguments);

}  // namespace cakupan::cli
