#include "job/values.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/loader/table/number_column.hpp>

namespace cakupan::job {

void shorten(std::vector<std::optional<double>>& numbers, double unit) {
  for (auto& number : numbers) {
    if (number) *number /= unit;
  }
}

void require_some_value(const std::vector<std::optional<double>>& values, const loader::table::Table& table,
                        const std::string& column, const base::Diagnostics& told) {
  if (std::any_of(values.begin(), values.end(), [](const auto& value) { return value.has_value(); })) return;
  if (loader::table::holds_words(table, column)) {
    throw base::Error(base::Failure::input, "these are words, not numbers", {table.path, {}, column},
                      "draw words with --categorical, in a project with scheme = \"categorical\", or name a "
                      "column of numbers");
  }
  for (const base::Diagnostic& each : told.all()) {
    if (each.topic == "not-a-number" && each.place.file == table.path && each.place.field == column)
      throw base::Error(base::Failure::input, "all values are missing: " + each.message, each.place,
                        each.remedy);
  }
  throw base::Error(base::Failure::input, "all values are missing", {table.path, {}, column},
                    "name another column, or check that its cells are numbers");
}

model::Classification classify_pooled(const loader::table::Table& table, const std::string& column,
                                      const std::vector<std::optional<double>>& values,
                                      const PooledColumns& pool, const std::vector<bool>& used,
                                      const analysis::ClassifyOptions& how, base::Diagnostics& diagnostics) {
  std::vector<std::vector<std::optional<double>>> sets{values};
  std::set<std::size_t> seen{table.column(column)};
  for (const std::string& other : pool.columns) {
    if (!seen.insert(table.column(other)).second) continue;
    sets.push_back(loader::table::number_column(table, other, diagnostics));
    shorten(sets.back(), pool.given_in);
  }
  for (auto& set : sets) {
    for (std::size_t i = 0; i < used.size(); ++i) {
      if (!used[i]) set[i].reset();
    }
  }
  return analysis::classify_pooled(sets, how).front();
}

void warn_of_classes(const model::Classification& classification, const loader::table::Table& table,
                     const std::string& column, base::Diagnostics& diagnostics) {
  const std::vector<double>& breaks = classification.breaks;
  std::vector<std::string> outside;
  if (classification.is_open_below()) outside.push_back(base::to_text(breaks.front()));
  if (classification.is_open_above()) outside.push_back(base::to_text(breaks.back()));
  if (!outside.empty()) {
    diagnostics.warn("border-outside",
                     fmt::format("no value lies beyond the class border{} {}: the class there is empty",
                                 outside.size() > 1 ? "s" : "", base::join(outside, " and ")),
                     {table.path, {}, column}, "leave it out of --breaks where this map stands alone");
  }
  if (breaks.empty() || breaks.front() != breaks.back()) return;
  diagnostics.warn(
      "one-value",
      fmt::format("one value only ({}): there is one class", base::to_text(classification.breaks.front())),
      {table.path, {}, column}, "check that this is the column to show");
}

}  // namespace cakupan::job
