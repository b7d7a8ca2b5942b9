#include "render/shape/borders.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "render/shape/unshared_edges.hpp"

namespace cakupan::render::shape {
namespace {

double length_of(const scene::Path& path) {
  double total = 0;
  for (const scene::SubPath& part : path.parts) {
    for (std::size_t i = part.points.first; i + 1 < part.points.last; ++i) {
      total += std::hypot(path.points[i + 1].x - path.points[i].x, path.points[i + 1].y - path.points[i].y);
    }
    if (part.closing == scene::SubPath::Closing::closed) {
      const auto a = path.points[part.points.first];
      const auto b = path.points[part.points.last - 1];
      total += std::hypot(a.x - b.x, a.y - b.y);
    }
  }
  return total;
}

PageShapes page_of(const std::vector<std::vector<geo::Coordinate>>& rings, std::size_t features) {
  geo::PolygonSet shapes;
  for (const auto& ring : rings) {
    shapes.add_ring(ring);
    shapes.end_feature();
  }
  PageShapes page;
  page.topology = geo::topology_of(shapes);
  page.polygons = geo::polygons_of(page.topology);
  page.facing = facing_features(page.topology);
  page.features = features;
  for (std::size_t f = 0; f < features; ++f) page.areas.push_back(geo::planar_area(page.polygons, f));
  return page;
}

TEST(Borders, AreSortedByWhatLiesOnTheirSides) {
  // Two regions of one province, one of another, and a neighbor, side by side: squares of 10 mm.
  const auto square = [](double x) {
    return std::vector<geo::Coordinate>{{x, 0}, {x + 10, 0}, {x + 10, 10}, {x, 10}};
  };
  const PageShapes page = page_of({square(0), square(10), square(20), square(30)}, 3);
  const std::vector<std::size_t> group{0, 0, 1};
  const Borders borders = borders_of(page, group);
  EXPECT_NEAR(length_of(borders.region), 10, 1e-9);
  EXPECT_NEAR(length_of(borders.parent), 20, 1e-9);
  EXPECT_NEAR(length_of(borders.coast), 70, 1e-9);
  EXPECT_NEAR(length_of(borders.neighbor), 30, 1e-9);
}

TEST(Borders, NeighborsWithoutCommonVerticesAreStillNeighbors) {
  // A gap of 0.05 mm, and vertices at other heights.
  const PageShapes page = page_of({{{0, 0}, {10, 0}, {10, 4}, {10, 10}, {0, 10}},
                                   {{10.05, 0}, {20, 0}, {20, 10}, {10.05, 10}, {10.05, 7}, {10.05, 3}}},
                                  2);
  const std::vector<std::size_t> group{0, 1};
  const Borders borders = borders_of(page, group);
  EXPECT_NEAR(length_of(borders.parent), 20, 1e-6);
  EXPECT_NEAR(length_of(borders.coast), 60 - 0.1, 1e-6);
}

TEST(Borders, BesideAStateBorderAreNoCoast) {
  // Two squares of 10 mm above each other; the border between countries is drawn 0.3 mm beside their right
  // side.
  const PageShapes page =
      page_of({{{0, 0}, {10, 0}, {10, 10}, {0, 10}}, {{0, 10}, {10, 10}, {10, 20}, {0, 20}}}, 2);
  NearLines state({0, 0, 20, 20}, 0.4);
  state.add(std::vector<geo::Coordinate>{{10.3, -5}, {10.3, 25}});
  const Borders borders = borders_of(page, std::vector<std::size_t>{0, 0}, {}, &state);
  EXPECT_NEAR(length_of(borders.state), 20, 1e-9);
  EXPECT_NEAR(length_of(borders.coast), 40, 1e-9);
  EXPECT_NEAR(length_of(borders.region), 10, 1e-9);
}

TEST(Borders, RegionsTooSmallForALineHaveNone) {
  const PageShapes page =
      page_of({{{0, 0}, {0.5, 0}, {0.5, 0.5}, {0, 0.5}}, {{0.5, 0}, {9, 0}, {9, 9}, {0.5, 0.5}}}, 2);
  EXPECT_TRUE(borders_of(page, std::vector<std::size_t>{0, 0}).region.parts.empty());
  EXPECT_FALSE(borders_of(page, std::vector<std::size_t>{0, 1}).parent.parts.empty());
}

TEST(InnerOutline, LiesInsideItsRegionAndRunsAroundHolesOutside) {
  geo::PolygonSet shapes;
  shapes.add_ring(std::vector<geo::Coordinate>{{0, 0}, {0, 30}, {30, 30}, {30, 0}});
  shapes.add_ring(std::vector<geo::Coordinate>{{10, 10}, {10, 20}, {20, 20}, {20, 10}});
  shapes.end_feature();
  const scene::Path path = inner_outline(shapes, 0, 0.5);
  ASSERT_EQ(path.parts.size(), 2U);
  for (const geo::Coordinate& p : path.points) EXPECT_TRUE(geo::contains(shapes, 0, p)) << p.x << " " << p.y;
  EXPECT_NEAR(length_of(path), 4 * 29 + 4 * 11, 1e-9);
}

}  // namespace
}  // namespace cakupan::render::shape
