#include "publish/csv_table.hpp"

#include <cakupan/base/error.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/publish/tables.hpp>

namespace cakupan::publish {

CsvTable::CsvTable(const std::string& name, const std::vector<std::string>& columns)
    : columns_(columns.size()), file_{"tables/" + name + ".csv", csv_record(columns)} {}

void CsvTable::add(const std::vector<std::string>& cells) {
  if (cells.size() != columns_) {
    throw base::Error(base::Failure::work, "a row of " + file_.path + " has " + std::to_string(cells.size()) +
                                               " cells for " + std::to_string(columns_) + " columns");
  }
  file_.bytes += csv_record(cells);
}

std::string count_cell(std::size_t count) { return std::to_string(count); }

std::string integer_cell(const std::optional<int>& value) { return value ? std::to_string(*value) : ""; }

std::string integer_cell(const std::optional<std::int64_t>& value) {
  return value ? std::to_string(*value) : "";
}

std::string share_cell(const std::optional<double>& share) { return share ? base::to_fixed(*share, 6) : ""; }

std::string length_cell(const std::optional<base::Kilometers>& length) {
  return length ? base::to_fixed(length->value, 3) : "";
}

std::string area_cell(const std::optional<base::SquareKilometers>& area) {
  return area ? base::to_fixed(area->value, 3) : "";
}

std::string truth_cell(bool truth) { return truth ? "true" : "false"; }

}  // namespace cakupan::publish
