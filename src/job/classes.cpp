#include <cakupan/job/classes.hpp>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/loader/table/number_column.hpp>

#include "job/values.hpp"

namespace cakupan::job {

namespace {

constexpr int most_classes = 20;
constexpr int usual_classes = 5;

}  // namespace

analysis::ClassifyOptions classify_options(const ClassChoice& choice) {
  const int classes = choice.classes.value_or(usual_classes);
  if (classes < 1 || classes > most_classes) {
    throw base::Error(base::Failure::usage, fmt::format("{} classes are out of range", classes), {},
                      fmt::format("choose between 1 and {}", most_classes));
  }
  const std::size_t made = choice.breaks.size() + 1;
  if (choice.classes && !choice.breaks.empty() && static_cast<std::size_t>(classes) != made) {
    throw base::Error(base::Failure::usage,
                      fmt::format("{} inner borders make {} classes, not {}", made - 1, made, classes), {},
                      "leave the number of classes out, or give as many borders as it has between classes");
  }
  analysis::ClassifyOptions options;
  options.scheme = choice.breaks.empty() ? analysis::scheme_named(choice.scheme) : analysis::Scheme::manual;
  options.classes = static_cast<std::size_t>(classes);
  options.breaks = choice.breaks;
  if (options.scheme == analysis::Scheme::manual && choice.breaks.empty()) {
    throw base::Error(base::Failure::usage, "the scheme 'manual' needs borders", {},
                      "add --breaks 10,20,50, or breaks = [10, 20, 50] to the map in a project");
  }
  return options;
}

analysis::ClassifyOptions classify_options_of_map(const ClassChoice& choice) {
  analysis::ClassifyOptions options = classify_options(choice);
  if (options.scheme != analysis::Scheme::manual) options.rounding = analysis::Rounding::fewest_decimals;
  return options;
}

model::Classification classify_column(const ValueInput& input, const ClassChoice& choice,
                                      base::Diagnostics& diagnostics) {
  analysis::ClassifyOptions how = classify_options(choice);
  if (how.scheme != analysis::Scheme::manual) how.rounding = analysis::Rounding::of_whole_numbers;
  loader::table::TableOptions reading;
  reading.sheet = input.sheet;
  reading.decimal = input.decimal;
  reading.header = input.header;
  reading.expected_columns = {input.column};
  const loader::table::Table table = loader::table::read_table(input.path, reading, diagnostics);
  const auto values = loader::table::number_column(table, input.column, diagnostics);
  require_some_value(values, table, input.column, diagnostics);
  model::Classification result =
      classify_pooled(table, input.column, values, {choice.pool, 1}, {}, how, diagnostics);
  warn_of_classes(result, table, input.column, diagnostics);
  return result;
}

}  // namespace cakupan::job
