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

/// Every text within the page; the blocks of the page apart from each other; labels apart from one another.
void expect_sound_layout(const Scene& scene) {
  const geo::Box page(0, 0, scene.width.value, scene.height.value);
  std::vector<geo::Box> labels;
  for (const Layer& layer : scene.layers) {
    for (const Item& item : layer.items) {
      const auto* text = std::get_if<TextRun>(&item);
      if (text == nullptr) continue;
      const geo::Box box = extent_of(item);
      EXPECT_TRUE(page.contains({box.min_x(), box.min_y()}) && page.contains({box.max_x(), box.max_y()}))
          << text->text;
      if (layer.id == "labels" || layer.id == "graticule-labels")
        labels.push_back(box.grown_by(text->halo ? -text->halo->width.value : 0));
    }
  }
  for (std::size_t i = 0; i < labels.size(); ++i) {
    for (std::size_t j = i + 1; j < labels.size(); ++j)
      EXPECT_FALSE(labels[i].grown_by(-0.3).intersects(labels[j].grown_by(-0.3)));
  }
  const std::vector<std::string> blocks{"title", "legend", "scale-bar", "source", "frame"};
  const bool inside = find_layer(scene, "legend-ground") != nullptr;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    for (std::size_t j = i + 1; j < blocks.size(); ++j) {
      if (inside && blocks[j] == "frame" && (blocks[i] == "legend" || blocks[i] == "scale-bar")) continue;
      const geo::Box a = extent_of(*find_layer(scene, blocks[i]));
      const geo::Box b = extent_of(*find_layer(scene, blocks[j]));
      EXPECT_FALSE(a.intersects(b)) << blocks[i] << " and " << blocks[j];
    }
  }
  if (!inside) return;
  const geo::Box ground = extent_of(*find_layer(scene, "legend-ground"));
  for (const char* id : {"regions", "small-regions", "places", "labels"}) {
    const Layer* layer = find_layer(scene, id);
    if (layer == nullptr) continue;
    for (const Item& item : layer->items) {
      const auto* shape = std::get_if<Shape>(&item);
      if (shape == nullptr) {
        EXPECT_FALSE(extent_of(item).intersects(ground)) << id;
        continue;
      }
      for (const geo::Coordinate& p : shape->path.points) EXPECT_FALSE(ground.contains(p)) << id;
    }
  }
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
  for (const char* page :
       {"a4-landscape", "a4-portrait", "a3-landscape", "a5-portrait", "slide", "square", "240x100mm"}) {
    for (const char* style : {"report", "slide", "grey-print"}) {
      for (const Language language : {Language::indonesian, Language::english}) {
        for (ThematicMap map : {small_country(language), wide_country(language)}) {
          SCOPED_TRACE(std::string(page) + " " + style + " " + map.title);
          map.feature_labels = ThematicMap::FeatureLabels::names;
          try {
            expect_sound_layout(draw(map, style_on(page, style)).scene);
          } catch (const base::Error& error) {
            // Only small pages may refuse, and they say why.
            EXPECT_THAT(error.what(), testing::HasSubstr("choose a larger page or a smaller type"));
            EXPECT_THAT((std::set<std::string>{"a5-portrait", "240x100mm"}), testing::Contains(page))
                << error.what();
          }
        }
      }
    }
  }
}

TEST(ThematicMap, LongTitlesWrapAndTooSmallPagesAreRefused) {
  ThematicMap map = small_country(Language::english);
  map.title =
      "A very long title that says everything there is to say about the regions of this country, and then "
      "says it once more so that no line of a page could ever hold it";
  expect_sound_layout(draw(map, style_on("a4-landscape")).scene);
  try {
    draw(map, style_on("60x60mm"));
    FAIL() << "a page of 60 mm holds it all";
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
