#include <cakupan/geo/reach.hpp>

#include <vector>

#include <gtest/gtest.h>

namespace cakupan::geo {
namespace {

/// Squares of 0.1 degrees on the equator, at these longitudes.
PolygonSet squares(const std::vector<double>& longitudes) {
  PolygonSet shapes;
  for (const double x : longitudes) {
    shapes.add_ring(std::vector<Coordinate>{{x, 0}, {x + 0.1, 0}, {x + 0.1, 0.1}, {x, 0.1}});
    shapes.end_feature();
  }
  return shapes;
}

TEST(FirstOutOfReach, GoesFromFeatureToFeature) {
  const PolygonSet shapes = squares({10, 12, 11, 20});  // gaps of 0.9 degrees, some 100 km
  const std::vector<std::size_t> chain{0, 1, 2}, all{0, 1, 2, 3};
  EXPECT_EQ(first_out_of_reach(shapes, chain, base::Kilometers{101}), std::nullopt);
  EXPECT_EQ(first_out_of_reach(shapes, chain, base::Kilometers{99}), 1U);
  EXPECT_EQ(first_out_of_reach(shapes, all, base::Kilometers{101}), 3U);
}

TEST(FirstOutOfReach, ReachesOverTheDateLine) {
  const PolygonSet shapes = squares({179.8, -179.9});
  EXPECT_EQ(first_out_of_reach(shapes, std::vector<std::size_t>{0, 1}, base::Kilometers{30}), std::nullopt);
}

TEST(FirstOutOfReach, OneIsNeverOut) {
  EXPECT_EQ(first_out_of_reach(squares({10}), std::vector<std::size_t>{0}, base::Kilometers{0}),
            std::nullopt);
  EXPECT_EQ(first_out_of_reach(squares({}), {}, base::Kilometers{0}), std::nullopt);
}

}  // namespace
}  // namespace cakupan::geo
