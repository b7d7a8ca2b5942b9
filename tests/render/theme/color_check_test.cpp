#include "render/theme/color_check.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/loader/project/style_file.hpp>
#include <cakupan/render/color/palette.hpp>

#include "render/theme/class_colors.hpp"

namespace cakupan::render::theme {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

model::Style style_named(const std::string& name) {
  return loader::project::read_style(name, CAKUPAN_SOURCE "/styles");
}

/// Classes "0", "1", ... in a palette, and what stands apart in the style's colors.
ThematicMap classes_of(const std::string& palette, std::size_t count, const model::Style& style) {
  ThematicMap map;
  map.legend.class_colors = {palette, color::palette_named(palette, style.own_palettes).kind, 0, count,
                             ClassColors::Direction::forward};
  for (std::size_t i = 0; i < count; ++i) map.legend.classes.push_back({std::to_string(i), {}, {}, 1});
  paint_classes(map.legend, style);
  map.legend.classes.push_back(no_data_class(style, base::Language::english));
  map.legend.classes.push_back({"on no list", style.colors.unlisted, {}, 1, MapClass::Standing::apart});
  map.legend.classes.push_back(
      {"disputed", style.colors.disputed, drawn_hatch(style.hatches.disputed), 1, MapClass::Standing::apart});
  return map;
}

TEST(ColorFaults, AreNoneInTheProjectsOwnStyles) {
  for (const std::string& name : loader::project::style_names(CAKUPAN_SOURCE "/styles")) {
    const model::Style style = style_named(name);
    EXPECT_THAT(color_faults(classes_of(style.palettes.participation, 7, style), style), IsEmpty()) << name;
    for (const std::string& palette : {style.palettes.coverage, style.palettes.proximity}) {
      ThematicMap map = classes_of(palette, 5, style);
      std::erase_if(map.legend.classes,
                    [](const MapClass& one) { return one.standing == MapClass::Standing::apart; });
      EXPECT_THAT(color_faults(map, style), IsEmpty()) << name << " " << palette;
      map.legend.classes.insert(map.legend.classes.begin(), {"none", style.colors.none, {}, 1});
      ++map.legend.class_colors.first;
      paint_classes(map.legend, style);
      EXPECT_THAT(color_faults(map, style), IsEmpty()) << name << " " << palette << " with a class of none";
    }
  }
}

TEST(ColorFaults, NameTheWorstPairFirstWithItsFigures) {
  const model::Style style = style_named("report");
  const std::vector<std::string> faults = color_faults(classes_of("Set1", 8, style), style);
  ASSERT_GT(faults.size(), 1U);
  EXPECT_THAT(faults.front(), AllOf(HasSubstr("CIEDE2000"), HasSubstr("#"), HasSubstr(" needed")));
}

TEST(ColorFaults, CompareOnlyNeighborsOfAnOrderButAllPairsWithoutOne) {
  const model::Style style = style_named("report");
  ThematicMap map;
  // Both ends alike, the middle far from them.
  map.legend.classes = {
      {"a", {250, 150, 60}, {}, 1}, {"b", {20, 30, 90}, {}, 1}, {"c", {250, 150, 62}, {}, 1}};
  map.legend.class_colors = {"own", model::PaletteKind::diverging, 0, 3, ClassColors::Direction::forward};
  EXPECT_THAT(color_faults(map, style), IsEmpty());
  map.legend.class_colors.kind = model::PaletteKind::qualitative;
  EXPECT_THAT(color_faults(map, style), SizeIs(4));  // one for each vision
}

TEST(ColorFaults, AskForLightnessBetweenNeighborsOfAnOrder) {
  const model::Style style = style_named("report");
  ThematicMap map;
  map.legend.classes = {{"a", {200, 60, 40}, {}, 1}, {"b", {40, 110, 200}, {}, 1}};
  map.legend.class_colors = {"own", model::PaletteKind::ordinal, 0, 2, ClassColors::Direction::forward};
  EXPECT_THAT(color_faults(map, style), testing::ElementsAre(HasSubstr("in grey print, 8 needed")));
  map.legend.classes[1].hatch = scene::Hatch{{0, 0, 0}, {1}, {0.2}, 45};
  EXPECT_THAT(color_faults(map, style), IsEmpty());
}

TEST(ColorFaults, KnowTheSeaAndTheLandAround) {
  const model::Style style = style_named("report");
  ThematicMap map;
  map.legend.classes = {{"a", style.colors.context, {}, 1}};
  EXPECT_THAT(color_faults(map, style), IsEmpty());
  map.subject.neighbors.emplace_back();
  EXPECT_THAT(color_faults(map, style), testing::Each(HasSubstr("the land around")));
  EXPECT_FALSE(color_faults(map, style).empty());
  map.legend.classes = {{"a", style.colors.sea, {}, 1}};
  EXPECT_THAT(color_faults(map, style), testing::Contains(HasSubstr("the sea")));
}

TEST(ColorFaults, HatchesMustBeUnlike) {
  const model::Style style = style_named("report");
  ThematicMap map;
  const model::Color fill{240, 240, 240};
  map.legend.classes = {{"a", fill, scene::Hatch{{0, 0, 0}, {1}, {0.2}, 45}, 1},
                        {"b", fill, scene::Hatch{{0, 0, 0}, {1}, {0.2}, 60}, 1}};
  EXPECT_FALSE(color_faults(map, style).empty());
  map.legend.classes[1].hatch->angle_degrees = 135;
  EXPECT_THAT(color_faults(map, style), IsEmpty());
  map.legend.classes[1].hatch->angle_degrees = 225;  // the same lines as at 45°
  EXPECT_FALSE(color_faults(map, style).empty());
  map.legend.classes[1].hatch->spacing = {2};
  EXPECT_THAT(color_faults(map, style), IsEmpty());
}

// What is recommended is computed: it passes the very check, for every number of classes and every kind.
TEST(PassingPalette, Passes) {
  for (const char* name : {"report", "slide", "grey-print", "newspaper", "dark"}) {
    const model::Style style = style_named(name);
    for (const char* palette : {"Blues", "RdBu", "Set2"}) {
      for (std::size_t count = 2; count <= 8; ++count) {
        const ThematicMap map = classes_of(palette, count, style);
        const auto passing = passing_palette(map, style);
        if (!passing) {
          for (const color::Palette& other : color::palettes()) {
            if (other.kind != map.legend.class_colors.kind || other.anchors.size() < count) continue;
            EXPECT_FALSE(color_faults(classes_of(other.name, count, style), style).empty()) << other.name;
          }
          continue;
        }
        EXPECT_THAT(color_faults(classes_of(*passing, count, style), style), IsEmpty())
            << name << " " << *passing << " " << count;
      }
    }
  }
  const model::Style report = style_named("report");
  EXPECT_TRUE(passing_palette(classes_of("Blues", 7, report), report));
  EXPECT_TRUE(passing_palette(classes_of("Set2", 6, report), report));
}

TEST(IsInLegend, NoDataIsAsTheStyleSays) {
  model::Style style;
  style.legend.no_data = model::Style::Legend::NoData::always;
  MapClass no_data = no_data_class(style, base::Language::english);
  EXPECT_TRUE(is_in_legend(no_data, style));
  style.legend.no_data = model::Style::Legend::NoData::needed;
  EXPECT_FALSE(is_in_legend(no_data, style));
  no_data.count = 1;
  EXPECT_TRUE(is_in_legend(no_data, style));
  style.legend.no_data = model::Style::Legend::NoData::never;
  EXPECT_FALSE(is_in_legend(no_data, style));
}

}  // namespace
}  // namespace cakupan::render::theme
