#include <cakupan/geo/surroundings.hpp>

#include <gtest/gtest.h>

#include <cakupan/geo/earth.hpp>

#include "geo/feature.hpp"

namespace cakupan::geo {
namespace {

// A lake-like shape near the equator and one at 60 degrees north.
TEST(Surroundings, EndAtTheDistanceFromTheShore) {
  for (const double lat : {2.5, 60.0}) {
    const PolygonSet lake =
        feature_of({{{98.5, lat}, {99.1, lat - 0.2}, {99.0, lat + 0.3}, {98.7, lat + 0.4}, {98.5, lat}}});
    const PolygonSet around = surroundings(lake, 0, base::Kilometers{25});
    ASSERT_EQ(around.feature_count(), 1U);
    ASSERT_EQ(around.ring_count(), 1U);
    for (const Coordinate corner : around.ring(0))
      EXPECT_NEAR(edge_distance({corner.x, corner.y}, lake, 0).value, 25, 0.1);
    EXPECT_TRUE(contains(around, 0, {98.5, lat}));
  }
}

}  // namespace
}  // namespace cakupan::geo
