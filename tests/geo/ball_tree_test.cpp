#include "geo/ball_tree.hpp"

#include <limits>
#include <random>
#include <set>
#include <utility>

#include <gmock/gmock.h>

namespace cakupan::geo {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// A line of so many short pieces along a parallel.
std::vector<Piece> coast(double latitude, std::size_t pieces, double degrees) {
  std::vector<Piece> line;
  for (std::size_t i = 0; i < pieces; ++i) {
    const double step = degrees / static_cast<double>(pieces), west = 120 + static_cast<double>(i) * step;
    add_edge(line, {west, latitude}, {west + step, latitude});
  }
  return line;
}

BallTree tree_of(const std::vector<Piece>& pieces, std::uint32_t per_leaf) {
  return BallTree(static_cast<std::uint32_t>(pieces.size()), per_leaf,
                  [&](std::uint32_t first, std::uint32_t last) {
                    return ball_around(pieces, {first, last});
                  });
}

std::set<std::pair<std::uint32_t, std::uint32_t>> items_within(const BallTree& a, const BallTree& b,
                                                               double limit) {
  std::set<std::pair<std::uint32_t, std::uint32_t>> found;
  each_leaf_pair(
      a, b, [&] { return limit; },
      [&](const BallTree::Node& x, const BallTree::Node& y) {
        for (std::uint32_t i = x.first; i < x.last; ++i) {
          for (std::uint32_t k = y.first; k < y.last; ++k) EXPECT_TRUE(found.emplace(i, k).second);
        }
      });
  return found;
}

TEST(BallTree, EveryItemLiesInOneLeafAndEveryBallInTheBallAbove) {
  for (const std::size_t count : {1U, 2U, 7U, 8U, 9U, 100U}) {
    const auto pieces = coast(-7, count, 0.04);
    const BallTree tree = tree_of(pieces, 3);
    std::vector<int> seen(pieces.size(), 0);
    for (const BallTree::Node& node : tree.nodes()) {
      for (std::uint32_t i = node.first; i < node.last; ++i) {
        EXPECT_LE(length(pieces[i].start - node.ball.center), node.ball.radius);
        EXPECT_LE(length(pieces[i].end - node.ball.center), node.ball.radius);
        if (node.is_leaf()) ++seen[i];
      }
      if (node.is_leaf()) {
        EXPECT_LE(node.last - node.first, 3U);
      }
    }
    EXPECT_THAT(seen, testing::Each(1));
  }
}

TEST(BallTree, VisitsEveryPairOfItemsWithinTheLimit) {
  const auto south = coast(-7.02, 60, 0.3), north = coast(-7, 45, 0.3);
  const BallTree a = tree_of(south, 4), b = tree_of(north, 4);
  EXPECT_EQ(items_within(a, b, infinity).size(), south.size() * north.size());
  EXPECT_TRUE(items_within(tree_of(south, 1), tree_of(north, 1), 1000).empty());  // they are 2.2 km apart
  const auto found = items_within(a, b, 5000);
  EXPECT_LT(found.size(), south.size() * north.size());
  for (std::uint32_t i = 0; i < south.size(); ++i) {
    for (std::uint32_t k = 0; k < north.size(); ++k) {
      if (approach_of(south[i], north[k]).chord > 5000) continue;
      EXPECT_TRUE(found.contains({i, k}));
    }
  }
}

TEST(BallTree, ALimitBelowZeroEndsTheVisits) {
  const auto line = coast(-7, 64, 0.3);
  const BallTree tree = tree_of(line, 1);
  int visits = 0;
  each_leaf_pair(
      tree, tree, [&] { return visits < 3 ? 0 : -1.0; },
      [&](const BallTree::Node&, const BallTree::Node&) { ++visits; });
  EXPECT_EQ(visits, 3);
}

// Two coasts of the same detail, four times as long: four times the work, not sixteen times.
TEST(BallTree, VisitsGrowWithTheLength) {
  const auto visits = [](std::size_t pieces, double degrees) {
    const auto south = coast(-7.02, pieces, degrees), north = coast(-7, pieces, degrees);
    std::size_t count = 0;
    each_leaf_pair(
        tree_of(south, 8), tree_of(north, 8), [] { return 3000.0; },
        [&](const BallTree::Node&, const BallTree::Node&) { ++count; });
    return count;
  };
  EXPECT_LE(visits(4000, 4), 5 * visits(1000, 1));
}

TEST(BallAround, HoldsTheBalls) {
  std::mt19937 random(514);
  std::uniform_real_distribution<double> place(-1e6, 1e6), radius(0, 3e5);
  std::vector<Ball> balls;
  for (int i = 0; i < 20; ++i) {
    balls.push_back({{place(random), place(random), place(random)}, radius(random)});
    const Ball all = ball_around(balls);
    for (const Ball& ball : balls)
      EXPECT_LE(length(ball.center - all.center) + ball.radius, all.radius * (1 + 1e-12) + 1e-9);
  }
}

}  // namespace
}  // namespace cakupan::geo
