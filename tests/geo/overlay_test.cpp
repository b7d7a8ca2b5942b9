#include <cakupan/geo/overlay.hpp>

#include <gmock/gmock.h>

#include <array>
#include <limits>
#include <thread>

#include <cakupan/base/error.hpp>

namespace cakupan::geo {
namespace {

using Ring = std::vector<Coordinate>;

Ring square(double x, double y, double side) {
  return {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}};
}

PolygonSet features(const std::vector<std::vector<Ring>>& parts_of_features) {
  PolygonSet shapes;
  for (const std::vector<Ring>& parts : parts_of_features) {
    for (const Ring& ring : parts) {
      shapes.add_ring(ring);
      shapes.end_part();
    }
    shapes.end_feature();
  }
  return shapes;
}

PolygonSet with_hole(const Ring& shell, const Ring& hole) {
  PolygonSet shapes;
  shapes.add_ring(shell);
  shapes.add_ring(hole);
  shapes.end_feature();
  return shapes;
}

const Ring bow_tie{{0, 0}, {2, 2}, {2, 0}, {0, 2}, {0, 0}};

TEST(Overlay, NamesWhyAndWhereAShapeIsInvalid) {
  const PolygonSet shapes = features({{bow_tie}, {square(0, 0, 1)}, {}});
  EXPECT_EQ(invalidity(shapes, 0), "Self-intersection at 1 1");
  EXPECT_EQ(invalidity(shapes, 1), "");
  EXPECT_EQ(invalidity(shapes, 2), "");
}

TEST(Overlay, ANumberThatIsNoneIsInvalidNotACrash) {
  Ring ring = square(0, 0, 1);
  ring[1].x = std::numeric_limits<double>::quiet_NaN();
  EXPECT_THAT(invalidity(features({{ring}}), 0), testing::StartsWith("Invalid Coordinate"));
}

TEST(Overlay, MakesABowTieIntoTwoTriangles) {
  const PolygonSet valid = made_valid(features({{bow_tie}}), 0);
  ASSERT_EQ(valid.feature_count(), 1U);
  EXPECT_EQ(valid.part_count(), 2U);
  EXPECT_DOUBLE_EQ(planar_area(valid, 0), 2);
  EXPECT_EQ(invalidity(valid, 0), "");
}

TEST(Overlay, MakingValidDropsWhatCollapsesToALine) {
  const Ring spike{{0, 0}, {1, 1}, {2, 2}, {0, 0}};
  EXPECT_TRUE(made_valid(features({{spike}}), 0).is_empty(0));
}

TEST(Overlay, MakingValidKeepsAHole) {
  const PolygonSet ring_land = with_hole(square(0, 0, 4), square(1, 1, 2));
  EXPECT_DOUBLE_EQ(planar_area(made_valid(ring_land, 0), 0), 12);
}

TEST(Overlay, UnitesNeighborsIntoOnePart) {
  const PolygonSet shapes = features({{square(0, 0, 1)}, {square(1, 0, 1)}, {square(5, 5, 1)}});
  const PolygonSet all = union_of(shapes, std::array<std::size_t, 3>{0, 1, 2});
  EXPECT_EQ(all.feature_count(), 1U);
  EXPECT_EQ(all.part_count(), 2U);
  EXPECT_DOUBLE_EQ(planar_area(all, 0), 3);
  EXPECT_TRUE(union_of(shapes, {}).is_empty(0));
}

TEST(Overlay, IntersectsAndSubtracts) {
  const PolygonSet big = features({{square(0, 0, 4)}});
  const PolygonSet small = features({{square(1, 1, 2)}, {square(3, 3, 2)}, {square(9, 9, 1)}});
  EXPECT_DOUBLE_EQ(planar_area(intersection(big, 0, small, 1), 0), 1);
  EXPECT_TRUE(intersection(big, 0, small, 2).is_empty(0));
  const PolygonSet punched = difference(big, 0, small, 0);
  EXPECT_EQ(punched.ring_count(), 2U);
  EXPECT_DOUBLE_EQ(planar_area(punched, 0), 12);
  EXPECT_DOUBLE_EQ(shared_area(big, 0, small, 1), 1);
  EXPECT_EQ(shared_area(big, 0, small, 2), 0);
}

TEST(Overlay, TouchingNeighborsShareNoArea) {
  const PolygonSet shapes = features({{square(0, 0, 1)}, {square(1, 0, 1)}});
  EXPECT_EQ(shared_area(shapes, 0, shapes, 1), 0);
  EXPECT_TRUE(intersection(shapes, 0, shapes, 1).is_empty(0));
}

TEST(Overlay, DissolvesByGroupAndLeavesOutWhoHasNone) {
  const PolygonSet shapes =
      features({{square(0, 0, 1)}, {square(5, 5, 1)}, {square(1, 0, 1)}, {square(9, 9, 1)}});
  const PolygonSet groups = dissolved(shapes, std::array<std::size_t, 4>{2, 0, 2, no_group}, 3);
  ASSERT_EQ(groups.feature_count(), 3U);
  EXPECT_DOUBLE_EQ(planar_area(groups, 0), 1);
  EXPECT_TRUE(groups.is_empty(1));
  EXPECT_DOUBLE_EQ(planar_area(groups, 2), 2);
  EXPECT_EQ(groups.parts_of(2).size(), 1U);
}

TEST(Overlay, FacesOfOverlappingSquaresAreTheirThreePieces) {
  const PolygonSet faces = faces_of(features({{square(0, 0, 2)}, {square(1, 0, 2)}}), 0);
  ASSERT_EQ(faces.feature_count(), 3U);
  double total = 0;
  for (std::size_t face = 0; face < 3; ++face) total += planar_area(faces, face);
  EXPECT_DOUBLE_EQ(total, 6);
}

TEST(Overlay, FacesGetACornerWhereANeighborBegins) {
  const PolygonSet faces = faces_of(features({{square(0, 0, 2)}, {square(2, 0, 1)}, {square(2, 1, 1)}}), 0.5);
  ASSERT_EQ(faces.feature_count(), 3U);
  for (std::size_t face = 0; face < 3; ++face) {
    EXPECT_THAT(faces.coordinates_of(face), testing::Contains(Coordinate{2, 1}));
  }
}

TEST(Overlay, ALineDividesAFaceAndItsLooseEndIsLeftOut) {
  const std::vector<std::vector<Coordinate>> lines{{{-1, 0.5}, {3, 0.5}}, {{1, 0.5}, {1, 1}}};
  const PolygonSet faces = faces_of(features({{square(0, 0, 2)}}), lines, 0);
  ASSERT_EQ(faces.feature_count(), 2U);
  EXPECT_DOUBLE_EQ(planar_area(faces, 0) + planar_area(faces, 1), 4);
  EXPECT_DOUBLE_EQ(std::min(planar_area(faces, 0), planar_area(faces, 1)), 1);
}

TEST(Overlay, FacesLieOnTheGrid) {
  const PolygonSet faces = faces_of(features({{square(0.1, 0.1, 1)}, {square(0.6, 0.2, 1)}}), 0.5);
  ASSERT_GE(faces.feature_count(), 2U);
  for (const Coordinate& point : faces.coordinates()) {
    EXPECT_EQ(point.x * 2, static_cast<double>(static_cast<int>(point.x * 2)));
    EXPECT_EQ(point.y * 2, static_cast<double>(static_cast<int>(point.y * 2)));
  }
}

TEST(Overlay, ThePointOnTheSurfaceAvoidsTheHole) {
  const PolygonSet ring_land = with_hole(square(0, 0, 4), square(1, 1, 2));
  EXPECT_TRUE(contains(ring_land, 0, point_on_surface(ring_land, 0)));
}

TEST(Overlay, AFailureSpeaksInTheWordsOfGeos) {
  try {
    point_on_surface(features({{}}), 0);
    FAIL() << "an empty shape has no point";
  } catch (const base::Error& error) {
    EXPECT_EQ(error.failure(), base::Failure::work);
    EXPECT_THAT(error.what(), testing::StartsWith("GEOS could not find a point inside a shape"));
  }
}

TEST(Overlay, ManyThreadsDoNotDisturbEachOther) {
  const PolygonSet shapes = features({{square(0, 0, 2)}, {square(1, 1, 2)}});
  std::array<double, 4> areas{};
  std::vector<std::thread> threads;
  for (double& area : areas) {
    threads.emplace_back([&area, &shapes] {
      for (int i = 0; i < 200; ++i) area += shared_area(shapes, 0, shapes, 1);
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(areas, testing::Each(200.0));
}

}  // namespace
}  // namespace cakupan::geo
