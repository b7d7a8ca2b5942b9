#include "render/shape/region_dots.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace cakupan::render::shape {
namespace {

/// Squares of 0.4 mm around the given places.
PageShapes squares(const std::vector<geo::Coordinate>& places) {
  PageShapes shapes;
  for (const geo::Coordinate& p : places) {
    shapes.polygons.add_ring(std::vector<geo::Coordinate>{
        {p.x - 0.2, p.y - 0.2}, {p.x + 0.2, p.y - 0.2}, {p.x + 0.2, p.y + 0.2}, {p.x - 0.2, p.y + 0.2}});
    shapes.polygons.end_feature();
    shapes.areas.push_back(0.16);
  }
  shapes.features = places.size();
  return shapes;
}

std::vector<RegionDot> dots_of(const std::vector<geo::Coordinate>& places, const model::Style& style) {
  const PageShapes shapes = squares(places);
  return region_dots(shapes, small_features(shapes.areas, style), style);
}

TEST(RegionDots, ADotStandsOnItsRegionWhereItIsAlone) {
  const model::Style style;
  const auto dots = dots_of({{10, 10}, {30, 10}}, style);
  ASSERT_EQ(dots.size(), 2U);
  EXPECT_NEAR(dots[0].center.x, 10, 0.05);
  EXPECT_FALSE(dots[0].displaced);
}

TEST(RegionDots, NoTwoDotsStackAndThoseThatMovedFarHaveALine) {
  const model::Style style;
  std::vector<geo::Coordinate> crowd;
  for (int i = 0; i < 25; ++i) crowd.push_back({50 + 0.5 * (i % 5), 50 + 0.5 * (i / 5)});
  const auto dots = dots_of(crowd, style);
  ASSERT_EQ(dots.size(), 25U);
  const double diameter = style.small_regions.dot.value;
  bool any_line = false;
  for (std::size_t i = 0; i < dots.size(); ++i) {
    EXPECT_FALSE(dots[i].stacked);
    any_line = any_line || dots[i].displaced;
    const double moved = std::hypot(dots[i].center.x - dots[i].home.x, dots[i].center.y - dots[i].home.y);
    EXPECT_TRUE(moved <= diameter || dots[i].displaced);
    for (std::size_t j = i + 1; j < dots.size(); ++j) {
      EXPECT_GE(std::hypot(dots[i].center.x - dots[j].center.x, dots[i].center.y - dots[j].center.y),
                0.9 * diameter);
    }
  }
  EXPECT_TRUE(any_line);
}

TEST(RegionDots, TheLimitIsTheStyles) {
  model::Style style;
  const std::vector<double> areas{0, 0.5, 1.4, 1.6};
  EXPECT_EQ(small_features(areas, style), (std::vector<std::size_t>{1, 2}));
  style.small_regions.limit_mm2 = 0;
  EXPECT_TRUE(small_features(areas, style).empty());
}

}  // namespace
}  // namespace cakupan::render::shape
