#include "render/shape/page_context.hpp"

#include <gmock/gmock.h>

namespace cakupan::render::shape {
namespace {

// 10 km of the ground are 1 mm.
const PageTransform transform{1e-4, {0, 0}, {50, 50}};
const geo::Box frame{0, 0, 100, 100};

std::vector<geo::Coordinate> square(double x, double y, double side) {
  return {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}};
}

TEST(PageContext, ShowsLandBordersAndLakesLargeEnough) {
  GroundContext around;
  around.land.add_ring(square(0, 0, 2e5));
  around.land.end_feature();
  around.land.add_ring(square(5e6, 0, 2e5));
  around.land.end_feature();
  around.water.add_ring(square(0, 0, 3e4));
  around.water.end_feature();
  around.water.add_ring(square(1e5, 0, 1e4));
  around.water.end_feature();
  around.state_borders = {{{0, 0}, {1, 1}, {0, 2e5}}, {{5e6, 0}, {5e6, 2e5}}};
  const PageContext page = page_context(around, transform, frame, {0.06});
  ASSERT_EQ(page.countries.feature_count(), 2U);
  EXPECT_NEAR(geo::planar_area(page.countries, 0), 400, 0.1);
  EXPECT_TRUE(page.countries.is_empty(1)) << "beyond the page";
  ASSERT_EQ(page.water.feature_parts.size(), 3U - 1U) << "the lake of 1 mm² is left out";
  ASSERT_EQ(page.state_borders.size(), 1U);
  EXPECT_EQ(page.state_borders[0].size(), 2U) << "its corners are nearer than can be seen";
  EXPECT_EQ(page.border_reach, 0.4);
}

TEST(PageContext, WithoutAContextIsEmpty) {
  const PageContext page = page_context({}, transform, frame, {0.06});
  EXPECT_EQ(page.countries.feature_count(), 0U);
  EXPECT_TRUE(near_state_borders(page, frame).is_empty());
}

}  // namespace
}  // namespace cakupan::render::shape
