#include "render/layout/legend_figure.hpp"

#include <gtest/gtest.h>

namespace cakupan::render::layout {
namespace {

TEST(LegendFigure, TheSquareHasACellForEveryPairAndItsCount) {
  const model::Style style;
  const text::Typesetter typesetter(style);
  theme::ThematicMap map;
  for (std::size_t i = 0; i < 9; ++i)
    map.legend.classes.push_back({std::to_string(i), {}, {}, 100 + i, theme::MapClass::Standing::of_ramp});
  map.legend.square = theme::SquareLegend{"Density", "Poverty", {"1", "2", "3", "4"}, {"5", "6", "7", "8"}};
  const text::Block block = legend_figure(map, typesetter);
  std::size_t cells = 0;
  std::vector<std::string> texts;
  geo::Box whole;
  for (const scene::Item& item : block.items) {
    const geo::Box box = scene::extent_of(item);
    whole.include({box.min_x(), box.min_y()});
    whole.include({box.max_x(), box.max_y()});
    if (const auto* shape = std::get_if<scene::Shape>(&item); shape != nullptr && shape->fill) ++cells;
    if (const auto* run = std::get_if<scene::TextRun>(&item)) texts.push_back(run->text);
  }
  EXPECT_EQ(cells, 9U);
  for (const char* text : {"100", "108", "1", "8"})
    EXPECT_NE(std::find(texts.begin(), texts.end(), text), texts.end()) << text;
  EXPECT_GE(whole.min_x(), -0.5);
  EXPECT_LE(whole.max_x(), block.width + 0.5);
  EXPECT_LE(whole.max_y(), block.height + 0.5);
}

TEST(LegendFigure, CirclesStandOnOnePointAndTheirNumbersDoNotCollide) {
  const model::Style style;
  const text::Typesetter typesetter(style);
  theme::ThematicMap map;
  map.legend.symbols = theme::SymbolLegend{120, {8}, {90, 60, 150}, {{100, "100"}, {20, "20"}, {5, "5"}}};
  const text::Block block = legend_figure(map, typesetter);
  std::vector<double> feet;
  std::vector<geo::Box> texts;
  for (const scene::Item& item : block.items) {
    if (const auto* disc = std::get_if<scene::Disc>(&item))
      feet.push_back(disc->center.y + disc->radius.value);
    if (std::holds_alternative<scene::TextRun>(item)) texts.push_back(scene::extent_of(item));
  }
  ASSERT_EQ(feet.size(), 3U);
  EXPECT_NEAR(feet[0], feet[2], 1e-9);
  for (std::size_t i = 1; i < texts.size(); ++i) EXPECT_GT(texts[i].center().y, texts[i - 1].center().y + 2);
}

TEST(LegendFigure, ThereIsNoneOfClassesAlone) {
  const model::Style style;
  EXPECT_TRUE(legend_figure({}, text::Typesetter(style)).items.empty());
}

}  // namespace
}  // namespace cakupan::render::layout
