#include "geo/edge_sweep.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "geo/certain_side.hpp"

namespace cakupan::geo {
namespace {

using Ring = std::vector<Coordinate>;  // the first corner again at the end

bool touch_nowhere(const std::vector<Ring>& rings) {
  std::vector<Coordinate> corners;
  std::vector<RingCorners> ranges;
  for (const Ring& ring : rings) {
    ranges.push_back({corners.size(), corners.size() + ring.size() - 1});
    corners.insert(corners.end(), ring.begin(), ring.end());
  }
  return edges_touch_nowhere(corners, ranges);
}

bool are_apart(Coordinate a, Coordinate b, Coordinate c, Coordinate d) {
  return std::max(a.x, b.x) < std::min(c.x, d.x) || std::max(c.x, d.x) < std::min(a.x, b.x) ||
         std::max(a.y, b.y) < std::min(c.y, d.y) || std::max(c.y, d.y) < std::min(a.y, b.y) ||
         on_one_side(a, b, c, d) || on_one_side(c, d, a, b);
}

/// Every pair of edges held against each other.
bool pairs_touch_nowhere(const Ring& ring) {
  const std::size_t edges = ring.size() - 1;
  for (std::size_t i = 0; i < edges; ++i) {
    for (std::size_t j = i + 2; j < edges; ++j) {
      const bool first_and_last = i == 0 && j + 1 == edges;
      if (!first_and_last && !are_apart(ring[i], ring[i + 1], ring[j], ring[j + 1])) return false;
    }
  }
  return true;
}

TEST(EdgeSweep, TellsRingsThatCrossOrTouch) {
  const Ring square{{0, 0}, {4, 0}, {4, 4}, {0, 4}, {0, 0}};
  EXPECT_TRUE(touch_nowhere({square}));
  EXPECT_TRUE(touch_nowhere({{{0, 0}, {4, 0}, {2, 3}, {0, 0}}}));
  EXPECT_TRUE(touch_nowhere({square, {{1, 1}, {2, 1}, {2, 2}, {1, 1}}}));
  EXPECT_TRUE(touch_nowhere({square, {{5, 0}, {9, 0}, {5, 4}, {5, 0}}}));
  EXPECT_FALSE(touch_nowhere({square, {{3, 3}, {6, 3}, {6, 6}, {3, 3}}}));            // cross
  EXPECT_FALSE(touch_nowhere({square, {{4, 4}, {6, 4}, {6, 6}, {4, 4}}}));            // in a corner
  EXPECT_FALSE(touch_nowhere({square, {{4, 2}, {6, 1}, {6, 3}, {4, 2}}}));            // a corner on an edge
  EXPECT_FALSE(touch_nowhere({square, {{0, 0}, {4, 0}, {4, -4}, {0, -4}, {0, 0}}}));  // along an edge
  EXPECT_FALSE(touch_nowhere({square, square}));
  EXPECT_FALSE(touch_nowhere({{{0, 0}, {2, 2}, {2, 0}, {0, 2}, {0, 0}}}));
  EXPECT_FALSE(touch_nowhere({{{0, 0}, {4, 0}, {2, 2}, {4, 4}, {0, 4}, {2, 2}, {0, 0}}}));  // a waist
}

TEST(EdgeSweep, AgreesWithEveryPairOnRandomRings) {
  std::mt19937 random(7);
  std::size_t apart = 0;
  for (int round = 0; round < 4000; ++round) {
    const std::size_t corners = 3 + random() % 9;
    const bool on_a_grid = random() % 2 == 0;
    Ring ring;
    for (std::size_t i = 0; i < corners; ++i) {
      const double angle = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(corners);
      const double away = 2 + static_cast<double>(random() % 1000) / 100;
      Coordinate corner{away * std::cos(angle), away * std::sin(angle)};
      if (random() % 8 == 0)
        corner = {static_cast<double>(random() % 9) - 4, static_cast<double>(random() % 9) - 4};
      if (on_a_grid) corner = {std::round(corner.x), std::round(corner.y)};
      if (ring.empty() || ring.back() != corner) ring.push_back(corner);
    }
    while (ring.size() > 1 && ring.back() == ring.front()) ring.pop_back();
    if (ring.size() < 3) continue;
    ring.push_back(ring.front());
    bool leads_back = false;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
      const Coordinate next = i + 2 < ring.size() ? ring[i + 2] : ring[1];
      leads_back = leads_back || certain_side(ring[i], ring[i + 1], next) == 0;
    }
    if (leads_back) continue;
    EXPECT_EQ(touch_nowhere({ring}), pairs_touch_nowhere(ring)) << "round " << round;
    apart += pairs_touch_nowhere(ring) ? 1 : 0;
  }
  EXPECT_GT(apart, 500U);
  EXPECT_LT(apart, 3500U);
}

TEST(EdgeSweep, TakesARingOfSpikesBesideEachOther) {
  std::mt19937 random(3);
  Ring ring;
  constexpr std::size_t corners = 200'000;
  for (std::size_t i = 0; i < corners; ++i) {
    const double angle = 2 * std::numbers::pi * static_cast<double>(i) / corners;
    const double away = 5 + static_cast<double>(random() % 1'000'000) / 1e6;
    ring.push_back({118 + away * std::cos(angle), away * std::sin(angle)});
  }
  ring.push_back(ring.front());
  EXPECT_TRUE(touch_nowhere({ring}));
  std::swap(ring[corners / 3], ring[corners / 2]);
  EXPECT_FALSE(touch_nowhere({ring}));
}

}  // namespace
}  // namespace cakupan::geo
