#include <cakupan/render/map/map.hpp>
#include <cakupan/render/theme/thematic_map.hpp>

#include <algorithm>
#include <cmath>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>
#include <cakupan/geo/earth.hpp>
#include <cakupan/loader/project/style_file.hpp>
#include <cakupan/render/paint/paint.hpp>

#include "render/golden.hpp"
#include "render/small_country.hpp"
#include "render/sound_layout.hpp"

namespace cakupan::render::theme {
namespace {

using base::Language;

model::Style style_on(const std::string& page, const std::string& name = "report") {
  model::Style style = loader::project::read_style(name, CAKUPAN_SOURCE "/styles");
  style.page = model::page_named(page).value();
  return style;
}

TEST(ThematicMap, GoldenScene) {
  ThematicMap map = small_country(Language::english);
  map.options.feature_labels = DrawingOptions::FeatureLabels::names;
  EXPECT_TRUE(matches_golden_text(
      scene::print(map::draw(map, small_country_geometry(), style_on("a5-landscape")).scene),
      "small-country.txt"));
}

TEST(ThematicMap, GoldenSceneOfAWideCountry) {
  const ThematicMap map = wide_country(Language::indonesian);
  EXPECT_TRUE(matches_golden_text(
      scene::print(map::draw(map, wide_country_geometry(), style_on("a4-landscape")).scene),
      "wide-country.txt"));
}

TEST(ThematicMap, GoldenPicture) {
  model::Style style = style_on("a5-landscape");
  style.legend.histogram = model::Style::Legend::Histogram::drawn;
  ThematicMap map = small_country(Language::indonesian);
  map.options.feature_labels = DrawingOptions::FeatureLabels::names;
  EXPECT_TRUE(matches_golden_png(paint::to_png(map::draw(map, small_country_geometry(), style).scene, 150),
                                 "small-country.png"));
}

// One scene, three painters and a browser: what a reader sees is the same.
TEST(ThematicMap, LooksAlikeFromEveryPainter) {
  for (const char* name : {"report", "slide", "grey-print", "newspaper", "dark"}) {
    SCOPED_TRACE(name);
    ThematicMap map = wide_country(Language::english);
    map.options.feature_labels = DrawingOptions::FeatureLabels::names;
    const scene::Scene scene = map::draw(map, wide_country_geometry(), style_on("a4-landscape", name)).scene;
    const Pixels painted = decode_png(paint::to_png(scene, 150));
    const std::string svg = paint::to_svg(scene);
    EXPECT_TRUE(look_alike(drawn_by_librsvg(svg, 150, "map.svg"), painted));
    EXPECT_TRUE(look_alike(drawn_by_chromium(svg, 150, painted, "map.svg"), painted));
    const std::string pdf = temporary_file("map.pdf", paint::to_pdf(scene));
    EXPECT_TRUE(
        look_alike(decode_png(output_of("pdftocairo -png -singlefile -r 150 " + pdf + " -")), painted));
  }
}

TEST(ThematicMap, LayoutsAreSoundOnEveryPageInEveryStyleAndLanguage) {
  for (const char* page : {"a4-landscape", "a4-portrait", "a3-landscape", "a3-portrait", "a5-portrait",
                           "slide", "square", "240x100mm", "120x80mm"}) {
    for (const char* style : {"report", "slide", "grey-print", "newspaper", "dark"}) {
      for (const Language language : {Language::indonesian, Language::english}) {
        for (auto [map, geometry] : {std::pair(small_country(language), small_country_geometry()),
                                     std::pair(wide_country(language), wide_country_geometry())}) {
          SCOPED_TRACE(std::string(page) + " " + style + " " + map.words.title);
          map.options.feature_labels = DrawingOptions::FeatureLabels::names;
          expect_sound_layout(map::draw(map, geometry, style_on(page, style)).scene);
          map.subject.insets = {{"City", {6, 0}, {}, {}, {}}};
          expect_sound_layout(map::draw(map, geometry, style_on(page, style)).scene);
        }
      }
    }
  }
}

TEST(ThematicMap, AnInsetShowsItsRegionsLargerAndSaysByHowMuch) {
  ThematicMap map = wide_country(Language::english);
  map.subject.insets = {{"Western end", {}, geo::Box(107, -4.6, 112, -1.4), {}, {}}};
  const map::DrawnMap drawn = map::draw(map, wide_country_geometry(), style_on("a4-landscape"));
  ASSERT_EQ(drawn.report.insets.size(), 1U);
  ASSERT_TRUE(drawn.report.insets[0].factor);
  const double factor = *drawn.report.insets[0].factor;
  EXPECT_GT(factor, 1.2);
  const scene::Layer* regions = find_layer(drawn.scene, "inset-1-regions");
  ASSERT_NE(regions, nullptr);
  // The island is in the inset whole: as many times wider as the caption says, under an id of its own.
  const auto width_of = [&](const std::string& layer) {
    for (const scene::Item& item : find_layer(drawn.scene, layer)->items) {
      const auto& shape = std::get<scene::Shape>(item);
      if (shape.tag && shape.tag->code == "17") return scene::extent_of(item).width();
    }
    return 0.0;
  };
  EXPECT_NEAR(width_of("inset-1-regions") / width_of("regions"), factor, 0.15 * factor);
  std::string caption;
  for (const scene::Item& item : find_layer(drawn.scene, "inset-1-caption")->items) {
    if (const auto* text = std::get_if<scene::TextRun>(&item)) caption += text->text + "|";
  }
  EXPECT_THAT(caption, testing::AllOf(testing::HasSubstr("Western end"), testing::HasSubstr("1 : "),
                                      testing::HasSubstr("×")));
  ASSERT_NE(find_layer(drawn.scene, "inset-windows"), nullptr);
  for (const scene::Item& item : regions->items)
    EXPECT_EQ(std::get<scene::Shape>(item).tag->inset, "inset-1");
}

TEST(ThematicMap, AnInsetTakesThePlaceOfDots) {
  ThematicMap map = small_country(Language::english);
  map.subject.insets = {{"City", {6}, {}, 12.0, {}}};
  const map::DrawnMap drawn = map::draw(map, small_country_geometry(), style_on("a4-landscape"));
  EXPECT_EQ(find_layer(drawn.scene, "small-regions"), nullptr);
  ASSERT_EQ(drawn.report.small_regions.size(), 1U);
  EXPECT_EQ(drawn.report.small_regions[0].name, "City");
  EXPECT_EQ(drawn.report.small_regions[0].treatment, map::SmallRegionReport::Treatment::inset);
  EXPECT_LT(drawn.report.small_regions[0].area_mm2, 1.5);
}

TEST(ThematicMap, AnInsetOfAPrescribedSizeThatFindsNoPlaceIsRefusedAndAFreeOneLeftOut) {
  ThematicMap map = small_country(Language::english);
  const std::vector<std::size_t> everything{0, 1, 2, 3, 4, 5, 6, 7};
  map.subject.insets = {{"All", everything, {}, 3.0, {}}};
  try {
    map::draw(map, small_country_geometry(), style_on("a4-landscape"));
    FAIL() << "drawn";
  } catch (const base::Error& error) {
    EXPECT_EQ(error.failure(), base::Failure::usage);
    EXPECT_THAT(error.what(), testing::HasSubstr("smaller factor"));
  }
  map.subject.insets = {{"All", everything, {}, {}, {}}};
  const map::DrawnMap drawn = map::draw(map, small_country_geometry(), style_on("a5-landscape"));
  expect_sound_layout(drawn.scene);
  EXPECT_EQ(drawn.report.insets[0].factor.has_value(), !inset_panels(drawn.scene).empty());
}

TEST(ThematicMap, TypeShrinksOnSmallPagesAndStaysReadable) {
  const map::DrawnMap small =
      map::draw(small_country(Language::indonesian), small_country_geometry(), style_on("120x80mm"));
  EXPECT_LT(small.report.type_scale, 1);
  EXPECT_EQ(map::draw(small_country(Language::indonesian), small_country_geometry(), style_on("a5-landscape"))
                .report.type_scale,
            1);
}

TEST(ThematicMap, LongTitlesWrapAndBreakAndTooSmallPagesAreRefused) {
  ThematicMap map = small_country(Language::english);
  map.words.title =
      "A very long title that says everything there is to say about the regions of this country, and then "
      "says it once more so that no line of a page could ever hold it";
  expect_sound_layout(map::draw(map, small_country_geometry(), style_on("a4-landscape")).scene);
  try {
    map::draw(map, small_country_geometry(), style_on("35x35mm"));
    FAIL() << "a page of 35 mm holds it all";
  } catch (const base::Error& error) {
    EXPECT_EQ(error.failure(), base::Failure::usage);
  }
  map.words.title = std::string(400, 'x');
  expect_sound_layout(map::draw(map, small_country_geometry(), style_on("a4-landscape")).scene);
  map.words.title = std::string(6'000, 'x');
  EXPECT_THROW(map::draw(map, small_country_geometry(), style_on("120x80mm")), base::Error);
}

TEST(ThematicMap, EveryRegionIsTaggedOnce) {
  const scene::Scene scene =
      map::draw(small_country(Language::english), small_country_geometry(), style_on("a4-landscape")).scene;
  std::multiset<std::string> codes;
  for (const scene::Layer& layer : scene.layers) {
    for (const scene::Item& item : layer.items) {
      if (const auto* shape = std::get_if<scene::Shape>(&item); shape != nullptr && shape->tag)
        codes.insert(shape->tag->code);
      if (const auto* disc = std::get_if<scene::Disc>(&item); disc != nullptr && disc->tag)
        codes.insert(disc->tag->code);
    }
  }
  EXPECT_THAT(codes, testing::ElementsAre("10", "11", "12", "13", "14", "15", "16", "17"));
}

TEST(ThematicMap, ACityTooSmallToBeSeenGetsADot) {
  const scene::Scene scene =
      map::draw(small_country(Language::english), small_country_geometry(), style_on("a4-landscape")).scene;
  const scene::Layer* dots = find_layer(scene, "small-regions");
  ASSERT_NE(dots, nullptr);
  ASSERT_EQ(dots->items.size(), 2U) << "the dot, on a white one that sets it off";
  const auto& disc = std::get<scene::Disc>(dots->items[1]);
  EXPECT_EQ(disc.tag->name, "City");
  EXPECT_EQ(disc.fill, (model::Color{37, 52, 148}));
  EXPECT_GE(scene::extent_of(dots->items[1]).width(), 1.2);
  EXPECT_GT(scene::extent_of(dots->items[0]).width(), scene::extent_of(dots->items[1]).width());
}

TEST(ThematicMap, BordersAreDrawnOnce) {
  const scene::Scene scene =
      map::draw(small_country(Language::english), small_country_geometry(), style_on("a4-landscape")).scene;
  std::multiset<std::pair<std::pair<double, double>, std::pair<double, double>>> edges;
  const scene::Layer* borders = find_layer(scene, "borders");
  ASSERT_NE(borders, nullptr);
  for (const scene::Item& item : borders->items) {
    const scene::Path& path = std::get<scene::Shape>(item).path;
    for (const scene::SubPath& part : path.parts) {
      for (std::size_t i = part.points.first; i + 1 < part.points.last; ++i) {
        const auto a = std::pair(path.points[i].x, path.points[i].y);
        const auto b = std::pair(path.points[i + 1].x, path.points[i + 1].y);
        edges.insert(std::minmax(a, b));
      }
    }
  }
  EXPECT_GT(edges.size(), 100U);
  for (const auto& edge : edges) EXPECT_EQ(edges.count(edge), 1U);
}

TEST(ThematicMap, TheScaleBarIsTrueAtTheStatedLatitude) {
  ThematicMap map = small_country(Language::english);
  map.subject.places = {{"West", {108, -3}}, {"East", {111, -3}}};  // on the stated parallel
  const scene::Scene scene = map::draw(map, small_country_geometry(), style_on("a4-landscape")).scene;
  const scene::Layer* bar = find_layer(scene, "scale-bar");
  double length = 0;
  std::string texts;
  for (const scene::Item& item : bar->items) {
    if (const auto* shape = std::get_if<scene::Shape>(&item)) {
      const auto [low, high] = std::minmax_element(shape->path.points.begin(), shape->path.points.end(),
                                                   [](const auto& a, const auto& b) { return a.x < b.x; });
      length = std::max(length, high->x - low->x);
    }
    if (const auto* text = std::get_if<scene::TextRun>(&item)) texts += text->text + "|";
  }
  EXPECT_THAT(texts, testing::HasSubstr("true at 3° S"));
  EXPECT_THAT(texts, testing::HasSubstr("50 km"));
  const scene::Layer* places = find_layer(scene, "places");
  ASSERT_EQ(places->items.size(), 2U);
  const auto center = [&](std::size_t i) { return scene::extent_of(places->items[i]).center(); };
  const double apart = std::hypot(center(1).x - center(0).x, center(1).y - center(0).y);
  const double ground = geo::distance({108, -3}, {111, -3}).value;
  EXPECT_NEAR(apart / ground, length / 50, 0.005 * length / 50);
}

TEST(ThematicMap, NothingWithAShapeIsAnError) {
  const ThematicMap map = small_country(Language::english);
  geo::PolygonSet empty;
  for (std::size_t i = 0; i < map.subject.features.size(); ++i) empty.end_feature();
  try {
    map::draw(map, {empty, &empty}, style_on("a4-landscape"));
    FAIL() << "drawn";
  } catch (const base::Error& error) {
    EXPECT_EQ(error.failure(), base::Failure::input);
  }
}

TEST(ThematicMap, TheSameInputGivesTheSameScene) {
  const ThematicMap map = small_country(Language::indonesian);
  EXPECT_EQ(map::draw(map, small_country_geometry(), style_on("a4-landscape")).scene,
            map::draw(map, small_country_geometry(), style_on("a4-landscape")).scene);
}

TEST(ThematicMap, WordsOnThePageAreInItsLanguage) {
  const auto words = [](Language language) {
    std::string all;
    for (const scene::Layer& layer :
         map::draw(small_country(language), small_country_geometry(), style_on("a4-landscape"))
             .scene.layers) {
      for (const scene::Item& item : layer.items) {
        if (const auto* text = std::get_if<scene::TextRun>(&item)) all += text->text + "|";
      }
    }
    return all;
  };
  EXPECT_THAT(
      words(Language::indonesian),
      testing::AllOf(testing::HasSubstr("benar pada lintang 3° LS"), testing::HasSubstr("Proyeksi: azimut"),
                     testing::HasSubstr("110° BT"), testing::Not(testing::HasSubstr("Scale"))));
  EXPECT_THAT(words(Language::english),
              testing::AllOf(testing::HasSubstr("true at 3° S"), testing::HasSubstr("Projection: Lambert"),
                             testing::HasSubstr("110° E"), testing::Not(testing::HasSubstr("Skala"))));
}

}  // namespace
}  // namespace cakupan::render::theme
