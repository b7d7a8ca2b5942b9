#include "loader/file/toml_table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "loader/scratch.hpp"

namespace cakupan::loader::file {
namespace {

using testing::ElementsAre;

const std::string project = R"(cakupan = 1
title = "Cakupan"
[boundaries]
path = "regencies.shp"
share = 0.5
breaks = [0, 2.5]
formats = ["svg", "png"]
[output.size]
dpi = 150
[[map]]
id = "a"
title = { id = "Peta", en = "Map" }
indicative = true
[[map]]
id = "b"
)";

TEST(TomlTable, ReadsEveryKindOfValue) {
  TomlTable root = TomlTable::parse(project, "p.toml");
  EXPECT_EQ(root.integer("cakupan"), 1);
  EXPECT_EQ(root.text("title"), (base::Text{"Cakupan", "Cakupan"}));
  TomlTable boundaries = *root.table("boundaries");
  EXPECT_EQ(boundaries.string("path"), "regencies.shp");
  EXPECT_EQ(boundaries.number("share"), 0.5);
  EXPECT_THAT(*boundaries.numbers("breaks"), ElementsAre(0, 2.5));
  EXPECT_THAT(*boundaries.strings("formats"), ElementsAre("svg", "png"));
  EXPECT_EQ(boundaries.string("layer"), std::nullopt);
  EXPECT_EQ(root.table("output")->table("size")->integer("dpi"), 150);
  std::vector<TomlTable> maps = root.tables("map");
  ASSERT_EQ(maps.size(), 2U);
  EXPECT_EQ(maps[0].line(), 10U);
  EXPECT_EQ(maps[0].text("title"), (base::Text{"Peta", "Map"}));
  EXPECT_EQ(maps[0].boolean("indicative"), true);
  EXPECT_EQ(maps[0].string("id"), "a");
  EXPECT_EQ(maps[1].string("id"), "b");
  EXPECT_NO_THROW(root.check_all_read());
}

TEST(TomlTable, NamesAnUnknownKeyWithLineAndNearMiss) {
  TomlTable root = TomlTable::parse("[boundaries]\npth = 'a'\nlayer = 'b'\n", "p.toml");
  TomlTable boundaries = *root.table("boundaries");
  boundaries.string("path");
  boundaries.string("layer");
  const base::Error error = error_of([&] { root.check_all_read(); });
  EXPECT_EQ(error.failure(), base::Failure::usage);
  EXPECT_STREQ(error.what(), "p.toml, line 2: unknown key 'pth' in [boundaries]; did you mean 'path'?");
}

TEST(TomlTable, ListsTheKnownKeysWhereNoneIsNear) {
  TomlTable root = TomlTable::parse("zzz = 1\n", "p.toml");
  root.has("title");
  root.has("map");
  EXPECT_STREQ(error_of([&] { root.check_all_read(); }).what(),
               "p.toml, line 1: unknown key 'zzz'; known are: title, map");
}

TEST(TomlTable, RefusesATableThatNobodyAskedFor) {
  TomlTable root = TomlTable::parse("title = 'x'\n[bundaries]\npath = 'a'\n", "p.toml");
  root.has("title");
  root.has("boundaries");
  EXPECT_STREQ(error_of([&] { root.check_all_read(); }).what(),
               "p.toml, line 2: unknown key 'bundaries'; did you mean 'boundaries'?");
}

TEST(TomlTable, NamesTheWrongTypeWithLine) {
  TomlTable root = TomlTable::parse("title = 'x'\n[output]\ndpi = '150'\n", "p.toml");
  TomlTable output = *root.table("output");
  const base::Error error = error_of([&] { output.integer("dpi"); });
  EXPECT_EQ(error.failure(), base::Failure::usage);
  EXPECT_STREQ(error.what(), "p.toml, line 3, field 'output.dpi': must be an integer, but is a text");
  EXPECT_STREQ(error_of([&] { root.table("title"); }).what(),
               "p.toml, line 1, field 'title': must be a table, but is a text");
}

TEST(TomlTable, NamesAnUnknownWordWithNearMiss) {
  TomlTable root = TomlTable::parse("scheme = 'quantle'\n", "p.toml");
  const std::vector<std::string> words{"equal", "quantile"};
  EXPECT_STREQ(
      error_of([&] { root.word("scheme", words); }).what(),
      "p.toml, line 1, field 'scheme': unknown scheme 'quantle'; did you mean 'quantile'? known are: equal, "
      "quantile");
}

TEST(TomlTable, RefusesWhatIsNotTomlWithLine) {
  const base::Error error = error_of([] { TomlTable::parse("a = 1\nb = = 2\n", "p.toml"); });
  EXPECT_EQ(error.failure(), base::Failure::usage);
  EXPECT_EQ(error.place().row, 2U);
  EXPECT_THAT(error.what(), testing::StartsWith("p.toml, line 2: is not TOML: "));
}

TEST(TomlTable, GivesKeysInFileOrder) {
  EXPECT_THAT(TomlTable::parse("b = 1\na = 2\nc = 3\n", "p.toml").keys(), ElementsAre("b", "a", "c"));
}

TEST(TomlTable, RefusesAMissingFile) {
  EXPECT_EQ(error_of([] { TomlTable::read("/nowhere/p.toml"); }).failure(), base::Failure::input);
}

TEST(TomlTable, RefusesWhatNestsTooDeepForItsParser) {
  const auto repeated = [](const std::string& text, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += text;
    return all;
  };
  for (const std::string& deep :
       {"a = 1\nb = " + repeated("[", 50'000) + repeated("]", 50'000), "[" + repeated("a.", 50'000) + "a]",
        "x = 1\n" + repeated("a.", 50'000) + "a = 1", "x = " + repeated("{a=", 50'000)}) {
    try {
      TomlTable::parse(deep, "deep.toml");
      FAIL() << deep.substr(0, 20);
    } catch (const base::Error& error) {
      EXPECT_THAT(error.what(), testing::HasSubstr("64 levels"));
    }
  }
  EXPECT_NO_THROW(TomlTable::parse(
      "a = \"" + repeated("[.", 100) + "\"\nb = [" + repeated("1.5, ", 200) + "]\n# " + repeated("[", 100),
      "flat.toml"));
}

TEST(TomlTable, NumbersAreFiniteAndNotBeyondReason) {
  for (const char* wrong : {"nan", "-inf", "1e308"}) {
    TomlTable table = TomlTable::parse(std::string("a = ") + wrong + "\nb = [1, " + wrong + "]", "n.toml");
    EXPECT_THROW(table.number("a", {-1e9, 1e9}), base::Error) << wrong;
    EXPECT_THROW(table.numbers("b"), base::Error) << wrong;
  }
}

}  // namespace
}  // namespace cakupan::loader::file
