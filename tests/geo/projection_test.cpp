#include <cakupan/geo/projection.hpp>

#include <cmath>

#include <gmock/gmock.h>

#include <cakupan/base/error.hpp>
#include <cakupan/geo/earth.hpp>

namespace cakupan::geo {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

const Box indonesia(95, -11, 141, 6);

PolygonSet cell(double west, double south, double size) {
  PolygonSet shapes;
  shapes.add_ring(std::vector<Coordinate>{
      {west, south}, {west + size, south}, {west + size, south + size}, {west, south + size}});
  shapes.end_feature();
  return shapes;
}

// Small cells all over the extent keep their area on the ellipsoid.
void expect_equal_area(const Projection& projection, const Box& extent) {
  for (double x = extent.min_x(); x < extent.max_x(); x += extent.width() / 5) {
    for (double y = extent.min_y(); y < extent.max_y(); y += extent.height() / 5) {
      const PolygonSet shapes = cell(x, y, 0.01);
      const double square_meters = area(shapes, 0).value * 1e6;
      const PolygonSet meters = projection.projected(shapes, std::vector<std::size_t>{0});
      EXPECT_NEAR(planar_area(meters, 0) / square_meters, 1, 1e-5) << x << ' ' << y;
    }
  }
}

TEST(EqualArea, IndonesiaIsCylindricalWithBalancedParallels) {
  const Projection projection = Projection::equal_area(indonesia);
  EXPECT_EQ(projection.name(), "Cylindrical equal-area, true at 7.8° N and S");
  EXPECT_THAT(projection.definition(), StartsWith("+proj=cea +lat_ts=7.8 +lon_0=118 "));
  expect_equal_area(projection, indonesia);
  EXPECT_NEAR(projection.parallel_scale({118, -7.8}), 1, 1e-6);
  EXPECT_NEAR(projection.parallel_scale({118, 0}) * projection.parallel_scale({100, -11}), 1, 1e-3);
}

TEST(EqualArea, AProvinceIsAzimuthalOnItsCenter) {
  const Box east_java(110.9, -8.8, 116.3, -5);
  const Projection projection = Projection::equal_area(east_java);
  EXPECT_EQ(projection.name(), "Lambert azimuthal equal-area, centered at 6.9° S, 113.6° E");
  expect_equal_area(projection, east_java);
  const auto center = projection.forward({113.6, -6.9});
  ASSERT_TRUE(center);
  EXPECT_NEAR(std::hypot(center->x, center->y), 0, 1e-6);
  EXPECT_NEAR(projection.parallel_scale({113.6, -6.9}), 1, 1e-6);
}

TEST(EqualArea, WideExtentsAwayFromTheEquatorAreConic) {
  const Box states(-125, 24, -66, 50);
  const Projection projection = Projection::equal_area(states);
  EXPECT_EQ(projection.name(), "Albers equal-area conic, true at 28.3° N and 45.7° N");
  expect_equal_area(projection, states);
  EXPECT_NEAR(projection.parallel_scale({-95.5, 28.3}), 1, 1e-6);
}

TEST(EqualArea, TheWholeWorldCanBeDrawn) {
  const Projection projection = Projection::equal_area(Box(-180, -90, 180, 90));
  EXPECT_TRUE(projection.forward({-180, -90}));
  EXPECT_TRUE(projection.forward({180, 90}));
}

TEST(EqualArea, AroundMoreThanHalfOfTheEarthIsUpright) {
  EXPECT_THAT(Projection::equal_area(Box(-180, 5, 180, 80)).name(), StartsWith("Cylindrical equal-area"));
  EXPECT_EQ(Projection::equal_area(Box(-180, -90, 180, -63)).name(),
            "Lambert azimuthal equal-area, centered at 90° S, 0° E");
}

TEST(Projection, GoesThereAndBack) {
  for (const Projection& projection :
       {Projection::equal_area(indonesia), Projection::equal_area(Box(110, -9, 115, -6)),
        Projection::named("EPSG:23839")}) {
    const auto there = projection.forward({113.25, -7.5});
    ASSERT_TRUE(there) << projection.name();
    const auto back = projection.inverse(*there);
    ASSERT_TRUE(back);
    EXPECT_NEAR(back->lon, 113.25, 1e-8);
    EXPECT_NEAR(back->lat, -7.5, 1e-8);
  }
}

// UTM's central meridian lies at 500,000 m east and has scale 0.9996; the equator is at 10,000,000 m north.
TEST(Projection, NamedByCode) {
  const Projection projection = Projection::named("EPSG:32748");
  EXPECT_EQ(projection.name(), "WGS 84 / UTM zone 48S");
  EXPECT_EQ(projection.definition(), "EPSG:32748");
  const auto there = projection.forward({105, 0});
  ASSERT_TRUE(there);
  EXPECT_NEAR(there->x, 500000, 1e-6);
  EXPECT_NEAR(there->y, 10000000, 1e-6);
  EXPECT_NEAR(projection.parallel_scale({105, -6}), 0.9996, 1e-6);
}

TEST(Projection, FeetAndSwappedAxesBecomeMetersEastAndNorth) {
  const auto feet =
      Projection::named("EPSG:2264").forward({-79, 33.75});  // US survey feet, false easting 2,000,000 ft
  ASSERT_TRUE(feet);
  EXPECT_NEAR(feet->x, 609601.22, 1);
  const auto north_first =
      Projection::named("EPSG:2393").forward({27, 60});  // northing, easting; 3,500,000 m
  ASSERT_TRUE(north_first);
  EXPECT_NEAR(north_first->x, 3500000, 500);
}

TEST(Projection, OldDatumsNeedNoGrids) {
  EXPECT_TRUE(Projection::named("EPSG:3001").forward({110, -7}));  // Batavia / NEIEZ
  EXPECT_TRUE(Projection::named("EPSG:27700").forward({-2, 52}));  // its best operation is a grid
}

TEST(Projection, NamedByProjString) {
  const Projection projection = Projection::named("+proj=laea +lat_0=-2 +lon_0=118 +datum=WGS84");
  EXPECT_EQ(projection.name(), "+proj=laea +lat_0=-2 +lon_0=118 +datum=WGS84");
  EXPECT_TRUE(projection.forward({118, -2}));
}

TEST(Projection, RefusesWhatIsNoProjectedSystemOfTheEarth) {
  const auto words = [](const std::string& crs) {
    try {
      Projection::named(crs);
    } catch (const base::Error& error) {
      EXPECT_EQ(error.failure(), base::Failure::usage);
      return std::string(error.what());
    }
    return std::string("accepted");
  };
  EXPECT_THAT(words("EPSG:99999"), HasSubstr("'EPSG:99999' is not known to PROJ"));
  EXPECT_THAT(words("nonsense"), HasSubstr("is not known to PROJ"));
  EXPECT_THAT(words(""), HasSubstr("is not known to PROJ"));
  EXPECT_THAT(words("EPSG:4326"), HasSubstr("is not projected"));
  EXPECT_THAT(words("EPSG:5773"), HasSubstr("is not projected"));
  EXPECT_THAT(words("ESRI:103881"), HasSubstr("not of the earth"));  // the moon
}

// Many points are projected on several threads, each with its own copy of the transformation.
TEST(Projection, ProjectsManyPointsAsItProjectsEach) {
  PolygonSet shapes;
  std::vector<Coordinate> ring;
  for (int i = 0; i < 500'000; ++i) ring.push_back({110 + i % 1000 * 0.005, -7 - i % 777 * 0.001});
  shapes.add_ring(ring);
  shapes.end_feature();
  for (const Projection& projection :
       {Projection::equal_area(Box(110, -9, 115, -6)), Projection::named("EPSG:3001")}) {
    const PolygonSet meters = projection.projected(shapes, std::vector<std::size_t>{0});
    for (std::size_t i = 0; i < meters.coordinates().size(); i += 997) {
      const Coordinate degrees = shapes.coordinates()[i];
      EXPECT_EQ(meters.coordinates()[i], projection.forward({degrees.x, degrees.y}).value()) << i;
    }
  }
}

// The two ways to the same projection give the same meters.
TEST(EqualArea, IsWhatItsDefinitionNames) {
  for (const Box& extent : {indonesia, Box(110, -9, 115, -6), Box(-125, 24, -66, 50)}) {
    const Projection picked = Projection::equal_area(extent);
    const Projection named = Projection::named(picked.definition());
    const Coordinate center = extent.center();
    for (const LonLat point : {LonLat{extent.min_x(), extent.max_y()}, LonLat{center.x, center.y}}) {
      EXPECT_EQ(picked.forward(point), named.forward(point)) << picked.definition();
    }
  }
}

TEST(Projection, WhatCannotBeProjectedIsNothingAndNamed) {
  const Projection projection = Projection::named("EPSG:3857");
  EXPECT_FALSE(projection.forward({110, std::nan("")}));
  EXPECT_FALSE(projection.forward({110, 95}));
  PolygonSet shapes = cell(110, -7, 1);
  shapes.coordinates()[2] = {110.5, 95};
  try {
    projection.projected(shapes, std::vector<std::size_t>{0});
    FAIL();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.failure(), base::Failure::input);
    EXPECT_THAT(error.what(), HasSubstr("longitude 110.5, latitude 95 cannot be projected"));
  }
}

}  // namespace
}  // namespace cakupan::geo
