#include "publish/table_data.hpp"

#include <utility>

#include <cakupan/base/error.hpp>
#include <cakupan/publish/tables.hpp>

namespace cakupan::publish {

TableData::TableData(const TableDeclaration& declaration)
    : TableData(declaration.name, declaration.columns) {}

TableData::TableData(std::string name, std::vector<Column> columns)
    : name_(std::move(name)), columns_(std::move(columns)) {}

void TableData::add(std::vector<Value> row) {
  if (row.size() != columns_.size()) {
    throw base::Error(base::Failure::work, "a row of " + name_ + " has " + std::to_string(row.size()) +
                                               " cells for " + std::to_string(columns_.size()) + " columns");
  }
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (suits(row[i], columns_[i])) continue;
    throw base::Error(base::Failure::work, "a cell of " + name_ + " is not of the type of its column " +
                                               columns_[i].name + ": " +
                                               text_of(row[i], row[i].rule(columns_[i])));
  }
  rows_.push_back(std::move(row));
}

BundleFile csv_file(const TableData& table) {
  std::vector<std::string> cells;
  for (const Column& column : table.columns()) cells.push_back(column.name);
  BundleFile file{"tables/" + table.name() + ".csv", csv_record(cells)};
  for (const std::vector<Value>& row : table.rows()) {
    for (std::size_t i = 0; i < row.size(); ++i) cells[i] = text_of(row[i], table.columns()[i]);
    file.bytes += csv_record(cells);
  }
  return file;
}

}  // namespace cakupan::publish
