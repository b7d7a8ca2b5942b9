#include <cakupan/geo/earth.hpp>

#include <cmath>

#include <gtest/gtest.h>

namespace cakupan::geo {
namespace {

PolygonSet box_feature(double west, double south, double east, double north) {
  PolygonSet shapes;
  shapes.add_ring(std::vector<Coordinate>{{west, south}, {east, south}, {east, north}, {west, north}});
  shapes.end_feature();
  return shapes;
}

// The line JFK-LHR of Karney's own example: GeodSolve -i on 40.6 -73.8 51.6 -0.5.
TEST(Distance, JfkToHeathrow) { EXPECT_NEAR(distance({-73.8, 40.6}, {-0.5, 51.6}).value, 5551.759400, 1e-6); }

// One degree of the equator is a·π/180; a quarter of a meridian is 10,001.965729 km on WGS 84.
TEST(Distance, EquatorAndMeridian) {
  EXPECT_NEAR(distance({100, 0}, {101, 0}).value, 111.319490793, 1e-8);
  EXPECT_NEAR(distance({100, 0}, {100, 90}).value, 10001.965729, 1e-5);
}

TEST(Distance, IsSymmetricAndZeroOnTheSpot) {
  EXPECT_EQ(distance({95, -11}, {95, -11}).value, 0);
  EXPECT_NEAR(distance({95, -11}, {141, 6}).value, distance({141, 6}, {95, -11}).value, 1e-9);
}

TEST(Distance, CrossesTheDateLine) {
  EXPECT_NEAR(distance({179.5, 0}, {-179.5, 0}).value, 111.319490793, 1e-8);
}

TEST(PlaceAt, IsAsFarAsItIsToldAndInThatDirection) {
  for (const double azimuth : {0.0, 60.0, 179.0, 300.0}) {
    const LonLat end = place_at({118, -5}, azimuth, base::Kilometers{50});
    EXPECT_NEAR(distance({118, -5}, end).value, 50, 1e-9) << azimuth;
  }
  EXPECT_GT(place_at({118, -5}, 0, base::Kilometers{50}).lat, -5);
  EXPECT_GT(place_at({118, -5}, 90, base::Kilometers{50}).lon, 118);
  EXPECT_LT(place_at({179.9, 0}, 90, base::Kilometers{50}).lon, -179) << "across the antimeridian";
}

TEST(GeodesicLine, RunsInEqualStepsFromPointToPoint) {
  const LonLat first{-73.8, 40.6}, second{-0.5, 51.6};
  const std::vector<LonLat> line = geodesic_line(first, second, 4);
  ASSERT_EQ(line.size(), 5U);
  EXPECT_NEAR(distance(line.front(), first).value, 0, 1e-9);
  EXPECT_NEAR(distance(line.back(), second).value, 0, 1e-9);
  for (std::size_t i = 1; i < line.size(); ++i)
    EXPECT_NEAR(distance(line[i - 1], line[i]).value, 5551.759400 / 4, 1e-6) << i;
}

TEST(Area, AnOctantIsAnEighthOfTheEarth) {
  PolygonSet octant;
  octant.add_ring(std::vector<Coordinate>{{0, 0}, {90, 0}, {90, 90}});
  octant.end_feature();
  EXPECT_NEAR(area(octant, 0).value, 510065621.724 / 8, 1e-2);
}

TEST(Area, DoesNotDependOnOrientationAndSubtractsHoles) {
  PolygonSet shapes;
  shapes.add_ring(std::vector<Coordinate>{{110, -8}, {112, -8}, {112, -6}, {110, -6}});
  shapes.add_ring(std::vector<Coordinate>{{110.5, -7.5}, {111, -7.5}, {111, -7}, {110.5, -7}});
  shapes.end_feature();
  shapes.add_ring(std::vector<Coordinate>{{110, -6}, {112, -6}, {112, -8}, {110, -8}});
  shapes.add_ring(std::vector<Coordinate>{{110.5, -7}, {111, -7}, {111, -7.5}, {110.5, -7.5}});
  shapes.end_feature();
  const double whole = area(box_feature(110, -8, 112, -6), 0).value;
  const double hole = area(box_feature(110.5, -7.5, 111, -7), 0).value;
  EXPECT_NEAR(area(shapes, 0).value, whole - hole, 1e-6);
  EXPECT_NEAR(area(shapes, 1).value, area(shapes, 0).value, 1e-6);
}

TEST(Area, OfSeveralPartsIsTheirSum) {
  PolygonSet shapes;
  shapes.append_parts(box_feature(110, -8, 111, -7), 0);
  shapes.append_parts(box_feature(120, 1, 121, 2), 0);
  shapes.end_feature();
  const double sum =
      area(box_feature(110, -8, 111, -7), 0).value + area(box_feature(120, 1, 121, 2), 0).value;
  EXPECT_NEAR(area(shapes, 0).value, sum, 1e-6);
}

TEST(EdgeDistance, InsideIsZeroAndBesideIsTheShortestWay) {
  const PolygonSet shapes = box_feature(110, -1, 111, 1);
  EXPECT_EQ(edge_distance({110.5, 0.3}, shapes, 0).value, 0);
  EXPECT_NEAR(edge_distance({109, 0}, shapes, 0).value, 111.319490793, 1e-3);
  EXPECT_NEAR(edge_distance({109, 2}, shapes, 0).value, distance({109, 2}, {110, 1}).value, 1e-3);
}

}  // namespace
}  // namespace cakupan::geo
