// What a planner asks of `cakupan run`: schemas of states, groups, scores, what-if, shared breaks.

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "program/example.hpp"
#include "program/program.hpp"

namespace cakupan::program {
namespace {

using testing::AnyOf;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

using PlannerQuestions = ProgramTest;

// The example without any map: tables are made in half a second.
std::string tables_only(const std::string& project) {
  std::string text = read(without_pages(project));
  text.erase(text.find("[[map]]"));
  write(project, text);
  return project;
}

TEST_F(PlannerQuestions, WhatIfGivesTheTablesAgain) {
  write(folder_ / "more.csv", "region\nKota Banda Aceh\nKabupaten Belitung\nBandung\n");
  const std::string project = tables_only(changed_example(folder_, {}));
  const Answer answer = cakupan({"run", project, "-o", path("out"), "--what-if", path("more.csv")});
  ASSERT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(answer.err, HasSubstr("'Bandung' is ambiguous"));
  EXPECT_THAT(answer.err,
              HasSubstr("\n185 of 514 regions take part, 36.0 %; with disputed and unnamed at most "
                        "49.2 %; 6 provinces have none\n"));
  EXPECT_THAT(answer.err, HasSubstr("what if: of 2 additional regions 1 is new, 1 already takes part; 1 row "
                                    "found no region\n"));
  EXPECT_THAT(answer.err, HasSubstr("what if: 186 of 514 regions take part, 36.2 %"));
  const std::string now = read(folder_ / "out/tables/summary.csv");
  const std::string then = read(folder_ / "out/tables/what_if/summary.csv");
  EXPECT_EQ(value_of(now, "participants"), "185");
  EXPECT_EQ(value_of(then, "participants"), "186");  // Banda Aceh is among them already
  EXPECT_EQ(value_of(then, "rows_total"), "199");
  EXPECT_THAT(lines_of(read(folder_ / "out/tables/what_if.csv")),
              Contains("19,Kepulauan Bangka Belitung,participants,3,4,1"));
  EXPECT_THAT(lines_of(read(folder_ / "out/tables/what_if.csv")), Contains(",nation,participants,185,186,1"));
  EXPECT_THAT(read(folder_ / "out/manifest.json"), HasSubstr("more.csv"));
  const Answer check = cakupan({"check", project, "--what-if", path("more.csv")});
  ASSERT_EQ(check.code, 0) << check.err;
  EXPECT_THAT(check.out, HasSubstr("what if: of 2 additional regions 1 is new, 1 already takes part"));
  const Answer missing = cakupan({"run", project, "-o", path("out"), "--what-if", path("none.csv")});
  EXPECT_EQ(missing.code, 3) << missing.err;
}

TEST_F(PlannerQuestions, TheProjectDeclaresStatesGroupsAndWeights) {
  write(folder_ / "states.csv",
        "year,region,status\n2017,Kabupaten Sleman,terpilih\n2018,Kabupaten Sleman,lulus\n"
        "2018,Kabupaten Bantul,diundang\n2019,Kota Yogyakarta,terpilih\n2020,Kota Yogyakarta,keluar\n"
        "2018,Kabupaten Administrasi Kepulauan Seribu,tidak berhak\n");
  const std::string project = tables_only(changed_example(
      folder_, {{"\"participation.csv\"", "\"states.csv\""},
                {"cohorts = ", "# cohorts = "},
                {"[areas]",
                 "[[participation.state]]\nname = \"not_eligible\"\nwords = [\"tidak berhak\"]\n"
                 "[[participation.state]]\nname = \"invited\"\nwords = [\"diundang\"]\n"
                 "[[participation.state]]\nname = \"selected\"\nwords = [\"terpilih\"]\n"
                 "[[participation.state]]\nname = \"completed\"\nwords = [\"lulus\"]\n"
                 "[[participation.state]]\nname = \"lapsed\"\nwords = [\"keluar\"]\n[areas]"},
                {"[analysis]", "[analysis]\ngroup_by = [\"autonomous\", \"kode_prov\"]"}}));
  const Answer answer = cakupan({"run", project, "-o", path("out")});
  ASSERT_EQ(answer.code, 0) << answer.err;
  const std::string summary = read(folder_ / "out/tables/summary.csv");
  EXPECT_EQ(value_of(summary, "units"), "513");
  EXPECT_EQ(value_of(summary, "not_eligible"), "1");
  EXPECT_EQ(value_of(summary, "participants"), "2");
  EXPECT_EQ(value_of(summary, "listed"), "1");
  const auto years = lines_of(read(folder_ / "out/tables/participation_over_time.csv"));
  EXPECT_EQ(years.back(), "2020,513,0,0,1,1,0,1,510,0,");
  EXPECT_THAT(read(folder_ / "out/tables/participation_states.csv"),
              HasSubstr("\n2,invited,false,diundang,1,1\n"));
  const auto groups = lines_of(read(folder_ / "out/tables/coverage_by_group.csv"));
  EXPECT_THAT(groups, Contains(StartsWith("autonomous,,no,all,all,5,0,0,")));  // of the gazetteer
  EXPECT_THAT(groups, Contains(StartsWith("kode_prov,,34,2017,in,5,1,0,")));   // of the boundary file
  EXPECT_THAT(groups, Contains(StartsWith("kode_prov,,34,2019,up_to,5,2,0,")));
  const auto wrong =
      tables_only(changed_example(folder_, {{"[analysis]", "[analysis]\ngroup_by = [\"kode_prow\"]"}}));
  const Answer refused = cakupan({"run", wrong, "-o", path("no")});
  EXPECT_EQ(refused.code, 2);
  EXPECT_THAT(refused.err, HasSubstr("no column 'kode_prow'; did you mean 'kode_prov'?"));
}

TEST_F(PlannerQuestions, ThePlaceHasItsOwnWordsForItsRegions) {
  const std::string project = without_pages(changed_example(
      folder_, {{"formats = [\"svg\", \"png\", \"pdf\"]", "formats = [\"svg\"]"},
                {"[boundaries]", "[words]\nregion = \"county\"\nparent = \"state\"\n\n[boundaries]"}}));
  const auto outcome = cakupan({"run", project, "-o", path("out"), "--lang", "en"});
  ASSERT_EQ(outcome.code, 0) << outcome.err;
  EXPECT_THAT(outcome.out + outcome.err, HasSubstr("of 514 counties take part"));
  const std::string proximity = read(folder_ / "out" / "maps" / "proximity.txt");
  EXPECT_THAT(proximity, HasSubstr("counties"));
  EXPECT_THAT(proximity, Not(AnyOf(HasSubstr("region"), HasSubstr("daerah"))));
  const std::string report = read(folder_ / "out" / "report.html");
  EXPECT_THAT(report, HasSubstr("data-regions-en=\"counties\""));
  EXPECT_THAT(report, HasSubstr("<button type=\"button\" data-sort=\"words\"><span "
                                "lang=\"id\">State</span><span lang=\"en\">State</span>"));
  EXPECT_FALSE(report.find("{{noun") != std::string::npos);
}

TEST_F(PlannerQuestions, MapsOfAPoolShareTheirBreaks) {
  std::string text = read(without_pages(changed_example(folder_, {})));
  text.erase(text.find("[[map]]"));
  const auto coverage = [](const std::string& id, const std::string& more) {
    return "[[map]]\nid = \"" + id + "\"\ntheme = \"coverage\"\nscheme = \"equal\"\nclasses = 4\n" + more;
  };
  write(folder_ / "p.toml",
        text + coverage("then", "up_to = 2018\npool = \"years\"\n") + coverage("now", "pool = \"years\"\n"));
  write(folder_ / "more.csv", "region\nKabupaten Belitung\n");
  const Answer answer =
      cakupan({"run", path("p.toml"), "-o", path("out"), "--lang", "en", "--what-if", path("more.csv")});
  ASSERT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(read(folder_ / "out/maps/now-what-if.svg"), HasSubstr("with the additional regions"));
  for (const char* map : {"then", "now", "now-what-if"}) {
    const std::string svg = read(folder_ / "out/maps" / (std::string(map) + ".svg"));
    for (const char* label : {"25–50", "50–75", "75–100"}) EXPECT_THAT(svg, HasSubstr(label)) << map;
  }
  EXPECT_THAT(read(folder_ / "out/maps/then.svg"),
              HasSubstr("75 of 514 regions (15%) are known to take part, up to 2018"));
  write(folder_ / "p.toml", text + coverage("then", "pool = \"years\"\n") +
                                coverage("now", "pool = \"years\"\npalette = \"Blues\"\nbreaks = [0.5]\n"));
  const Answer refused = cakupan({"run", path("p.toml"), "-o", path("no")});
  EXPECT_EQ(refused.code, 2);
  EXPECT_THAT(refused.err,
              HasSubstr("the maps 'then' and 'now' of the pool 'years' find classes in different ways"));
}

}  // namespace
}  // namespace cakupan::program
