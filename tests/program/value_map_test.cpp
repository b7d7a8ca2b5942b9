// Maps of any value: what the project says, what the table lacks, what the picture tells.

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "program/program.hpp"

namespace cakupan::program {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Four regions of two provinces in a row, a table for each, and a project that shows one map of them.
class ValueMap : public ProgramTest {
 protected:
  void SetUp() override {
    ProgramTest::SetUp();
    std::string features;
    const char* const names[] = {"Alpha", "Beta", "Gamma", "Delta"};
    for (int i = 0; i < 4; ++i) {
      const std::string x = std::to_string(110 + i), east = std::to_string(111 + i);
      features += std::string(i > 0 ? "," : "") + R"({"type":"Feature","properties":{"code":"R)" +
                  std::to_string(i + 1) + R"(","name":")" + names[i] + R"(","province":")" +
                  (i < 2 ? "West" : "East") + R"(","people":)" + std::to_string(100 * (i + 1)) +
                  R"(},"geometry":{"type":"Polygon","coordinates":[[[)" + x + ",-8],[" + east + ",-8],[" +
                  east + ",-7],[" + x + ",-7],[" + x + ",-8]]]}}";
    }
    write(folder_ / "b.geojson", R"({"type":"FeatureCollection","features":[)" + features + "]}");
    write(folder_ / "p.csv", "region,year\nAlpha,2020\n");
    write(folder_ / "t.csv",
          "code,area,share,word\nR1,10,0.1,low\nR2,0,0.2,high\nR4,20,0.3,\nR4,5,0.4,low\nR9,1,1,x\n");
  }

  Answer run(const std::string& keys) {
    write(folder_ / "p.toml",
          "cakupan = 1\n[boundaries]\npath = \"b.geojson\"\nparent_field = \"province\"\n"
          "[participation]\npath = \"p.csv\"\n[analysis]\npermutations = 0\n[output]\nformats = [\"svg\"]\n"
          "[[map]]\nid = \"m\"\ntheme = \"value\"\n" +
              keys);
    return cakupan({"run", path("p.toml"), "-o", path("out"), "--overwrite"});
  }
  std::string told() const { return read(folder_ / "out/maps/m.txt"); }
};

TEST_F(ValueMap, FieldsOfTheBoundariesNeedNoTable) {
  const Answer answer = run("value = \"people\"\nbreaks = [150, 300]\nsource = \"made up\"\n");
  ASSERT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(told(), HasSubstr("people: 100–150: 1 region, > 150–300: 2 regions and > 300–400: 1 region"))
      << told();
  EXPECT_THAT(told(), HasSubstr("Highest in Delta (400), lowest in Alpha (100)"));
}

TEST_F(ValueMap, ColumnsOfTheRunsOwnTablesAreValues) {
  const Answer answer = run(
      "table = \"run:coverage_by_province\"\nkey = \"province\"\nvalue = \"share\"\nregions = \"provinces\"\n"
      "factor = 100\nunit = \"%\"\nbreaks = [25]\nsource = \"made up\"\n");
  ASSERT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(told(), HasSubstr("Highest in West (50%), lowest in East (0%)")) << told();
  const Answer of_regions =
      run("table = \"run:participants\"\nvalue = \"first_year\"\nscheme = \"categorical\"\nsource = \"made "
          "up\"\n");
  ASSERT_EQ(of_regions.code, 0) << of_regions.err;
  const Answer unknown = run("table = \"run:coverage_by_provinces\"\nvalue = \"share\"\n");
  EXPECT_EQ(unknown.code, 2);
  EXPECT_THAT(unknown.err, HasSubstr("did you mean 'coverage_by_province'?"));
}

TEST_F(ValueMap, ProvincesAddUpOnlyWhereTheProjectSaysSo) {
  const std::string keys =
      "value = \"people\"\nregions = \"provinces\"\nbreaks = [500]\nsource = \"made up\"\n";
  const Answer refused = run(keys);
  EXPECT_EQ(refused.code, 2);
  EXPECT_THAT(refused.err, HasSubstr("aggregate = \"sum\""));
  ASSERT_EQ(run(keys + "aggregate = \"sum\"\n").code, 0);
  EXPECT_THAT(told(), HasSubstr("Highest in East (700), lowest in West (300)"));
}

