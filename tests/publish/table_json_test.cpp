#include "publish/table_json.hpp"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "publish/columns/tables.hpp"
#include "publish/small_tables.hpp"

namespace cakupan::publish {
namespace {

using nlohmann::json;

bool is_of_type(const json& cell, ColumnType type) {
  if (cell.is_null()) return true;
  switch (type) {
    case ColumnType::text:
    case ColumnType::code:
    case ColumnType::codes:
    case ColumnType::years:
      return cell.is_string();
    case ColumnType::truth:
      return cell.is_boolean();
    case ColumnType::year:
    case ColumnType::count:
    case ColumnType::integer:
      return cell.is_number_integer();
    case ColumnType::measure:
      return true;
    default:
      return cell.is_number();
  }
}

TEST(TableJson, EveryCellIsOfTheTypeOfItsColumn) {
  const json all = json::parse(file_named(small_tables(), "tables/cakupan.json").bytes);
  std::size_t cells = 0;
  for (const TableDeclaration* table : columns::all()) {
    if (!all.contains(table->name)) continue;
    for (const json& row : all[table->name]) {
      EXPECT_EQ(row.size(), table->columns.size());
      for (const Column& column : table->columns) {
        EXPECT_TRUE(is_of_type(row.at(column.name), column.type))
            << table->name << '.' << column.name << ' ' << row;
        ++cells;
      }
    }
  }
  EXPECT_GT(cells, 1000U);
}

TEST(TableJson, TheSummaryHoldsNumbersAsNumbers) {
  const json all = json::parse(file_named(small_tables(), "tables/cakupan.json").bytes);
  std::map<std::string, json> summary;
  for (const json& row : all["summary"]) summary[row["measure"]] = row["value"];
  ASSERT_EQ(summary.size(), columns::measures().size());
  for (const Column& measure : columns::measures())
    EXPECT_TRUE(is_of_type(summary.at(measure.name), measure.type)) << measure.name;
  EXPECT_EQ(summary["vintage"], "2025");
  EXPECT_EQ(summary["units"], 6);
  EXPECT_EQ(summary["share"], 0.333333);
  EXPECT_TRUE(summary["population"].is_null());
}

}  // namespace
}  // namespace cakupan::publish
