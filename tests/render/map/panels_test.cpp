#include "render/map/panels.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "render/small_country.hpp"

namespace cakupan::render::map {
namespace {

TEST(Panels, AllHaveOneScaleTheirOwnColorsAndNoIdTwice) {
  theme::ThematicMap map = small_country(base::Language::english);
  const std::size_t features = map.subject.features.size();
  map.subject.panels = {{"2017", "+8", std::vector<std::size_t>(features, 0)},
                        {"2018", "+0", std::vector<std::size_t>(features, 1)}};
  const DrawnMap drawn = draw(map, small_country_geometry(), model::Style{});
  std::set<std::string> layers;
  std::vector<geo::Box> frames;
  for (const scene::Layer& layer : drawn.scene.layers) {
    EXPECT_TRUE(layers.insert(layer.id).second) << layer.id;
    for (const int panel : {0, 1}) {
      const std::string id = "panel-" + std::to_string(panel + 1);
      if (layer.id == id + "-frame") frames.push_back(scene::extent_of(layer.items.front()));
      if (layer.id != id + "-regions") continue;
      for (const scene::Item& item : layer.items) {
        const auto& shape = std::get<scene::Shape>(item);
        EXPECT_EQ(shape.fill, map.legend.classes[static_cast<std::size_t>(panel)].fill);
        EXPECT_TRUE(!shape.tag || shape.tag->inset == id);
      }
    }
  }
  ASSERT_EQ(frames.size(), 2U);
  EXPECT_NEAR(frames[0].width(), frames[1].width(), 1e-9);
  EXPECT_FALSE(frames[0].intersects(frames[1]));
}

TEST(Panels, OfTheirOwnRegionsAreEachAsLargeAsTheirPlace) {
  theme::ThematicMap map = small_country(base::Language::english);
  const std::vector<std::size_t> classes(map.subject.features.size(), 0);
  map.subject.panels = {{"one", "", classes, {0}, {}}, {"all but it", "", classes, {}, {}}};
  for (std::size_t f = 1; f < classes.size(); ++f) map.subject.panels[1].features.push_back(f);
  const DrawnMap drawn = draw(map, small_country_geometry(), model::Style{});
  std::map<std::string, std::set<std::string>> codes;
  std::map<std::string, geo::Box> frames, boxes;
  for (const scene::Layer& layer : drawn.scene.layers) {
    const std::string id = layer.id.substr(0, std::string("panel-1").size());
    if (layer.id == id + "-frame") frames[id] = scene::extent_of(layer.items.front());
    if (layer.id != id + "-regions") continue;
    for (const scene::Item& item : layer.items) {
      const auto& shape = std::get<scene::Shape>(item);
      if (!shape.tag) continue;
      codes[id].insert(shape.tag->code);
      boxes[id].include(scene::extent_of(item));
    }
  }
  EXPECT_EQ(codes["panel-1"], std::set<std::string>{map.subject.features[0].code});
  EXPECT_GT(codes["panel-2"].size(), 1U);
  EXPECT_FALSE(codes["panel-2"].contains(map.subject.features[0].code));
  for (const auto& [id, box] : boxes) {
    const geo::Box& frame = frames[id];
    EXPECT_GT(std::max(box.width() / frame.width(), box.height() / frame.height()), 0.7) << id;
    EXPECT_TRUE(frame.grown_by(0.5).contains(geo::Coordinate{box.min_x(), box.min_y()})) << id;
  }
}

}  // namespace
}  // namespace cakupan::render::map
