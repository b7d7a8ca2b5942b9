#include "publish/columns/glossary.hpp"

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <string>

#include <gmock/gmock.h>

#include "publish/columns/tables.hpp"
#include "publish/table_definitions.hpp"

namespace cakupan::publish {
namespace {

using testing::HasSubstr;

/// Every column of every table, and every measure, by name.
std::multimap<std::string, const Column*> all_columns() {
  std::multimap<std::string, const Column*> all;
  for (const TableDeclaration* table : columns::all()) {
    for (const Column& column : table->columns) all.emplace(column.name, &column);
  }
  for (const Column& measure : columns::measures()) all.emplace(measure.name, &measure);
  return all;
}

/// Whether a name has these parts: "population_of_gaps" has "gaps".
bool has_parts(const std::string& name, const std::string& parts) {
  return ("_" + name + "_").find("_" + parts + "_") != std::string::npos;
}

TEST(Glossary, DefinesEachWordOnceAndTablesUseIt) {
  const auto all = all_columns();
  std::set<std::string> words, names;
  const std::string values = definitions_document();
  for (const columns::Term& term : columns::glossary()) {
    SCOPED_TRACE(term.word.english);
    EXPECT_TRUE(words.insert(term.word.english).second);
    EXPECT_FALSE(term.word.indonesian.empty());
    EXPECT_FALSE(term.meaning.english.empty());
    EXPECT_FALSE(term.meaning.indonesian.empty());
    EXPECT_EQ((term.meaning.english + term.meaning.indonesian).find_first_of("\n|"), std::string::npos);
    EXPECT_TRUE(names.insert(term.column).second) << "two words for " << term.column;
    EXPECT_TRUE(std::any_of(all.begin(), all.end(),
                            [&](const auto& column) { return has_parts(column.first, term.column); }));
  }
}

// What other words there were for what the glossary defines.
TEST(Glossary, ColumnsUseNoOtherWordForTheSameThing) {
  const std::map<std::string, std::string> instead{
      {"unknown", "unnamed, undated, or an empty cell"},
      {"new", "first_joined"},
      {"selected_total", "named"},
      {"absent", "missing"},
      {"gap", "gaps"},
      {"members", "participants"},
      {"unclear", "disputed"},
      {"radius_km", "within_km"},
      {"band_km", "within_km"},
      {"limit", "within_limit or limit_km"},
      {"confidence", "certainty"},
      {"people", "population"},
      {"inhabitants", "population"},
      {"p", "p_value, p_exact or p_permutation"},
      {"relation", "link"},
      {"rate", "share"},
      {"percent", "share"},
  };
  // Words whose other meaning the name itself tells.
  const std::set<std::string> settled{"gap_rank", "limit_km", "claimed_radius_km"};
  for (const auto& [name, column] : all_columns()) {
    if (settled.contains(name) || name.find("within_limit") != std::string::npos) continue;
    if (name.find("p_value") != std::string::npos || name.find("p_exact") != std::string::npos ||
        name.find("p_permutation") != std::string::npos)
      continue;
    for (const auto& [word, better] : instead)
      EXPECT_FALSE(has_parts(name, word)) << name << ": say " << better;
  }
}

TEST(Glossary, ANameIsOfOneTypeInAllTables) {
  std::map<std::string, ColumnType> types;
  for (const auto& [name, column] : all_columns()) {
    const auto [known, is_new] = types.emplace(name, column->type);
    EXPECT_EQ(known->second, column->type) << name;
  }
}

// `listed` is a state of a unit, never a cohort's list; what a cohort's lists name is `named`.
TEST(Glossary, NamedIsOfACohortAndListedOfAState) {
  for (const TableDeclaration* table : columns::all()) {
    std::set<std::string> names;
    for (const Column& column : table->columns) names.insert(column.name);
    EXPECT_FALSE(names.contains("named") && names.contains("listed")) << table->name;
    if (names.contains("named")) {
      EXPECT_TRUE(names.contains("declared") && names.contains("unnamed")) << table->name;
    }
    if (names.contains("listed")) {
      EXPECT_TRUE(names.contains("unlisted")) << table->name;
    }
  }
}

// Wherever a bound of a share is told, it counts the disputed and the unnamed.
TEST(Glossary, AnUpperBoundIsTheSameEverywhere) {
  for (const auto& [name, column] : all_columns()) {
    if (name != "share_high") continue;
    EXPECT_THAT(column->meaning.english, HasSubstr("(participants + disputed + unnamed"));
  }
}

TEST(Glossary, StandsInTheDocumentInBothLanguages) {
  const std::string document = definitions_document();
  EXPECT_THAT(document, HasSubstr("\n| gap | `gaps` | a unit that is listed or unlisted"));
  EXPECT_THAT(document, HasSubstr("\n| celah | `gaps` | unit yang tercatat atau tidak tercatat"));
}

}  // namespace
}  // namespace cakupan::publish