TEST_F(ValueMap, WhatATableLacksRepeatsAndMisnamesIsTold) {
  const Answer answer =
      run("table = \"t.csv\"\nvalue = \"share\"\nper = \"area\"\nunit = \"%\"\nsource = \"made up\"\n");
  ASSERT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(answer.err, HasSubstr("R9"));
  EXPECT_THAT(answer.err, HasSubstr("1 row of a region that an earlier row has"));
  EXPECT_THAT(answer.err, HasSubstr("1 value with a 'area' of 0"));
  EXPECT_THAT(answer.err, HasSubstr("2 regions without a value on the map 'm': Beta, Gamma"));
  EXPECT_THAT(told(), HasSubstr("lowest in Alpha (1.0%)")) << "a quotient in percent is a share\n" << told();
}

TEST_F(ValueMap, SharesToldInPercentAreAskedAbout) {
  EXPECT_THAT(run("table = \"t.csv\"\nvalue = \"share\"\nunit = \"%\"\n").err, HasSubstr("factor = 100"));
  EXPECT_THAT(run("table = \"t.csv\"\nvalue = \"share\"\nunit = \"%\"\nfactor = 100\n").err,
              Not(HasSubstr("factor = 100")));
}

TEST_F(ValueMap, CategoriesStandInTheirOrder) {
  const Answer answer =
      run("table = \"t.csv\"\nvalue = \"word\"\ncategories = [\"low\", \"high\"]\nsource = \"made up\"\n");
  ASSERT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(told(), HasSubstr("word: low: 1 region, high: 1 region"));
}

TEST_F(ValueMap, WrongKeysAreNamedWithTheirLine) {
  EXPECT_THAT(run("value = \"peple\"\n").err, HasSubstr("peple"));
  EXPECT_THAT(run("table = \"t.csv\"\nvalue = \"shar\"\n").err, HasSubstr("'share'"));
  EXPECT_THAT(run("value = \"people\"\ncenter = \"middle\"\n").err, HasSubstr("median"));
  EXPECT_THAT(run("value = \"people\"\ncenter = 1e300\n").err,
              HasSubstr("must be between -1e+100 and 1e+100"));
  EXPECT_THAT(run("value = \"people\"\ncenter = inf\n").err, HasSubstr("is no finite number"));
  EXPECT_THAT(run("value = \"people\"\ncenter = true\n").err, HasSubstr("must be a number"));
  EXPECT_THAT(run("value = \"people\"\ncenter = 10\nbreaks = [200]\n").err, HasSubstr("lack the center 10"));
}

TEST_F(ValueMap, APartOfTheRegionsIsChosenByNameProvinceOrField) {
  const std::string keys = "value = \"people\"\nbreaks = [250]\nsource = \"made up\"\n";
  ASSERT_EQ(run(keys + "only = [\"East\", \"Beta\"]\nexcept = [\"R4\"]\n").code, 0);
  EXPECT_THAT(told(), HasSubstr("people: 200–250: 1 region and > 250–300: 1 region"));
  EXPECT_THAT(told(), HasSubstr("Shown: 2 of 4 regions."));
  ASSERT_EQ(run(keys + "where = [\"people=*00\", \"name!=a*\"]\n").code, 0);
  EXPECT_THAT(told(), HasSubstr("Shown: 3 of 4 regions."));
  ASSERT_EQ(run(keys + "bbox = [110.2, -7.8, 111.2, -7.2]\n").code, 0);
  EXPECT_THAT(told(), HasSubstr("Shown: 2 of 4 regions."));
  EXPECT_THAT(run(keys + "only = [\"Gama\"]\n").err, HasSubstr("'Gamma'"));
  EXPECT_THAT(run(keys + "except = [\"East\", \"West\"]\n").err, HasSubstr("no region is left"));
}

TEST_F(ValueMap, TheLayoutOfTilesIsKeptAsATableAndObeyed) {
  const std::string keys = "value = \"people\"\nsource = \"made up\"\nkind = \"tiles\"\n";
  ASSERT_EQ(run(keys).code, 0);
  const std::string kept = read(folder_ / "out/maps/m-tiles.csv");
  EXPECT_THAT(kept, HasSubstr("code,name,column,row\n"));
  const std::string first = kept.substr(21, kept.find(',', 21) - 21);
  write(folder_ / "mine.csv", "code,column,row\n" + first + ",2,1\n");
  ASSERT_EQ(run(keys + "layout = \"mine.csv\"\n").code, 0);
  const std::string obeyed = read(folder_ / "out/maps/m-tiles.csv");
  EXPECT_EQ(obeyed.substr(21, first.size() + 1), first + ",");
  EXPECT_THAT(obeyed, HasSubstr(",2.00,1.00\n"));
}

