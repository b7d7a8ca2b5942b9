#include <cakupan/geo/extent.hpp>

#include <numeric>
#include <vector>

#include <gtest/gtest.h>

namespace cakupan::geo {
namespace {

PolygonSet boxes(const std::vector<Box>& all) {
  PolygonSet shapes;
  for (const Box& box : all) {
    shapes.add_ring(std::vector<Coordinate>{{box.min_x(), box.min_y()},
                                            {box.max_x(), box.min_y()},
                                            {box.max_x(), box.max_y()},
                                            {box.min_x(), box.max_y()}});
    shapes.end_feature();
  }
  return shapes;
}

Box extent_of(const PolygonSet& shapes) {
  std::vector<std::size_t> all(shapes.feature_count());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return globe_extent(shapes, all);
}

TEST(GlobeExtent, OfOneSideIsThePlainBox) {
  EXPECT_EQ(extent_of(boxes({{95, -11, 120, 6}, {118, -8, 141, 2}})), Box(95, -11, 141, 6));
  EXPECT_TRUE(extent_of({}).is_empty());
}

TEST(GlobeExtent, ReachesOverTheAntimeridian) {
  // Fiji in two pieces, cut as files cut it.
  EXPECT_EQ(extent_of(boxes({{177, -19, 180, -16}, {-180, -19, -178.5, -15}})), Box(177, -19, 182, -15));
}

TEST(GlobeExtent, TakesALongEdgeTheShortWay) {
  // The same in one ring that was not cut.
  EXPECT_EQ(extent_of(boxes({{-178, -19, 177, -15}})), Box(177, -19, 183, -15));
}

TEST(GlobeExtent, OfTheWholeEarthIsWhole) {
  std::vector<Box> all;
  for (int west = -180; west < 180; west += 30) all.emplace_back(west, -10, west + 30, 10);
  EXPECT_EQ(extent_of(boxes(all)), Box(-180, -10, 180, 10));
}

TEST(GlobeExtent, OfTheEarthWithoutAnOceanBeginsWhereTheWorldDoes) {
  // From Brazil to Africa no land; Russia ends beyond the antimeridian.
  EXPECT_EQ(
      extent_of(boxes({{-180, 60, -170, 70}, {-170, 50, -40, 60}, {-10, 0, 50, 30}, {50, 50, 180, 70}})),
      Box(-180, 0, 180, 70));
}

TEST(GlobeExtent, StaysPlainWhereTheWidestGapIsOverTheAntimeridian) {
  EXPECT_EQ(extent_of(boxes({{-100, 0, -80, 10}, {-20, 0, 20, 10}, {80, 0, 110, 10}})),
            Box(-100, 0, 110, 10));
}

TEST(LongitudeIn, CountsFromTheMiddleOfTheExtent) {
  const Box fiji(177, -19, 182, -15);
  EXPECT_EQ(longitude_in(fiji, -179), 181);
  EXPECT_EQ(longitude_in(fiji, 178), 178);
  EXPECT_EQ(longitude_in(fiji, 0), 0);
  EXPECT_EQ(longitude_in(Box(95, -11, 141, 6), -179), 181);
}

}  // namespace
}  // namespace cakupan::geo
