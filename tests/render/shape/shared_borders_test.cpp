#include "render/shape/shared_borders.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "render/shape/page_squares.hpp"
#include "render/shape/slivers.hpp"

namespace cakupan::render::shape {
namespace {

std::size_t loose_edges(const geo::Topology& topology, double x) {
  std::size_t count = 0;
  for (const geo::Arc& arc : topology.arcs) {
    if (arc.right != geo::Arc::nobody) continue;
    for (std::size_t i = arc.coordinates.first; i + 1 < arc.coordinates.last; ++i) {
      const geo::Coordinate a = topology.coordinates[i], b = topology.coordinates[i + 1];
      if (std::abs(a.x - x) < 0.5 && std::abs(b.x - x) < 0.5) ++count;
    }
  }
  return count;
}

TEST(SharedBorders, CornersOnTheOthersEdgeAndBesideItAreShared) {
  // The second has corners on the first's edge, and one 0.03 mm beside it.
  const geo::Topology topology = with_shared_borders(geo::topology_of(
      page_of_rings({{{{0, 0}, {10, 0}, {10, 10}, {0, 10}}},
                     {{{10, 0}, {20, 0}, {20, 10}, {10, 10}, {10, 7}, {10.03, 5}, {10, 3}}}})));
  EXPECT_EQ(loose_edges(topology, 10), 0U);
  EXPECT_EQ(ragged_length(topology, facing_features(topology)), 0);
  const geo::PolygonSet polygons = geo::polygons_of(topology);
  EXPECT_NEAR(geo::planar_area(polygons, 0) + geo::planar_area(polygons, 1), 200, 1e-9)
      << "neither gap nor overlap";
}

TEST(SharedBorders, CornersNearEachOtherAreOne) {
  // Both have a corner in the middle, 0.03 mm apart, neither on the other's edge.
  const geo::Topology topology = with_shared_borders(
      geo::topology_of(page_of_rings({{{{0, 0}, {10, 0}, {9.5, 5}, {10, 10}, {0, 10}}},
                                      {{{10, 0}, {20, 0}, {20, 10}, {10, 10}, {9.5, 5.03}}}})));
  EXPECT_EQ(loose_edges(topology, 9.75), 0U);
}

TEST(SharedBorders, WiderGapsStay) {
  const auto page = page_of_rings(
      {{{{0, 0}, {10, 0}, {10, 10}, {0, 10}}}, {{{10.1, 0}, {20, 0}, {20, 10}, {10.1, 10}, {10.1, 5}}}});
  EXPECT_EQ(geo::polygons_of(with_shared_borders(geo::topology_of(page))),
            geo::polygons_of(geo::topology_of(page)));
}

TEST(SharedBorders, WhereBordersMeetPlacesStay) {
  // A third feature ends 0.03 mm from where the two others meet at the coast.
  const geo::Topology topology =
      with_shared_borders(geo::topology_of(page_of_rings({{{{0, 0}, {10, 0}, {10, 10}, {0, 10}}},
                                                          {{{10, 0}, {20, 0}, {20, 10}, {10, 10}}},
                                                          {{{8, 12}, {10, 10.03}, {12, 12}}}})));
  EXPECT_TRUE(std::count(topology.coordinates.begin(), topology.coordinates.end(), geo::Coordinate{10, 10}) >
              0);
  EXPECT_TRUE(
      std::count(topology.coordinates.begin(), topology.coordinates.end(), geo::Coordinate{10, 10.03}) == 0);
}

TEST(SharedBorders, ACoastAloneIsUntouched) {
  const auto page = page_of_rings({{{{0, 0}, {10, 0}, {10, 0.02}, {9.98, 0.03}, {10, 10}, {0, 10}}}});
  EXPECT_EQ(geo::polygons_of(with_shared_borders(geo::topology_of(page))),
            geo::polygons_of(geo::topology_of(page)));
}

}  // namespace
}  // namespace cakupan::render::shape
