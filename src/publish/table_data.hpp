#pragma once

#include <string>
#include <vector>

#include <cakupan/publish/bundle.hpp>

#include "publish/column.hpp"
#include "publish/value.hpp"

namespace cakupan::publish {

/// A table as it grows, before it is written: the declared columns, and a value for each in every row.
class TableData {
 public:
  explicit TableData(const TableDeclaration& declaration);
  TableData(std::string name, std::vector<Column> columns);

  /// THROWS: base::Error (work) where there is not a value for every column that suits it.
  void add(std::vector<Value> row);

  const std::string& name() const { return name_; }
  const std::vector<Column>& columns() const { return columns_; }
  const std::vector<std::vector<Value>>& rows() const { return rows_; }

 private:
  std::string name_;
  std::vector<Column> columns_;
  std::vector<std::vector<Value>> rows_;
};

/// "tables/<name>.csv".
BundleFile csv_file(const TableData& table);

}  // namespace cakupan::publish
