#include "publish/table_definitions.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <regex>
#include <set>
#include <string>

#include <gmock/gmock.h>

#include "publish/columns/tables.hpp"
#include "publish/small_tables.hpp"

namespace cakupan::publish {
namespace {

using testing::HasSubstr;

// docs/tables.md is made from the declarations: CAKUPAN_UPDATE_GOLDEN=1 renews it, and fails.
TEST(TableDefinitions, AreTheDocument) {
  const std::string path = std::string(CAKUPAN_SOURCE) + "/docs/tables.md";
  if (std::getenv("CAKUPAN_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << definitions_document();
    FAIL() << path << " is written anew; look at it, and run again";
  }
  EXPECT_EQ(definitions_document(), contents_of(path))
      << path << " is made from src/publish/columns; CAKUPAN_UPDATE_GOLDEN=1 renews it";
  EXPECT_EQ(definitions_file().bytes, definitions_document());
}

TEST(TableDefinitions, EveryColumnSaysWhatItIsInBothLanguages) {
  const std::regex name("[a-z][a-z0-9]*(_([a-z0-9]+|…))*");
  const auto look = [&](const std::string& table, const std::vector<Column>& columns) {
    std::set<std::string> names;
    for (const Column& column : columns) {
      SCOPED_TRACE(table + "." + column.name);
      EXPECT_TRUE(names.insert(column.name).second) << "stands twice";
      EXPECT_TRUE(std::regex_match(column.name, name));
      EXPECT_FALSE(column.meaning.indonesian.empty());
      EXPECT_FALSE(column.meaning.english.empty());
      // A line break or a bar would end the line of the document.
      EXPECT_EQ((column.meaning.indonesian + column.meaning.english).find_first_of("\n|"), std::string::npos);
      EXPECT_EQ(column.type == ColumnType::length, column.unit == Unit::kilometers);
      EXPECT_EQ(column.type == ColumnType::area, column.unit == Unit::square_kilometers);
      EXPECT_EQ(column.name.ends_with("km"), column.type == ColumnType::length);
      EXPECT_EQ(column.name.ends_with("km2"), column.type == ColumnType::area);
    }
  };
  for (const TableDeclaration* table : columns::all()) {
    EXPECT_FALSE(table->note.indonesian.empty()) << table->name;
    EXPECT_FALSE(table->note.english.empty()) << table->name;
    EXPECT_EQ(table->remark.indonesian.empty(), table->remark.english.empty()) << table->name;
    look(table->name, table->columns);
  }
  look("summary", columns::measures());
}

TEST(TableDefinitions, HaveEveryTableOfARun) {
  std::set<std::string> declared, written{"what_if", "regions", "map_classes"};
  for (const TableDeclaration* table : columns::all()) declared.insert(table->name);
  for (const BundleFile& file : small_tables()) {
    if (file.path.ends_with(".csv")) written.insert(file.path.substr(7, file.path.size() - 11));
  }
  EXPECT_EQ(declared, written);
}

TEST(TableDefinitions, AsATableHaveARowForEveryColumnAndMeasure) {
  const TableData table = definitions_table();
  std::size_t expected = columns::measures().size();
  for (const TableDeclaration* one : columns::all()) expected += one->columns.size();
  EXPECT_EQ(table.rows().size(), expected);
  const auto has = [&](const std::vector<std::string>& wanted) {
    return std::any_of(table.rows().begin(), table.rows().end(), [&](const std::vector<Value>& row) {
      for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (text_of(row[i], table.columns()[i]) != wanted[i]) return false;
      }
      return true;
    });
  };
  EXPECT_TRUE(has({"gaps", "distance_edge_km", "length", "km"}));
  EXPECT_TRUE(has({"summary", "population", "count", "people"}));
  EXPECT_TRUE(has({"regions", "group_…", "text", ""}));
}

TEST(TableDefinitions, TellInBothLanguagesHowTypesAreWritten) {
  const std::string document = definitions_document();
  EXPECT_THAT(document, HasSubstr("| truth | `true` or `false` | boolean |"));
  EXPECT_THAT(document, HasSubstr("| benar/salah | `true` atau `false` | boolean |"));
  EXPECT_THAT(document, HasSubstr("\n| `population` | count | people | "));
  EXPECT_THAT(document, HasSubstr("\n| `population` | cacah | jiwa | "));
}

}  // namespace
}  // namespace cakupan::publish
