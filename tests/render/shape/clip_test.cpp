#include "render/shape/clip.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace cakupan::render::shape {
namespace {

double area_of(std::vector<geo::Coordinate> ring) {
  if (ring.empty()) return 0;
  ring.push_back(ring.front());
  return std::abs(geo::signed_area(ring));
}

TEST(Clip, KeepsWhatIsInTheBox) {
  std::vector<geo::Coordinate> ring{{-5, 2}, {5, 2}, {5, 4}, {-5, 4}};
  clip(ring, {0, 0, 10, 10});
  EXPECT_NEAR(area_of(ring), 10, 1e-12);
}

TEST(Clip, LeavesARingInsideAsItIs) {
  const std::vector<geo::Coordinate> inside{{1, 1}, {2, 1}, {2, 2}};
  std::vector<geo::Coordinate> ring = inside;
  clip(ring, {0, 0, 10, 10});
  EXPECT_EQ(ring, inside);
}

TEST(Clip, OfARingOutsideLeavesNothing) {
  std::vector<geo::Coordinate> ring{{20, 20}, {30, 20}, {30, 30}};
  clip(ring, {0, 0, 10, 10});
  EXPECT_TRUE(ring.empty());
}

}  // namespace
}  // namespace cakupan::render::shape
