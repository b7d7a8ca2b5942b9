#include "publish/cell_rules.hpp"

#include <regex>

#include "publish/columns/tables.hpp"

namespace cakupan::publish {

namespace {

// What a cell of a column looks like, written down anew and not asked of the code that writes them.
std::string pattern_of(const Column& column) {
  if (column.digits == Digits::as_given) return R"(\d+(\.\d+)?)";
  switch (column.type) {
    case ColumnType::text:
      return "[^]+";
    case ColumnType::code:
      return R"([0-9A-Za-z]+([._-][0-9A-Za-z]+)*)";
    case ColumnType::codes:
      return R"([0-9A-Za-z]+([._-][0-9A-Za-z]+)*( [0-9A-Za-z]+([._-][0-9A-Za-z]+)*)*)";
    case ColumnType::truth:
      return "true|false";
    case ColumnType::year:
      return R"((19|20)\d\d)";
    case ColumnType::years:
      return R"((19|20)\d\d( (19|20)\d\d)*)";
    case ColumnType::count:
      return R"(\d+)";
    case ColumnType::integer:
      return R"(-?\d+)";
    case ColumnType::share:
      return R"(-?0\.\d{6}|-?1\.000000)";
    case ColumnType::chance:
      return R"(0\.\d{6,}|1\.000000)";
    case ColumnType::certainty:
      return R"(0\.\d{3}|1\.000)";
    case ColumnType::number:
      return R"(-?\d+\.\d{6})";
    case ColumnType::length:
    case ColumnType::area:
      return R"(\d+\.\d{3})";
    case ColumnType::measure:
      return "$.";  // never; the row's measure says
  }
  return "$.";
}

const Column* find(const std::vector<Column>& columns, const std::string& name) {
  for (const Column& column : columns) {
    if (column.name == name) return &column;
  }
  return nullptr;
}

// The measure of a row, in the two tables that have one.
const Column* measure_of(const TableDeclaration& table, const std::string& name) {
  if (table.name == "summary") return find(columns::measures(), name);
  if (table.name == "what_if") return find(columns::coverage_by_province().columns, name);
  return nullptr;
}

// A change may be negative, whatever it is a change of.
bool fits(const std::string& cell, const Column& column, bool is_change) {
  const std::string plain = is_change && cell.starts_with('-') ? cell.substr(1) : cell;
  return std::regex_match(plain, std::regex(pattern_of(column)));
}

}  // namespace

CsvRows csv_rows(const std::string& bytes) {
  CsvRows rows;
  std::vector<std::string> row(1);
  bool quoted = false;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (c == '"' && quoted && i + 1 < bytes.size() && bytes[i + 1] == '"') {
      row.back() += bytes[++i];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      row.emplace_back();
    } else if (c == '\n' && !quoted) {
      rows.push_back(row);
      row.assign(1, "");
    } else {
      row.back() += c;
    }
  }
  return rows;
}

std::vector<std::string> misfits(const TableDeclaration& table, const std::string& bytes) {
  std::vector<std::string> wrong;
  const CsvRows rows = csv_rows(bytes);
  for (std::size_t i = 0; i < rows.front().size(); ++i) {
    const std::string& name = rows.front()[i];
    if (i >= table.columns.size() || table.columns[i].name != name) {
      wrong.push_back(table.name + ": " + name + " is not declared there");
      continue;
    }
    for (std::size_t r = 1; r < rows.size(); ++r) {
      const std::string& cell = rows[r].at(i);
      const Column* column = &table.columns[i];
      if (column->type == ColumnType::measure)
        column = measure_of(table, rows[r][table.name == "summary" ? 0 : 2]);
      if (column == nullptr || (!cell.empty() && !fits(cell, *column, name == "change")))
        wrong.push_back(table.name + " row " + std::to_string(r) + ", " + name + ": " + cell);
    }
  }
  if (rows.front().size() < table.columns.size())
    wrong.push_back(table.name + ": a declared column is missing");
  return wrong;
}

}  // namespace cakupan::publish
