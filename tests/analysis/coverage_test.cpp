#include <cakupan/analysis/coverage.hpp>

#include <algorithm>
#include <string>
#include <tuple>

#include <gmock/gmock.h>

#include <cakupan/analysis/region_states.hpp>

#include "analysis/facts.hpp"
#include "analysis/small_territory.hpp"

namespace cakupan::analysis {
namespace {

using model::UnitRule;
using testing::ElementsAre;
using testing::IsEmpty;
using Kind = model::RegionState::Kind;

// Newcombe (1998), table I, method 3.
TEST(Wilson, PublishedExamples) {
  EXPECT_NEAR(wilson(81, 263).low, 0.2553, 5e-5);
  EXPECT_NEAR(wilson(81, 263).high, 0.3662, 5e-5);
  EXPECT_NEAR(wilson(15, 148).low, 0.0624, 5e-5);
  EXPECT_NEAR(wilson(15, 148).high, 0.1605, 5e-5);
  EXPECT_EQ(wilson(0, 20).low, 0);
  EXPECT_NEAR(wilson(0, 20).high, 0.1611, 5e-5);
  EXPECT_NEAR(wilson(1, 29).low, 0.0061, 5e-5);
  EXPECT_NEAR(wilson(1, 29).high, 0.1718, 5e-5);
}

TEST(Wilson, HoldsTheShareAndIsSymmetric) {
  for (std::size_t n = 1; n < 40; ++n) {
    for (std::size_t k = 0; k <= n; ++k) {
      const double share = static_cast<double>(k) / static_cast<double>(n);
      const model::Interval interval = wilson(k, n);
      EXPECT_LE(0, interval.low);
      EXPECT_LE(interval.low, share);
      EXPECT_LE(share, interval.high);
      EXPECT_LE(interval.high, 1);
      EXPECT_NEAR(interval.low, 1 - wilson(n - k, n).high, 1e-12);
    }
  }
}

TEST(Coverage, ByProvince) {
  const SmallCountry small;
  const auto rows = coverage_by_province(small.territory.table, 0, small.states, small.units);
  ASSERT_EQ(rows.size(), 4);
  EXPECT_EQ(rows[0].name, "Utara");
  EXPECT_EQ(rows[0].units, 2);
  EXPECT_EQ(rows[0].participants, 1);
  EXPECT_EQ(rows[0].disputed, 1);
  EXPECT_EQ(rows[0].share, 0.5);
  EXPECT_EQ(rows[0].share_low, 0.5);
  EXPECT_EQ(rows[0].share_high, 1);
  EXPECT_EQ(rows[0].population, 300);
  EXPECT_EQ(rows[0].population_covered, 100);
  EXPECT_DOUBLE_EQ(*rows[0].population_share, 1.0 / 3);
  EXPECT_DOUBLE_EQ(rows[0].area_covered->value, 1000);
  EXPECT_EQ(rows[0].rank, 1);
  EXPECT_EQ(rows[1].rank, 2);
  EXPECT_EQ(rows[2].rank, 3);
}

TEST(Coverage, AnUnknownPopulationIsNotZero) {
  const SmallCountry small;
  const auto rows = coverage_by_province(small.territory.table, 0, small.states, small.units);
  EXPECT_EQ(rows[1].units, 3);  // Zeta's population is not known
  EXPECT_EQ(rows[1].population, std::nullopt);
  EXPECT_EQ(rows[1].population_covered, std::nullopt);
  EXPECT_EQ(rows[1].population_share, std::nullopt);
  EXPECT_DOUBLE_EQ(*rows[1].area_share, 2000.0 / 5010);
}

TEST(Coverage, WithoutUnitsThereIsNoShareAndNoRank) {
  const SmallCountry small;
  const auto autonomous = units_of(small.territory.table, UnitRule::autonomous);
  const auto rows = coverage_by_province(small.territory.table, 0, small.states, autonomous);
  for (const std::size_t empty : {2u, 3u}) {
    EXPECT_EQ(rows[empty].units, 0);
    EXPECT_EQ(rows[empty].share, std::nullopt);
    EXPECT_EQ(rows[empty].share_high, std::nullopt);
    EXPECT_EQ(rows[empty].wilson, std::nullopt);
    EXPECT_EQ(rows[empty].population_share, std::nullopt);
    EXPECT_EQ(rows[empty].rank, std::nullopt);
  }
}

TEST(Coverage, FollowsTheVintage) {
  const SmallCountry small;
  const auto rows = coverage_by_province(small.territory.table, 1, small.states, small.units);
  ASSERT_EQ(rows.size(), 3);
  EXPECT_EQ(rows[0].participants, 2);  // Gama was in the north then
  EXPECT_EQ(rows[0].units, 3);
  EXPECT_EQ(rows[1].participants, 0);
}

TEST(Coverage, EqualSharesShareARank) {
  const SmallCountry small;
  std::vector<model::RegionState> states(6);
  states[0].kind = states[4].kind = Kind::participant;
  std::vector<model::Parent> names(4);
  const std::vector<std::size_t> group{0, 0, 1, 1, 2, 2};
  const auto rows = coverage(small.territory.table, states, small.units, group, names);
  EXPECT_EQ(rows[0].rank, 1);
  EXPECT_EQ(rows[2].rank, 1);
  EXPECT_EQ(rows[1].rank, 3);
  EXPECT_EQ(rows[3].rank, std::nullopt);
}

TEST(Coverage, RegionsOutsideEveryProvinceComeLastWithoutName) {
  SmallCountry small;
  small.territory.table.regions[3].vintages[0].parent = {"77", "Lain"};
  const auto rows = coverage_by_province(small.territory.table, 0, small.states, small.units);
  ASSERT_EQ(rows.size(), 5);
  EXPECT_EQ(rows[4].name, "");
  EXPECT_EQ(rows[4].units, 1);
  small.territory.table.vintages[0].parents.clear();
  EXPECT_THAT(coverage_by_province(small.territory.table, 0, small.states, small.units), IsEmpty());
}

TEST(Coverage, ByIslandGroupAndKind) {
  const SmallCountry small;
  const auto islands = coverage_by_island_group(small.territory.table, small.states, small.units);
  ASSERT_EQ(islands.size(), 2);
  EXPECT_EQ(islands[0].name, "Barat");
  EXPECT_EQ(islands[0].participants, 2);
  EXPECT_EQ(islands[1].units, 1);
  const auto kinds = coverage_by_kind(small.territory.table, 0, small.states, small.units);
  ASSERT_EQ(kinds.size(), 4);
  EXPECT_EQ(kinds[0].province_code, "11");
  EXPECT_EQ(kinds[0].kind, "kabupaten");
  EXPECT_EQ(kinds[0].share, 1);
  EXPECT_EQ(kinds[1].kind, "kota");
  EXPECT_EQ(kinds[1].share, 0);
  EXPECT_EQ(kinds[2].province_code, "12");
  EXPECT_EQ(kinds[2].units, 3);
  EXPECT_EQ(kinds[3].province_code, "31");
}

TEST(Coverage, RowsAsideMakeNoCohort) {
  const SmallCountry small;
  model::Ledger ledger = small_ledger();
  model::LedgerEntry award = ledger.front();
  award.row.year = 2099;
  award.match = {};
  award.match.outcome = model::Outcome::aside;
  ledger.push_back(award);
  EXPECT_EQ(coverage_by_year(ledger, small_cohorts(), small.units).size(), 3);
}

TEST(Coverage, ByYear) {
  const SmallCountry small;
  const auto rows = coverage_by_year(small_ledger(), small_cohorts(), small.units);
  ASSERT_EQ(rows.size(), 3);
  EXPECT_EQ(rows[0].year, 2017);
  EXPECT_EQ(rows[0].declared, 2);
  EXPECT_EQ(rows[0].named, 1);
  EXPECT_EQ(rows[0].unnamed, 1);
  EXPECT_EQ(rows[1].named, 2);
  EXPECT_EQ(rows[1].disputed, 1);
  EXPECT_EQ(rows[1].first, 1);
  EXPECT_EQ(rows[1].repeated, 1);
  EXPECT_EQ(rows[1].cumulative, 2);
  EXPECT_DOUBLE_EQ(*rows[1].cumulative_share, 2.0 / 6);
  EXPECT_EQ(rows[1].unnamed, 0);
  EXPECT_EQ(rows[2].declared, std::nullopt);  // nothing was declared for 2019
  EXPECT_EQ(rows[2].named, 0);
  EXPECT_EQ(rows[2].unnamed, std::nullopt);
  EXPECT_EQ(rows[2].cumulative, 2);
  EXPECT_EQ(rows[0].listing, model::Cohort::Listing::incomplete);
  EXPECT_EQ(rows[2].listing, std::nullopt);
  EXPECT_EQ(rows[1].cumulative_declared, 4);
  EXPECT_EQ(rows[2].cumulative_declared, 4);
}

TEST(Coverage, TheUnnamedMayBeInEveryGroupAsFarAsThereIsRoom) {
  const SmallCountry small;
  const auto rows = coverage_by_province(small.territory.table, 0, small.states, small.units, 2);
  EXPECT_EQ(rows[0].share_with_disputed, 1);  // a participant and a disputed one
  EXPECT_EQ(rows[0].share_high, 1);
  EXPECT_DOUBLE_EQ(*rows[1].share_with_disputed, 1.0 / 3);
  EXPECT_DOUBLE_EQ(*rows[1].share_high, 1);
  EXPECT_DOUBLE_EQ(*rows[2].share_with_disputed, 0);
  EXPECT_DOUBLE_EQ(*rows[2].share_high, 1);
}

class Indonesia : public testing::Test {
 protected:
  void SetUp() override {
    table = indonesia();
    ledger = true_ledger(table);
    states = region_states(table, ledger);
    units = units_of(table, UnitRule::all);
  }
  model::RegionTable table;
  model::Ledger ledger;
  std::vector<model::RegionState> states;
  std::vector<model::RegionIndex> units;
};

// Counted independently from the same files by a script.
TEST_F(Indonesia, ByProvinceInBothVintages) {
  EXPECT_EQ(units.size(), 514);
  EXPECT_EQ(units_of(table, UnitRule::autonomous).size(), 508);
  const std::size_t provinces[]{38, 34};
  for (const std::size_t vintage : {0u, 1u}) {
    const auto rows = coverage_by_province(table, vintage, states, units);
    ASSERT_EQ(rows.size(), provinces[vintage]);
    std::size_t all = 0, participants = 0, disputed = 0;
    std::int64_t population = 0, covered = 0;
    double area = 0;
    for (const auto& row : rows) {
      all += row.units;
      participants += row.participants;
      disputed += row.disputed;
      population += row.population.value();
      covered += row.population_covered.value();
      area += row.area.value().value;
    }
    const auto east_java =
        std::find_if(rows.begin(), rows.end(), [](const auto& row) { return row.code == "35"; });
    EXPECT_EQ(east_java->participants, 27);
    EXPECT_EQ(east_java->units, 38);
    const auto papua =
        std::find_if(rows.begin(), rows.end(), [](const auto& row) { return row.code == "91"; });
    EXPECT_EQ(papua->participants, vintage == 0 ? 2 : 3);
    EXPECT_EQ(papua->units, vintage == 0 ? 9 : 29);
    EXPECT_EQ(all, 514);
    EXPECT_EQ(participants, 185);
    EXPECT_EQ(disputed, 3);
    EXPECT_EQ(population, 284973643);
    EXPECT_EQ(covered, 153188205);
    EXPECT_NEAR(area, 1890240.611, 1e-3);
  }
}

TEST_F(Indonesia, ByIslandGroup) {
  std::vector<std::tuple<std::string, std::size_t, std::size_t>> found;
  for (const auto& row : coverage_by_island_group(table, states, units)) {
    found.emplace_back(row.name, row.participants, row.units);
  }
  EXPECT_THAT(found, ElementsAre(std::tuple("Sumatera", 42, 154), std::tuple("Jawa", 81, 119),
                                 std::tuple("Bali-Nusa Tenggara", 17, 41), std::tuple("Kalimantan", 17, 56),
                                 std::tuple("Sulawesi", 19, 81), std::tuple("Maluku", 5, 21),
                                 std::tuple("Papua", 4, 42)));
}

TEST_F(Indonesia, ByYear) {
  struct Expected {
    int year, declared;
    std::size_t named, disputed, first, repeated, cumulative;
    int unnamed;
  };
  const Expected expected[]{{2017, 25, 25, 1, 25, 0, 25, 0},   {2018, 50, 50, 1, 50, 0, 75, 0},
                            {2019, 25, 25, 0, 23, 2, 98, 0},   {2021, 48, 42, 0, 36, 6, 134, 6},
                            {2022, 50, 27, 0, 27, 0, 161, 23}, {2023, 50, 14, 0, 14, 0, 175, 36},
                            {2024, 10, 10, 1, 10, 0, 185, 0}};
  const auto rows = coverage_by_year(ledger, declared_cohorts(), units);
  ASSERT_EQ(rows.size(), std::size(expected));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    EXPECT_EQ(rows[i].year, expected[i].year);
    EXPECT_EQ(rows[i].declared, expected[i].declared);
    EXPECT_EQ(rows[i].named, expected[i].named);
    EXPECT_EQ(rows[i].disputed, expected[i].disputed);
    EXPECT_EQ(rows[i].first, expected[i].first);
    EXPECT_EQ(rows[i].repeated, expected[i].repeated);
    EXPECT_EQ(rows[i].cumulative, expected[i].cumulative);
    EXPECT_EQ(rows[i].unnamed, expected[i].unnamed);
  }
  EXPECT_DOUBLE_EQ(*rows.back().cumulative_share, 185.0 / 514);
  EXPECT_EQ(rows[3].cumulative_declared, 148);
  EXPECT_EQ(rows.back().cumulative_declared, 258);
  EXPECT_EQ(rows[3].listing, model::Cohort::Listing::incomplete);
}

}  // namespace
}  // namespace cakupan::analysis
