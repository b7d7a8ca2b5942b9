#include "render/shape/gaps.hpp"

#include <gtest/gtest.h>

#include "render/shape/page_squares.hpp"

namespace cakupan::render::shape {
namespace {

/// Two features with a gap of some width between them, closed at both ends; the second has a corner more on
/// it, so that its border there is the longer one.
geo::PolygonSet around_a_gap(double width) {
  return page_of_rings(
      {{{{0, 0}, {10, 0}, {10, 2}, {10, 8}, {10, 10}, {0, 10}}},
       {{{10, 0}, {20, 0}, {20, 10}, {10, 10}, {10, 8}, {10 + width, 7}, {10 + width, 3}, {10, 2}}}});
}

double area(const geo::Topology& topology, std::size_t feature) {
  return geo::planar_area(geo::polygons_of(topology), feature);
}

TEST(Gaps, AThinOneGoesToTheFeatureWithTheLongestBorderOnIt) {
  const geo::Topology before = geo::topology_of(around_a_gap(0.3));
  const geo::Topology after = without_gaps(before);
  EXPECT_NEAR(area(after, 0), area(before, 0), 1e-9);
  EXPECT_NEAR(area(after, 0) + area(after, 1), 200, 1e-9);
  for (const geo::Arc& arc : after.arcs) {
    const bool on_coast = arc.right == geo::Arc::nobody;
    const geo::Coordinate middle = after.coordinates[(arc.coordinates.first + arc.coordinates.last) / 2];
    EXPECT_FALSE(on_coast && middle.x > 9.5 && middle.x < 10.5 && middle.y > 1 && middle.y < 9);
  }
}

TEST(Gaps, ALakeStays) {
  const geo::Topology before = geo::topology_of(around_a_gap(2));
  EXPECT_EQ(geo::polygons_of(without_gaps(before)), geo::polygons_of(before));
}

TEST(Gaps, WhatOneFeatureEnclosesStays) {
  const geo::Topology before = geo::topology_of(
      page_of_rings({{{{0, 0}, {10, 0}, {10, 10}, {0, 10}}, {{3, 3}, {3, 7}, {3.1, 7}, {3.1, 3}}}}));
  EXPECT_EQ(geo::polygons_of(without_gaps(before)), geo::polygons_of(before));
}

TEST(Gaps, AThinIslandOfTwoFeaturesIsNone) {
  const geo::Topology before = geo::topology_of(
      page_of_rings({{{{0, 0}, {5, 0}, {5, 0.2}, {0, 0.2}}}, {{{5, 0}, {9, 0}, {9, 0.2}, {5, 0.2}}}}));
  EXPECT_EQ(geo::polygons_of(without_gaps(before)), geo::polygons_of(before));
}

TEST(Gaps, WhatIsOpenToTheSeaStays) {
  const geo::Topology before =
      geo::topology_of(page_of_rings({{{{0, 0}, {10, 0}, {10, 5}, {10, 10}, {0, 10}}},
                                      {{{10, 0}, {20, 0}, {20, 10}, {10.2, 10}, {10.2, 5}, {10, 5}}}}));
  EXPECT_EQ(geo::polygons_of(without_gaps(before)), geo::polygons_of(before));
}

}  // namespace
}  // namespace cakupan::render::shape
