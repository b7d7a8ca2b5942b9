#include "render/shape/ground_context.hpp"

#include <gtest/gtest.h>

namespace cakupan::render::shape {
namespace {

std::vector<geo::Coordinate> square(double x, double y, double side) {
  return {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}};
}

TEST(GroundContext, KeepsWhatAPageOfTheExtentCanShow) {
  model::Context context;
  context.land.add_ring(square(-120, -60, 240));  // a continent: 240 by 240 degrees, cut
  context.land.end_feature();
  context.land.add_ring(square(150, 0, 5));
  context.land.end_feature();
  context.names = {{"a", "a"}, {"b", "b"}};
  context.state_borders = {{{0, 0}, {1, 1}}, {{150, 0}, {151, 0}}};
  const geo::Projection plain = geo::Projection::named("EPSG:3395");
  const GroundContext ground = ground_context(context, {-2, -2, 2, 2}, plain);
  ASSERT_EQ(ground.land.feature_count(), 2U);
  EXPECT_TRUE(ground.land.is_empty(1));
  const geo::Box box = ground.land.box();
  EXPECT_NEAR(box.width(), 20 * 111319.49, 1);  // twice the extent to either side
  EXPECT_EQ(ground.state_borders.size(), 1U);
  EXPECT_EQ(ground.names.size(), 2U);
}

}  // namespace
}  // namespace cakupan::render::shape
