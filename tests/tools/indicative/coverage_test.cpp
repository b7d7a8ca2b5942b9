#include "indicative/coverage.hpp"

#include <gmock/gmock.h>

#include "indicative/figures.hpp"

namespace cakupan::indicative {
namespace {

geo::PolygonSet shape_of(const Ring& ring) {
  geo::PolygonSet shapes;
  shapes.add_ring(ring);
  shapes.end_feature();
  return shapes;
}

const geo::PolygonSet block = shape_of({{0, 0}, {100, 0}, {100, 40}, {0, 40}});

TEST(Coverage, NeighborsShareTheCornerWhereAThirdBegins) {
  const std::vector<Site> sites{{{25, 20}, 1, 0}, {{75, 10}, 1, 1}, {{75, 30}, 1, 2}};
  const Parts parts = divided_along(block, {{{50, -5}, {50, 45}}, {{50, 20}, {105, 20}}}, sites, 3);
  ASSERT_EQ(parts.shapes.feature_count(), 3U);
  EXPECT_EQ(parts.shapes.coordinates_of(0).size(), 6U);
  EXPECT_EQ(parts.shapes.coordinates_of(1).size(), 5U);
  EXPECT_TRUE(parts.cut_off.empty());
}

TEST(Coverage, WhatABayCutsOffGoesToWhoIsBesideIt) {
  // The left region reaches over the bay to the right arm, where it has no district.
  const geo::PolygonSet horseshoe =
      shape_of({{0, 0}, {100, 0}, {100, 40}, {70, 40}, {70, 10}, {30, 10}, {30, 40}, {0, 40}});
  const std::vector<Site> sites{{{15, 30}, 3, 0}, {{60, 5}, 1, 1}};
  const Parts parts = divided_along(horseshoe, {{{-5, 15}, {105, 15}}}, sites, 2);
  EXPECT_THAT(areas_of(parts.shapes),
              testing::ElementsAre(testing::DoubleNear(750, 0.1), testing::DoubleNear(1900 - 0, 200)));
  EXPECT_EQ(parts.shapes.part_count(), 2U);
}

TEST(Coverage, APieceWithADistrictStaysAndIsNamed) {
  const std::vector<Site> sites{{{10, 20}, 1, 0}, {{50, 20}, 1, 1}, {{95, 20}, 1, 0}};
  const Parts parts = divided_along(block, {{{30, -5}, {30, 45}}, {{75, -5}, {75, 45}}}, sites, 2);
  EXPECT_EQ(parts.shapes.parts_of(0).size(), 2U);
  EXPECT_THAT(parts.cut_off, testing::ElementsAre(testing::ElementsAre(2U)));
}

}  // namespace
}  // namespace cakupan::indicative
