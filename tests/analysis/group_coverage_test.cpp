#include <cakupan/analysis/group_coverage.hpp>

#include <algorithm>

#include <gmock/gmock.h>

#include <cakupan/analysis/coverage.hpp>

#include "analysis/small_territory.hpp"

namespace cakupan::analysis {
namespace {

using model::Period;
using testing::ElementsAre;
using testing::IsEmpty;

struct SmallGroups : SmallCountry {
  std::vector<model::YearRow> years = coverage_by_year(small_ledger(), small_cohorts(), units);

  SmallGroups() { territory.groupings = {{"coast", {"east", "east", "west", "", "west", "west"}}}; }

  std::vector<model::GroupRow> of(const std::string& grouping, const Period& period) const {
    std::vector<model::GroupRow> chosen;
    for (const model::GroupRow& row : coverage_by_group(territory, 0, states, units, years)) {
      if (row.grouping == grouping && row.period == period) chosen.push_back(row);
    }
    return chosen;
  }
};

TEST(Periods, AreAllThenEachYearAloneAndUpToIt) {
  const SmallGroups small;
  EXPECT_THAT(periods_of(small.states, small.years),
              ElementsAre(Period{}, Period{2017, Period::Span::in}, Period{2017, Period::Span::up_to},
                          Period{2018, Period::Span::in}, Period{2018, Period::Span::up_to},
                          Period{2019, Period::Span::in}, Period{2019, Period::Span::up_to}));
}

// Alfa was selected in 2017 and 2018, Gama in 2018, Beta is disputed in 2018; the cohort of 2017 declares one
// more than it lists.
TEST(GroupCoverage, OfTheNationInEveryPeriod) {
  const SmallGroups small;
  const auto all = small.of("nation", {});
  ASSERT_EQ(all.size(), 1);
  EXPECT_EQ(all[0].coverage.units, 6);
  EXPECT_EQ(all[0].coverage.participants, 2);
  EXPECT_EQ(all[0].coverage.area_covered->value, 3000);
  EXPECT_NEAR(*all[0].coverage.share_high, 4.0 / 6, 1e-12);  // with Beta and the unnamed one
  const auto first = small.of("nation", {2017, Period::Span::in});
  EXPECT_EQ(first[0].coverage.participants, 1);
  EXPECT_EQ(first[0].coverage.disputed, 0);
  EXPECT_NEAR(*first[0].coverage.share_high, 2.0 / 6, 1e-12);
  const auto second = small.of("nation", {2018, Period::Span::in});
  EXPECT_EQ(second[0].coverage.participants, 2);
  EXPECT_EQ(second[0].coverage.disputed, 1);
  EXPECT_NEAR(*second[0].coverage.share_high, 3.0 / 6, 1e-12);
  EXPECT_EQ(small.of("nation", {2019, Period::Span::in})[0].coverage.participants, 0);
  EXPECT_EQ(small.of("nation", {2019, Period::Span::up_to})[0].coverage.participants, 2);
}

TEST(GroupCoverage, ByKindIslandGroupAndAnyColumn) {
  const SmallGroups small;
  const auto kinds = small.of("kind", {});
  ASSERT_EQ(kinds.size(), 2);
  EXPECT_EQ(kinds[0].coverage.name, "kabupaten");
  EXPECT_EQ(kinds[0].coverage.units, 4);
  EXPECT_EQ(kinds[0].coverage.participants, 2);
  EXPECT_EQ(kinds[1].coverage.population, 700);
  EXPECT_EQ(kinds[1].coverage.area->value, 150);
  EXPECT_EQ(small.of("island_group", {2017, Period::Span::up_to})[0].coverage.participants, 1);
  const auto coasts = small.of("coast", {});
  ASSERT_EQ(coasts.size(), 3);  // Delta is in no group, and stands in a last one
  EXPECT_EQ(coasts[0].coverage.name, "east");
  EXPECT_EQ(coasts[0].coverage.rank, 1);
  EXPECT_EQ(coasts[1].coverage.rank, 2);
  EXPECT_EQ(coasts[2].coverage.name, "");
  EXPECT_EQ(coasts[2].coverage.units, 1);
  EXPECT_EQ(coasts[2].coverage.rank, 3);
  EXPECT_THAT(small.of("planet", {}), IsEmpty());
}

// Every share once more by the definition itself.
TEST(GroupCoverage, AgreesWithCountingEveryRow) {
  const SmallGroups small;
  const auto ledger = small_ledger();
  const auto parents = model::parent_positions(small.territory.table, 0);
  for (const Period& period : periods_of(small.states, small.years)) {
    const auto rows = small.of("province", period);
    for (std::size_t p = 0; p < rows.size(); ++p) {
      std::size_t expected = 0;
      for (const model::RegionIndex unit : small.units) {
        const bool selected = std::any_of(ledger.begin(), ledger.end(), [&](const auto& entry) {
          if (entry.match.region != unit || entry.row.status != model::Status::selected) return false;
          if (!period.year) return true;
          return period.span == Period::Span::in ? entry.row.year == period.year
                                                 : entry.row.year <= period.year;
        });
        if (parents[unit] == p && selected) ++expected;
      }
      EXPECT_EQ(rows[p].coverage.participants, expected) << p;
    }
  }
}

TEST(FindingsIn, KeepOnlyThePeriod) {
  const SmallGroups small;
  model::Findings findings;
  findings.states = small.states;
  findings.units = small.units;
  findings.coverage.by_year = small.years;
  const auto then = findings_in(findings, small.territory.table, 0, {2017, Period::Span::up_to});
  EXPECT_THAT(then.states[0].selected_years, ElementsAre(2017));
  EXPECT_EQ(then.states[2].kind, model::RegionState::Kind::unlisted);
  EXPECT_EQ(then.coverage.by_province[0].participants, 1);
  EXPECT_EQ(then.coverage.by_year.size(), 1);
}

}  // namespace
}  // namespace cakupan::analysis
