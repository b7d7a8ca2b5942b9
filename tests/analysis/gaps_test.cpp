#include <cakupan/analysis/gaps.hpp>

#include <gmock/gmock.h>

#include <cakupan/analysis/proximity.hpp>

#include "analysis/small_territory.hpp"

namespace cakupan::analysis {
namespace {

using model::GapRow;
using testing::ElementsAre;
using testing::IsEmpty;

struct SmallGaps : SmallCountry {
  std::vector<GapRow> with(std::vector<model::PriorityArea> areas, double limit) const {
    const auto rows = proximity(territory, areas, bands_from({}));
    return gaps(territory.table, states, units, rows, {limit});
  }
  std::vector<model::ProvinceGapRow> by_province(const std::vector<GapRow>& rows) const {
    return gaps_by_province(territory.table, 0, states, units, rows);
  }
};

std::vector<model::RegionIndex> regions_of(const std::vector<GapRow>& rows) {
  std::vector<model::RegionIndex> regions;
  for (const GapRow& row : rows) regions.push_back(row.region);
  return regions;
}

TEST(Gaps, NearestFirstTiesByCodeUnknownLast) {
  const SmallGaps small;
  const auto rows = small.with(small_areas(), 50);
  // Beta is disputed and no gap. Epsilon is at 0, Delta half a degree off, Zeta has no shape.
  EXPECT_THAT(regions_of(rows), ElementsAre(4, 3, 5));
  EXPECT_EQ(rows[0].rank, 1);
  EXPECT_EQ(rows[2].rank, 3);
  EXPECT_EQ(rows[0].limit, GapRow::Limit::within);
  EXPECT_EQ(rows[1].limit, GapRow::Limit::beyond);
  EXPECT_EQ(rows[2].limit, GapRow::Limit::unknown);
}

TEST(Gaps, TheLimitItselfIsWithin) {
  const SmallGaps small;
  const double edge = small.with(small_areas(), 50)[1].edge->value;
  EXPECT_EQ(small.with(small_areas(), edge)[1].limit, GapRow::Limit::within);
  EXPECT_EQ(small.with(small_areas(), edge - 1e-9)[1].limit, GapRow::Limit::beyond);
}

TEST(Gaps, WithoutAreasByCode) {
  const SmallGaps small;
  const auto rows = small.with({}, 50);
  EXPECT_THAT(regions_of(rows), ElementsAre(3, 5, 4));
  EXPECT_EQ(rows[0].limit, GapRow::Limit::unknown);
}

TEST(GapsByProvince, ListsEveryProvince) {
  SmallGaps small;
  small.states[5].kind = model::RegionState::Kind::participant;
  const auto rows = small.by_province(small.with(small_areas(), 50));
  ASSERT_EQ(rows.size(), 4);
  EXPECT_EQ(rows[0].province.name, "Utara");
  EXPECT_EQ(rows[0].gaps, 0);
  EXPECT_EQ(rows[0].disputed, 1);
  EXPECT_EQ(rows[0].within_limit, 0);
  EXPECT_EQ(rows[1].gaps, 1);
  EXPECT_EQ(rows[1].within_limit, 0);
  EXPECT_EQ(rows[1].population, 400);
  EXPECT_EQ(rows[2].within_limit, 1);
  EXPECT_EQ(rows[3].gaps, 0);
  EXPECT_EQ(rows[3].population, 0);
}

TEST(GapsByProvince, UnknownIsNotZero) {
  const SmallGaps small;
  const auto rows = small.by_province(small.with(small_areas(), 50));
  EXPECT_EQ(rows[1].gaps, 2);  // Delta, and Zeta without shape and population
  EXPECT_EQ(rows[1].within_limit, std::nullopt);
  EXPECT_EQ(rows[1].without_distance, 1U);
  EXPECT_EQ(rows[1].population, std::nullopt);
}

TEST(GapsByProvince, WithoutProvincesThereAreNoRows) {
  SmallGaps small;
  small.territory.table.vintages[0].parents.clear();
  EXPECT_THAT(small.by_province(small.with({}, 50)), IsEmpty());
}

}  // namespace
}  // namespace cakupan::analysis
