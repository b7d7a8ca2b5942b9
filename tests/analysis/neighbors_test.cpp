#include <cakupan/analysis/neighbors.hpp>

#include <gmock/gmock.h>

#include <cakupan/analysis/spatial.hpp>

#include "analysis/small_territory.hpp"

namespace cakupan::analysis {
namespace {

using testing::ElementsAre;

std::vector<std::pair<std::size_t, std::size_t>> of_kind(const std::vector<model::NeighborPair>& pairs,
                                                         model::NeighborPair::Kind kind) {
  std::vector<std::pair<std::size_t, std::size_t>> chosen;
  for (const auto& pair : pairs) {
    if (pair.kind == kind) chosen.emplace_back(pair.region, pair.neighbor);
  }
  return chosen;
}

// Alfa to Delta lie side by side; Epsilon is two degrees of longitude, 222.6 km, east of Delta.
TEST(Neighbors, BordersAndTheShortestWayOverTheStrait) {
  const auto pairs = neighbors(small_territory(), {});
  EXPECT_THAT(of_kind(pairs, model::NeighborPair::Kind::border),
              ElementsAre(std::pair(0, 1), std::pair(1, 2), std::pair(2, 3)));
  EXPECT_THAT(of_kind(pairs, model::NeighborPair::Kind::strait), ElementsAre(std::pair(3, 4)));
  EXPECT_NEAR(pairs.back().distance.value, 222.6, 0.3);
  EXPECT_THAT(islands(small_territory(), pairs), ElementsAre(4));
}

TEST(Neighbors, GroupsNeighborWhereTheirRegionsDo) {
  const auto pairs = neighbors(small_territory(), {});
  const std::vector<std::size_t> group{0, 0, 1, 1, 2, 9};
  const Graph graph = graph_of_groups(pairs, group, 3);
  EXPECT_THAT(graph, ElementsAre(ElementsAre(1), ElementsAre(0, 2), ElementsAre(1)));
}

}  // namespace
}  // namespace cakupan::analysis
