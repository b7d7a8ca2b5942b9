#include <cakupan/geo/outline.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include <cakupan/geo/earth.hpp>

#include "geo/feature.hpp"

namespace cakupan::geo {
namespace {

// Every edge sampled densely and each sample measured: slow, and nothing to go wrong.
double brute_force(LonLat from, const PolygonSet& shapes, int samples) {
  if (contains(shapes, 0, {from.lon, from.lat})) return 0;
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t r = 0; r < shapes.ring_count(); ++r) {
    const auto ring = shapes.ring(r);
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
      for (int s = 0; s <= samples; ++s) {
        const double t = static_cast<double>(s) / samples;
        const LonLat there{ring[i].x + (ring[i + 1].x - ring[i].x) * t,
                           ring[i].y + (ring[i + 1].y - ring[i].y) * t};
        least = std::min(least, distance(from, there).value);
      }
    }
  }
  return least;
}

PolygonSet star(std::mt19937& random, Coordinate center, double radius, int corners) {
  std::uniform_real_distribution<double> part(0.3, 1.0);
  std::vector<Coordinate> ring;
  for (int i = 0; i < corners; ++i) {
    const double angle = 2 * 3.14159265358979 * i / corners;
    const double reach = radius * part(random);
    ring.push_back({center.x + reach * std::cos(angle), center.y + reach * std::sin(angle)});
  }
  return feature_of({ring});
}

TEST(Outline, AgreesWithBruteForce) {
  std::mt19937 random(20170522);
  std::uniform_real_distribution<double> lon(90, 150);
  std::uniform_real_distribution<double> lat(-40, 40);
  std::uniform_real_distribution<double> size(0.01, 8);
  for (int shape = 0; shape < 12; ++shape) {
    const PolygonSet shapes = star(random, {lon(random), lat(random)}, size(random), 5 + shape);
    const Outline outline(shapes, 0);
    for (int i = 0; i < 6; ++i) {
      const LonLat from{lon(random), lat(random)};
      const double expected = brute_force(from, shapes, 700);
      EXPECT_NEAR(outline.distance_from(from).value, expected, 1e-3 * expected + 1e-6);
      EXPECT_LE(outline.at_least(from).value, expected);
    }
  }
}

// Very near a long slanting edge, the chord through the earth lies kilometers off the edge.
TEST(Outline, LongEdgesBendAsOnTheMap) {
  const PolygonSet shapes = feature_of({{{100, 40}, {140, 45}, {120, 60}}});
  const Outline outline(shapes, 0);
  for (const double off : {0.01, 0.1, 1.0}) {
    const LonLat from{113, 40 + 5.0 * 13 / 40 - off};
    const double expected = brute_force(from, shapes, 100000);
    EXPECT_NEAR(outline.distance_from(from).value, expected, 1e-3 * expected) << off;
  }
}

TEST(Outline, IsExactOnTheOtherSideOfTheEarth) {
  const PolygonSet shapes = feature_of({{{100, -5}, {101, -5}, {101, -4}, {100, -4}}});
  const Outline outline(shapes, 0);
  for (const LonLat from : {LonLat{-80, 4.9}, LonLat{-79.5, 4.5}, LonLat{-10, 0}, LonLat{10, 80}}) {
    const double expected = brute_force(from, shapes, 700);
    EXPECT_NEAR(outline.distance_from(from).value, expected, 1e-3 * expected);
  }
}

TEST(Outline, InAHoleTheWayLeadsToTheHolesEdge) {
  const PolygonSet shapes =
      feature_of({{{100, -2}, {104, -2}, {104, 2}, {100, 2}}, {{101, -1}, {103, -1}, {103, 1}, {101, 1}}});
  const Outline outline(shapes, 0);
  EXPECT_NEAR(outline.distance_from(LonLat{102.9, 0}).value, distance({102.9, 0}, {103, 0}).value, 1e-4);
  EXPECT_EQ(outline.distance_from(LonLat{100.5, 0}).value, 0);
}

TEST(Outline, CornersAndEdgesAreAtZero) {
  const PolygonSet shapes = feature_of({{{100, -2}, {104, -2}, {104, 2}, {100, 2}}});
  const Outline outline(shapes, 0);
  EXPECT_EQ(outline.distance_from(LonLat{104, 2}).value, 0);
  EXPECT_EQ(outline.distance_from(LonLat{104, 1}).value, 0);
}

TEST(Outline, AcrossTheDateLine) {
  const PolygonSet shapes = feature_of({{{179, -1}, {180, -1}, {180, 1}, {179, 1}}});
  const Outline outline(shapes, 0);
  EXPECT_NEAR(outline.distance_from(LonLat{-179, 0}).value, 111.319490793, 1e-3);
  EXPECT_EQ(outline.distance_from(LonLat{-180.5, 0}).value, 0);
}

TEST(Outline, BetweenFeatures) {
  const PolygonSet west = feature_of({{{100, -1}, {101, -1}, {101, 1}, {100, 1}}});
  const PolygonSet east = feature_of({{{103, -1}, {104, -1}, {104, 1}, {103, 1}}});
  const PolygonSet touching = feature_of({{{101, 0}, {102, -3}, {102, 3}}});
  const PolygonSet crossing = feature_of({{{99, -0.1}, {105, -0.1}, {105, 0.1}, {99, 0.1}}});
  const PolygonSet inner = feature_of({{{100.4, -0.1}, {100.6, -0.1}, {100.6, 0.1}, {100.4, 0.1}}});
  const Outline outline(west, 0);
  EXPECT_NEAR(outline.distance_from(Outline(east, 0)).value, distance({101, 1}, {103, 1}).value, 0.05);
  EXPECT_NEAR(outline.distance_from(Outline(east, 0)).value, Outline(east, 0).distance_from(outline).value,
              1e-6);
  EXPECT_EQ(outline.distance_from(Outline(touching, 0)).value, 0);
  EXPECT_EQ(outline.distance_from(Outline(crossing, 0)).value, 0);
  EXPECT_EQ(outline.distance_from(Outline(inner, 0)).value, 0);
  EXPECT_EQ(Outline(inner, 0).distance_from(outline).value, 0);
  EXPECT_LE(outline.at_least(Outline(east, 0)).value, outline.distance_from(Outline(east, 0)).value);
}

