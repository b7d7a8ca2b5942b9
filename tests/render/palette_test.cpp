#include <cakupan/render/palette.hpp>

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>

#include "render/color_space.hpp"

namespace cakupan::render {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

TEST(Palettes, HaveNamesSourcesAndAnchors) {
  std::set<std::string> names;
  for (const Palette& palette : palettes()) {
    EXPECT_TRUE(names.insert(palette.name).second) << palette.name;
    EXPECT_THAT(palette.source, testing::Not(IsEmpty())) << palette.name;
    EXPECT_GE(palette.anchors.size(), 8U) << palette.name;
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
}  // namespace cakupan::render
