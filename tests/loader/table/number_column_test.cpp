#include <cakupan/loader/table/number_column.hpp>

#include <gmock/gmock.h>

#include <cakupan/base/error.hpp>

namespace cakupan::loader::table {
namespace {

using testing::ElementsAre;
using Values = std::vector<std::optional<double>>;

/// The column of a table with these texts.
Values read(const std::vector<std::string>& texts, base::Diagnostics& diagnostics,
            base::DecimalMark mark = base::DecimalMark::point, CellKind kind = CellKind::text) {
  Table table;
  table.path = "t.csv";
  table.columns = {"v"};
  table.decimal_mark = mark;
  for (const std::string& text : texts) table.rows.push_back({table.rows.size() + 2, {{text, kind}}});
  return number_column(table, "v", diagnostics);
}

TEST(NumberColumn, TakesPointsWhereEveryTextIsSuchANumber) {
  base::Diagnostics diagnostics;
  EXPECT_THAT(read({"1234.5", "-2", "", "NA", "1.234"}, diagnostics),
              ElementsAre(1234.5, -2, std::nullopt, std::nullopt, 1.234));
  EXPECT_TRUE(diagnostics.all().empty());
}

TEST(NumberColumn, FindsDecimalCommasAndSaysSo) {
  for (const auto& [texts, values] : std::vector<std::pair<std::vector<std::string>, Values>>{
           {{"12,5", "3", "1.234,25"}, {12.5, 3, 1234.25}},
           {{"1.234.567", "12.345", "7"}, {1234567, 12345, 7}},
           {{"-0,5", "1.234"}, {-0.5, 1234}}}) {
    base::Diagnostics diagnostics;
    EXPECT_EQ(read(texts, diagnostics), values);
    EXPECT_EQ(diagnostics.count("number-notation"), 1u);
  }
}

TEST(NumberColumn, FindsGroupsByCommas) {
  for (const auto& [texts, values] : std::vector<std::pair<std::vector<std::string>, Values>>{
           {{"1,234.5", "12", "7,000"}, {1234.5, 12, 7000}}, {{"1,234,567", "1,000"}, {1234567, 1000}}}) {
    base::Diagnostics diagnostics;
    EXPECT_EQ(read(texts, diagnostics), values);
    EXPECT_EQ(diagnostics.count("number-notation"), 1u);
  }
}

TEST(NumberColumn, LeavesOutWhatMayMeanEither) {
  base::Diagnostics diagnostics;
  EXPECT_THAT(read({"1,234", "5"}, diagnostics), ElementsAre(std::nullopt, 5));
  ASSERT_EQ(diagnostics.count("not-a-number"), 1u);
  EXPECT_EQ(diagnostics.all().front().place.row, 2u);
}

TEST(NumberColumn, WarnsOfPointsThatLookLikeThousands) {
  base::Diagnostics diagnostics;
  EXPECT_THAT(read({"12.345", "1.200", "7"}, diagnostics), ElementsAre(12.345, 1.2, 7));
  EXPECT_EQ(diagnostics.count("thousands-or-decimals"), 1u);
  base::Diagnostics none;
  read({"12.345", "1.25"}, none);
  read({"0.345", "0.125"}, none);
  read({"12.345", "1.125"}, none, base::DecimalMark::point, CellKind::number);
  EXPECT_TRUE(none.all().empty());
}

TEST(NumberColumn, WarnsOfThousandsAndDecimalsInOneColumn) {
  base::Diagnostics diagnostics;
  EXPECT_THAT(read({"1.234", "12.5", "7"}, diagnostics), ElementsAre(1.234, 12.5, 7));
  EXPECT_EQ(diagnostics.count("thousands-or-decimals"), 1u);
  base::Diagnostics none;
  read({"1.234", "12.5", "3.25", "8.75", "9.15"}, none);  // three decimals without their last zeros
  EXPECT_TRUE(none.all().empty());
}

TEST(NumberColumn, FollowsTheTableWhereItsColumnAllows) {
  base::Diagnostics diagnostics;
  EXPECT_THAT(read({"1,234", "2"}, diagnostics, base::DecimalMark::comma), ElementsAre(1.234, 2));
  EXPECT_THAT(read({"1.5", "2.25"}, diagnostics, base::DecimalMark::comma), ElementsAre(1.5, 2.25));
}

TEST(NumberColumn, SeesThroughWhatPeopleWrite) {
  for (const auto& [texts, values] : std::vector<std::pair<std::vector<std::string>, Values>>{
           {{"12.5%", "3 %", "0.5\u00a0%"}, {12.5, 3, 0.5}},
           {{"1 234", "1\u00a0234\u00a0567", "1\u202f234.5"}, {1234, 1234567, 1234.5}},
           {{"\u22125", "\u22121 000"}, {-5, -1000}}}) {
    base::Diagnostics diagnostics;
    EXPECT_EQ(read(texts, diagnostics), values);
    EXPECT_TRUE(diagnostics.all().empty());
  }
  base::Diagnostics comma;
  EXPECT_THAT(read({"12,5%", "1 234,5 %"}, comma), ElementsAre(12.5, 1234.5));
  base::Diagnostics none;
  EXPECT_THAT(read({"1 23", "12 3456", "%", "5"}, none),
              ElementsAre(std::nullopt, std::nullopt, std::nullopt, 5));
}

TEST(NumberColumn, WarnsWhereOnlySomeCellsHaveAPercentSign) {
  base::Diagnostics diagnostics;
  EXPECT_THAT(read({"12.5%", "0.3", ""}, diagnostics), ElementsAre(12.5, 0.3, std::nullopt));
  EXPECT_EQ(diagnostics.count("percent-here-and-there"), 1u);
}

TEST(NumberColumn, QuotesWhatMayMeanEitherAndTakesTheAnswer) {
  base::Diagnostics diagnostics;
  read({"1,234", "5"}, diagnostics);
  EXPECT_EQ(diagnostics.all().front().message,
            "1 cell is no number (the first is '1,234', which may be 1234 or 1.234) and counted as missing");
  EXPECT_EQ(diagnostics.all().front().remedy,
            "say --decimal comma or --decimal point (in a project: decimal = \"comma\" or \"point\")");
  Table table{"t.csv", {"v"}, {{2, {{"1,234", CellKind::text}}}, {3, {{"5", CellKind::text}}}}};
  base::Diagnostics none;
  table.declared_mark = base::DecimalMark::comma;
  EXPECT_THAT(number_column(table, "v", none), ElementsAre(1.234, 5));
  table.declared_mark = base::DecimalMark::point;
  EXPECT_THAT(number_column(table, "v", none), ElementsAre(1234, 5));
  EXPECT_TRUE(none.all().empty());
}

TEST(NumberColumn, KnowsWords) {
  EXPECT_TRUE(
      holds_words({"t.csv", {"v"}, {{2, {{"high", {}}}}, {3, {{"low", {}}}}, {4, {{"-", {}}}}}}, "v"));
  EXPECT_FALSE(holds_words({"t.csv", {"v"}, {{2, {{"1,234", {}}}}, {3, {{"ca. 5", {}}}}}}, "v"));
  EXPECT_TRUE(holds_words({"t.csv", {"v"}, {{2, {{"Region 4", {}}}}, {3, {{"Region 15", {}}}}}}, "v"));
  EXPECT_FALSE(holds_words({"t.csv", {"v"}, {{2, {{"Rp 12.000", {}}}}, {3, {{"Rp 900", {}}}}}}, "v"));
}

TEST(NumberColumn, RefusesAnUnknownColumn) {
  base::Diagnostics diagnostics;
  EXPECT_THROW(number_column(Table{"t.csv", {"v"}, {}}, "w", diagnostics), base::Error);
}

}  // namespace
}  // namespace cakupan::loader::table
