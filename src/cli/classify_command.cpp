#include <ostream>

#include <fmt/format.h>

#include <cakupan/base/number.hpp>
#include <cakupan/loader/table/number_column.hpp>
#include <cakupan/publish/json.hpp>

#include "cli/commands.hpp"
#include "cli/values.hpp"

namespace cakupan::cli {

void classify(const ClassifyCommandOptions& options, Streams streams) {
  base::Diagnostics diagnostics;
  const analysis::ClassifyOptions how = classify_options(options.scheme, options.classes, options.breaks);
  loader::table::TableOptions reading;
  reading.sheet = options.sheet;
  reading.expected_columns = {options.value_column};
  const loader::table::Table table = loader::table::read_table(options.table, reading, diagnostics);
  const auto values = loader::table::number_column(table, options.value_column, diagnostics);
  require_some_value(values, table, options.value_column);
  const model::Classification result =
      classify_pooled(table, options.value_column, values, options.pool, {}, how, diagnostics);
  warn_of_one_value(result, table, options.value_column, diagnostics);
  streams.reporter.report(diagnostics);
  if (options.shared.report == ReportFormat::json) {
    streams.out << publish::to_json(result);
  } else {
    for (std::size_t i = 0; i < result.class_count(); ++i) {
      streams.out << fmt::format("{}{}, {}]  {}\n", i == 0 ? '[' : '(', base::to_text(result.breaks[i]),
                                 base::to_text(result.breaks[i + 1]), result.counts[i]);
    }
    streams.out << fmt::format("missing  {}\ngvf  {}\nadcm  {}\n", result.missing, base::to_text(result.gvf),
                               base::to_text(result.adcm));
  }
  require_strict(options.shared, diagnostics);
}

}  // namespace cakupan::cli
