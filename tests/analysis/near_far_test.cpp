#include <cakupan/analysis/near_far.hpp>

#include <cmath>

#include <gmock/gmock.h>

#include <cakupan/analysis/area_coverage.hpp>
#include <cakupan/analysis/local_spatial.hpp>
#include <cakupan/analysis/targets.hpp>

namespace cakupan::analysis {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Eight units, 10 km to 80 km away; the first three and the last are selected, the first again in 2020.
struct Line {
  std::vector<model::RegionState> states{8};
  std::vector<model::RegionIndex> units;
  std::vector<model::ProximityRow> proximity;
  std::vector<std::size_t> province{0, 0, 0, 0, 1, 1, 1, 1};

  Line() {
    for (std::size_t i = 0; i < 8; ++i) {
      units.push_back(i);
      model::ProximityRow row;
      row.region = i;
      row.edge = base::Kilometers{10.0 * static_cast<double>(i + 1)};
      proximity.push_back(row);
      if (i > 2 && i < 7) continue;
      states[i].kind = model::RegionState::Kind::participant;
      states[i].selected_years = {2019};
    }
    states[0].selected_years = {2019, 2020};
  }
  std::vector<model::NearFarRow> compared(std::vector<base::Kilometers> limits,
                                          PermutationSettings settings = {},
                                          std::vector<model::Cohort> cohorts = {}) const {
    return near_far(states, units, proximity, province, limits, cohorts, settings);
  }
};

TEST(NearFar, CountsEachCohort) {
  const auto rows = Line().compared({{20}, {40}});
  ASSERT_EQ(rows.size(), 6);
  EXPECT_EQ(rows[0].cohort, std::nullopt);
  EXPECT_EQ(rows[0].units.near_selected, 2);
  EXPECT_EQ(rows[1].units.near_units, 4);
  EXPECT_EQ(rows[1].units.near_selected, 3);
  EXPECT_EQ(rows[1].units.far_selected, 1);
  EXPECT_NEAR(*rows[1].units.difference, 0.5, 1e-12);
  EXPECT_NEAR(*rows[1].units.odds_ratio, 9, 1e-12);
  EXPECT_NEAR(*rows[1].units.p_exact, 34.0 / 70, 1e-9);
  EXPECT_EQ(rows[4].cohort, 2020);
  EXPECT_EQ(rows[4].units.near_selected, 1);
}

// Three participants among four units of the first province, two of them near: of the 4 ways to leave one
// out, all put 1 or 2 on the near two, expectation 1.5, so nothing is more extreme than anything else. Of the
// second province nothing is near.
TEST(NearFar, PermutesWithinProvinces) {
  EXPECT_EQ(*Line().compared({{20}})[0].units.p_permutation, 1);
  // One participant of 2020 on four units, one of them nearer than 15 km: 1 in 4 draws has it there.
  const auto rows = Line().compared({{15}}, {9999, 3});
  EXPECT_NEAR(*rows[2].units.p_permutation, 0.25, 0.02);
  EXPECT_EQ(rows[2].units.p_permutation, Line().compared({{15}}, {9999, 3})[2].units.p_permutation);
}

TEST(NearFar, SaysWhyACellIsEmpty) {
  const auto rows = Line().compared({{5}, {30}});
  EXPECT_FALSE(rows[0].units.difference);
  EXPECT_THAT(rows[0].note, HasSubstr("no eligible unit is near"));
  EXPECT_FALSE(rows[1].units.odds_ratio);
  EXPECT_THAT(rows[1].note, HasSubstr("no odds ratio"));
  EXPECT_THAT(rows[1].note, HasSubstr("null model"));
  Line line;
  line.proximity[7].edge.reset();
  EXPECT_THAT(line.compared({{30}})[0].note, HasSubstr("left out for want of a distance: 1 unit"));
}

// In 2020 the first unit was selected again: of those that were not yet, nobody was.
TEST(NearFar, ComparesThoseThatCouldStillBeSelected) {
  Line line;
  line.states[5].kind = model::RegionState::Kind::participant;
  line.states[5].selected_years = {2020};
  const auto row = line.compared({{40}})[2];
  EXPECT_EQ(row.cohort, 2020);
  EXPECT_EQ(row.eligible.near_units, 1);  // the fourth
  EXPECT_EQ(row.eligible.near_selected, 0);
  EXPECT_EQ(row.eligible.far_units, 3);  // all but the last
  EXPECT_EQ(row.eligible.far_selected, 1);
  EXPECT_EQ(row.units.near_units, 4);
  EXPECT_EQ(row.units.near_selected, 1);
  // Who takes part in an unknown year may have been selected before.
  line.states[6].kind = model::RegionState::Kind::participant;
  EXPECT_EQ(line.compared({{40}})[2].eligible.far_units, 2);
  EXPECT_THAT(line.compared({{40}})[2].note, HasSubstr("took part in an unknown year: 1 unit"));
}

TEST(NearFar, SaysWhatACohortChosenForNearnessProves) {
  model::Cohort chosen{2019, 4, model::Cohort::Listing::complete, ""};
  chosen.choice = model::Cohort::Choice::near_areas;
  Line line;
  line.states[5].kind = model::RegionState::Kind::participant;
  line.states[5].selected_years = {2020};
  const auto rows = line.compared({{40}}, {0, 1}, {chosen});
  ASSERT_EQ(rows.size(), 4);
  EXPECT_THAT(rows[0].note, HasSubstr("counts 2019, chosen for lying near the areas: proves nothing"));
  EXPECT_THAT(rows[1].without, ElementsAre(2019));
  EXPECT_EQ(rows[1].eligible.near_units, 1);
  EXPECT_EQ(rows[1].eligible.far_units, 3);
  EXPECT_EQ(rows[1].eligible.far_selected, 1);
  EXPECT_EQ(rows[1].units.near_selected, 1);  // the first, of 2020
  EXPECT_THAT(rows[1].note, HasSubstr("without what was first selected in 2019"));
  EXPECT_THAT(rows[2].note, HasSubstr("proves nothing of nearness"));
  EXPECT_THAT(rows[3].without, IsEmpty());
}

TEST(NearFar, CorrectsTheChancesOfAllRowsTogether) {
  const auto rows = Line().compared({{20}, {40}}, {99, 1});
  std::vector<double> p_values, q_values;
  for (const auto& row : rows) {
    p_values.push_back(*row.units.p_exact);
    q_values.push_back(*row.units.q_exact);
  }
  EXPECT_EQ(q_values, false_discovery(p_values));
  EXPECT_TRUE(rows[0].eligible.q_permutation);
}

TEST(AreaCoverage, RadiusAtWhichAClaimIsMet) {
  const Line line;
  const auto found = radius_of(5, line.states, line.units, line.proximity);
  EXPECT_EQ(found.radius, base::Kilometers{50});
  EXPECT_EQ(found.participants, 3);
  EXPECT_FALSE(radius_of(9, line.states, line.units, line.proximity).radius);
}

TEST(AreaCoverage, CurveEndsWhereAllAreWithin) {
  const Line line;
  const auto rows = coverage_curve(line.states, line.units, line.proximity, {25});
  ASSERT_EQ(rows.size(), 3 * 5);
  EXPECT_FALSE(rows[0].share);
  EXPECT_EQ(rows[2].units, 5);
  EXPECT_EQ(rows[4].within, base::Kilometers{100});
  EXPECT_EQ(rows[4].participants, 4);
}

TEST(AreaCoverage, RowsOfAnAreaNameWhoIsMissing) {
  const Line line;
  AreaDistances distances(8, 2);
  for (std::size_t i = 0; i < 8; ++i) {
    distances.at(i, 0) = *line.proximity[i].edge;
    distances.at(i, 1) = base::Kilometers{100 - line.proximity[i].edge->value};
  }
  const std::vector<base::Kilometers> limits{{45}};
  const auto rows = coverage_by_area(distances, line.states, line.units, limits);
  ASSERT_EQ(rows.size(), 2);
  EXPECT_EQ(rows[0].participants, 3);
  EXPECT_THAT(rows[0].missing, ElementsAre(3));
  EXPECT_THAT(rows[1].missing, ElementsAre(6, 5));
  const auto nearest = nearest_areas(distances, 8, 1);
  EXPECT_EQ(nearest[0].area, 0);
  EXPECT_EQ(nearest[7].area, 1);
}

TEST(Targets, LargestPopulationComesFirst) {
  const Line line;
  model::RegionTable table;
  table.vintages = {{"now", {{"1", "One"}, {"2", "Two"}}}};
  for (std::size_t i = 0; i < 8; ++i) {
    model::Region region;
    region.code = std::to_string(i);
    region.population = static_cast<std::int64_t>(i == 6 ? 50 : 100);
    region.vintages = {{region.code, region.code, table.vintages[0].parents[i / 4]}};
    table.regions.push_back(region);
  }
  const auto rows = targets(table, 0, line.states, line.units, line.proximity, 0.75);
  ASSERT_EQ(rows.size(), 4);
  EXPECT_THAT(rows[0].added, IsEmpty());  // three of four are there
  EXPECT_THAT(rows[2].added, ElementsAre(4, 5));
  EXPECT_NEAR(*rows[2].reached, 0.75, 1e-12);
  EXPECT_NEAR(*rows[3].now, 100.0 / 350, 1e-12);
  EXPECT_NEAR(*rows[3].reached, 300.0 / 350, 1e-12);
}

// It may take part already: it is asked last, whatever its size.
TEST(Targets, DisputedUnitsComeAfterTheGaps) {
  Line line;
  line.states[4].kind = model::RegionState::Kind::disputed;
  model::RegionTable table;
  table.vintages = {{"now", {{"1", "One"}, {"2", "Two"}}}};
  for (std::size_t i = 0; i < 8; ++i) {
    model::Region region;
    region.code = std::to_string(i);
    region.population = 100 - static_cast<std::int64_t>(i);
    region.vintages = {{region.code, region.code, table.vintages[0].parents[i / 4]}};
    table.regions.push_back(region);
  }
  EXPECT_THAT(targets(table, 0, line.states, line.units, line.proximity, 1)[2].added, ElementsAre(5, 6, 4));
}

}  // namespace
}  // namespace cakupan::analysis
