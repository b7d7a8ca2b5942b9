#include "cli/classify_command.hpp"

#include <ostream>

#include <fmt/format.h>

#include <cakupan/base/number.hpp>
#include <cakupan/publish/json.hpp>

#include "cli/option_groups.hpp"

namespace cakupan::cli {

CLI::App& declare(CLI::App& program, ClassifyOptions& options) {
  CLI::App& command = *program.add_subcommand("classify", "Class breaks, counts and fit of a column; no map");
  command.add_option("table", options.values.path, "table; '-' is CSV on stdin")
      ->type_name("TABLE")
      ->required();
  command.add_option("--value", options.values.column, "column of numbers")->type_name("COL")->required();
  command.add_option("--sheet", options.values.sheet, "sheet of a spreadsheet")->type_name("NAME");
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
    for (std::size_t i = 0; i < result.class_count(); ++i) {
      streams.out << fmt::format("{}{}, {}]  {}\n", i == 0 ? '[' : '(', base::to_text(result.breaks[i]),
                                 base::to_text(result.breaks[i + 1]), result.counts[i]);
    }
    streams.out << fmt::format("missing  {}\ngvf  {}\nadcm  {}\n", result.missing, base::to_text(result.gvf),
                               base::to_text(result.adcm));
  }
  require_strict(options.gates, diagnostics);
}

}  // namespace cakupan::cli
