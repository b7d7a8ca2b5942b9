#include "render/lint/text_ground.hpp"

#include <gtest/gtest.h>

#include "render/example_scene.hpp"

namespace cakupan::render::lint {
namespace {

scene::TextRun text_at(double x, double y) {
  scene::TextRun run;
  run.text = "x";
  run.baseline = {x, y};
  run.width = {1};
  return run;
}

TEST(GroundedTexts, StandOnTheTopmostFillBelowThem) {
  scene::Scene scene;
  scene.background = {250, 250, 250};
  scene::Shape large;
  large.path = polygon({{0, 0}, {20, 0}, {20, 20}, {0, 20}});
  large.fill = model::Color{1, 1, 1};
  scene::Shape small = large;
  small.path = polygon({{5, 5}, {15, 5}, {15, 15}, {5, 15}});
  small.fill = model::Color{2, 2, 2};
  scene::Shape unfilled = small;
  unfilled.fill.reset();
  scene::TextRun haloed = text_at(10, 10);
  haloed.halo = scene::TextRun::Halo{{3, 3, 3}, {0.3}};
  const scene::Disc disc{{18, 18}, {1.5}, model::Color{4, 4, 4}, {}, {}};
  scene.layers = {{"a", {}, {large, small, unfilled, disc}},
                  {"b", {}, {text_at(10, 10), text_at(2, 2), text_at(30, 30), haloed, text_at(17.5, 18.5)}},
                  {"c", {}, {large}}};
  const std::vector<GroundedText> texts = grounded_texts(scene);
  ASSERT_EQ(texts.size(), 5U);
  EXPECT_EQ(texts[0].ground, (model::Color{2, 2, 2}));
  EXPECT_EQ(texts[1].ground, (model::Color{1, 1, 1}));
  EXPECT_EQ(texts[2].ground, scene.background);
  EXPECT_EQ(texts[3].ground, (model::Color{3, 3, 3}));
  EXPECT_EQ(texts[4].ground, (model::Color{4, 4, 4}));
}

}  // namespace
}  // namespace cakupan::render::lint