TEST(Outline, BetweenFeaturesAgreesWithBruteForce) {
  std::mt19937 random(2021);
  for (int i = 0; i < 8; ++i) {
    const PolygonSet a = star(random, {110, -7}, 0.8, 9);
    const PolygonSet b = star(random, {112.5, -5.0 + i}, 0.8, 11);
    double expected = std::numeric_limits<double>::infinity();
    for (const Coordinate& corner : a.coordinates())
      expected = std::min(expected, brute_force({corner.x, corner.y}, b, 500));
    for (const Coordinate& corner : b.coordinates())
      expected = std::min(expected, brute_force({corner.x, corner.y}, a, 500));
    EXPECT_NEAR(Outline(a, 0).distance_from(Outline(b, 0)).value, expected, 1e-3 * expected);
  }
}

// Corners that were computed in two ways differ in their last bits.
TEST(Outline, CornersThatDifferByRoundingTouch) {
  const double beside = std::nextafter(110.1, 111), above = std::nextafter(-6.9, 0);
  const PolygonSet west = feature_of({{{110, -7}, {110.1, -7}, {110.1, -6.9}, {110, -6.9}}});
  const PolygonSet east = feature_of({{{beside, -7}, {110.2, -7}, {110.2, -6.9}, {beside, -6.9}}});
  const PolygonSet corner = feature_of({{{beside, above}, {110.2, above}, {110.2, -6.8}}});
  EXPECT_EQ(Outline(west, 0).distance_within(Outline(east, 0), {0}), base::Kilometers{0});
  EXPECT_EQ(Outline(west, 0).distance_within(Outline(corner, 0), {0}), base::Kilometers{0});
  // A centimeter apart they do not.
  const PolygonSet apart = feature_of({{{110.1000001, -7}, {110.2, -7}, {110.2, -6.9}}});
  EXPECT_NEAR(Outline(west, 0).distance_from(Outline(apart, 0)).value, 1.1e-5, 1e-6);
}

// To the last bit: which features are asked for does not change how far they are.
TEST(Outline, WithinALimitIsTheDistanceOrNothing) {
  std::mt19937 random(1924);
  std::uniform_real_distribution<double> lat(-8, 8), lon(109, 113);
  for (int i = 0; i < 60; ++i) {
    const PolygonSet a = star(random, {110, lat(random)}, 0.8, 9 + i);
    const PolygonSet b = star(random, {lon(random), lat(random)}, i % 2 == 0 ? 0.8 : 0.01, 5 + 3 * i);
    const Outline one(a, 0), other(b, 0);
    const base::Kilometers apart = one.distance_from(other);
    EXPECT_EQ(one.distance_within(other, apart), apart);
    EXPECT_EQ(one.distance_within(other, {apart.value * 2 + 1}), apart);
    if (apart.value == 0) continue;
    EXPECT_EQ(one.distance_within(other, {std::nextafter(apart.value, 0)}), std::nullopt);
    EXPECT_EQ(one.distance_within(other, {0}), std::nullopt);
  }
}

TEST(Outline, WithinALimitIsWhatLiesInsideOrIsEqual) {
  const PolygonSet large = feature_of({{{100, -1}, {102, -1}, {102, 1}, {100, 1}}});
  const PolygonSet inner = feature_of({{{100.9, -0.1}, {101.1, -0.1}, {101.1, 0.1}, {100.9, 0.1}}});
  const Outline around(large, 0), inside(inner, 0);
  EXPECT_EQ(around.distance_within(inside, {0.1}), base::Kilometers{0});
  EXPECT_EQ(inside.distance_within(around, {0.1}), base::Kilometers{0});
  EXPECT_EQ(around.distance_within(Outline(large, 0), {0}), base::Kilometers{0});
}

TEST(Outline, GoesTheShortWayAroundAnUncutRing) {
  const PolygonSet uncut = feature_of({{{177, -19}, {-178, -19}, {-178, -16}, {177, -16}, {177, -19}}});
  PolygonSet cut;
  cut.add_ring(std::vector<Coordinate>{{177, -19}, {180, -19}, {180, -16}, {177, -16}, {177, -19}});
  cut.end_part();
  cut.add_ring(std::vector<Coordinate>{{-180, -19}, {-178, -19}, {-178, -16}, {-180, -16}, {-180, -19}});
  cut.end_part();
  cut.end_feature();
  const Outline one(uncut, 0), two(cut, 0);
  for (const LonLat from : {LonLat{0, -17}, LonLat{179, -14.5}, LonLat{-179, -14.5}, LonLat{175.4, -17},
                            LonLat{-176, -18}, LonLat{179.9, -17}, LonLat{-179.9, -17}})
    EXPECT_NEAR(one.distance_from(from).value, two.distance_from(from).value, 0.01) << from.lon;
  EXPECT_EQ(one.distance_from({-179.5, -17}).value, 0);
  EXPECT_GT(one.distance_from({0, -17}).value, 15000);
}

}  // namespace
}  // namespace cakupan::geo
