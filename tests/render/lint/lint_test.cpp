#include <cakupan/render/lint/lint.hpp>
#include <cakupan/render/map/map.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "render/small_country.hpp"
#include "render/theme/class_colors.hpp"

namespace cakupan::render::lint {
namespace {

using testing::HasSubstr;

/// The small country in the colors of a style.
theme::ThematicMap country(const model::Style& style) {
  theme::ThematicMap map = small_country(base::Language::english);
  map.words.figures_source = "made up";
  map.legend.class_colors = {"YlGnBu", model::PaletteKind::sequential, 0, 4,
                             theme::ClassColors::Direction::forward};
  theme::paint_classes(map.legend, style);
  const std::size_t count = map.legend.classes.back().count;
  map.legend.classes.back() = theme::no_data_class(style, base::Language::english);
  map.legend.classes.back().count = count;
  return map;
}

base::Diagnostics linted(const theme::ThematicMap& map, const model::Style& style) {
  base::Diagnostics diagnostics;
  check_map(map, small_country_geometry(), map::draw(map, small_country_geometry(), style).scene, style,
            {"maps/x", {}, {}}, diagnostics);
  return diagnostics;
}

/// The only finding is of that topic; its text.
std::string only(const std::string& topic, const base::Diagnostics& diagnostics) {
  std::string all;
  for (const base::Diagnostic& one : diagnostics.all()) all += one.topic + ": " + describe(one) + "\n";
  EXPECT_EQ(diagnostics.all().size(), 1U) << all;
  EXPECT_EQ(diagnostics.count(topic), 1U) << all;
  return all;
}

TEST(Lint, FindsNothingInASoundMap) {
  const model::Style style;
  const base::Diagnostics diagnostics = linted(country(style), style);
  for (const base::Diagnostic& one : diagnostics.all()) ADD_FAILURE() << describe(one);
}

TEST(Lint, NamesAPaletteThatPasses) {
  model::Style style;
  theme::ThematicMap map = country(style);
  map.legend.classes[2].fill = map.legend.classes[1].fill;
  EXPECT_THAT(only("map-colors", linted(map, style)),
              testing::AllOf(HasSubstr("'> 10–20'"), HasSubstr("CIEDE2000 0.0"), HasSubstr("maps/x: "),
                             HasSubstr("passes with this number of classes (4)")));
}

TEST(Lint, FindsSmallType) {
  model::Style style;
  style.sizes.source = {5.5};
  EXPECT_THAT(
      only("map-text-size", linted(country(style), style)),
      testing::AllOf(HasSubstr("below 6 pt at print size, down to 5.5 pt"), HasSubstr("raise the [sizes]")));
}

TEST(Lint, FindsFaintTypeOnWhatItStandsOn) {
  model::Style style;
  style.colors.muted = {150, 150, 150};
  EXPECT_THAT(only("map-contrast", linted(country(style), style)), HasSubstr("contrast below 4.5:1"));
  // The page is fine for it, the sea is not, on which the degrees stand where the margin is small.
  style.colors.muted = {110, 110, 110};
  style.colors.sea = {150, 200, 220};
  style.margin = {8};
  theme::ThematicMap map = country(style);
  map.subject.neighbors.clear();
  map.legend.classes[0].fill = {255, 255, 200};
  map.legend.classes[1].fill = {250, 160, 60};
  map.legend.classes[2].fill = {200, 60, 40};
  map.legend.classes[3].fill = {80, 10, 10};
  EXPECT_THAT(only("map-contrast", linted(map, style)), HasSubstr("on #96c8dc"));
}

TEST(Lint, NamesCharactersThatTheFontLacks) {
  const model::Style style;
  theme::ThematicMap map = country(style);
  map.words.title = "Peta \u6c38";
  EXPECT_THAT(only("map-glyph", linted(map, style)),
              testing::AllOf(HasSubstr("'Open Sans' lacks U+6C38"), HasSubstr("'Peta \u6c38'"),
                             HasSubstr("falls back to 'sans-serif'")));
}

TEST(Lint, FindsClassesThatTheLegendDoesNotTellApart) {
  const model::Style style;
  theme::ThematicMap map = country(style);
  map.legend.classes[1].label = map.legend.classes[0].label;
  EXPECT_THAT(only("map-legend", linted(map, style)), HasSubstr("by an entry of their own: '0–10', '0–10'"));
}

TEST(Lint, FindsAMissingEntryOfNoData) {
  model::Style style;
  style.legend.no_data = model::Style::Legend::NoData::never;
  EXPECT_THAT(only("map-no-data", linted(country(style), style)), HasSubstr("1 region without data"));
}

TEST(Lint, FindsAMissingSource) {
  const model::Style style;
  theme::ThematicMap map = country(style);
  map.words.figures_source.clear();
  EXPECT_THAT(only("map-source", linted(map, style)), HasSubstr("whose figures"));
}

TEST(Lint, FindsRegionsTooSmallToBeSeen) {
  model::Style style;
  const theme::ThematicMap map = country(style);
  scene::Scene scene = map::draw(map, small_country_geometry(), style).scene;
  std::erase_if(scene.layers, [](const scene::Layer& layer) { return layer.id == "small-regions"; });
  base::Diagnostics diagnostics;
  check_map(map, small_country_geometry(), scene, style, {"maps/x", {}, {}}, diagnostics);
  EXPECT_THAT(only("map-small-regions", diagnostics),
              testing::AllOf(HasSubstr("1 region below 1.5 mm²"), HasSubstr("City")));
}

}  // namespace
}  // namespace cakupan::render::lint
