#include "cli/classify_command.hpp"

#include <ostream>

#include <fmt/format.h>

#include <cakupan/base/number.hpp>
#include <cakupan/base/wording.hpp>
#include <cakupan/publish/json.hpp>

#include "cli/option_groups.hpp"

namespace cakupan::cli {

namespace {

std::string shown(double number) { return base::to_text(base::without_noise(number)); }

std::string class_of(const model::Classification& result, std::size_t i) {
  const std::string from = shown(result.breaks[i]), to = shown(result.breaks[i + 1]);
  if (i == 0 && result.is_open_below()) return "≤ " + to;
  if (i + 1 == result.class_count() && result.is_open_above()) return "> " + from;
  return fmt::format("{}{}, {}]", i == 0 ? '[' : '(', from, to);
}

}  // namespace

CLI::App& declare(CLI::App& program, ClassifyOptions& options) {
  CLI::App& command = *program.add_subcommand("classify", "Class breaks, counts and fit of a column; no map");
  command.add_option("table", options.values.path, "table; '-' is CSV on stdin")
      ->type_name("TABLE")
      ->required();
  command.add_option("--value", options.values.column, "column of numbers")->type_name("COL")->required();
  add_sheet(command, options.values.sheet, options.values.header);
  add_decimal(command, options.values.decimal);
  add_classes(command, options.classes);
  add_strict(command, options.gates);
  add_speech(command, options.speech);
  return command;
}

void execute(const ClassifyOptions& options, Streams streams) {
  base::Diagnostics diagnostics;
  const model::Classification result = job::classify_column(options.values, options.classes, diagnostics);
  streams.reporter.report(diagnostics);
  if (options.speech.report == ReportFormat::json) {
    streams.out << publish::to_json(result);
  } else {
    for (std::size_t i = 0; i < result.class_count(); ++i)
      streams.out << fmt::format("{}  {}\n", class_of(result, i), result.counts[i]);
    streams.out << fmt::format("{}  {}\ngvf  {}\nadcm  {}\n", base::said("missing", options.speech.language),
                               result.missing, shown(result.gvf), shown(result.adcm));
  }
  require_strict(options.gates, diagnostics);
}

}  // namespace cakupan::cli
