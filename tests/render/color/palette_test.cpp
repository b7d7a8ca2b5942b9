#include <cakupan/render/color/palette.hpp>

#include <cmath>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>

#include "render/color/color_vision.hpp"

namespace cakupan::render::color {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

TEST(Palettes, HaveNamesSourcesAndAnchors) {
  std::set<std::string> names;
  for (const Palette& palette : palettes()) {
    EXPECT_TRUE(names.insert(palette.name).second) << palette.name;
    EXPECT_THAT(palette.source, testing::Not(IsEmpty())) << palette.name;
    EXPECT_GE(palette.anchors.size(), 7U) << palette.name;
  }
}

// As published by ColorBrewer 2.0, matplotlib, and Crameri's Scientific colour maps: lightest, middle and
// darkest.
TEST(Palettes, AreThoseOfTheirMakers) {
  struct Published {
    const char* name;
    std::size_t position;
    model::Color color;
  };
  for (const Published& one :
       {Published{"Blues", 0, {247, 251, 255}},    Published{"Blues", 4, {107, 174, 214}},
        Published{"Blues", 8, {8, 48, 107}},       Published{"YlOrBr", 4, {254, 153, 41}},
        Published{"PuBuGn", 8, {1, 70, 54}},       Published{"RdPu", 5, {221, 52, 151}},
        Published{"Spectral", 5, {255, 255, 191}}, Published{"PiYG", 0, {142, 1, 82}},
        Published{"Set1", 0, {228, 26, 28}},       Published{"Set3", 11, {255, 237, 111}},
        Published{"Paired", 1, {31, 120, 180}},    Published{"viridis", 0, {253, 231, 37}},
        Published{"viridis", 4, {33, 144, 140}},   Published{"viridis", 8, {68, 1, 84}},
        Published{"magma", 8, {0, 0, 4}},          Published{"plasma", 8, {13, 8, 135}},
        Published{"batlow", 0, {250, 204, 250}},   Published{"batlow", 10, {1, 25, 89}},
        Published{"batlowW", 0, {255, 254, 254}},  Published{"batlowK", 10, {3, 4, 5}},
        Published{"Okabe-Ito", 0, {230, 159, 0}},  Published{"Tol-muted", 1, {51, 34, 136}}}) {
    EXPECT_EQ(palette_named(one.name).anchors.at(one.position), one.color) << one.name << " " << one.position;
  }
}

TEST(Palettes, SequentialOnesDarken) {
  for (const Palette& palette : palettes()) {
    if (palette.kind != PaletteKind::sequential) continue;
    const std::vector<model::Color> ramp = colors(palette, 9);
    for (std::size_t i = 1; i < ramp.size(); ++i) {
      EXPECT_LT(to_lab(ramp[i]).l, to_lab(ramp[i - 1]).l) << palette.name << " " << i;
    }
  }
}

TEST(Palettes, SequentialOnesStandOutFromPaper) {
  for (const Palette& palette : palettes()) {
    if (palette.kind != PaletteKind::sequential) continue;
    EXPECT_GE(ciede2000(to_lab(colors(palette, 5).front()), to_lab({255, 255, 255})), 10) << palette.name;
  }
}

TEST(Palettes, SequentialOnesStandOutFromWhateverTheyLieOn) {
  const Grounds grounds{{255, 255, 255}, {207, 225, 236}, model::Color{255, 255, 255}};
  for (const Palette& palette : palettes()) {
    if (palette.kind != PaletteKind::sequential) continue;
    const model::Color lightest = colors(palette, 5, grounds).front();
    EXPECT_GE(distinctness(lightest, grounds.page), 1) << palette.name;
    EXPECT_GE(distinctness(lightest, grounds.sea), 1) << palette.name;
    EXPECT_GE(std::abs(to_lab(lightest).l - 100), least_lightness_difference) << palette.name;
  }
}

TEST(Palettes, FiveClassesOfASequentialOneAreToldApart) {
  for (const Palette& palette : palettes()) {
    if (palette.kind != PaletteKind::sequential) continue;
    const std::vector<model::Color> ramp = colors(palette, 5);
    for (std::size_t i = 1; i < ramp.size(); ++i) {
      EXPECT_GE(ciede2000(to_lab(ramp[i]), to_lab(ramp[i - 1])), 9) << palette.name << " " << i;
    }
  }
}

TEST(Colors, RunFromEndToEnd) {
  const Palette& palette = palette_named("RdBu");
  EXPECT_EQ(colors(palette, 11), palette.anchors);
  EXPECT_EQ(colors(palette, 2).back(), palette.anchors.back());
  EXPECT_EQ(colors(palette_named("Blues"), 4).back(), (model::Color{8, 48, 107}));
}

TEST(Colors, OneIsTheMiddle) {
  EXPECT_EQ(colors(palette_named("vik"), 1).front(), palette_named("vik").anchors[5]);
}

TEST(Colors, NoneIsNone) { EXPECT_THAT(colors(palette_named("Blues"), 0), IsEmpty()); }

TEST(Colors, QualitativeOnesRunOut) {
  EXPECT_EQ(colors(palette_named("Set2"), 3)[2], (model::Color{141, 160, 203}));
  EXPECT_THROW(colors(palette_named("Set2"), 9), base::Error);
}

TEST(PaletteNamed, PrefersTheUsersOwn) {
  const std::vector<Palette> own{{"Blues", PaletteKind::ordinal, "p.toml", {{0, 0, 0}, {1, 2, 3}}, 1}};
  EXPECT_EQ(palette_named("Blues", own).anchors.back(), (model::Color{1, 2, 3}));
  EXPECT_EQ(palette_named("Reds", own).name, "Reds");
  EXPECT_EQ(colors(own[0], 2).front(), (model::Color{0, 0, 0}));
}

TEST(PaletteNamed, NamesTheNearMiss) {
  try {
    palette_named("Bleus");
    FAIL();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.failure(), base::Failure::usage);
    EXPECT_THAT(error.what(), HasSubstr("unknown palette 'Bleus'; did you mean 'Blues'?"));
  }
}

}  // namespace
}  // namespace cakupan::render::color
