#include <cakupan/geo/nesting.hpp>

#include <array>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cakupan::geo {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

void add_square(PolygonSet& shapes, double x, double y, double side) {
  const std::vector<Coordinate> ring{{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}};
  shapes.add_ring(ring);
  shapes.end_part();
}

/// One feature each.
PolygonSet squares(const std::vector<std::array<double, 3>>& all) {
  PolygonSet shapes;
  for (const auto& [x, y, side] : all) {
    add_square(shapes, x, y, side);
    shapes.end_feature();
  }
  return shapes;
}

std::vector<double> areas_of(const PolygonSet& shapes) {
  std::vector<double> areas;
  for (std::size_t f = 0; f < shapes.feature_count(); ++f) areas.push_back(planar_area(shapes, f));
  return areas;
}

TEST(SmallerOnTop, WhatAGridMayHaveMovedThereIsLeftAlone) {
  const PolygonSet shapes = squares({{0, 0, 100}, {40, 40, 20}, {-2, 50, 6}});
  EXPECT_EQ(smaller_on_top(shapes).coverings.at(0).inner, (std::vector<std::size_t>{1, 2}));
  EXPECT_EQ(smaller_on_top(shapes, 2).coverings.at(0).inner, (std::vector<std::size_t>{1}))
      << "the middle of the last is 1 from the border";
  EXPECT_THAT(smaller_on_top(shapes, 11).coverings, IsEmpty());
}

TEST(SmallerOnTop, AnEnclaveIsCutOutInAnyOrder) {
  const SmallerOnTop after = smaller_on_top(squares({{0, 0, 10}, {4, 4, 2}}));
  EXPECT_THAT(after.coverings, ElementsAre(Covering{0, {1}, 0.96}));
  EXPECT_THAT(areas_of(after.shapes), ElementsAre(96, 4));
  EXPECT_EQ(after.shapes.rings_of(0).size(), 2U);
  const SmallerOnTop before = smaller_on_top(squares({{4, 4, 2}, {0, 0, 10}}));
  EXPECT_THAT(before.coverings, ElementsAre(Covering{1, {0}, 0.96}));
  EXPECT_THAT(areas_of(before.shapes), ElementsAre(4, 96));
}

TEST(SmallerOnTop, AtAnyDepthAndOnTheEdge) {
  // 5 lies in 10 lies in 20, and 4 lies on the edge of 20.
  const SmallerOnTop found = smaller_on_top(squares({{2, 2, 5}, {0, 0, 20}, {1, 1, 10}, {16, 16, 4}}));
  EXPECT_THAT(areas_of(found.shapes), ElementsAre(25, 400 - 100 - 16, 75, 16));
  ASSERT_EQ(found.coverings.size(), 2U);
  EXPECT_THAT(found.coverings[0].inner, ElementsAre(0U, 2U, 3U));
  EXPECT_EQ(found.coverings[1], (Covering{2, {0}, 0.75}));
}

TEST(SmallerOnTop, PartsLieOnEachOtherByThemselves) {
  // Each of two features has an exclave in the other.
  PolygonSet shapes;
  add_square(shapes, 0, 0, 10);
  add_square(shapes, 24, 4, 2);
  shapes.end_feature();
  add_square(shapes, 20, 0, 10);
  add_square(shapes, 4, 4, 1);
  shapes.end_feature();
  const SmallerOnTop found = smaller_on_top(shapes);
  EXPECT_THAT(areas_of(found.shapes), ElementsAre(100 - 1 + 4, 100 - 4 + 1));
  EXPECT_THAT(found.coverings[0].inner, IsEmpty()) << "no more than an exclave of it";
}

TEST(SmallerOnTop, NeighborsHolesAndCrossingBordersStay) {
  EXPECT_THAT(smaller_on_top(squares({{0, 0, 10}, {10, 0, 10}, {9.9, 10, 5}, {0, 9.8, 3}})).coverings,
              IsEmpty());
  PolygonSet with_hole;
  with_hole.add_ring(std::vector<Coordinate>{{0, 0}, {10, 0}, {10, 10}, {0, 10}});
  with_hole.add_ring(std::vector<Coordinate>{{4, 4}, {4, 6}, {6, 6}, {6, 4}});
  with_hole.end_feature();
  add_square(with_hole, 4, 4, 2);
  with_hole.end_feature();
  EXPECT_THAT(smaller_on_top(with_hole).coverings, IsEmpty());
  EXPECT_THAT(smaller_on_top({}).coverings, IsEmpty());
}

TEST(SmallerOnTop, OfEqualsTheLaterLiesOnTop) {
  const SmallerOnTop found = smaller_on_top(squares({{0, 0, 10}, {0, 0, 10}}));
  EXPECT_THAT(found.coverings, ElementsAre(Covering{0, {1}, 0}));
  EXPECT_TRUE(found.shapes.is_empty(0));
  EXPECT_THAT(smaller_on_top(squares({{0, 0, 10}, {0, 0, 5}, {5, 0, 5}, {0, 5, 5}, {5, 5, 5}})).coverings,
              ElementsAre(Covering{0, {1, 2, 3, 4}, 0}));
}

}  // namespace
}  // namespace cakupan::geo
