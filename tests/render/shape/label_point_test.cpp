#include "render/shape/label_point.hpp"

#include <gtest/gtest.h>

namespace cakupan::render::shape {
namespace {

TEST(LabelPoint, OfASquareIsItsMiddle) {
  geo::PolygonSet shapes;
  shapes.add_ring(std::vector<geo::Coordinate>{{0, 0}, {10, 0}, {10, 10}, {0, 10}});
  shapes.end_feature();
  const auto at = label_point(shapes, 0);
  ASSERT_TRUE(at);
  EXPECT_NEAR(at->radius, 5, 0.1);
  EXPECT_NEAR(at->point.x, 5, 0.2);
}

TEST(LabelPoint, StaysOutOfHolesAndNarrows) {
  geo::PolygonSet shapes;
  shapes.add_ring(std::vector<geo::Coordinate>{{0, 0}, {20, 0}, {20, 1}, {8, 1}, {8, 8}, {0, 8}});
  shapes.add_ring(std::vector<geo::Coordinate>{{3, 3}, {5, 3}, {5, 5}, {3, 5}});
  shapes.end_feature();
  const auto at = label_point(shapes, 0);
  ASSERT_TRUE(at);
  EXPECT_TRUE(geo::contains(shapes, 0, at->point));
  EXPECT_GT(at->radius, 1.4);
}

TEST(LabelPoint, IsInTheRoomiestPart) {
  geo::PolygonSet shapes;
  shapes.add_ring(std::vector<geo::Coordinate>{{0, 0}, {100, 0}, {100, 1}, {0, 1}});
  shapes.end_part();
  shapes.add_ring(std::vector<geo::Coordinate>{{0, 10}, {6, 10}, {6, 16}, {0, 16}});
  shapes.end_feature();
  shapes.end_feature();
  EXPECT_EQ(label_point(shapes, 0)->part, 1U);
  EXPECT_FALSE(label_point(shapes, 1));
}

}  // namespace
}  // namespace cakupan::render::shape
