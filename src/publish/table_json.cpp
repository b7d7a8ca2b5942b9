#include "publish/table_json.hpp"

#include <string>

#include <nlohmann/json.hpp>

namespace cakupan::publish {

namespace {

std::string quoted(const std::string& value) {
  return nlohmann::json(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// A number in the digits of the CSV, so that both say the same.
std::string json_of(const Value& value, const Column& column) {
  if (value.is_nothing()) return "null";
  const std::string text = text_of(value, column);
  const bool plain = std::holds_alternative<std::int64_t>(value.content()) ||
                     std::holds_alternative<double>(value.content()) ||
                     std::holds_alternative<bool>(value.content());
  return plain ? text : quoted(text);
}

}  // namespace

BundleFile json_file(const std::vector<TableData>& tables) {
  std::string bytes = "{";
  for (const TableData& table : tables) {
    bytes += bytes.size() > 1 ? ",\n" : "\n";
    bytes += quoted(table.name()) + ": [";
    bool first = true;
    for (const std::vector<Value>& row : table.rows()) {
      bytes += first ? "\n  {" : ",\n  {";
      first = false;
      for (std::size_t i = 0; i < row.size(); ++i) {
        const Column& column = table.columns()[i];
        if (i > 0) bytes += ", ";
        bytes += quoted(column.name) + ": " + json_of(row[i], column);
      }
      bytes += "}";
    }
    bytes += "]";
  }
  return {"tables/cakupan.json", bytes + "\n}\n"};
}

}  // namespace cakupan::publish
