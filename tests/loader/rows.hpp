#pragma once

#include <string>
#include <utility>
#include <vector>

#include <cakupan/loader/table/table.hpp>

namespace cakupan::loader {

/// A table of texts as if read from "rows.csv".
inline table::Table table_of(std::vector<std::string> columns,
                             const std::vector<std::vector<std::string>>& rows) {
  table::Table table;
  table.path = "rows.csv";
  table.columns = std::move(columns);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    table::TableRow row{i + 2, {}};
    for (const std::string& text : rows[i]) row.cells.push_back({text, table::CellKind::text});
    table.rows.push_back(row);
  }
  return table;
}

}  // namespace cakupan::loader
