#include <cakupan/geo/snap.hpp>

#include <cmath>

#include <gtest/gtest.h>

namespace cakupan::geo {
namespace {

PolygonSet polygon(const std::vector<std::vector<Coordinate>>& rings) {
  PolygonSet set;
  for (const auto& ring : rings) set.add_ring(ring);
  set.end_feature();
  return set;
}

TEST(Snap, MovesToTheGridAndLeavesRepeatsOut) {
  const PolygonSet shape = polygon({{{0.01, 0.02}, {0.04, 0.03}, {1.02, 0}, {0.98, 1.04}, {0, 1}}});
  EXPECT_EQ(snapped(shape, 0, 0.5), polygon({{{0, 0}, {1, 0}, {1, 1}, {0, 1}}}));
}

TEST(Snap, NeighborsStayJoined) {
  const PolygonSet left = polygon({{{0, 0}, {1.3, 0.2}, {1.1, 2.7}, {0, 3}}});
  const PolygonSet right = polygon({{{1.3, 0.2}, {4, 0}, {4, 3}, {1.1, 2.7}}});
  const PolygonSet both[] = {snapped(left, 0, 1), snapped(right, 0, 1)};
  EXPECT_EQ(planar_area(both[0], 0) + planar_area(both[1], 0), 12);
}

TEST(Snap, CollapsedPartsAndHolesGoButNoFeatureVanishes) {
  PolygonSet two = polygon({{{0, 0}, {9, 0}, {9, 9}, {0, 9}}, {{4.1, 4.1}, {4.2, 4.1}, {4.2, 4.2}}});
  EXPECT_EQ(snapped(two, 0, 1).ring_count(), 1U);
  const PolygonSet islet = polygon({{{0.1, 0.1}, {0.2, 0.1}, {0.2, 0.2}}});
  EXPECT_EQ(snapped(islet, 0, 1), islet);
}

TEST(Snap, AnEmptyFeatureStaysEmpty) {
  PolygonSet none;
  none.end_feature();
  EXPECT_TRUE(snapped(none, 0, 1).is_empty(0));
}

}  // namespace
}  // namespace cakupan::geo
