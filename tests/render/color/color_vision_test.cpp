#include "render/color/color_vision.hpp"

#include <gtest/gtest.h>

#include <cakupan/render/color/palette.hpp>

namespace cakupan::render::color {
namespace {

constexpr model::Color black{0, 0, 0};
constexpr model::Color white{255, 255, 255};
constexpr model::Color red{255, 0, 0};
constexpr model::Color green{0, 255, 0};
constexpr model::Color blue{0, 0, 255};

// The columns of the matrices of Machado, Oliveira and Fernandes (2009), severity 1.0, clamped to what a
// screen shows and encoded as sRGB.
TEST(Seen, PrimariesAreThePublishedColumns) {
  EXPECT_EQ(to_color(seen(red, Vision::protanopia)), (model::Color{109, 95, 0}));
  EXPECT_EQ(to_color(seen(red, Vision::deuteranopia)), (model::Color{163, 144, 0}));
  EXPECT_EQ(to_color(seen(red, Vision::tritanopia)), (model::Color{255, 0, 15}));
  EXPECT_EQ(to_color(seen(green, Vision::protanopia)), (model::Color{255, 229, 0}));
  EXPECT_EQ(to_color(seen(green, Vision::deuteranopia)), (model::Color{239, 214, 58}));
  EXPECT_EQ(to_color(seen(blue, Vision::deuteranopia)), (model::Color{0, 61, 251}));
  EXPECT_EQ(to_color(seen(blue, Vision::tritanopia)), (model::Color{0, 107, 150}));
}

// Rows of the matrices add up to 1: greys look grey to everybody.
TEST(Seen, GreysStay) {
  for (const Vision vision : visions) {
    for (const int level : {0, 51, 128, 200, 255}) {
      const auto channel = static_cast<std::uint8_t>(level);
      const model::Color grey{channel, channel, channel};
      EXPECT_EQ(to_color(seen(grey, vision)), grey) << to_text(vision) << " " << level;
    }
  }
}

TEST(Seen, NormalVisionChangesNothing) {
  EXPECT_EQ(to_color(seen({8, 81, 156}, Vision::normal)), (model::Color{8, 81, 156}));
}

TEST(Distinctness, FailsWhereOneDeficiencyDoes) {
  // Equal to deuteranopes, far apart to others.
  const model::Color orange{213, 94, 0};
  const model::Color olive{117, 130, 0};
  EXPECT_GT(difference(orange, olive, Vision::normal), 30);
  EXPECT_LT(distinctness(orange, olive), difference(orange, olive, Vision::normal) / 10);
  EXPECT_LT(difference(orange, olive, Vision::deuteranopia), difference(orange, olive, Vision::normal) / 2);
  EXPECT_EQ(distinctness(red, red), 0);
  EXPECT_GT(distinctness(black, white), 5);
}

// WCAG 2.1: black on white is 21:1; #767676 is the lightest grey that passes 4.5:1 on white, #777777 fails.
TEST(Contrast, AgreesWithWcag) {
  EXPECT_NEAR(contrast(black, white), 21, 1e-9);
  EXPECT_NEAR(contrast(white, black), 21, 1e-9);
  EXPECT_NEAR(contrast({118, 118, 118}, white), 4.54, 0.005);
  EXPECT_NEAR(contrast({119, 119, 119}, white), 4.48, 0.005);
  EXPECT_NEAR(contrast(red, white), 4.0, 0.005);
  EXPECT_NEAR(contrast(blue, white), 8.59, 0.005);
  EXPECT_NEAR(contrast(red, red), 1, 1e-9);
}

TEST(Contrast, SomethingReadsOnEveryColorOfEveryPalette) {
  const model::Color ink{34, 34, 34};
  for (const Palette& palette : palettes()) {
    const std::size_t most = palette.kind == PaletteKind::qualitative ? palette.anchors.size() : 12;
    for (std::size_t count = 1; count <= most; ++count) {
      for (const model::Color ground : colors(palette, count)) {
        EXPECT_GE(contrast(readable_on(ground, ink, white), ground), least_contrast) << palette.name;
        EXPECT_GE(contrast(readable_on(ground, white, ink), ground), least_contrast) << palette.name;
      }
    }
  }
  for (std::uint8_t grey = 0; grey < 255; ++grey)
    EXPECT_GE(contrast(readable_on({grey, grey, grey}, ink, white), {grey, grey, grey}), least_contrast);
}

TEST(Contrast, KeepsWhatIsWantedWhereItReads) {
  EXPECT_EQ(readable_on(white, {34, 34, 34}, white), (model::Color{34, 34, 34}));
  EXPECT_EQ(readable_on(black, {34, 34, 34}, {250, 250, 250}), (model::Color{250, 250, 250}));
}

}  // namespace
}  // namespace cakupan::render::color
