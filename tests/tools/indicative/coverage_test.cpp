#include "indicative/coverage.hpp"

#include <gmock/gmock.h>

#include <vector>

#include "indicative/figures.hpp"

namespace cakupan::indicative {
namespace {

/// One rectangle per feature, in kilometers: x, y, width, height.
geo::PolygonSet rectangles(const std::vector<std::vector<double>>& all) {
  geo::PolygonSet shapes;
  for (const std::vector<double>& r : all) {
    shapes.add_ring(std::vector<geo::Coordinate>{
        {r[0], r[1]}, {r[0] + r[2], r[1]}, {r[0] + r[2], r[1] + r[3]}, {r[0], r[1] + r[3]}});
    shapes.end_feature();
  }
  return shapes;
}

TEST(Coverage, NeighborsShareTheCornerWhereAThirdBegins) {
  const geo::PolygonSet made =
      made_coverage(rectangles({{0, 0, 100, 100}, {100, 0, 100, 50}, {100, 50, 100, 50}}));
  ASSERT_EQ(made.feature_count(), 3U);
  EXPECT_EQ(made.coordinates_of(0).size(), 6U);
  EXPECT_EQ(made.coordinates_of(1).size(), 5U);
}

TEST(Coverage, ASlitGoesToANeighborAndAnOverlapToTheFirst) {
  const geo::PolygonSet made =
      made_coverage(rectangles({{0, 0, 100, 100}, {100.02, 0, 100, 100}, {0, 99.99, 200.02, 50}}));
  EXPECT_THAT(areas_of(made),
              testing::ElementsAre(testing::DoubleNear(10000, 3), testing::DoubleNear(10000, 3),
                                   testing::DoubleNear(10001, 3)));
  EXPECT_EQ(made.ring_count(), 3U);
}

TEST(Coverage, ACrumbGoesToWhoCutItOffButAnIslandStays) {
  geo::PolygonSet cells;
  for (const auto& parts : {rectangles({{0, 0, 100, 90}, {0, 95, 10, 5}, {300, 0, 10, 10}}),
                            rectangles({{0, 90, 100, 5}, {10, 95, 90, 5}})}) {
    for (std::size_t part = 0; part < parts.feature_count(); ++part) cells.append_parts(parts, part);
    cells.end_feature();
  }
  const geo::PolygonSet made = made_coverage(cells);
  EXPECT_THAT(areas_of(made),
              testing::ElementsAre(testing::DoubleNear(9100, 0.1), testing::DoubleNear(1000, 0.1)));
  EXPECT_EQ(made.parts_of(0).size(), 2U);
}

}  // namespace
}  // namespace cakupan::indicative
