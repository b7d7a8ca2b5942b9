#include "indicative/equal_area.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace cakupan::indicative {
namespace {

TEST(EqualArea, ComesBack) {
  for (const geo::Coordinate place : {geo::Coordinate{95.0, 5.9}, {117.5, 0.0}, {141.0, -10.9}, {-70, 60}}) {
    const geo::Coordinate back = to_degrees(to_equal_area(place));
    EXPECT_NEAR(back.x, place.x, 1e-8);
    EXPECT_NEAR(back.y, place.y, 1e-8);
  }
}

TEST(EqualArea, TheWholeEarthHasItsArea) {
  geo::PolygonSet earth;
  earth.add_ring(std::vector<geo::Coordinate>{{-180, -90}, {180, -90}, {180, 90}, {-180, 90}});
  earth.end_feature();
  // The surface of the WGS 84 ellipsoid: 510,065,621.7 square kilometers.
  EXPECT_NEAR(geo::planar_area(to_equal_area(earth), 0), 510'065'621.7, 1);
}

}  // namespace
}  // namespace cakupan::indicative
