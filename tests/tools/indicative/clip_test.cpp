#include "indicative/clip.hpp"

#include <gtest/gtest.h>

namespace cakupan::indicative {
namespace {

const Ring square{{0, 0}, {4, 0}, {4, 4}, {0, 4}};
/// A U that opens upward: its two arms are 1 wide.
const Ring horseshoe{{0, 0}, {4, 0}, {4, 4}, {3, 4}, {3, 1}, {1, 1}, {1, 4}, {0, 4}};
const HalfPlane above_two{0, -1, -2};  // y >= 2

TEST(Clip, CutsAConvexRing) {
  const Ring half = clipped(square, {1, 0, 1});  // x <= 1
  EXPECT_DOUBLE_EQ(signed_area(half), 4);
}

TEST(Clip, KeepsTheAreaOfARingThatFallsApart) {
  const Ring arms = clipped(horseshoe, above_two);
  EXPECT_DOUBLE_EQ(signed_area(arms), 4);
}

TEST(Clip, ATouchLeavesNothing) {
  EXPECT_EQ(signed_area(clipped(square, {1, 0, 0})), 0);  // x <= 0
  EXPECT_TRUE(clipped(square, {1, 0, -1}).empty());
}

TEST(Clip, OrientsShellsAndHolesAgainstEachOther) {
  geo::PolygonSet shapes;
  shapes.add_ring(Ring{{0, 0}, {0, 4}, {4, 4}, {4, 0}});
  shapes.add_ring(Ring{{1, 1}, {2, 1}, {2, 2}, {1, 2}});
  shapes.end_feature();
  const std::vector<Ring> rings = oriented_rings(shapes, 0);
  ASSERT_EQ(rings.size(), 2U);
  EXPECT_DOUBLE_EQ(signed_area(rings[0]), 16);
  EXPECT_DOUBLE_EQ(signed_area(rings[1]), -1);
}

}  // namespace
}  // namespace cakupan::indicative
