#include "render/scene/hatch_lines.hpp"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

namespace cakupan::render::scene {
namespace {

TEST(HatchLines, LieHalfASpacingFromThePagesCorner) {
  const Path path = hatch_lines({{0, 0, 0}, {2}, {0}, 0}, geo::Box(3, 4, 7, 10));
  ASSERT_EQ(path.parts.size(), 3U);  // at 5, 7 and 9 mm
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_NEAR(path.points[2 * i].y, 5.0 + 2 * static_cast<double>(i), 1e-9);
    EXPECT_NEAR(path.points[2 * i].x, 3, 1e-9);
    EXPECT_NEAR(path.points[2 * i + 1].x, 7, 1e-9);
  }
}

TEST(HatchLines, RiseToTheRightAtFortyFiveDegrees) {
  const Path path = hatch_lines({{0, 0, 0}, {1}, {0}, 45}, geo::Box(0, 0, 10, 10));
  EXPECT_GE(path.parts.size(), 13U);  // the diagonal is 14.1 mm
  for (const SubPath& part : path.parts) {
    const geo::Coordinate a = path.points[part.points.first];
    const geo::Coordinate b = path.points[part.points.first + 1];
    EXPECT_NEAR(b.x - a.x, a.y - b.y, 1e-9);
    EXPECT_GT(b.x, a.x);
    // Every end lies on the border of the box.
    for (const geo::Coordinate& end : {a, b}) {
      EXPECT_NEAR(std::min({end.x, end.y, 10 - end.x, 10 - end.y}), 0, 1e-9);
    }
  }
}

TEST(HatchLines, AreTheSameForNeighbors) {
  const Hatch hatch{{0, 0, 0}, {0.8}, {0.2}, 30};
  const Path left = hatch_lines(hatch, geo::Box(0, 0, 5, 5));
  const Path all = hatch_lines(hatch, geo::Box(0, 0, 10, 5));
  const double angle = std::acos(-1.0) / 6;
  const auto offset = [&](geo::Coordinate p) { return p.x * std::sin(angle) + p.y * std::cos(angle); };
  for (const SubPath& part : left.parts) {
    const double phase = offset(left.points[part.points.first]) / 0.8 - 0.5;
    EXPECT_NEAR(phase, std::round(phase), 1e-9);
  }
  EXPECT_GT(all.parts.size(), left.parts.size());
}

TEST(HatchLines, AreNoneWithoutRoomOrSpacing) {
  EXPECT_TRUE(hatch_lines({{0, 0, 0}, {1}, {0.2}, 0}, geo::Box()).parts.empty());
  EXPECT_TRUE(hatch_lines({{0, 0, 0}, {0}, {0.2}, 0}, geo::Box(0, 0, 1, 1)).parts.empty());
}

}  // namespace
}  // namespace cakupan::render::scene
