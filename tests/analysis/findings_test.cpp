#include <cakupan/analysis/findings.hpp>

#include <map>

#include <gmock/gmock.h>

#include <cakupan/base/error.hpp>

#include "analysis/facts.hpp"
#include "analysis/small_territory.hpp"

namespace cakupan::analysis {
namespace {

using testing::HasSubstr;

std::map<std::string, std::string> measures_of(const model::Findings& findings) {
  std::map<std::string, std::string> measures;
  for (const model::SummaryRow& row : findings.summary) {
    EXPECT_TRUE(measures.emplace(row.measure, row.value).second) << row.measure << " stands twice";
  }
  return measures;
}

TEST(Analyze, SumsUpASmallTerritory) {
  const auto findings = analyze(small_territory(), small_ledger(), small_cohorts(), small_areas(), {});
  auto measures = measures_of(findings);
  EXPECT_EQ(findings.vintage, "2025");
  EXPECT_EQ(measures["vintage"], "2025");
  EXPECT_EQ(measures["boundaries"], "indicative");
  EXPECT_EQ(measures["regions"], "6");
  EXPECT_EQ(measures["regions_without_shape"], "1");
  EXPECT_EQ(measures["units"], "6");
  EXPECT_EQ(measures["units_autonomous"], "5");
  EXPECT_EQ(measures["participants"], "2");
  EXPECT_EQ(measures["disputed"], "1");
  EXPECT_EQ(measures["unlisted"], "3");
  EXPECT_EQ(measures["share"], "0.333333");
  EXPECT_EQ(measures["share_autonomous"], "0.400000");
  EXPECT_EQ(measures["share_low"], "0.333333");
  EXPECT_EQ(measures["share_high"], "0.666667");  // 2 participants, 1 disputed, 1 declared but unnamed
  EXPECT_EQ(measures["declared_total"], "4");
  EXPECT_EQ(measures["listed_total"], "3");
  EXPECT_EQ(measures["repeated_total"], "1");
  EXPECT_EQ(measures["unknown_total"], "1");
  EXPECT_EQ(measures["population"], "");  // that of Zeta is not known
  EXPECT_EQ(measures["area_covered_km2"], "3000.000");
  EXPECT_EQ(measures["rows_total"], "6");
  EXPECT_EQ(measures["rows_selected"], "5");
  EXPECT_EQ(measures["rows_disputed"], "1");
  EXPECT_EQ(measures["rows_fuzzy"], "1");
  EXPECT_EQ(measures["rows_unmatched"], "1");
  EXPECT_EQ(measures["areas"], "2");
  EXPECT_EQ(measures["limit_km"], "100");
  EXPECT_EQ(measures["units_within_limit"], "5");
  EXPECT_EQ(measures["participants_within_limit"], "2");
  EXPECT_EQ(measures["gaps"], "4");
  EXPECT_EQ(measures["gaps_within_limit"], "3");
}

TEST(Analyze, WithoutAreasAndCohortsTheirFiguresAreUnknown) {
  const auto findings = analyze(small_territory(), small_ledger(), {}, {}, {});
  auto measures = measures_of(findings);
  EXPECT_EQ(measures["areas"], "0");
  EXPECT_EQ(measures["gaps"], "4");
  for (const char* unknown : {"units_within_limit", "participants_within_limit", "gaps_within_limit",
                              "declared_total", "unknown_total"}) {
    EXPECT_EQ(measures.at(unknown), "") << unknown;
  }
  EXPECT_EQ(measures["share_high"], "0.500000");
}

TEST(Analyze, MoreUnnamedThanUnitsIsAllOfThem) {
  const std::vector<model::Cohort> cohorts{{2017, 1000, model::Cohort::Listing::incomplete, ""}};
  EXPECT_EQ(measures_of(analyze(small_territory(), small_ledger(), cohorts, {}, {}))["share_high"],
            "1.000000");
}

TEST(Analyze, AnEmptyTerritoryHasNoShare) {
  model::Territory territory;
  territory.table.vintages = {{"2025", {}}};
  const auto findings = analyze(territory, {}, {}, {}, {});
  auto measures = measures_of(findings);
  EXPECT_EQ(measures["units"], "0");
  EXPECT_EQ(measures.at("share"), "");
  EXPECT_EQ(measures.at("share_high"), "");
  EXPECT_EQ(measures.at("ci_low"), "");
}

TEST(Analyze, RefusesAnUnknownVintage) {
  model::AnalysisSettings settings;
  settings.vintage = "2081";
  try {
    analyze(small_territory(), small_ledger(), {}, {}, settings);
    FAIL();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.failure(), base::Failure::usage);
    EXPECT_THAT(error.what(), HasSubstr("unknown vintage '2081'; did you mean '2018'?"));
  }
}

// Every region a small square around its own point: enough to count, not to measure.
model::Territory indonesia_of_squares() {
  model::Territory territory;
  territory.table = indonesia();
  for (const model::Region& region : territory.table.regions) {
    const auto [x, y] = *region.point;
    const double half = 0.01;
    territory.shapes.add_ring(std::vector<geo::Coordinate>{
        {x - half, y - half}, {x + half, y - half}, {x + half, y + half}, {x - half, y + half}});
    territory.shapes.end_feature();
  }
  return territory;
}

// The figures were counted independently from the same files by a script.
TEST(Analyze, TheFactsOnIndonesia) {
  if (!has_facts()) GTEST_SKIP() << "skipped: TheFactsOnIndonesia needs ../shared";
  const auto territory = indonesia_of_squares();
  std::vector<model::PriorityArea> areas(1);
  areas[0].point = {110.2038, -7.6079};
  for (const char* vintage : {"2025", "2018"}) {
    for (const model::UnitRule rule : {model::UnitRule::all, model::UnitRule::autonomous}) {
      model::AnalysisSettings settings;
      settings.vintage = vintage;
      settings.units = rule;
      const auto findings =
          analyze(territory, true_ledger(territory.table), declared_cohorts(), areas, settings);
      auto measures = measures_of(findings);
      EXPECT_EQ(findings.coverage.by_province.size(), std::string(vintage) == "2018" ? 34 : 38);
      EXPECT_EQ(measures["units"], rule == model::UnitRule::all ? "514" : "508");
      EXPECT_EQ(measures["units_all"], "514");
      EXPECT_EQ(measures["units_autonomous"], "508");
      EXPECT_EQ(measures["participants"], "185");
      EXPECT_EQ(measures["disputed"], "3");
      EXPECT_EQ(measures["share_all"], "0.359922");
      EXPECT_EQ(measures["share_autonomous"], "0.364173");
      EXPECT_EQ(measures["declared_total"], "258");
      EXPECT_EQ(measures["listed_total"], "193");
      EXPECT_EQ(measures["repeated_total"], "8");
      EXPECT_EQ(measures["unknown_total"], "65");
      EXPECT_EQ(measures["rows_total"], "196");
      if (rule == model::UnitRule::autonomous) continue;
      EXPECT_EQ(measures["share_high"], "0.492218");  // (185 + 3 + 65) / 514
      EXPECT_EQ(measures["ci_low"], "0.319608");
      EXPECT_EQ(measures["ci_high"], "0.402314");
      EXPECT_EQ(measures["population"], "284973643");
      EXPECT_EQ(measures["population_covered"], "153188205");
      EXPECT_EQ(measures["population_share"], "0.537552");
      EXPECT_EQ(measures["gaps"], "329");
    }
  }
}

}  // namespace
}  // namespace cakupan::analysis
