#include "publish/table_data.hpp"

#include <utility>

#include <cakupan/base/error.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/publish/tables.hpp>

namespace cakupan::publish {

TableData::TableData(std::string name, std::vector<std::string> columns)
    : name_(std::move(name)), columns_(std::move(columns)) {}

void TableData::add(std::vector<std::string> cells) {
  if (cells.size() != columns_.size()) {
    throw base::Error(base::Failure::work, "a row of " + name_ + " has " + std::to_string(cells.size()) +
                                               " cells for " + std::to_string(columns_.size()) + " columns");
  }
  rows_.push_back(std::move(cells));
}

BundleFile csv_file(const TableData& table) {
  BundleFile file{"tables/" + table.name() + ".csv", csv_record(table.columns())};
  for (const std::vector<std::string>& row : table.rows()) file.bytes += csv_record(row);
  return file;
}

bool is_number_column(const TableData& table, std::size_t column) {
  const std::string& name = table.columns()[column];
  const bool codes = name == "code" || name.ends_with("_years") || name == "group" ||
                     name.ends_with("_code") || name == "regions" || name == "linked_to" ||
                     name == "region_as_written" || (name == "missing" && table.name() == "coverage_by_area");
  if (codes) return false;
  bool some = false;
  for (const std::vector<std::string>& row : table.rows()) {
    if (row[column].empty()) continue;
    if (!base::parse_number(row[column])) return false;
    some = true;
  }
  return some;
}

std::string count_cell(std::size_t count) { return std::to_string(count); }

std::string integer_cell(const std::optional<int>& value) { return value ? std::to_string(*value) : ""; }

std::string integer_cell(const std::optional<std::int64_t>& value) {
  return value ? std::to_string(*value) : "";
}

std::string share_cell(const std::optional<double>& share) { return share ? base::to_fixed(*share, 6) : ""; }

std::string chance_cell(const std::optional<double>& chance) {
  if (!chance) return "";
  int decimals = 6;
  for (double scaled = *chance; scaled > 0 && scaled < 0.1 && decimals < 30; scaled *= 10) ++decimals;
  return base::to_fixed(*chance, decimals);
}

std::string length_cell(const std::optional<base::Kilometers>& length) {
  return length ? base::to_fixed(length->value, 3) : "";
}

std::string area_cell(const std::optional<base::SquareKilometers>& area) {
  return area ? base::to_fixed(area->value, 3) : "";
}

std::string cohort_cell(const std::optional<int>& cohort) { return cohort ? std::to_string(*cohort) : "all"; }

std::string years_cell(const std::vector<int>& years) {
  std::string cell;
  for (const int year : years) cell += (cell.empty() ? "" : " ") + std::to_string(year);
  return cell;
}

std::string truth_cell(bool truth) { return truth ? "true" : "false"; }

}  // namespace cakupan::publish
