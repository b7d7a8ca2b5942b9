#include "render/theme/class_colors.hpp"

#include <gtest/gtest.h>

#include "render/color/color_vision.hpp"

namespace cakupan::render::theme {
namespace {

MapLegend three_classes() {
  MapLegend legend;
  legend.classes = {{"none", {255, 255, 255}, {}, 0}, {"a", {}, {}, 0}, {"b", {}, {}, 0}, {"c", {}, {}, 0}};
  legend.class_colors = {"YlOrBr", model::PaletteKind::sequential, 1, 3, ClassColors::Direction::forward};
  return legend;
}

TEST(PaintRamp, RunsEitherWayAndLeavesTheOthersAlone) {
  MapLegend forward = three_classes();
  paint_classes(forward, {});
  MapLegend backward = three_classes();
  backward.class_colors.direction = ClassColors::Direction::backward;
  paint_classes(backward, {});
  EXPECT_EQ(forward.classes[0].fill, (model::Color{255, 255, 255}));
  EXPECT_EQ(forward.classes[1].fill, backward.classes[3].fill);
  EXPECT_EQ(forward.classes[3].fill, backward.classes[1].fill);
  EXPECT_GT(color::to_lab(forward.classes[1].fill).l, color::to_lab(forward.classes[3].fill).l);
}

TEST(PaintRamp, KeepsAwayFromTheClassBefore) {
  MapLegend legend = three_classes();
  paint_classes(legend, {});
  EXPECT_GE(100 - color::to_lab(legend.classes[1].fill).l, color::least_lightness_difference);
}

// A hatch on a light class is louder than the darkest fill.
TEST(PaintRamp, HatchesEverySecondDarkClassWhereTheStyleAsks) {
  model::Style style;
  MapLegend legend = three_classes();
  paint_classes(legend, style);
  for (const MapClass& one : legend.classes) EXPECT_FALSE(one.hatch);
  style.hatches.classes.width = {0.1};
  paint_classes(legend, style);
  EXPECT_FALSE(legend.classes[1].hatch);  // light
  EXPECT_EQ(legend.classes[2].hatch.has_value(), color::to_lab(legend.classes[2].fill).l < 50);
  EXPECT_FALSE(legend.classes[3].hatch);  // the darkest
  // Of eight, the second and the fourth from the dark end.
  legend.classes.resize(9, legend.classes[1]);
  legend.class_colors.count = 8;
  paint_classes(legend, style);
  EXPECT_EQ(legend.classes[7].hatch, style.hatches.classes);
  EXPECT_FALSE(legend.classes[6].hatch);
}

TEST(NoDataClass, IsHatchedUnlessTheStyleSaysOtherwise) {
  model::Style style;
  EXPECT_TRUE(no_data_class(style, base::Language::indonesian).hatch);
  EXPECT_EQ(no_data_class(style, base::Language::indonesian).label, "Tidak ada data");
  style.hatches.no_data.width = {0};
  EXPECT_FALSE(no_data_class(style, base::Language::english).hatch);
}

}  // namespace
}  // namespace cakupan::render::theme
