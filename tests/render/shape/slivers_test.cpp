#include "render/shape/slivers.hpp"

#include <cmath>
#include <filesystem>
#include <numeric>

#include <gtest/gtest.h>

#include <cakupan/loader/boundary/boundaries.hpp>

#include "render/ragged_country.hpp"
#include "render/shape/page_shapes.hpp"
#include "render/shape/unshared_edges.hpp"

namespace cakupan::render::shape {
namespace {

double raggedness(const geo::Topology& topology) {
  return ragged_length(topology, facing_features(topology));
}

geo::PolygonSet polygons(const std::vector<std::vector<geo::Coordinate>>& rings) {
  geo::PolygonSet shapes;
  for (const auto& ring : rings) {
    shapes.add_ring(ring);
    shapes.end_feature();
  }
  return shapes;
}

TEST(Slivers, ThinGapsAndOverlapsGoAndBordersAreShared) {
  // A gap of 0.1 mm below a third square that encloses it, and an overlap of 0.1 mm above.
  const geo::PolygonSet page = polygons({{{0, 0}, {10, 0}, {10, 5}, {10.1, 6}, {10, 10}, {0, 10}},
                                         {{10, 0}, {20, 0}, {20, 10}, {10, 10}, {10, 6}, {10.1, 5}}});
  EXPECT_GT(raggedness(geo::topology_of(page)), 1);
  const geo::PolygonSet whole = without_slivers(page);
  const geo::Topology topology = geo::topology_of(whole);
  EXPECT_EQ(raggedness(topology), 0);
  EXPECT_NEAR(geo::planar_area(whole, 0) + geo::planar_area(whole, 1), 200, 0.1);
  for (std::size_t f = 0; f < 2; ++f) EXPECT_NEAR(geo::planar_area(whole, f), geo::planar_area(page, f), 0.6);
}

TEST(Slivers, LakesAndStraitsStay) {
  geo::PolygonSet page;
  page.add_ring(std::vector<geo::Coordinate>{{0, 0}, {10, 0}, {10, 10}, {0, 10}});
  page.add_ring(std::vector<geo::Coordinate>{{3, 3}, {7, 3}, {7, 7}, {3, 7}});
  page.end_feature();
  page.add_ring(std::vector<geo::Coordinate>{{10.1, 0}, {20, 0}, {20, 10}, {10.1, 10}});
  page.end_feature();
  const geo::PolygonSet whole = without_slivers(page);
  EXPECT_NEAR(geo::planar_area(whole, 0), 84, 0.5);
  EXPECT_NEAR(geo::planar_area(whole, 1), 99, 0.5);
}

TEST(Slivers, NothingVanishes) {
  const geo::PolygonSet page = polygons({{{0, 0}, {10, 0}, {10, 10}, {0, 10}},
                                         {{5, 5}, {5.004, 5}, {5.004, 5.004}},  // below the grid
                                         {{2, 2}, {3, 2}, {3, 3}, {2, 3}}});    // inside the first
  const geo::PolygonSet whole = without_slivers(page);
  ASSERT_EQ(whole.feature_count(), 3U);
  for (std::size_t f = 0; f < 3; ++f) EXPECT_FALSE(whole.is_empty(f)) << f;
}

/// On a page the regions of a file become a coverage in which each is as large as before, but for those that
/// reach far over their neighbors, who keep what is theirs.
void expect_coverage(const geo::PolygonSet& degrees, const std::vector<std::size_t>& reaching) {
  GroundSource source{{&degrees}, {}, {}, {}};
  source.shapes.features.resize(degrees.feature_count());
  std::iota(source.shapes.features.begin(), source.shapes.features.end(), std::size_t{0});
  const Ground ground = ground_of(source);
  const geo::Box frame(0, 0, 277, 140);
  const double scale = fitting_scale(ground.subject, frame.width(), frame.height(), 7);
  const PageShapes shapes =
      page_shapes(ground, {scale, ground.subject.center(), frame.center()}, frame, {base::Millimeters{0.06}});
  geo::PolygonSet raw = ground.shapes;
  for (geo::Coordinate& p : raw.coordinates()) p = {p.x * scale, p.y * scale};
  const double ragged = raggedness(geo::topology_of(raw));
  EXPECT_GT(ragged, 1000);
  EXPECT_LT(raggedness(shapes.topology), 0.1 * ragged);
  std::vector<std::size_t> lost;
  for (std::size_t f = 0; f < shapes.features; ++f) {
    ASSERT_FALSE(shapes.polygons.is_empty(f)) << f;
    double perimeter = 0;
    const auto line = shapes.polygons.coordinates_of(f);
    for (std::size_t i = 0; i + 1 < line.size(); ++i)
      perimeter += std::hypot(line[i + 1].x - line[i].x, line[i + 1].y - line[i].y);
    // A border may move by what a reader cannot see.
    const double change = geo::planar_area(shapes.polygons, f) - shapes.areas[f];
    EXPECT_LT(change, 0.08 * perimeter + 0.05) << f;
    if (change < -0.08 * perimeter - 0.05) lost.push_back(f);
  }
  EXPECT_EQ(lost, reaching);
}

TEST(Slivers, RaggedBoundariesBecomeACoverageInWhichEveryRegionIsAsLargeAsBefore) {
  expect_coverage(ragged_country().shapes, {});
}

TEST(Slivers, ARegionThatReachesFarOverItsNeighborsLeavesThemTheirLand) {
  const auto country = ragged_country();
  const std::size_t malang = feature_of(country, "35.07");
  expect_coverage(stretched(country, malang, 1.3).shapes, {malang});
}

TEST(Slivers, RealBoundariesBecomeACoverageInWhichEveryRegionIsAsLargeAsBefore) {
  const std::string real = CAKUPAN_SHARED "/geodata/batas_kabupaten_kota.shp";
  if (!std::filesystem::exists(real)) {
    GTEST_SKIP() << "skipped: the real boundaries are not beside the checkout; "
                    "RaggedBoundariesBecomeACoverageInWhichEveryRegionIsAsLargeAsBefore has a stand-in";
  }
  base::Diagnostics diagnostics;
  model::BoundaryInput input;
  input.path = real;
  const std::size_t kabupaten_sorong = 508;
  expect_coverage(loader::boundary::read_boundaries(input, diagnostics).shapes, {kabupaten_sorong});
}

}  // namespace
}  // namespace cakupan::render::shape
