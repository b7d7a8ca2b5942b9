#include "render/shape/outlying.hpp"

#include <gmock/gmock.h>

namespace cakupan::render::shape {
namespace {

constexpr double km = 1000;

/// Squares by their lower left corner and side, in km; one feature each.
Ground ground_with(const std::vector<std::array<double, 3>>& squares) {
  Ground ground{geo::Projection::named("EPSG:3857"), {}, {}, {}};
  for (const auto& [x, y, side] : squares) {
    const std::vector<geo::Coordinate> ring{{x * km, y * km},
                                            {(x + side) * km, y * km},
                                            {(x + side) * km, (y + side) * km},
                                            {x * km, (y + side) * km}};
    ground.shapes.add_ring(ring);
    ground.shapes.end_feature();
  }
  measure(ground);
  ground.subject = ground.shapes.box();
  return ground;
}

TEST(Scattered, ACompactSubjectHasNoOutlyingPart) {
  const Ground ground = ground_with({{0, 0, 100}, {100, 0, 100}, {120, 130, 20}});
  const Scattered parts = scattered(ground);
  EXPECT_TRUE(parts.outlying.empty());
  EXPECT_EQ(parts.main, ground.subject);
}

TEST(Scattered, AFarIslandIsOutlying) {
  const Scattered parts = scattered(ground_with({{0, 0, 100}, {100, 0, 100}, {900, 0, 30}}));
  ASSERT_EQ(parts.outlying.size(), 1U);
  EXPECT_THAT(parts.outlying[0].features, testing::ElementsAre(2));
  EXPECT_EQ(parts.outlying[0].box, geo::Box(900 * km, 0, 930 * km, 30 * km));
  EXPECT_EQ(parts.main, geo::Box(0, 0, 200 * km, 100 * km));
}

TEST(Scattered, AChainOfLandIsNotCut) {
  std::vector<std::array<double, 3>> chain;
  for (int i = 0; i < 20; ++i) chain.push_back({i * 50.0, 0, 50});
  EXPECT_TRUE(scattered(ground_with(chain)).outlying.empty());
}

TEST(Scattered, ALargeIslandStays) {
  EXPECT_TRUE(scattered(ground_with({{0, 0, 100}, {900, 0, 80}})).outlying.empty());
}

TEST(Scattered, OnTwoSidesThereAreTwoParts) {
  const Scattered parts = scattered(ground_with({{0, 0, 100}, {100, 0, 100}, {900, 0, 20}, {-700, 0, 20}}));
  ASSERT_EQ(parts.outlying.size(), 2U);
  EXPECT_EQ(parts.main, geo::Box(0, 0, 200 * km, 100 * km));
}

}  // namespace
}  // namespace cakupan::render::shape
