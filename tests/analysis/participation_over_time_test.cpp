#include <cakupan/analysis/participation_over_time.hpp>

#include <gmock/gmock.h>

#include <cakupan/analysis/coverage.hpp>
#include <cakupan/analysis/region_states.hpp>

namespace cakupan::analysis {
namespace {

using Kind = model::RegionState::Kind;
using model::Status;
using testing::ElementsAre;

model::LedgerEntry row(model::RegionIndex region, std::optional<int> year, Status status) {
  model::LedgerEntry entry;
  entry.row.year = year;
  entry.row.status = status;
  entry.match.region = region;
  entry.match.outcome = model::Outcome::exact;
  return entry;
}

/// Nine regions, one for each story.
struct Programme {
  model::RegionTable table;
  model::Ledger ledger{row(0, 2017, Status::selected),          row(0, 2019, Status::mentored),
                       row(1, 2017, Status::selected),          row(1, 2018, Status::lapsed),
                       row(2, 2018, Status::disputed),          row(3, 2017, Status::invited),
                       row(3, 2019, Status::selected),          row(4, 2018, Status::not_eligible),
                       row(5, std::nullopt, Status::completed), row(6, 2018, Status::lapsed),
                       row(7, 2018, Status::not_eligible),      row(7, 2017, Status::selected)};
  model::StateRules rules;

  Programme() { table.regions.resize(9); }
  std::vector<model::RegionState> states() const { return region_states(table, ledger, rules); }
  std::vector<model::OverTimeRow> over_time() const {
    const auto known = states();
    const auto units = units_of(table, model::UnitRule::all, known);
    const std::vector<model::Cohort> cohorts{{2018, 5, model::Cohort::Listing::incomplete, ""}};
    const auto years = coverage_by_year(ledger, cohorts, units, rules);
    return participation_over_time(known, units, years, rules.lapse_years);
  }
};

TEST(RegionStates, FollowTheRules) {
  const Programme programme;
  const auto states = programme.states();
  std::vector<Kind> kinds;
  for (const model::RegionState& state : states) kinds.push_back(state.kind);
  EXPECT_THAT(kinds, ElementsAre(Kind::participant, Kind::participant, Kind::disputed, Kind::participant,
                                 Kind::not_eligible, Kind::participant, Kind::listed, Kind::participant,
                                 Kind::unlisted));
  EXPECT_EQ(states[0].latest, Status::mentored);
  EXPECT_EQ(states[0].latest_year, 2019);
  EXPECT_EQ(states[1].latest, Status::lapsed);
  EXPECT_EQ(states[5].latest, Status::completed);
  EXPECT_EQ(states[5].latest_year, std::nullopt);
  EXPECT_EQ(states[7].latest, Status::not_eligible);  // but it did take part, and stays a unit
  EXPECT_EQ(states[8].latest, std::nullopt);
  EXPECT_THAT(units_of(programme.table, model::UnitRule::all, states), ElementsAre(0, 1, 2, 3, 5, 6, 7, 8));
}

TEST(RegionStates, OfOneYearTheLastInTheOrderTellsTheState) {
  Programme programme;
  programme.ledger = {row(0, 2018, Status::completed), row(0, 2018, Status::selected)};
  EXPECT_EQ(programme.states()[0].latest, Status::completed);
  std::swap(programme.rules.states[4], programme.rules.states[6]);
  EXPECT_EQ(programme.states()[0].latest, Status::selected);
}

TEST(RegionStates, WhatCountsIsARule) {
  Programme programme;
  programme.rules.states[2].counting = model::StateRule::Counting::yes;  // invited
  EXPECT_THAT(programme.states()[3].selected_years, ElementsAre(2017, 2019));
}

TEST(OverTime, EveryUnitIsInExactlyOneCount) {
  for (const model::OverTimeRow& row : Programme().over_time()) {
    EXPECT_EQ(row.first + row.repeated + row.earlier + row.lapsed + row.disputed + row.listed + row.unlisted +
                  row.undated,
              8)
        << row.year;
  }
}

TEST(OverTime, JoinedRepeatedLapsed) {
  const auto rows = Programme().over_time();
  ASSERT_EQ(rows.size(), 3);
  EXPECT_EQ(rows[0].first, 3);     // 0, 1, 7
  EXPECT_EQ(rows[0].listed, 1);    // 3, invited
  EXPECT_EQ(rows[0].undated, 1);   // 5
  EXPECT_EQ(rows[0].unlisted, 3);  // 2, 6, 8
  EXPECT_EQ(rows[0].unnamed, std::nullopt);
  EXPECT_EQ(rows[1].earlier, 2);   // 0, 7
  EXPECT_EQ(rows[1].lapsed, 1);    // 1
  EXPECT_EQ(rows[1].disputed, 1);  // 2
  EXPECT_EQ(rows[1].listed, 2);    // 3, 6
  EXPECT_EQ(rows[1].unnamed, 5);
  EXPECT_EQ(rows[2].first, 1);     // 3
  EXPECT_EQ(rows[2].repeated, 1);  // 0
  EXPECT_EQ(rows[2].earlier, 1);   // 7
  EXPECT_EQ(rows[2].lapsed, 1);    // 1
  EXPECT_EQ(rows[2].unlisted, 1);  // 8
}

TEST(OverTime, LongSilenceLapsesWhereTheRuleSaysSo) {
  Programme programme;
  programme.rules.lapse_years = 1;
  EXPECT_EQ(programme.over_time()[1].lapsed, 1);
  EXPECT_EQ(programme.over_time()[2].lapsed, 2);  // 1, and 7 after two years
}

TEST(CountStates, RowsAndRegionsOfEach) {
  const Programme programme;
  const auto counts = count_states(programme.ledger, programme.states(), programme.rules);
  ASSERT_EQ(counts.size(), 8);
  EXPECT_EQ(counts[4].rule.state, Status::selected);
  EXPECT_EQ(counts[4].rows, 4);
  EXPECT_EQ(counts[4].regions, 1);  // 3
  EXPECT_EQ(counts[7].rows, 2);
  EXPECT_EQ(counts[7].regions, 2);
}

}  // namespace
}  // namespace cakupan::analysis
