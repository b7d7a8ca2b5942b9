#include <cakupan/analysis/findings.hpp>

#include <cmath>
#include <filesystem>
#include <map>

#include <gmock/gmock.h>

#include <cakupan/base/error.hpp>

#include "analysis/country.hpp"
#include "analysis/facts.hpp"
#include "analysis/small_territory.hpp"

namespace cakupan::analysis {
namespace {

using testing::HasSubstr;

using model::MeasureValue;

MeasureValue whole(std::int64_t number) { return number; }
MeasureValue word(const char* text) { return std::string(text); }
const MeasureValue unknown;

// A share, to six decimals.
MATCHER_P(IsShare, expected, "") {
  const auto* share = std::get_if<double>(&arg);
  return share != nullptr && std::abs(*share - expected) < 5e-7;
}

std::map<std::string, MeasureValue> measures_of(const model::Findings& findings) {
  std::map<std::string, MeasureValue> measures;
  for (const model::SummaryRow& row : findings.summary) {
    EXPECT_TRUE(measures.emplace(row.measure, row.value).second) << row.measure << " stands twice";
  }
  return measures;
}

TEST(Analyze, SumsUpASmallTerritory) {
  const auto findings = analyze(small_territory(), small_ledger(), small_cohorts(), small_areas(), {});
  auto measures = measures_of(findings);
  EXPECT_EQ(findings.vintage, "2025");
  EXPECT_EQ(measures["vintage"], word("2025"));
  EXPECT_EQ(measures["boundaries"], word("indicative"));
  EXPECT_EQ(measures["regions"], whole(6));
  EXPECT_EQ(measures["regions_without_shape"], whole(1));
  EXPECT_EQ(measures["units"], whole(6));
  EXPECT_EQ(measures["units_autonomous"], whole(5));
  EXPECT_EQ(measures["participants"], whole(2));
  EXPECT_EQ(measures["disputed"], whole(1));
  EXPECT_EQ(measures["unlisted"], whole(3));
  EXPECT_THAT(measures["share"], IsShare(0.333333));
  EXPECT_THAT(measures["share_autonomous"], IsShare(0.4));
  EXPECT_THAT(measures["share_low"], IsShare(0.333333));
  EXPECT_THAT(measures["share_high"],
              IsShare(0.666667));  // 2 participants, 1 disputed, 1 declared but unnamed
  EXPECT_EQ(measures["declared_total"], whole(4));
  EXPECT_EQ(measures["named_total"], whole(3));
  EXPECT_EQ(measures["repeated_total"], whole(1));
  EXPECT_EQ(measures["unnamed_total"], whole(1));
  EXPECT_EQ(measures["population"], unknown);  // that of Zeta is not known
  EXPECT_EQ(measures["area_covered_km2"], MeasureValue(base::SquareKilometers{3000}));
  EXPECT_EQ(measures["rows_total"], whole(6));
  EXPECT_EQ(measures["rows_selected"], whole(5));
  EXPECT_EQ(measures["rows_disputed"], whole(1));
  EXPECT_EQ(measures["rows_fuzzy"], whole(1));
  EXPECT_EQ(measures["rows_unmatched"], whole(1));
  EXPECT_EQ(measures["areas"], whole(2));
  EXPECT_EQ(measures["limit_km"], MeasureValue(base::Kilometers{100}));
  EXPECT_EQ(measures["units_within_limit"], whole(5));
  EXPECT_EQ(measures["participants_within_limit"], whole(2));
  EXPECT_EQ(measures["gaps"], whole(3));
  EXPECT_EQ(measures["disputed_within_limit"], whole(1));
  EXPECT_EQ(measures["gaps_within_limit"], whole(2));
  EXPECT_EQ(measures["units_without_distance"], whole(1));
}

TEST(Analyze, WithoutAreasAndCohortsTheirFiguresAreUnknown) {
  const auto findings = analyze(small_territory(), small_ledger(), {}, {}, {});
  auto measures = measures_of(findings);
  EXPECT_EQ(measures["areas"], whole(0));
  EXPECT_EQ(measures["gaps"], whole(3));
  for (const char* measure : {"units_within_limit", "participants_within_limit", "gaps_within_limit",
                              "disputed_within_limit", "declared_total", "unnamed_total"}) {
    EXPECT_EQ(measures.at(measure), unknown) << measure;
  }
  EXPECT_THAT(measures["share_high"], IsShare(0.5));
}

TEST(Analyze, MoreUnnamedThanUnitsIsAllOfThem) {
  const std::vector<model::Cohort> cohorts{{2017, 1000, model::Cohort::Listing::incomplete, ""}};
  EXPECT_THAT(measures_of(analyze(small_territory(), small_ledger(), cohorts, {}, {}))["share_high"],
              IsShare(1.0));
}

TEST(Analyze, AnEmptyTerritoryHasNoShare) {
  model::Territory territory;
  territory.table.vintages = {{"2025", {}}};
  const auto findings = analyze(territory, {}, {}, {}, {});
  auto measures = measures_of(findings);
  EXPECT_EQ(measures["units"], whole(0));
  EXPECT_EQ(measures.at("share"), unknown);
  EXPECT_EQ(measures.at("share_high"), unknown);
  EXPECT_EQ(measures.at("ci_low"), unknown);
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
      EXPECT_EQ(measures["units"], whole(rule == model::UnitRule::all ? 514 : 508));
      EXPECT_EQ(measures["units_all"], whole(514));
      EXPECT_EQ(measures["units_autonomous"], whole(508));
      EXPECT_EQ(measures["participants"], whole(185));
      EXPECT_EQ(measures["disputed"], whole(3));
      EXPECT_THAT(measures["share_all"], IsShare(0.359922));
      EXPECT_THAT(measures["share_autonomous"], IsShare(0.364173));
      EXPECT_EQ(measures["declared_total"], whole(258));
      EXPECT_EQ(measures["named_total"], whole(193));
      EXPECT_EQ(measures["repeated_total"], whole(8));
      EXPECT_EQ(measures["unnamed_total"], whole(65));
      EXPECT_EQ(measures["rows_total"], whole(196));
      if (rule == model::UnitRule::autonomous) continue;
      EXPECT_THAT(measures["share_with_disputed"], IsShare(0.365759));
      EXPECT_THAT(measures["share_high"], IsShare(0.492218));  // (185 + 3 + 65) / 514
      EXPECT_THAT(findings.coverage.by_province[0].share_with_disputed, testing::Optional(1.0 / 23));
      EXPECT_EQ(findings.coverage.by_province[0].share_high, 1);  // Aceh: 22 gaps, 65 unnamed
      EXPECT_THAT(measures["ci_low"], IsShare(0.319608));
      EXPECT_THAT(measures["ci_high"], IsShare(0.402314));
      EXPECT_EQ(measures["population"], whole(284973643));
      EXPECT_EQ(measures["population_covered"], whole(153188205));
      EXPECT_THAT(measures["population_share"], IsShare(0.537552));
      EXPECT_EQ(measures["gaps"], whole(326));
    }
  }
}

