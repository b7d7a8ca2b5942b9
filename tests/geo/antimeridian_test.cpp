#include "geo/antimeridian.hpp"

#include <algorithm>
#include <cmath>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/geo/overlay.hpp>

namespace cakupan::geo {
namespace {

using Ring = std::vector<Coordinate>;

PolygonSet feature(const std::vector<Ring>& rings) {
  PolygonSet shapes;
  for (const Ring& ring : rings) shapes.add_ring(ring);
  shapes.end_feature();
  return shapes;
}

/// As files write it that keep longitudes between 180 west and east, but cut nothing.
Ring leaping(Ring ring) {
  for (Coordinate& corner : ring) corner.x -= corner.x > 180 ? 360 : 0;
  return ring;
}

Ring rectangle(double west, double south, double east, double north) {
  return {{west, south}, {east, south}, {east, north}, {west, north}};
}

void expect_in_world(const PolygonSet& shapes) {
  EXPECT_GE(shapes.box().min_x(), -180);
  EXPECT_LE(shapes.box().max_x(), 180);
  EXPECT_FALSE(runs_over_antimeridian(shapes, 0));
  EXPECT_EQ(invalidity(shapes, 0), "");
}

TEST(Antimeridian, ARingAcrossItIsCutHoweverItIsWritten) {
  const Ring ring = rectangle(177, -18, 181, -16);
  for (const Ring& written : {ring, leaping(ring)}) {
    const PolygonSet shapes = feature({written});
    ASSERT_TRUE(runs_over_antimeridian(shapes, 0));
    const PolygonSet cut = cut_at_antimeridian(shapes, 0);
    ASSERT_EQ(cut.part_count(), 2U);
    expect_in_world(cut);
    EXPECT_DOUBLE_EQ(planar_area(cut, 0), 8);
    EXPECT_TRUE(contains(cut, 0, {178, -17}));
    EXPECT_TRUE(contains(cut, 0, {-179.5, -17}));
    EXPECT_FALSE(contains(cut, 0, {0, -17}));
  }
}

TEST(Antimeridian, WhatLiesWhollyPastItIsMovedWhole) {
  const PolygonSet shapes = feature({rectangle(190, 53, 194, 54)});
  ASSERT_TRUE(runs_over_antimeridian(shapes, 0));
  EXPECT_EQ(cut_at_antimeridian(shapes, 0), feature({rectangle(-170, 53, -166, 54)}));
}

TEST(Antimeridian, WhatOnlyTouchesItIsLeftAlone) {
  EXPECT_FALSE(runs_over_antimeridian(feature({rectangle(170, 0, 180, 10)}), 0));
  EXPECT_FALSE(runs_over_antimeridian(feature({rectangle(-180, 0, -170, 10)}), 0));
}

TEST(Antimeridian, AHoleAcrossItOpensBothSides) {
  const Ring shell = rectangle(170, 0, 190, 10), hole = rectangle(178, 4, 183, 6);
  const Ring beside = rectangle(172, 2, 173, 3), beyond = rectangle(186, 2, 187, 3);
  for (const auto& rings : {std::vector<Ring>{shell, hole, beside, beyond},
                            std::vector<Ring>{leaping(shell), leaping(hole), beside, leaping(beyond)}}) {
    const PolygonSet cut = cut_at_antimeridian(feature(rings), 0);
    expect_in_world(cut);
    EXPECT_DOUBLE_EQ(planar_area(cut, 0), 200 - 10 - 2);
    EXPECT_FALSE(contains(cut, 0, {179, 5}));
    EXPECT_FALSE(contains(cut, 0, {-178, 5}));
    EXPECT_FALSE(contains(cut, 0, {172.5, 2.5}));
    EXPECT_FALSE(contains(cut, 0, {-173.5, 2.5}));
  }
}

TEST(Antimeridian, AComblikeCoastIsCutIntoItsTeeth) {
  Ring comb{{170, 0}};
  for (int tooth = 0; tooth < 5; ++tooth) {
    comb.push_back({185, 2.0 * tooth});
    comb.push_back({185, 2.0 * tooth + 1});
    comb.push_back({175, 2.0 * tooth + 1});
    comb.push_back({175, 2.0 * tooth + 2});
  }
  comb.push_back({170, 10});
  const double whole = std::abs(signed_area(feature({comb}).ring(0)));
  for (const Ring& written : {comb, leaping(comb)}) {
    const PolygonSet cut = cut_at_antimeridian(feature({written}), 0);
    expect_in_world(cut);
    EXPECT_EQ(cut.part_count(), 6U);
    EXPECT_NEAR(planar_area(cut, 0), whole, 1e-9);
  }
}

TEST(Antimeridian, ARingAroundAPoleIsLedToIt) {
  Ring coast;
  for (int x = 5; x < 365; x += 10) coast.push_back({static_cast<double>(x), -70});
  Ring westward = leaping(coast);
  std::reverse(westward.begin(), westward.end());
  for (const Ring& written : {coast, leaping(coast), westward}) {
    const PolygonSet cut = cut_at_antimeridian(feature({written}), 0);
    ASSERT_EQ(cut.part_count(), 1U);
    expect_in_world(cut);
    EXPECT_NEAR(planar_area(cut, 0), 360 * 20, 1e-6);
    EXPECT_TRUE(contains(cut, 0, {0, -89}));
    EXPECT_TRUE(contains(cut, 0, {179.9, -75}));
  }
}

TEST(Antimeridian, WhatIsWrittenAlongTheEdgeOfTheWorldStaysSo) {
  // A frame around the world; Antarctica, down to a pole and along it or not so far.
  const Ring frame{{-180, -60}, {180, -60}, {180, 60}, {-180, 60}};
  for (const double bottom : {-90.0, -85.0}) {
    const Ring coast{{-180, bottom}, {180, bottom}, {180, -80}, {90, -70}, {0, -72}, {-90, -70}, {-180, -80}};
    for (const Ring& ring : {frame, coast}) {
      const PolygonSet shapes = feature({ring});
      EXPECT_EQ(cut_at_antimeridian(shapes, 0), shapes);
    }
  }
}

TEST(Antimeridian, CornersOnTheCutItselfAreCutThere) {
  // Written once for each side, so that the only edges across lead along the antimeridian.
  const Ring ring{{179, 0}, {180, 0}, {-180, 0}, {-179, 0}, {-179, 2}, {-180, 2}, {180, 2}, {179, 2}};
  const PolygonSet cut = cut_at_antimeridian(feature({ring}), 0);
  expect_in_world(cut);
  EXPECT_DOUBLE_EQ(planar_area(cut, 0), 4);
}

TEST(Antimeridian, BothSidesOfACutGetTheSameCorners) {
  PolygonSet shapes;
  shapes.add_ring(rectangle(170, 60, 180, 70));
  shapes.end_part();
  shapes.add_ring(Ring{{-180, 60}, {-170, 60}, {-170, 70}, {-180, 70}, {-180, 66}, {-180, 63}});
  shapes.end_feature();
  ASSERT_TRUE(meets_antimeridian_twice(shapes, 0));
  const PolygonSet joined = joined_at_antimeridian(shapes, 0);
  EXPECT_THAT(
      joined.ring(0),
      testing::ElementsAre(Coordinate{170, 60}, Coordinate{180, 60}, Coordinate{180, 63}, Coordinate{180, 66},
                           Coordinate{180, 70}, Coordinate{170, 70}, Coordinate{170, 60}));
  EXPECT_EQ(joined.ring(1).size(), shapes.ring(1).size());
}

}  // namespace
}  // namespace cakupan::geo
