#include <cakupan/analysis/region_states.hpp>

#include <algorithm>

#include <gmock/gmock.h>

#include "analysis/small_territory.hpp"

namespace cakupan::analysis {
namespace {

using testing::ElementsAre;
using Kind = model::RegionState::Kind;

TEST(RegionStates, OneForEveryRegion) {
  const SmallCountry small;
  ASSERT_EQ(small.states.size(), 6);
  EXPECT_EQ(small.states[0].kind, Kind::participant);
  EXPECT_THAT(small.states[0].selected_years, ElementsAre(2017, 2018));
  EXPECT_EQ(small.states[0].first_year(), 2017);
  EXPECT_EQ(small.states[1].kind, Kind::disputed);
  EXPECT_THAT(small.states[1].disputed_years, ElementsAre(2018));
  EXPECT_EQ(small.states[1].first_year(), std::nullopt);
  EXPECT_EQ(small.states[5].kind, Kind::unlisted);
}

TEST(RegionStates, ADisputedRowTakesNothingFromAParticipant) {
  const SmallCountry small;
  model::Ledger ledger = small_ledger();
  ledger[2].match.region = 0;
  std::reverse(ledger.begin(), ledger.end());
  const auto states = region_states(small.territory.table, ledger);
  EXPECT_EQ(states[0].kind, Kind::participant);
  EXPECT_THAT(states[0].selected_years, ElementsAre(2017, 2018));
  EXPECT_THAT(states[0].disputed_years, ElementsAre(2018));
}

TEST(RegionStates, ARowWithoutYearMakesAParticipantWithoutYear) {
  const SmallCountry small;
  model::Ledger ledger{small_ledger().front()};
  ledger[0].row.year.reset();
  const auto states = region_states(small.territory.table, ledger);
  EXPECT_EQ(states[0].kind, Kind::participant);
  EXPECT_EQ(states[0].first_year(), std::nullopt);
}

TEST(Units, AreAllOrThoseThatGovernThemselves) {
  SmallCountry small;
  const model::RegionTable& table = small.territory.table;
  EXPECT_THAT(units_of(table, model::UnitRule::all), ElementsAre(0, 1, 2, 3, 4, 5));
  EXPECT_THAT(units_of(table, model::UnitRule::autonomous), ElementsAre(0, 1, 2, 3, 5));
  small.states[3].kind = Kind::not_eligible;
  EXPECT_THAT(units_of(table, model::UnitRule::autonomous, small.states), ElementsAre(0, 1, 2, 5));
}

TEST(TakesPart, InACohortOrAtAll) {
  const SmallCountry small;
  EXPECT_THAT(cohorts_of(small.states), ElementsAre(std::nullopt, 2017, 2018));
  EXPECT_TRUE(takes_part(small.states[2]));
  EXPECT_TRUE(takes_part(small.states[2], 2018));
  EXPECT_FALSE(takes_part(small.states[2], 2017));
  EXPECT_FALSE(takes_part(small.states[1]));  // disputed
}

}  // namespace
}  // namespace cakupan::analysis
