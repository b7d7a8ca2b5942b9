#include "render/shape/page_shapes.hpp"

#include <vector>

#include <gtest/gtest.h>

namespace cakupan::render::shape {
namespace {

// A square kilometer, 10 mm on the page, its upper left corner at (20, 20).
const PageTransform transform{0.01, {0, 1000}, {20, 20}};

geo::PolygonSet square() {
  geo::PolygonSet shapes;
  shapes.add_ring(std::vector<geo::Coordinate>{{0, 0}, {1000, 0}, {1000, 1000}, {0, 1000}});
  shapes.end_feature();
  return shapes;
}

TEST(DistanceToFeatures, IsThatOfTheNearestBorderAndNoneInside) {
  Ground ground{geo::Projection::equal_area(geo::Box(95, -10, 140, 6)), square(), {}, {}};
  measure(ground);
  EXPECT_NEAR(distance_to_features(ground, transform, geo::Box(33, 22, 40, 28)), 3, 1e-9);
  EXPECT_NEAR(distance_to_features(ground, transform, geo::Box(32, 35, 40, 40)), 5, 1e-9);
  EXPECT_EQ(distance_to_features(ground, transform, geo::Box(25, 25, 40, 28)), 0);
  EXPECT_EQ(distance_to_features(ground, transform, geo::Box(24, 24, 26, 26)), 0) << "inside";
}

TEST(FillPage, GivesEveryShapeItsNumberWhereItLiesOnThePage) {
  OwnerGrid grid(geo::Box(0, 0, 60, 60), 1);
  fill_page(grid, square(), transform);
  EXPECT_EQ(grid.at({25.5, 25.5}), 0U);
  EXPECT_EQ(grid.at({35.5, 25.5}), OwnerGrid::nobody);
  EXPECT_EQ(grid.at({25.5, 35.5}), OwnerGrid::nobody);
}

}  // namespace
}  // namespace cakupan::render::shape
