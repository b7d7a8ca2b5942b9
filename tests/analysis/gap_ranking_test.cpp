#include <cakupan/analysis/gap_ranking.hpp>

#include <gmock/gmock.h>

#include <cakupan/analysis/gaps.hpp>
#include <cakupan/analysis/neighbors.hpp>
#include <cakupan/analysis/proximity.hpp>

#include "analysis/small_territory.hpp"

namespace cakupan::analysis {
namespace {

using testing::ElementsAre;

/// Gaps: Beta (1) between the participants Alfa and Gama, invited only; Delta (3) east of Gama, Epsilon (4)
/// over the strait from Delta, Zeta (5) without shape and population.
struct SmallRanking : SmallCountry {
  SmallRanking() { states[1].kind = model::RegionState::Kind::listed; }
  std::vector<model::GapRankRow> ranked(const model::GapWeights& weights) const {
    const auto near = proximity(territory, small_areas(), bands_from({}));
    const auto all = gaps(territory.table, states, units, near, {100});
    return rank_gaps(territory.table, states, units, all, neighbors(territory, {}), weights);
  }
};

std::vector<model::RegionIndex> regions_of(const std::vector<model::GapRankRow>& rows) {
  std::vector<model::RegionIndex> regions;
  for (const auto& row : rows) regions.push_back(row.region);
  return regions;
}

TEST(GapRanking, EqualValuesShareARank) {
  const auto rows = SmallRanking().ranked({});
  EXPECT_THAT(regions_of(rows), ElementsAre(1, 4, 3, 5));  // the order of the gaps
  EXPECT_EQ(rows[0].distance_rank, 1);                     // Beta and Epsilon are at 0
  EXPECT_EQ(rows[1].distance_rank, 1);
  EXPECT_EQ(rows[2].distance_rank, 3);
  EXPECT_EQ(rows[3].distance_rank, std::nullopt);
  EXPECT_EQ(rows[1].population_rank, 1);  // Epsilon, 500
  EXPECT_EQ(rows[0].neighbor_share, 1);   // Alfa and Gama
  EXPECT_EQ(rows[2].neighbors, 2);        // Gama and Epsilon
  EXPECT_EQ(rows[2].neighbor_share, 0.5);
  EXPECT_EQ(rows[2].neighbor_rank, 2);
  EXPECT_EQ(rows[3].neighbor_share, std::nullopt);
  EXPECT_EQ(rows[0].score, std::nullopt);
}

TEST(GapRanking, TheScoreIsTheWeightedMean) {
  const auto rows = SmallRanking().ranked({1, 1, 2});
  EXPECT_THAT(regions_of(rows), ElementsAre(1, 4, 3, 5));
  // Beta is first by distance, third by people, first by neighbors, of four gaps.
  EXPECT_NEAR(*rows[0].score, (1 * 1.0 + 1 * (1.0 / 3) + 2 * 1.0) / 4, 1e-12);
  EXPECT_EQ(rows[3].score, std::nullopt);  // nothing is known of Zeta
  EXPECT_EQ(rows[3].score_rank, std::nullopt);
}

// Weights that are no whole numbers: the sums of ranks decide, not their last digits.
TEST(GapRanking, EqualSumsOfRanksShareARank) {
  std::vector<model::GapRow> gaps(40);
  model::RegionTable table;
  for (std::size_t i = 0; i < gaps.size(); ++i) {
    gaps[i].region = i;
    gaps[i].edge = base::Kilometers{static_cast<double>(i)};
    model::Region region;
    region.population = static_cast<std::int64_t>(i);  // the nearest has the fewest people
    table.regions.push_back(region);
  }
  const std::vector<model::RegionState> states(gaps.size());
  for (const double weight : {0.1, 0.3, 1.0, 7.0}) {
    for (const auto& row : rank_gaps(table, states, {}, gaps, {}, {weight, weight, 0})) {
      EXPECT_EQ(row.score, 0.5);
      EXPECT_EQ(row.score_rank, 1);
    }
  }
}

TEST(GapRanking, PeopleAloneAreARankingToo) {
  EXPECT_THAT(regions_of(SmallRanking().ranked({0, 1, 0})), ElementsAre(4, 3, 1, 5));
}

}  // namespace
}  // namespace cakupan::analysis
