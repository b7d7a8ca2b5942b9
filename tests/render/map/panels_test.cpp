#include "render/map/panels.hpp"

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

}  // namespace
}  // namespace cakupan::render::map
