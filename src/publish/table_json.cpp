#include "publish/table_json.hpp"

#include <string>

#include <nlohmann/json.hpp>

namespace cakupan::publish {

BundleFile json_file(const std::vector<TableData>& tables) {
  // Cells of number columns are written as they stand in the CSV, so both say the same digits.
  std::string bytes = "{";
  const auto text = [](const std::string& value) {
    return nlohmann::json(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  };
  for (const TableData& table : tables) {
    bytes += bytes.size() > 1 ? ",\n" : "\n";
    bytes += text(table.name()) + ": [";
    std::vector<bool> numbers;
    for (std::size_t i = 0; i < table.columns().size(); ++i) numbers.push_back(is_number_column(table, i));
    bool first = true;
    for (const std::vector<std::string>& row : table.rows()) {
      bytes += first ? "\n  {" : ",\n  {";
      first = false;
      for (std::size_t i = 0; i < row.size(); ++i) {
        if (i > 0) bytes += ", ";
        bytes += text(table.columns()[i]) + ": ";
        bytes += row[i].empty() ? "null" : numbers[i] ? row[i] : text(row[i]);
      }
      bytes += "}";
    }
    bytes += "]";
  }
  return {"tables/cakupan.json", bytes + "\n}\n"};
}

}  // namespace cakupan::publish
