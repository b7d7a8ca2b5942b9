#include "geo/repair.hpp"

#include <cmath>
#include <numbers>

#include <gtest/gtest.h>

#include <cakupan/geo/overlay.hpp>

#include "geo/feature.hpp"

namespace cakupan::geo {
namespace {

TEST(Repaired, LeavesAValidFeatureAlone) {
  const PolygonSet square = feature_of({{{0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}}});
  const RepairResult result = repaired(square, 0);
  EXPECT_EQ(result.outcome, RepairOutcome::was_valid);
  EXPECT_EQ(result.repair.reason, "");
  EXPECT_EQ(result.shape, square);
}

TEST(Repaired, CutsABowtieAtItsCrossing) {
  const RepairResult result = repaired(feature_of({{{0, 0}, {2, 2}, {2, 0}, {0, 2}, {0, 0}}}), 0);
  EXPECT_EQ(result.outcome, RepairOutcome::repaired);
  EXPECT_EQ(result.repair.reason, "Self-intersection at 1 1");
  EXPECT_EQ(invalidity(result.shape, 0), "");
  EXPECT_NEAR(planar_area(result.shape, 0), 2, 1e-12);
  EXPECT_NEAR(result.repair.area_before.value, 0, 10);  // its two halves run against each other
  EXPECT_NEAR(result.repair.area_after.value, 2 * 12308, 20);
}

TEST(Repaired, TakesOffASpike) {
  const RepairResult result =
      repaired(feature_of({{{0, 0}, {1, 0}, {1, 1}, {1, 2}, {1, 1}, {0, 1}, {0, 0}}}), 0);
  EXPECT_EQ(result.outcome, RepairOutcome::repaired);
  EXPECT_NEAR(planar_area(result.shape, 0), 1, 1e-12);
  EXPECT_EQ(result.shape.box().max_y(), 1);
}

TEST(Repaired, DropsAFeatureWithoutInterior) {
  const RepairResult result = repaired(feature_of({{{0, 0}, {1, 0}, {2, 0}, {0, 0}}}), 0);
  EXPECT_EQ(result.outcome, RepairOutcome::dropped);
  EXPECT_TRUE(result.shape.feature_count() == 0 || result.shape.is_empty(0));
  EXPECT_EQ(result.repair.area_after.value, 0);
}

TEST(Repaired, DropsAFeatureThatCrossesItselfTooOften) {
  // A star of 1,001 points, each joined with the one half way around.
  std::vector<Coordinate> star;
  for (int i = 0; i <= 1001; ++i) {
    const double angle = 2 * std::numbers::pi * (i * 500 % 1001) / 1001;
    star.push_back({std::cos(angle), std::sin(angle)});
  }
  star.back() = star.front();
  const RepairResult result = repaired(feature_of({star}), 0);
  EXPECT_EQ(result.outcome, RepairOutcome::dropped);
  EXPECT_EQ(result.repair.reason, "its lines cross more than 50000 times");
  EXPECT_TRUE(result.shape.is_empty(0));
}

}  // namespace
}  // namespace cakupan::geo
