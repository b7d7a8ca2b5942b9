#include <cakupan/analysis/neighbors.hpp>

#include <gmock/gmock.h>

#include <cakupan/analysis/spatial.hpp>
#include <cakupan/base/parallel.hpp>
#include <cakupan/geo/outline.hpp>

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

/// Islands of squares, some touching at a corner, some with a sliver of 50 m between them.
model::Territory archipelago() {
  model::Territory territory;
  const auto add = [&](double x, double y) {
    const double side = 0.1;
    territory.shapes.add_ring(
        std::vector<geo::Coordinate>{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}});
    territory.shapes.end_feature();
    territory.table.regions.emplace_back();
  };
  for (int island = 0; island < 6; ++island) {
    const double x = 120 + 0.35 * island, y = -8 + 0.3 * (island * island % 5);
    add(x, y);
    add(x + 0.1, y + 0.1);     // at a corner
    add(x + 0.1005, y);        // beyond a sliver
    add(x, y + 0.1 + 0.0003);  // the same
  }
  add(179.95, -8);
  add(-179.9, -8);  // over the date line
  return territory;
}

// The rule once more over all pairs.
TEST(Neighbors, AgreeWithMeasuringEveryPair) {
  const auto territory = archipelago();
  const auto pairs = neighbors(territory, {});
  const std::size_t count = territory.table.regions.size();
  std::vector<std::size_t> landmass(count);
  for (std::size_t i = 0; i < count; ++i) landmass[i] = i;
  const auto distance = [&](std::size_t a, std::size_t b) {
    return geo::Outline(territory.shapes, a).distance_from(geo::Outline(territory.shapes, b)).value;
  };
  for (std::size_t round = 0; round < count; ++round) {
    for (std::size_t a = 0; a < count; ++a) {
      for (std::size_t b = 0; b < count; ++b) {
        if (a != b && distance(a, b) <= 0.1) landmass[a] = landmass[b] = std::min(landmass[a], landmass[b]);
      }
    }
  }
  std::vector<std::pair<std::size_t, std::size_t>> borders, straits;
  for (std::size_t a = 0; a < count; ++a) {
    for (std::size_t b = a + 1; b < count; ++b) {
      if (distance(a, b) <= 0.1) borders.emplace_back(a, b);
      if (distance(a, b) <= 30 && landmass[a] != landmass[b]) straits.emplace_back(a, b);
    }
  }
  EXPECT_THAT(of_kind(pairs, model::NeighborPair::Kind::border), borders);
  const auto found = of_kind(pairs, model::NeighborPair::Kind::strait);
  for (const auto& strait : straits) EXPECT_THAT(found, testing::Contains(strait));
  EXPECT_LE(found.size(), straits.size() + 6);  // and the one shortest way from each that is alone
  const auto with = [&](std::size_t threads) {
    const base::ThreadLimit limit(threads);
    return neighbors(territory, {});
  };
  EXPECT_EQ(with(1), with(2));
}

}  // namespace
}  // namespace cakupan::analysis
