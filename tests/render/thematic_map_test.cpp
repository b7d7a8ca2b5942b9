#include <cakupan/render/thematic_map.hpp>

#include <algorithm>
#include <cmath>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>
#include <cakupan/geo/earth.hpp>
#include <cakupan/loader/style_file.hpp>

#include "render/golden.hpp"
#include "render/small_country.hpp"

namespace cakupan::render {
namespace {

using base::Language;

model::Style style_on(const std::string& page, const std::string& name = "report") {
  model::Style style = loader::read_style(name, CAKUPAN_SOURCE "/styles");
  style.page = model::page_named(page).value();
  return style;
}

const Layer* find_layer(const Scene& scene, const std::string& id) {
  const auto found =
      std::find_if(scene.layers.begin(), scene.layers.end(), [&](const Layer& l) { return l.id == id; });
  return found == scene.layers.end() ? nullptr : &*found;
}

geo::Box extent_of(const Layer& layer) {
  geo::Box box;
  for (const Item& item : layer.items) {
    const geo::Box piece = extent_of(item);
    if (!layer.clip) {
      box.include(piece);
    } else if (piece.intersects(*layer.clip)) {
      box.include(geo::Box(
          std::max(piece.min_x(), layer.clip->min_x()), std::max(piece.min_y(), layer.clip->min_y()),
          std::min(piece.max_x(), layer.clip->max_x()), std::min(piece.max_y(), layer.clip->max_y())));
    }
  }
  return box;
}

bool holds(const geo::Box& outer, const geo::Box& inner) {
  return outer.contains({inner.min_x(), inner.min_y()}) && outer.contains({inner.max_x(), inner.max_y()});
}

std::vector<geo::Box> inset_panels(const Scene& scene) {
  std::vector<geo::Box> panels;
  for (int i = 1; const Layer* layer = find_layer(scene, "inset-" + std::to_string(i) + "-ground"); ++i)
    panels.push_back(extent_of(*layer));
  return panels;
}

void expect_texts_on_page_and_labels_apart(const Scene& scene) {
  const geo::Box page(0, 0, scene.width.value, scene.height.value);
  std::vector<geo::Box> labels;
  for (const Layer& layer : scene.layers) {
    for (const Item& item : layer.items) {
      const auto* text = std::get_if<TextRun>(&item);
      if (text == nullptr) continue;
      const geo::Box box = extent_of(item);
      EXPECT_TRUE(holds(page, box)) << text->text;
      if (layer.id.ends_with("labels"))
        labels.push_back(box.grown_by(text->halo ? -text->halo->width.value : 0));
      EXPECT_GE(text->size.value, 6) << text->text;
    }
  }
  for (std::size_t i = 0; i < labels.size(); ++i) {
    for (std::size_t j = i + 1; j < labels.size(); ++j)
      EXPECT_FALSE(labels[i].grown_by(-0.3).intersects(labels[j].grown_by(-0.3)));
  }
}

/// A panel on the map covers no region, no sign, no label.
void expect_nothing_below(const Scene& scene, const geo::Box& panel) {
  for (const char* id : {"regions", "small-regions", "places", "labels", "graticule-labels"}) {
    const Layer* layer = find_layer(scene, id);
    if (layer == nullptr) continue;
    for (const Item& item : layer->items) {
      const auto* shape = std::get_if<Shape>(&item);
      if (shape == nullptr) {
        EXPECT_FALSE(extent_of(item).intersects(panel)) << id;
        continue;
      }
      for (const geo::Coordinate& p : shape->path.points) EXPECT_FALSE(panel.contains(p)) << id;
    }
  }
}

/// Every text within the page; the blocks of the page apart from each other; labels apart from one another.
void expect_sound_layout(const Scene& scene) {
  expect_texts_on_page_and_labels_apart(scene);
  const geo::Box page(0, 0, scene.width.value, scene.height.value);
  const std::vector<std::string> blocks{"title", "legend", "scale-bar", "source", "frame"};
  const Layer* legend_ground = find_layer(scene, "legend-ground");
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    for (std::size_t j = i + 1; j < blocks.size(); ++j) {
      if (legend_ground != nullptr && blocks[j] == "frame" &&
          (blocks[i] == "legend" || blocks[i] == "scale-bar"))
        continue;
      const geo::Box b = extent_of(*find_layer(scene, blocks[j]));
      for (const Item& item : find_layer(scene, blocks[i])->items)
        EXPECT_FALSE(extent_of(item).intersects(b)) << blocks[i] << " and " << blocks[j];
    }
  }
  const std::vector<geo::Box> panels = inset_panels(scene);
  for (const geo::Box& panel : panels) {
    EXPECT_TRUE(holds(page, panel));
    for (const char* id : {"title", "legend", "scale-bar", "source"}) {
      for (const Item& item : find_layer(scene, id)->items)
        EXPECT_FALSE(extent_of(item).intersects(panel)) << id;
    }
    for (const geo::Box& other : panels) EXPECT_TRUE(&other == &panel || !other.intersects(panel));
    const geo::Box frame = extent_of(*find_layer(scene, "frame"));
    EXPECT_TRUE(holds(frame, panel) || !frame.intersects(panel));
    expect_nothing_below(scene, panel);
  }
  if (legend_ground != nullptr) expect_nothing_below(scene, extent_of(*legend_ground));
}

TEST(ThematicMap, GoldenScene) {
  ThematicMap map = small_country(Language::english);
  map.feature_labels = ThematicMap::FeatureLabels::names;
  EXPECT_TRUE(matches_golden_text(print(draw(map, style_on("a5-landscape")).scene), "small-country.txt"));
}

TEST(ThematicMap, GoldenSceneOfAWideCountry) {
  const ThematicMap map = wide_country(Language::indonesian);
  EXPECT_TRUE(matches_golden_text(print(draw(map, style_on("a4-landscape")).scene), "wide-country.txt"));
}

TEST(ThematicMap, LayoutsAreSoundOnEveryPageInEveryStyleAndLanguage) {
  for (const char* page : {"a4-landscape", "a4-portrait", "a3-landscape", "a3-portrait", "a5-portrait",
                           "slide", "square", "240x100mm", "120x80mm"}) {
    for (const char* style : {"report", "slide", "grey-print"}) {
      for (const Language language : {Language::indonesian, Language::english}) {
        for (ThematicMap map : {small_country(language), wide_country(language)}) {
          SCOPED_TRACE(std::string(page) + " " + style + " " + map.title);
          map.feature_labels = ThematicMap::FeatureLabels::names;
          expect_sound_layout(draw(map, style_on(page, style)).scene);
          map.insets = {{"City", {6, 0}, {}, {}, {}}};
          expect_sound_layout(draw(map, style_on(page, style)).scene);
        }
      }
    }
  }
}

TEST(ThematicMap, AnInsetShowsItsRegionsLargerAndSaysByHowMuch) {
  ThematicMap map = wide_country(Language::english);
  map.insets = {{"Western end", {}, geo::Box(107, -4.6, 112, -1.4), {}, {}}};
  const DrawnMap drawn = draw(map, style_on("a4-landscape"));
  ASSERT_EQ(drawn.report.insets.size(), 1U);
  ASSERT_TRUE(drawn.report.insets[0].factor);
  const double factor = *drawn.report.insets[0].factor;
  EXPECT_GT(factor, 1.2);
  const Layer* regions = find_layer(drawn.scene, "inset-1-regions");
  ASSERT_NE(regions, nullptr);
  // The island is in the inset whole: as many times wider as the caption says, under an id of its own.
  const auto width_of = [&](const std::string& layer) {
    for (const Item& item : find_layer(drawn.scene, layer)->items) {
      const auto& shape = std::get<Shape>(item);
      if (shape.tag && shape.tag->code == "17") return extent_of(item).width();
    }
    return 0.0;
  };
  EXPECT_NEAR(width_of("inset-1-regions") / width_of("regions"), factor, 0.15 * factor);
  std::string caption;
  for (const Item& item : find_layer(drawn.scene, "inset-1-caption")->items) {
    if (const auto* text = std::get_if<TextRun>(&item)) caption += text->text + "|";
  }
  EXPECT_THAT(caption, testing::AllOf(testing::HasSubstr("Western end"), testing::HasSubstr("1 : "),
                                      testing::HasSubstr("×")));
  ASSERT_NE(find_layer(drawn.scene, "inset-windows"), nullptr);
  for (const Item& item : regions->items) EXPECT_EQ(std::get<Shape>(item).tag->inset, "inset-1");
}

TEST(ThematicMap, AnInsetTakesThePlaceOfDots) {
  ThematicMap map = small_country(Language::english);
  map.insets = {{"City", {6}, {}, 12.0, {}}};
  const DrawnMap drawn = draw(map, style_on("a4-landscape"));
  EXPECT_EQ(find_layer(drawn.scene, "small-regions"), nullptr);
  ASSERT_EQ(drawn.report.small_regions.size(), 1U);
  EXPECT_EQ(drawn.report.small_regions[0].name, "City");
  EXPECT_EQ(drawn.report.small_regions[0].treatment, SmallRegionReport::Treatment::inset);
  EXPECT_LT(drawn.report.small_regions[0].area_mm2, 1.5);
}

TEST(ThematicMap, AnInsetOfAPrescribedSizeThatFindsNoPlaceIsRefusedAndAFreeOneLeftOut) {
  ThematicMap map = small_country(Language::english);
  const std::vector<std::size_t> everything{0, 1, 2, 3, 4, 5, 6, 7};
  map.insets = {{"All", everything, {}, 3.0, {}}};
  try {
    draw(map, style_on("a4-landscape"));
    FAIL() << "drawn";
  } catch (const base::Error& error) {
    EXPECT_EQ(error.failure(), base::Failure::usage);
    EXPECT_THAT(error.what(), testing::HasSubstr("smaller factor"));
  }
  map.insets = {{"All", everything, {}, {}, {}}};
  const DrawnMap drawn = draw(map, style_on("a5-landscape"));
  expect_sound_layout(drawn.scene);
  EXPECT_EQ(drawn.report.insets[0].factor.has_value(), !inset_panels(drawn.scene).empty());
}

TEST(ThematicMap, TypeShrinksOnSmallPagesAndStaysReadable) {
  const DrawnMap small = draw(small_country(Language::indonesian), style_on("120x80mm"));
  EXPECT_LT(small.report.type_scale, 1);
  EXPECT_EQ(draw(small_country(Language::indonesian), style_on("a5-landscape")).report.type_scale, 1);
}

TEST(ThematicMap, LongTitlesWrapAndTooSmallPagesAreRefused) {
  ThematicMap map = small_country(Language::english);
  map.title =
      "A very long title that says everything there is to say about the regions of this country, and then "
      "says it once more so that no line of a page could ever hold it";
  expect_sound_layout(draw(map, style_on("a4-landscape")).scene);
  try {
    draw(map, style_on("35x35mm"));
    FAIL() << "a page of 35 mm holds it all";
  } catch (const base::Error& error) {
    EXPECT_EQ(error.failure(), base::Failure::usage);
  }
  map.title = std::string(400, 'x');
  EXPECT_THROW(draw(map, style_on("a4-landscape")), base::Error);
}

TEST(ThematicMap, EveryRegionIsTaggedOnce) {
  const Scene scene = draw(small_country(Language::english), style_on("a4-landscape")).scene;
  std::multiset<std::string> codes;
  for (const Layer& layer : scene.layers) {
    for (const Item& item : layer.items) {
      if (const auto* shape = std::get_if<Shape>(&item); shape != nullptr && shape->tag)
        codes.insert(shape->tag->code);
      if (const auto* disc = std::get_if<Disc>(&item); disc != nullptr && disc->tag)
        codes.insert(disc->tag->code);
    }
  }
  EXPECT_THAT(codes, testing::ElementsAre("10", "11", "12", "13", "14", "15", "16", "17"));
}

TEST(ThematicMap, ACityTooSmallToBeSeenGetsADot) {
  const Scene scene = draw(small_country(Language::english), style_on("a4-landscape")).scene;
  const Layer* dots = find_layer(scene, "small-regions");
  ASSERT_NE(dots, nullptr);
  ASSERT_EQ(dots->items.size(), 1U);
  const auto& disc = std::get<Disc>(dots->items[0]);
  EXPECT_EQ(disc.tag->name, "City");
  EXPECT_EQ(disc.fill, (model::Color{37, 52, 148}));
  EXPECT_GE(extent_of(dots->items[0]).width(), 1.2);
}

TEST(ThematicMap, BordersAreDrawnOnce) {
  const Scene scene = draw(small_country(Language::english), style_on("a4-landscape")).scene;
  std::multiset<std::pair<std::pair<double, double>, std::pair<double, double>>> edges;
  const Layer* borders = find_layer(scene, "borders");
  ASSERT_NE(borders, nullptr);
  for (const Item& item : borders->items) {
    const Path& path = std::get<Shape>(item).path;
    for (const SubPath& part : path.parts) {
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
  map.places = {{"West", {108, -3}}, {"East", {111, -3}}};  // on the stated parallel
  const Scene scene = draw(map, style_on("a4-landscape")).scene;
  const Layer* bar = find_layer(scene, "scale-bar");
  double length = 0;
  std::string texts;
  for (const Item& item : bar->items) {
    if (const auto* shape = std::get_if<Shape>(&item)) {
      const auto [low, high] = std::minmax_element(shape->path.points.begin(), shape->path.points.end(),
                                                   [](const auto& a, const auto& b) { return a.x < b.x; });
      length = std::max(length, high->x - low->x);
    }
    if (const auto* text = std::get_if<TextRun>(&item)) texts += text->text + "|";
  }
  EXPECT_THAT(texts, testing::HasSubstr("true at 3° S"));
  EXPECT_THAT(texts, testing::HasSubstr("100 km"));
  const Layer* places = find_layer(scene, "places");
  ASSERT_EQ(places->items.size(), 2U);
  const auto center = [&](std::size_t i) { return extent_of(places->items[i]).center(); };
  const double apart = std::hypot(center(1).x - center(0).x, center(1).y - center(0).y);
  const double ground = geo::distance({108, -3}, {111, -3}).value;
  EXPECT_NEAR(apart / ground, length / 100, 0.005 * length / 100);
}

TEST(ThematicMap, NothingWithAShapeIsAnError) {
  ThematicMap map = small_country(Language::english);
  map.shapes = {};
  for (std::size_t i = 0; i < map.features.size(); ++i) map.shapes.end_feature();
  try {
    draw(map, style_on("a4-landscape"));
    FAIL() << "drawn";
  } catch (const base::Error& error) {
    EXPECT_EQ(error.failure(), base::Failure::input);
  }
}

TEST(ThematicMap, TheSameInputGivesTheSameScene) {
  const ThematicMap map = small_country(Language::indonesian);
  EXPECT_EQ(draw(map, style_on("a4-landscape")).scene, draw(map, style_on("a4-landscape")).scene);
}

TEST(ThematicMap, WordsOnThePageAreInItsLanguage) {
  const auto words = [](Language language) {
    std::string all;
    for (const Layer& layer : draw(small_country(language), style_on("a4-landscape")).scene.layers) {
      for (const Item& item : layer.items) {
        if (const auto* text = std::get_if<TextRun>(&item)) all += text->text + "|";
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
}  // namespace cakupan::render
