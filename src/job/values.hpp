#pragma once

#include <optional>
#include <string>
#include <vector>

#include <cakupan/analysis/classify.hpp>
#include <cakupan/base/diagnostics.hpp>
#include <cakupan/loader/table/table.hpp>
#include <cakupan/model/classification.hpp>

namespace cakupan::job {

/// Numbers, which may be missing, told in so many: 12.5 for 12,500,000 in millions.
void shorten(std::vector<std::optional<double>>& numbers, double unit);

/// THROWS: base::Error (input) where all values are missing, with what was told of the column's cells while
/// it was read.
void require_some_value(const std::vector<std::optional<double>>& values, const loader::table::Table& table,
                        const std::string& column, const base::Diagnostics& told);

/// Further columns, and in how many their numbers are told.
struct PooledColumns {
  std::vector<std::string> columns;
  double given_in = 1;
};

/// A column in classes whose borders are found on its values and those of further columns, each column once.
/// `values`: its numbers. Only rows marked in `used` count; empty = all. THROWS: base::Error (usage) for an
/// unknown column.
model::Classification classify_pooled(const loader::table::Table& table, const std::string& column,
                                      const std::vector<std::optional<double>>& values,
                                      const PooledColumns& pool, const std::vector<bool>& used,
                                      const analysis::ClassifyOptions& how, base::Diagnostics& diagnostics);

/// Of one value alone, and of given borders that lie outside of all values.
void warn_of_classes(const model::Classification& classification, const loader::table::Table& table,
                     const std::string& column, base::Diagnostics& diagnostics);

}  // namespace cakupan::job
