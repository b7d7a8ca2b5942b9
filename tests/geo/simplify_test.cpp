#include <cakupan/geo/simplify.hpp>

#include <cmath>
#include <set>
#include <utility>

#include <gtest/gtest.h>

namespace cakupan::geo {
namespace {

/// Vertical strips whose shared borders wave; beside them an island of about the size of a pinhead.
PolygonSet waving_strips(int strips) {
  const auto border = [](int x) {
    std::vector<Coordinate> line;
    for (int i = 0; i <= 400; ++i) line.push_back({x * 10 + std::sin(i * 0.3 + x), i * 0.1});
    return line;
  };
  PolygonSet shapes;
  for (int s = 0; s < strips; ++s) {
    std::vector<Coordinate> ring = border(s);
    const std::vector<Coordinate> right = border(s + 1);
    ring.insert(ring.end(), right.rbegin(), right.rend());
    shapes.add_ring(ring);
    shapes.end_feature();
  }
  std::vector<Coordinate> island;
  for (int i = 0; i < 60; ++i) island.push_back({-5 + 0.01 * std::cos(i * 0.1), 0.01 * std::sin(i * 0.1)});
  shapes.add_ring(island);
  shapes.end_feature();
  return shapes;
}

TEST(Simplified, KeepsNeighborsJoined) {
  const Topology before = topology_of(waving_strips(4));
  for (const double threshold : {0.001, 0.1, 10.0, 1e9}) {
    const PolygonSet after = polygons_of(simplified(before, threshold));
    const Topology again = topology_of(after);
    std::set<std::pair<std::size_t, std::size_t>> joined;
    for (const Arc& arc : again.arcs) {
      if (arc.right != Arc::nobody) joined.insert(std::minmax(arc.left, arc.right));
    }
    EXPECT_EQ(joined, (std::set<std::pair<std::size_t, std::size_t>>{{0, 1}, {1, 2}, {2, 3}})) << threshold;
  }
}

TEST(Simplified, NoRingVanishesOrFlips) {
  const PolygonSet before = waving_strips(4);
  for (const double threshold : {0.001, 0.1, 10.0, 1e9}) {
    const PolygonSet after = polygons_of(simplified(topology_of(before), threshold));
    ASSERT_EQ(after.ring_count(), before.ring_count()) << threshold;
    for (std::size_t r = 0; r < after.ring_count(); ++r) {
      EXPECT_GE(after.ring(r).size(), 4U);
      EXPECT_GT(signed_area(after.ring(r)) * signed_area(before.ring(r)), 0) << threshold;
    }
  }
}

TEST(Simplified, DropsPointsOfLittleAreaAndKeepsTheRest) {
  const PolygonSet before = waving_strips(4);
  const PolygonSet after = polygons_of(simplified(topology_of(before), 0.02));
  EXPECT_LT(after.coordinates().size(), before.coordinates().size() / 2);
  for (std::size_t f = 0; f < 4; ++f) EXPECT_NEAR(planar_area(after, f), planar_area(before, f), 4);
}

TEST(Simplified, ThresholdZeroChangesNothing) {
  const PolygonSet before = waving_strips(2);
  EXPECT_EQ(polygons_of(simplified(topology_of(before), 0)), polygons_of(topology_of(before)));
}

}  // namespace
}  // namespace cakupan::geo