TEST_F(ValueMap, AFileOfProvincesAloneServesCoverageByProvince) {
  const auto feature = [](const std::string& name, int west) {
    const std::string x = std::to_string(west), east = std::to_string(west + 1);
    return R"({"type":"Feature","properties":{"name":")" + name +
           R"("},"geometry":{"type":"Polygon","coordinates":[[[)" + x + ",-8],[" + east + ",-8],[" + east +
           ",-7],[" + x + ",-7],[" + x + ",-8]]]}}";
  };
  write(folder_ / "b.geojson", R"({"type":"FeatureCollection","features":[)" + feature("BALI", 115) + "," +
                                   feature("Provinsi Banten", 105) + "]}");
  write(folder_ / "p.csv", "region,year\nKota Denpasar,2020\n");
  write(folder_ / "p.toml",
        "cakupan = 1\nlanguage = \"en\"\n[boundaries]\npath = \"b.geojson\"\n[gazetteer]\npath = \"" +
            std::string(CAKUPAN_SOURCE) +
            "/geodata/gazetteer/gazetteer.toml\"\n[participation]\npath = \"p.csv\"\n"
            "[analysis]\npermutations = 0\n[output]\nformats = [\"svg\"]\n"
            "[[map]]\nid = \"m\"\ntheme = \"coverage\"\n");
  const Answer answer = cakupan({"run", path("p.toml"), "-o", path("out")});
  ASSERT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(answer.err, HasSubstr("holds 2 of 38 provinces and no regions: coverage is shown by province"));
  EXPECT_THAT(read(folder_ / "out/maps/m.svg"), HasSubstr("Bali"));
  EXPECT_THAT(read(folder_ / "out/tables/coverage_by_province.csv"), HasSubstr("Bali,9,1,"));
}

TEST_F(ValueMap, AStatedKeyDecidesAlone) {
  write(folder_ / "t.csv", "region,code,area\nBeta,R1,10\nBeta,R2,20\nGamma,R3,30\nDelta,R4,40\n");
  const std::string keys = "table = \"t.csv\"\nvalue = \"area\"\nbreaks = [25]\nsource = \"made up\"\n";
  const Answer by_both = run(keys);
  EXPECT_THAT(by_both.err, HasSubstr("1 region without a value on the map 'm': Alpha")) << by_both.err;
  const Answer by_code = run(keys + "key = \"code\"\n");
  ASSERT_EQ(by_code.code, 0) << by_code.err;
  EXPECT_THAT(by_code.err, Not(HasSubstr("warning: " + path("t.csv")))) << by_code.err;
  EXPECT_THAT(told(), HasSubstr("Highest in Delta (40), lowest in Alpha (10)")) << told();
}

TEST_F(ValueMap, DecisionsOnTheParticipantsHoldForTheirFigures) {
  write(folder_ / "p.csv",
        "region,year,area\nThe First,2020,10\nBeta,2021,20\nGamma,2021,20\nDelta,2021,40\n");
  write(folder_ / "d.csv", "region,year,code,reason\nThe First,,R1,its old name\n");
  const std::string with_decisions = "path = \"p.csv\"\ndecisions = \"d.csv\"\n";
  run("");
  write(folder_ / "q.toml",
        read(folder_ / "p.toml") +
            "table = \"./p.csv\"\nvalue = \"area\"\nbreaks = [25]\nsource = \"made up\"\n");
  replace("q.toml", "path = \"p.csv\"\n", with_decisions);
  const Answer answer = cakupan({"run", path("q.toml"), "-o", path("out"), "--overwrite"});
  ASSERT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(answer.err, Not(HasSubstr("The First")));
  EXPECT_THAT(told(), HasSubstr("lowest in Alpha (10)")) << told();
}

TEST_F(ValueMap, ATableThatIsReadTwiceIsToldOfOnce) {
  write(folder_ / "p.csv", "a list,,\nregion,year,area\nAlpha,2020,10\nBeta,2021,20\nNowhere,2021,1\n");
  const Answer answer =
      run("table = \"p.csv\"\nvalue = \"area\"\nbreaks = [15]\nsource = \"made up\"\n"
          "[[map]]\nid = \"n\"\ntheme = \"value\"\ntable = \"p.csv\"\nvalue = \"year\"\nbreaks = [2021]\n");
  ASSERT_EQ(answer.code, 0) << answer.err;
  for (const char* words : {"header found here", "columns taken: region", "'Nowhere'"}) {
    const std::size_t first = answer.err.find(words);
    ASSERT_NE(first, std::string::npos) << words << answer.err;
    EXPECT_EQ(answer.err.find(words, first + 1), std::string::npos) << words << answer.err;
  }
}

}  // namespace
}  // namespace cakupan::program
