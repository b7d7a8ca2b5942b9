#include "cli/option_groups.hpp"

#include <utility>

#include <fmt/format.h>

#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>

namespace cakupan::cli {

// CLI11 reads numbers with the C++ stream of the global locale; the readers below do not depend on it.

void add_breaks(CLI::App& command, const std::string& name, std::vector<double>& breaks,
                const std::string& help) {
  command
      .add_option(
          name,
          [&breaks, name](const std::vector<std::string>& texts) {
            breaks.clear();
            for (const std::string_view piece : base::split(texts.front(), ',')) {
              const auto value = base::parse_number(piece);
              if (!value) refuse(name, std::string(piece), "a number; write borders as 10,20.5,50");
              if (!breaks.empty() && *value <= breaks.back())
                refuse(name, texts.front(), "ascending; write borders from the lowest to the highest");
              breaks.push_back(*value);
            }
            return true;
          },
          help)
      ->type_name("A,B,...");
}

void refuse(const std::string& option, const std::string& given, const std::string& wanted) {
  throw CLI::ValidationError(option, fmt::format("'{}' is not {}", given, wanted));
}

CLI::Option* add_integer(CLI::App& command, const std::string& name, std::function<void(int)> take, int least,
                         int most, const std::string& help) {
  return command
      .add_option(
          name,
          [name, take = std::move(take), least, most](const std::vector<std::string>& texts) {
            const auto value = base::parse_integer(texts.front());
            if (!value || *value < least || *value > most)
              refuse(name, texts.front(), fmt::format("a whole number from {} to {}", least, most));
            take(static_cast<int>(*value));
            return true;
          },
          fmt::format("{} ({} to {})", help, least, most))
      ->type_name("N");
}

void add_speech_language(CLI::App& command) {
  add_choice<base::Language>(
      command, "--lang", [](base::Language) {},
      {{"id", base::Language::indonesian}, {"en", base::Language::english}}, "id|en",
      "language of what is said here (default: of the environment)");
}

void add_speech(CLI::App& command, Speech& speech) {
  if (command.get_option_no_throw("--lang") == nullptr) add_speech_language(command);
  add_switch(command, "--json", speech.report, ReportFormat::json,
             "print the result as JSON on stdout, an error too");
  add_switch(command, "-q,--quiet", speech.verbosity, Verbosity::quiet, "only warnings and errors on stderr");
  add_choice<ColorRule>(
      command, "--color", [&speech](ColorRule rule) { speech.color = rule; },
      {{"auto", ColorRule::automatic}, {"always", ColorRule::always}, {"never", ColorRule::never}},
      "auto|always|never", "color on stderr (default: auto)");
  add_choice<LogFormat>(
      command, "--log-format", [&speech](LogFormat format) { speech.log = format; },
      {{"text", LogFormat::text}, {"json", LogFormat::json}}, "text|json",
      "what is said on stderr: lines for people, or a JSON object a line (default: text)");
}

void add_strict(CLI::App& command, Gates& gates) {
  add_switch(command, "--strict", gates.strictness, Strictness::strict, "warnings fail the job (exit 4)");
}

void add_gates(CLI::App& command, Gates& gates) {
  add_strict(command, gates);
  const std::string name = "--min-match";
  command
      .add_option(
          name,
          [&gates, name](const std::vector<std::string>& texts) {
            gates.min_match = base::parse_number(texts.front());
            if (!gates.min_match || *gates.min_match < 0 || *gates.min_match > 1)
              refuse(name, texts.front(), "a share from 0 to 1; 98 % is 0.98");
            return true;
          },
          "share of rows that must find a region, 0 to 1 (exit 4)")
      ->type_name("SHARE");
}

void add_threads(CLI::App& command, std::optional<int>& threads) {
  constexpr int most = 1024;
  add_integer(
      command, "--threads", [&threads](int value) { threads = value; }, 1, most,
      "how many threads compute; results do not depend on it");
}

void add_language(CLI::App& command, std::optional<base::Language>& language) {
  add_choice<base::Language>(
      command, "--lang", [&language](base::Language value) { language = value; },
      {{"id", base::Language::indonesian}, {"en", base::Language::english}}, "id|en",
      "language of texts for readers, and of what is said here");
}

void add_decimal(CLI::App& command, std::optional<base::DecimalMark>& decimal) {
  add_choice<base::DecimalMark>(
      command, "--decimal", [&decimal](base::DecimalMark mark) { decimal = mark; },
      {{"comma", base::DecimalMark::comma}, {"point", base::DecimalMark::point}}, "comma|point",
      "decimal mark of the numbers (default: found from the cells)");
}

void add_sheet(CLI::App& command, std::string& sheet, std::optional<model::HeaderRows>& header) {
  command.add_option("--sheet", sheet, "sheet of a spreadsheet, or table of a database")->type_name("SHEET");
  const std::string name = "--header";
  command
      .add_option(
          name,
          [&header, name](const std::vector<std::string>& texts) {
            header = model::header_rows_from(texts.front());
            if (!header) refuse(name, texts.front(), std::string("a row; ") + model::header_rows_remedy);
            return true;
          },
          "row of the header, or its first and last (default: found)")
      ->type_name("N[-M]");
}

void add_only(CLI::App& command, std::vector<std::string>& only, const std::string& help) {
  command.add_option("--only", only, help)->delimiter(',')->type_name("ID,...");
}

void add_what_if(CLI::App& command, std::string& table) {
  command
      .add_option("--what-if", table,
                  "table of additional regions: all tables once more, as if they took part")
      ->type_name("TABLE");
}

void add_classes(CLI::App& command, job::ClassChoice& choice) {
  command
      .add_option("--pool", choice.pool,
                  "further columns whose values find the breaks too, so that maps share them")
      ->delimiter(',')
      ->type_name("COL,...");
  command
      .add_option("--scheme", choice.scheme,
                  "how classes are found (default: quantile; see: cakupan schemes)")
      ->type_name("SCHEME");
  constexpr int most = 20;
  add_integer(
      command, "--classes", [&choice](int value) { choice.classes = value; }, 1, most,
      "number of classes, default 5");
  add_breaks(command, "--breaks", choice.breaks,
             "inner class borders, ascending; the scheme is then 'manual'");
}

}  // namespace cakupan::cli
