#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/base/units.hpp>
#include <cakupan/publish/bundle.hpp>

namespace cakupan::publish {

/// A table as it grows, its cells as text. docs/tables.md states the precision of every column; an empty cell
/// is unknown.
class TableData {
 public:
  TableData(std::string name, std::vector<std::string> columns);

  /// REQUIRES: a cell for every column.
  void add(std::vector<std::string> cells);

  const std::string& name() const { return name_; }
  const std::vector<std::string>& columns() const { return columns_; }
  const std::vector<std::vector<std::string>>& rows() const { return rows_; }

 private:
  std::string name_;
  std::vector<std::string> columns_;
  std::vector<std::vector<std::string>> rows_;
};

/// "tables/<name>.csv".
BundleFile csv_file(const TableData& table);

/// Whether a column holds numbers: every cell that is not empty reads as one, there is such a cell, and it
/// holds no codes or remarks.
bool is_number_column(const TableData& table, std::size_t column);

std::string count_cell(std::size_t count);
std::string integer_cell(const std::optional<int>& value);
std::string integer_cell(const std::optional<std::int64_t>& value);
/// Six decimals.
std::string share_cell(const std::optional<double>& share);
/// A probability: six decimals, and more where it is small, for six digits in all.
std::string chance_cell(const std::optional<double>& chance);
/// Three decimals.
std::string length_cell(const std::optional<base::Kilometers>& length);
std::string area_cell(const std::optional<base::SquareKilometers>& area);
/// The year, or "all".
std::string cohort_cell(const std::optional<int>& cohort);
/// Years, parted by blanks.
std::string years_cell(const std::vector<int>& years);
/// "true" or "false".
std::string truth_cell(bool truth);

}  // namespace cakupan::publish
