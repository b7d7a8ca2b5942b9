#include <cakupan/geo/topology.hpp>

#include <algorithm>
#include <cmath>
#include <random>

#include <gtest/gtest.h>

namespace cakupan::geo {
namespace {

void add(PolygonSet& shapes, const std::vector<Coordinate>& ring) {
  shapes.add_ring(ring);
  shapes.end_feature();
}

std::size_t arcs_between(const Topology& topology, std::size_t a, std::size_t b) {
  return static_cast<std::size_t>(
      std::count_if(topology.arcs.begin(), topology.arcs.end(), [&](const Arc& arc) {
        return (arc.left == a && arc.right == b) || (arc.left == b && arc.right == a);
      }));
}

void expect_same_areas(const PolygonSet& a, const PolygonSet& b) {
  ASSERT_EQ(a.feature_count(), b.feature_count());
  for (std::size_t f = 0; f < a.feature_count(); ++f) {
    EXPECT_NEAR(planar_area(a, f), planar_area(b, f), 1e-9 * (1 + planar_area(a, f))) << "feature " << f;
  }
}

TEST(Topology, NeighborsShareOneArc) {
  PolygonSet shapes;
  add(shapes, {{0, 0}, {1, 0}, {1, 1}, {1, 2}, {0, 2}});
  add(shapes, {{1, 0}, {2, 0}, {2, 2}, {1, 2}, {1, 1}});
  const Topology topology = topology_of(shapes);
  EXPECT_EQ(topology.arcs.size(), 3U);
  EXPECT_EQ(arcs_between(topology, 0, 1), 1U);
  EXPECT_EQ(arcs_between(topology, 0, Arc::nobody), 1U);
  expect_same_areas(shapes, polygons_of(topology));
}

TEST(Topology, OrientationDoesNotMatter) {
  PolygonSet shapes;
  add(shapes, {{0, 0}, {1, 0}, {1, 2}, {0, 2}});
  add(shapes, {{1, 0}, {1, 2}, {2, 2}, {2, 0}});
  EXPECT_EQ(arcs_between(topology_of(shapes), 0, 1), 1U);
}

TEST(Topology, AnEnclaveAndTheHoleAroundItAreOneArc) {
  PolygonSet shapes;
  shapes.add_ring(std::vector<Coordinate>{{0, 0}, {9, 0}, {9, 9}, {0, 9}});
  shapes.add_ring(std::vector<Coordinate>{{4, 4}, {4, 5}, {5, 5}, {5, 4}});
  shapes.end_feature();
  add(shapes, {{5, 5}, {4, 5}, {4, 4}, {5, 4}});
  const Topology topology = topology_of(shapes);
  EXPECT_EQ(topology.arcs.size(), 2U);
  EXPECT_EQ(arcs_between(topology, 0, 1), 1U);
  expect_same_areas(shapes, polygons_of(topology));
}

TEST(Topology, AFeatureThatMeetsItselfIsOnBothSides) {
  PolygonSet shapes;
  shapes.add_ring(std::vector<Coordinate>{{0, 0}, {1, 0}, {1, 1}, {0, 1}});
  shapes.end_part();
  shapes.add_ring(std::vector<Coordinate>{{1, 0}, {2, 0}, {2, 1}, {1, 1}});
  shapes.end_feature();
  EXPECT_EQ(arcs_between(topology_of(shapes), 0, 0), 1U);
}

TEST(Topology, OverlappingClaimsEndArcsAndTheFirstTwoKeepThem) {
  PolygonSet shapes;
  for (int copy = 0; copy < 3; ++copy) add(shapes, {{0, 0}, {1, 0}, {1, 1}, {0, 1}});
  const Topology topology = topology_of(shapes);
  ASSERT_EQ(topology.arcs.size(), 1U);
  EXPECT_EQ(topology.arcs[0].left, 0U);
  EXPECT_EQ(topology.arcs[0].right, 1U);
  expect_same_areas(shapes, polygons_of(topology));
}

TEST(Topology, EmptyFeaturesAndRepeatedCoordinatesAndSpikesSurvive) {
  PolygonSet shapes;
  shapes.end_feature();
  add(shapes, {{0, 0}, {0, 0}, {2, 0}, {2, 2}, {2, 4}, {2, 2}, {0, 2}, {0, 2}});
  const PolygonSet back = polygons_of(topology_of(shapes));
  EXPECT_TRUE(back.is_empty(0));
  expect_same_areas(shapes, back);
}

/// A country of cells on a jittered grid: every inner corner is shared by four cells, every border is bent.
PolygonSet jittered_country(unsigned seed, int side) {
  std::mt19937 random(seed);
  const auto noise = [&] { return static_cast<double>(random() % 1000) / 2500.0; };
  const int bends = 4;
  const int steps = side * bends + 1;
  std::vector<Coordinate> grid;
  for (int y = 0; y < steps; ++y) {
    for (int x = 0; x < steps; ++x) grid.push_back({x + noise(), y + noise()});
  }
  const auto at = [&](int x, int y) { return grid[static_cast<std::size_t>(y * steps + x)]; };
  PolygonSet shapes;
  for (int cy = 0; cy < side; ++cy) {
    for (int cx = 0; cx < side; ++cx) {
      std::vector<Coordinate> ring;
      const int x0 = cx * bends, y0 = cy * bends;
      for (int i = 0; i < bends; ++i) ring.push_back(at(x0 + i, y0));
      for (int i = 0; i < bends; ++i) ring.push_back(at(x0 + bends, y0 + i));
      for (int i = 0; i < bends; ++i) ring.push_back(at(x0 + bends - i, y0 + bends));
      for (int i = 0; i < bends; ++i) ring.push_back(at(x0, y0 + bends - i));
      std::rotate(ring.begin(), ring.begin() + static_cast<int>(random() % ring.size()), ring.end());
      if (random() % 2 == 0) std::reverse(ring.begin(), ring.end());
      add(shapes, ring);
    }
  }
  return shapes;
}

TEST(Topology, PolygonsComeBackWithEqualAreas) {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    const PolygonSet shapes = jittered_country(seed, 5);
    const Topology topology = topology_of(shapes);
    expect_same_areas(shapes, polygons_of(topology));
    EXPECT_EQ(std::count_if(topology.arcs.begin(), topology.arcs.end(),
                            [](const Arc& arc) { return arc.right != Arc::nobody; }),
              2 * 5 * 4);
  }
}

TEST(Topology, OfATopologyIsTheSameOnceMore) {
  PolygonSet shapes;
  add(shapes, {{0, 0}, {1, 0}, {1, 1}, {1, 2}, {0, 2}});
  shapes.end_feature();
  add(shapes, {{1, 0}, {2, 0}, {2, 2}, {1, 2}, {1, 1}});
  const Topology once = topology_of(shapes);
  const Topology again = with_unshared_arcs_anew(once);
  EXPECT_EQ(again.arcs, once.arcs);
  EXPECT_EQ(again.coordinates, once.coordinates);
  EXPECT_EQ(again.feature_parts, once.feature_parts);
  EXPECT_EQ(polygons_of(again), polygons_of(once));
}

TEST(Topology, FindsWhatArcsHaveInCommonSinceTheyWereChanged) {
  PolygonSet shapes;
  add(shapes, {{0, 0}, {1, 0}, {1, 2}, {0, 2}});
  add(shapes, {{1, 0}, {2, 0}, {2, 2}, {1, 2}, {1.1, 1}});
  Topology topology = topology_of(shapes);
  EXPECT_EQ(arcs_between(topology, 0, 1), 0U);
  for (Coordinate& p : topology.coordinates) {
    if (p == Coordinate{1.1, 1}) p = {1, 1};
  }
  EXPECT_EQ(arcs_between(with_unshared_arcs_anew(topology), 0, 1), 0U)
      << "the first still has no corner there";
  PolygonSet both;
  add(both, {{0, 0}, {1, 0}, {1, 1}, {1, 2}, {0, 2}});
  add(both, {{1, 0}, {2, 0}, {2, 2}, {1, 2}, {1.1, 1}});
  topology = topology_of(both);
  for (Coordinate& p : topology.coordinates) {
    if (p == Coordinate{1.1, 1}) p = {1, 1};
  }
  EXPECT_EQ(arcs_between(with_unshared_arcs_anew(topology), 0, 1), 1U);
}

TEST(Topology, AChangedArcMayRunAlongOneThatTwoHaveAlready) {
  PolygonSet shapes;
  add(shapes, {{0, 0}, {2, 0}, {2, 2}, {0, 2}});
  add(shapes, {{2, 0}, {4, 0}, {4, 2}, {2, 2}});
  add(shapes, {{2.1, -1}, {3, -1}, {3, 3}, {2.1, 3}});  // over the second, and about to touch the first
  Topology topology = topology_of(shapes);
  ASSERT_EQ(arcs_between(topology, 0, 1), 1U);
  // Its side is led from one end of the border of the two to the other.
  const std::size_t at = static_cast<std::size_t>(
      std::find(topology.coordinates.begin(), topology.coordinates.end(), Coordinate{2.1, 3}) -
      topology.coordinates.begin());
  ASSERT_EQ(topology.coordinates[at + 1], (Coordinate{2.1, -1}));
  topology.coordinates.insert(topology.coordinates.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                              {{2, 2}, {2, 0}});
  for (Arc& arc : topology.arcs) {
    if (arc.coordinates.first > at) arc.coordinates.first += 2;
    if (arc.coordinates.last > at) arc.coordinates.last += 2;
  }
  const Topology anew = with_unshared_arcs_anew(topology);
  EXPECT_EQ(arcs_between(anew, 0, 1), 1U);
  EXPECT_EQ(ring_of(anew, 2).size(), 7U);
  const auto border = std::find_if(anew.arcs.begin(), anew.arcs.end(),
                                   [](const Arc& arc) { return arc.left == 0 && arc.right == 1; });
  const auto number = static_cast<std::uint32_t>(border - anew.arcs.begin());
  EXPECT_EQ(
      std::count_if(anew.steps.begin(), anew.steps.end(), [&](ArcStep step) { return step.arc == number; }),
      3)
      << "the third passes it as well";
}

// More coordinates than are numbered in one piece.
TEST(Topology, OfManyCoordinatesIsLikeThatOfFew) {
  PolygonSet shapes;
  const int side = 160;
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      const double l = x * 0.1, b = y * 0.1;
      const double r = (x + 1) * 0.1, t = (y + 1) * 0.1;
      add(shapes, {{l, b}, {r, b}, {r, t}, {l, t}});
    }
  }
  const Topology topology = topology_of(shapes);
  EXPECT_EQ(topology.arcs.size(), static_cast<std::size_t>(2 * side * (side + 1) - 4))
      << "corners are no nodes";
  expect_same_areas(shapes, polygons_of(topology));
}

