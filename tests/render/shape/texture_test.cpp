#include "render/shape/texture.hpp"

#include <gtest/gtest.h>

#include <cakupan/base/parallel.hpp>

#include "render/shape/page_squares.hpp"
#include "render/shape/unshared_edges.hpp"

namespace cakupan::render::shape {
namespace {

// Two islands of squares whose features take turns, and context beside the first. Each square of 2 mm is a
// hundred meters, y upward.
Ground islands() {
  const auto square = [](double x, double y) {
    const double side = 100;
    const double l = x * side, b = y * side;
    // Corners between those of neighbors, so that there is enough to do.
    std::vector<geo::Coordinate> ring;
    for (int i = 0; i < 100; ++i) ring.push_back({l + i, b});
    for (int i = 0; i < 100; ++i) ring.push_back({l + side, b + i});
    for (int i = 0; i < 100; ++i) ring.push_back({l + side - i, b + side});
    for (int i = 0; i < 100; ++i) ring.push_back({l, b + side - i});
    return ring;
  };
  Ground ground{geo::Projection::named("EPSG:3857"), {}, {}, {}};
  for (int y = 0; y < 8; ++y) {
    for (int x = 0; x < 8; ++x) {
      for (const double island : {0.0, 20.0}) {
        ground.shapes.add_ring(square(x + island, y));
        ground.shapes.end_feature();
      }
    }
  }
  ground.shapes.end_feature();  // without a shape
  ground.neighbors.add_ring(square(-1, 0));
  ground.neighbors.end_feature();
  measure(ground);
  return ground;
}

PageShapes page_of(const Ground& ground) {
  PageShapes page;
  page.features = ground.shapes.feature_count();
  set_texture(page, ground, {0.02, {-200, -200}, {0, 80}}, geo::Box(-100, -100, 200, 200), 0.06 * 0.06 / 2);
  return page;
}

TEST(Texture, HasEveryFeatureInItsPlace) {
  const Ground ground = islands();
  const PageShapes page = page_of(ground);
  const geo::PolygonSet polygons = geo::polygons_of(page.topology);
  ASSERT_EQ(polygons.feature_count(), page.features + 1);
  for (std::size_t f = 0; f < page.features; ++f) {
    if (ground.boxes[f].is_empty()) {
      EXPECT_TRUE(polygons.is_empty(f));
      continue;
    }
    const geo::Box box = polygons.box_of(f);
    EXPECT_NEAR(box.min_x(), (ground.boxes[f].min_x() + 200) * 0.02, 1e-9) << f;
    EXPECT_NEAR(box.max_y(), 80 - (ground.boxes[f].min_y() + 200) * 0.02, 1e-9) << f;
    EXPECT_NEAR(geo::planar_area(polygons, f), 4, 1e-9) << f;
  }
  EXPECT_NEAR(polygons.box_of(page.features).max_x(), 4, 1e-9);
}

TEST(Texture, KnowsWhoSharesEachBorder) {
  const PageShapes page = page_of(islands());
  std::size_t with_context = 0;
  std::size_t between = 0;
  for (const geo::Arc& arc : page.topology.arcs) {
    if (arc.right == geo::Arc::nobody) continue;
    with_context += arc.right == page.features ? 1 : 0;
    between += arc.right < page.features ? 1 : 0;
    if (arc.right < page.features) {
      EXPECT_EQ(arc.left % 2, arc.right % 2) << "of two islands";
    }
  }
  EXPECT_EQ(with_context, 1U);
  EXPECT_EQ(between, 2U * 2 * 8 * 7);
  ASSERT_EQ(page.facing.size(), page.topology.coordinates.size());
  for (std::size_t a = 0; a < page.topology.arcs.size(); ++a) {
    const auto place = [&](std::size_t arc, bool first) {
      const geo::IndexRange range = page.topology.arcs[arc].coordinates;
      return page.topology.coordinates[first ? range.first : range.last - 1];
    };
    for (std::size_t b = 0; b < a; ++b)
      EXPECT_EQ(page.topology.ends[a].first == page.topology.ends[b].last, place(a, true) == place(b, false));
  }
}

TEST(Texture, IsTheSameOnAnyNumberOfThreads) {
  const Ground ground = islands();
  const PageShapes several = page_of(ground);
  const base::ThreadLimit one(1);
  const PageShapes alone = page_of(ground);
  EXPECT_EQ(several.topology.coordinates, alone.topology.coordinates);
  EXPECT_EQ(several.topology.arcs, alone.topology.arcs);
  EXPECT_EQ(several.topology.steps, alone.topology.steps);
  EXPECT_EQ(several.facing, alone.facing);
}

}  // namespace
}  // namespace cakupan::render::shape
