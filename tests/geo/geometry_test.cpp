#include <cakupan/geo/geometry.hpp>

#include <gtest/gtest.h>

namespace cakupan::geo {
namespace {

PolygonSet with_hole_and_island() {
  PolygonSet shapes;
  shapes.add_ring(std::vector<Coordinate>{{0, 0}, {9, 0}, {9, 9}, {0, 9}});
  shapes.add_ring(std::vector<Coordinate>{{3, 3}, {6, 3}, {6, 6}, {3, 6}});
  shapes.end_part();
  shapes.add_ring(std::vector<Coordinate>{{20, 0}, {21, 0}, {21, 1}});
  shapes.end_feature();
  shapes.end_feature();  // empty
  shapes.add_ring(std::vector<Coordinate>{{30, 0}, {31, 0}, {31, 1}});
  shapes.end_feature();
  return shapes;
}

TEST(PolygonSet, AppendsAFeatureAsItIs) {
  const PolygonSet from = with_hole_and_island();
  PolygonSet one_by_one;
  for (std::size_t f = 0; f < from.feature_count(); ++f) one_by_one.append(from, f);
  EXPECT_EQ(one_by_one, from);
  PolygonSet turned;
  for (const std::size_t f : {2U, 1U, 0U}) turned.append(from, f);
  ASSERT_EQ(turned.feature_count(), 3U);
  EXPECT_EQ(planar_area(turned, 2), 81 - 9 + 0.5);
  EXPECT_TRUE(turned.is_empty(1));
  EXPECT_EQ(turned.box_of(0), Box(30, 0, 31, 1));
}

TEST(PolygonSet, AppendsAllFeatures) {
  const PolygonSet from = with_hole_and_island();
  PolygonSet twice = from;
  twice.append_all(from);
  PolygonSet expected = from;
  for (std::size_t f = 0; f < from.feature_count(); ++f) expected.append(from, f);
  EXPECT_EQ(twice, expected);
  twice.append_all({});
  EXPECT_EQ(twice, expected);
}

}  // namespace
}  // namespace cakupan::geo
