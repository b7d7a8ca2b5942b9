#include "geo/snap.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "geo/feature.hpp"

namespace cakupan::geo {
namespace {

TEST(Snap, MovesToTheGridAndLeavesRepeatsOut) {
  const PolygonSet shape = feature_of({{{0.01, 0.02}, {0.04, 0.03}, {1.02, 0}, {0.98, 1.04}, {0, 1}}});
  EXPECT_EQ(snapped(shape, 0, 0.5), feature_of({{{0, 0}, {1, 0}, {1, 1}, {0, 1}}}));
}

TEST(Snap, NeighborsStayJoined) {
  const PolygonSet left = feature_of({{{0, 0}, {1.3, 0.2}, {1.1, 2.7}, {0, 3}}});
  const PolygonSet right = feature_of({{{1.3, 0.2}, {4, 0}, {4, 3}, {1.1, 2.7}}});
  const PolygonSet both[] = {snapped(left, 0, 1), snapped(right, 0, 1)};
  EXPECT_EQ(planar_area(both[0], 0) + planar_area(both[1], 0), 12);
}

TEST(Snap, CollapsedPartsAndHolesGoButNoFeatureVanishes) {
  PolygonSet two = feature_of({{{0, 0}, {9, 0}, {9, 9}, {0, 9}}, {{4.1, 4.1}, {4.2, 4.1}, {4.2, 4.2}}});
  EXPECT_EQ(snapped(two, 0, 1).ring_count(), 1U);
  const PolygonSet islet = feature_of({{{0.1, 0.1}, {0.2, 0.1}, {0.2, 0.2}}});
  EXPECT_EQ(snapped(islet, 0, 1), islet);
}

TEST(Snap, AnEmptyFeatureStaysEmpty) {
  PolygonSet none;
  none.end_feature();
  EXPECT_TRUE(snapped(none, 0, 1).is_empty(0));
}

}  // namespace
}  // namespace cakupan::geo
