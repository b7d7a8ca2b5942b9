#include "render/shape/land_masses.hpp"

#include <gtest/gtest.h>

namespace cakupan::render::shape {
namespace {

using Groups = std::vector<std::vector<std::uint32_t>>;

TEST(LandMasses, AreFeaturesThatAreNear) {
  const std::vector<geo::Box> boxes{
      {0, 0, 1, 1}, {50, 0, 51, 1}, {1.2, 0, 2, 1}, {51, 1, 52, 2}, {90, 90, 91, 91}};
  EXPECT_EQ(land_masses(boxes, 0.5), (Groups{{0, 2}, {1, 3}, {4}}));
}

TEST(LandMasses, AreJoinedByWhatLiesBetween) {
  const std::vector<geo::Box> boxes{{0, 0, 1, 1}, {80, 0, 81, 1}, {0.5, 0.2, 80.5, 0.3}};
  EXPECT_EQ(land_masses(boxes, 0.5), (Groups{{0, 1, 2}}));
}

TEST(LandMasses, HaveNoFeatureWithoutAShape) {
  const std::vector<geo::Box> boxes{{}, {3, 3, 4, 4}, {}};
  EXPECT_EQ(land_masses(boxes, 0.5), (Groups{{1}}));
  EXPECT_TRUE(land_masses(std::vector<geo::Box>(3), 0.5).empty());
  EXPECT_TRUE(land_masses({}, 0.5).empty());
}

TEST(LandMasses, AreNeverNearerThanTheyMayBe) {
  std::vector<geo::Box> boxes;
  for (int i = 0; i < 400; ++i) {
    const double x = (i * 37 % 101) * 0.9;
    const double y = (i * 53 % 89) * 1.1;
    boxes.emplace_back(x, y, x + 0.3, y + 0.4);
  }
  const Groups groups = land_masses(boxes, 0.5);
  std::vector<std::size_t> group_of(boxes.size());
  for (std::size_t g = 0; g < groups.size(); ++g) {
    for (const std::uint32_t f : groups[g]) group_of[f] = g;
  }
  EXPECT_GT(groups.size(), 1U);
  for (std::size_t a = 0; a < boxes.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      if (boxes[a].grown_by(0.5).intersects(boxes[b])) {
        EXPECT_EQ(group_of[a], group_of[b]);
      }
    }
  }
}

}  // namespace
}  // namespace cakupan::render::shape