TEST(Topology, EndsAreEqualWhereThePlacesAre) {
  PolygonSet shapes;
  add(shapes, {{0, 0}, {1, 0}, {1, 1}, {1, 2}, {0, 2}});
  add(shapes, {{1, 0}, {2, 0}, {2, 2}, {1, 2}, {1, 1}});
  const Topology topology = topology_of(shapes);
  ASSERT_EQ(topology.ends.size(), topology.arcs.size());
  const auto place = [&](std::size_t arc, bool first) {
    const IndexRange range = topology.arcs[arc].coordinates;
    return topology.coordinates[first ? range.first : range.last - 1];
  };
  for (std::size_t a = 0; a < topology.arcs.size(); ++a) {
    for (std::size_t b = 0; b < topology.arcs.size(); ++b) {
      EXPECT_EQ(topology.ends[a].first == topology.ends[b].last, place(a, true) == place(b, false));
      EXPECT_EQ(topology.ends[a].first == topology.ends[b].first, place(a, true) == place(b, true));
    }
  }
}

TEST(Topology, ARingHasTheAreaOfItsCoordinates) {
  PolygonSet shapes;
  add(shapes, {{0, 0}, {1, 0}, {1, 1}, {1, 2}, {0, 2}});
  add(shapes, {{1, 0}, {1, 1}, {1, 2}, {2, 2}, {2, 0}});
  const Topology topology = topology_of(shapes);
  for (std::size_t r = 0; r < 2; ++r)
    EXPECT_DOUBLE_EQ(signed_area(topology, r), signed_area(ring_of(topology, r)));
}

}  // namespace
}  // namespace cakupan::geo
