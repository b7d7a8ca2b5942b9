#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/base/units.hpp>
#include <cakupan/publish/bundle.hpp>

namespace cakupan::publish {

/// A CSV file as it grows. docs/tables.md states the precision of every column; an empty cell is unknown.
class CsvTable {
 public:
  /// The file will be "tables/<name>.csv".
  CsvTable(const std::string& name, const std::vector<std::string>& columns);

  /// REQUIRES: a cell for every column.
  void add(const std::vector<std::string>& cells);
  BundleFile file() && { return std::move(file_); }

 private:
  std::size_t columns_ = 0;
  BundleFile file_;
};

std::string count_cell(std::size_t count);
std::string integer_cell(const std::optional<int>& value);
std::string integer_cell(const std::optional<std::int64_t>& value);
/// Six decimals.
std::string share_cell(const std::optional<double>& share);
/// Three decimals.
std::string length_cell(const std::optional<base::Kilometers>& length);
std::string area_cell(const std::optional<base::SquareKilometers>& area);
/// "true" or "false".
std::string truth_cell(bool truth);

}  // namespace cakupan::publish
