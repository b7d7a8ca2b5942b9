#include <cakupan/render/scene/scene.hpp>

#include <gtest/gtest.h>

#include "render/example_scene.hpp"
#include "render/golden.hpp"

namespace cakupan::render::scene {
namespace {

TEST(Scene, PrintsOneItemALine) {
  EXPECT_TRUE(matches_golden_text(print(example_scene()), "example-scene.txt"));
}

TEST(Scene, PrintsNoNegativeZero) {
  Scene scene;
  Disc disc;
  disc.center = {-0.001, 0.006};
  scene.layers = {{"marks", std::nullopt, {disc}}};
  EXPECT_NE(print(scene).find("disc at 0 0.01 radius 0\n"), std::string::npos) << print(scene);
}

TEST(ExtentOf, ShapeHasItsStrokeAround) {
  Shape shape;
  shape.path = polygon({{-5, -4}, {1, -4}, {1, -2}});
  shape.stroke = Stroke{{}, {2}, {}};
  EXPECT_EQ(extent_of(shape), geo::Box(-6, -5, 2, -1));
}

TEST(ExtentOf, ShapeWithoutPointsIsEmpty) { EXPECT_TRUE(extent_of(Shape{}).is_empty()); }

TEST(ExtentOf, PointsOutsideOfAllPartsDoNotCount) {
  Shape shape;
  shape.path.points = {{0, 0}, {1, 1}, {50, 50}};
  shape.path.parts = {{{0, 2}, SubPath::Closing::open}};
  EXPECT_EQ(extent_of(shape), geo::Box(0, 0, 1, 1));
}

TEST(ExtentOf, DiscHasItsStrokeAround) {
  Disc disc;
  disc.center = {10, 10};
  disc.radius = {2};
  disc.stroke = Stroke{{}, {1}, {}};
  EXPECT_EQ(extent_of(disc), geo::Box(7.5, 7.5, 12.5, 12.5));
}

TEST(ExtentOf, TextTurnedToTheRightReadsDownward) {
  TextRun run;
  run.baseline = {10, 10};
  run.width = {20};
  run.size = base::to_points({10});
  run.halo = TextRun::Halo{{}, {1}};
  const geo::Box flat = extent_of(run);
  EXPECT_NEAR(flat.min_x(), 9, 1e-9);
  EXPECT_NEAR(flat.max_x(), 31, 1e-9);
  EXPECT_NEAR(flat.min_y(), 1, 1e-9);
  EXPECT_NEAR(flat.max_y(), 13.5, 1e-9);
  run.rotation_degrees = 90;
  const geo::Box turned = extent_of(run);
  EXPECT_NEAR(turned.min_x(), 6.5, 1e-9);
  EXPECT_NEAR(turned.max_x(), 19, 1e-9);
  EXPECT_NEAR(turned.max_y(), 31, 1e-9);
  run.rotation_degrees = 0;
  run.anchor = Anchor::end;
  EXPECT_NEAR(extent_of(run).max_x(), 11, 1e-9);
}

}  // namespace
}  // namespace cakupan::render::scene
