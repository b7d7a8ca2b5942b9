#include "render/shape/near_lines.hpp"

#include <gtest/gtest.h>

namespace cakupan::render::shape {
namespace {

TEST(NearLines, AreNearWithinTheirReachAlongAllOfTheirLength) {
  NearLines lines({0, 0, 100, 100}, 0.5);
  EXPECT_TRUE(lines.is_empty());
  EXPECT_FALSE(lines.is_near({10, 10}));
  lines.add(std::vector<geo::Coordinate>{{10, 10}, {60, 10}, {60, 40}});
  EXPECT_TRUE(lines.is_near({35, 10.5}));
  EXPECT_FALSE(lines.is_near({35, 10.51}));
  EXPECT_TRUE(lines.is_near({60.4, 25}));
  EXPECT_TRUE(lines.is_near({60.3, 40.3}));
  EXPECT_FALSE(lines.is_near({60.4, 40.4}));
}

TEST(NearLines, HoldALineThatLeavesTheExtent) {
  NearLines lines({0, 0, 10, 10}, 1);
  lines.add(std::vector<geo::Coordinate>{{-50, 5}, {50, 5}});
  EXPECT_TRUE(lines.is_near({30, 5.5}));
  EXPECT_TRUE(lines.is_near({5, 4.5}));
  EXPECT_FALSE(lines.is_near({5, 7}));
}

}  // namespace
}  // namespace cakupan::render::shape