model::Findings findings_within(const std::string& boundaries) {
  Country country = country_within(boundaries);
  country.areas = loader::project::areas_on(country.areas, "KPPN2021");
  model::AnalysisSettings settings;
  settings.permutations = 0;
  return analyze(country.territory, true_ledger(country.territory.table), declared_cohorts(), country.areas,
                 settings);
}

struct NearFar {
  std::optional<int> cohort;
  std::vector<int> without;
  double limit, eligible, units;  ///< the differences
};

void expect_differences(const model::Findings& findings, const std::vector<NearFar>& expected) {
  for (const NearFar& one : expected) {
    const auto& rows = findings.proximity.near_far;
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const model::NearFarRow& candidate) {
      return candidate.cohort == one.cohort && candidate.without == one.without &&
             candidate.limit.value == one.limit;
    });
    ASSERT_NE(row, rows.end());
    EXPECT_NEAR(*row->eligible.difference, one.eligible, 5e-4) << one.cohort.value_or(0) << one.limit;
    EXPECT_NEAR(*row->units.difference, one.units, 5e-4) << one.cohort.value_or(0) << one.limit;
  }
}

// Counted independently by a script from the distances.
TEST(Analyze, ALaterCohortIsComparedAmongThoseThatCouldStillBeSelected) {
  const auto findings = findings_within(std::string(CAKUPAN_SOURCE) + "/geodata/regencies.shp");
  expect_differences(findings, {{2022, {}, 25, 0.181, -0.015},
                                {2022, {}, 50, 0.185, -0.003},
                                {2023, {}, 50, 0.073, -0.012},
                                {{}, {2021}, 50, 0.479, 0.144}});
}

// A figure for each statement on the real boundaries; the test above and those of near_far and local_joins
// stand in for it.
TEST(RealBoundaries, WhatTheyTell) {
  const std::string real = std::string(CAKUPAN_SHARED) + "/geodata/batas_kabupaten_kota.shp";
  if (!std::filesystem::exists(real)) {
    GTEST_SKIP() << "skipped: RealBoundaries.WhatTheyTell needs ../shared; "
                    "Analyze.ALaterCohortIsComparedAmongThoseThatCouldStillBeSelected has a stand-in";
  }
  const auto findings = findings_within(real);
  expect_differences(findings, {{2022, {}, 25, 0.131, -0.019},
                                {2022, {}, 50, 0.165, -0.004},
                                {2023, {}, 50, 0.062, -0.012},
                                {{}, {}, 50, 0.559, 0.559},
                                {{}, {2021}, 50, 0.456, 0.136}});
  std::vector<std::size_t> borne_out;
  for (const model::LocalRow& row : findings.patterns.local) {
    if (row.kind != model::LocalRow::Statistic::joins || row.cluster.empty()) continue;
    EXPECT_EQ(row.statistic, 9);
    EXPECT_EQ(row.cluster, "high-high");
    EXPECT_NEAR(*row.q_value, 0.0444, 5e-5);
    borne_out.push_back(row.node);
  }
  EXPECT_EQ(borne_out.size(), 2);  // Magelang and Boyolali
  // Lombok Timur is disputed; the nearest gap is Belitung, then Asahan.
  EXPECT_EQ(findings.gaps.regions.size(), 326);
  EXPECT_NEAR(findings.gaps.regions[1].edge->value, 23.286, 1e-3);
}

}  // namespace
}  // namespace cakupan::analysis
