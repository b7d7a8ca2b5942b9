#include <cakupan/analysis/neighbors.hpp>

#include <algorithm>
#include <numeric>
#include <optional>
#include <random>
#include <tuple>
#include <utility>
#include <vector>

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

void add_square(model::Territory& territory, double x, double y, double side) {
  territory.shapes.add_ring(
      std::vector<geo::Coordinate>{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}});
  territory.shapes.end_feature();
  territory.table.regions.emplace_back();
}

void add_without_shape(model::Territory& territory) {
  territory.shapes.end_feature();
  territory.table.regions.emplace_back();
}

TEST(Neighbors, OfNoneOfOneAndOfRegionsWithoutShape) {
  model::Territory territory;
  EXPECT_TRUE(neighbors(territory, {}).empty());
  add_without_shape(territory);
  EXPECT_TRUE(neighbors(territory, {}).empty());
  add_square(territory, 110, -7, 0.1);
  EXPECT_TRUE(neighbors(territory, {}).empty());
  add_without_shape(territory);
  add_square(territory, 110.1, -7, 0.1);
  EXPECT_THAT(neighbors(territory, {}),
              ElementsAre(model::NeighborPair{1, 3, model::NeighborPair::Kind::border, {0}}));
}

TEST(Neighbors, IdenticalAndInnerShapesBorder) {
  model::Territory territory;
  add_square(territory, 110, -7, 0.1);
  add_square(territory, 110, -7, 0.1);
  add_square(territory, 110.04, -6.96, 0.01);
  const auto pairs = neighbors(territory, {});
  EXPECT_THAT(of_kind(pairs, model::NeighborPair::Kind::border),
              ElementsAre(std::pair(0, 1), std::pair(0, 2), std::pair(1, 2)));
  for (const auto& pair : pairs) EXPECT_EQ(pair.distance.value, 0);
}

TEST(Neighbors, OverTheDateLineByBorderByStraitAndByTheShortestWay) {
  model::Territory territory;
  add_square(territory, 179.9, -16, 0.1);
  add_square(territory, -180, -16, 0.1);
  add_square(territory, -179.7, -16, 0.1);
  add_square(territory, 170, -16, 0.1);
  const auto pairs = neighbors(territory, {});
  EXPECT_THAT(of_kind(pairs, model::NeighborPair::Kind::border), ElementsAre(std::pair(0, 1)));
  EXPECT_THAT(of_kind(pairs, model::NeighborPair::Kind::strait),
              ElementsAre(std::pair(0, 3), std::pair(1, 2)));
}

/// The rule for groups that are not joined, step by step: the smallest, of equals the first, by its one
/// shortest way.
std::vector<std::pair<std::size_t, std::size_t>> links_of_groups(
    const model::Territory& territory, std::vector<std::pair<std::size_t, std::size_t>> links) {
  const std::size_t count = territory.table.regions.size();
  std::vector<geo::Outline> outlines;
  for (std::size_t i = 0; i < count; ++i) outlines.emplace_back(territory.shapes, i);
  std::vector<std::size_t> group(count);
  std::iota(group.begin(), group.end(), std::size_t{0});
  const auto join = [&](std::size_t a, std::size_t b) {
    const auto [kept, gone] = std::minmax({group[a], group[b]});
    std::replace(group.begin(), group.end(), gone, kept);
  };
  for (const auto& [a, b] : links) join(a, b);
  links.clear();
  while (std::count(group.begin(), group.end(), group[0]) < static_cast<std::ptrdiff_t>(count)) {
    const std::size_t smallest = *std::min_element(group.begin(), group.end(), [&](auto a, auto b) {
      return std::pair(std::count(group.begin(), group.end(), a), a) <
             std::pair(std::count(group.begin(), group.end(), b), b);
    });
    std::optional<std::tuple<base::Kilometers, std::size_t, std::size_t>> way;
    for (std::size_t a = 0; a < count; ++a) {
      for (std::size_t b = a + 1; b < count; ++b) {
        if ((group[a] == smallest) == (group[b] == smallest)) continue;
        const std::tuple other(outlines[a].distance_from(outlines[b]), a, b);
        if (!way || other < *way) way = other;
      }
    }
    links.emplace_back(std::get<1>(*way), std::get<2>(*way));
    join(links.back().first, links.back().second);
  }
  return links;
}

/// Squares on a lattice, so that many lie equally far from each other: 16.6 km where they are next.
/// it.
model::Territory crowds(unsigned seed, int count) {
  std::mt19937 random(seed);
  std::uniform_int_distribution<int> column(0, 25), row(0, 12);
  model::Territory territory;
  for (int i = 0; i < count; ++i) add_square(territory, 100 + 0.25 * column(random), 0.25 * row(random), 0.1);
  return territory;
}

TEST(Neighbors, SeparateGroupsAreLinkedFromTheSmallestByItsShortestWay) {
  for (const unsigned seed : {1U, 2U, 3U, 4U}) {
    const model::Territory territory = crowds(seed, 40);
    for (const double strait : {0.1, 20.0}) {
      const NeighborRule rule{.strait = {strait}};
      const auto pairs = neighbors(territory, rule);
      std::vector<std::pair<std::size_t, std::size_t>> near, far;
      for (const auto& pair : pairs) {
        (pair.distance <= rule.strait ? near : far).emplace_back(pair.region, pair.neighbor);
      }
      EXPECT_THAT(far, testing::UnorderedElementsAreArray(links_of_groups(territory, near)));
    }
  }
}

TEST(Neighbors, DoNotDependOnTheThreads) {
  const model::Territory territory = crowds(5, 250);
  const auto with = [&](std::size_t threads) {
    const base::ThreadLimit limit(threads);
    return neighbors(territory, {});
  };
  const auto alone = with(1);
  EXPECT_EQ(alone, with(2));
  EXPECT_EQ(alone, with(7));
}

}  // namespace
}  // namespace cakupan::analysis
