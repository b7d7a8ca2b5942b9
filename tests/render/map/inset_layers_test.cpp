#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/render/map/map.hpp>
#include <cakupan/render/scene/scene.hpp>

#include "render/sound_layout.hpp"

namespace cakupan::render::map {
namespace {

/// A region of the given height, in degrees, around four cities that are too small for their names; of the
/// width of the page, an islet in the north.
class InsetLayers : public testing::Test {
 protected:
  void add(const std::string& name, const geo::Box& box) {
    const std::vector<geo::Coordinate> ring{{box.min_x(), box.min_y()},
                                            {box.max_x(), box.min_y()},
                                            {box.max_x(), box.max_y()},
                                            {box.min_x(), box.max_y()}};
    shapes_.add_ring(ring);
    shapes_.end_feature();
    theme::MapFeature feature;
    feature.code = feature.name = name;
    feature.shape = map_.subject.features.size();
    map_.subject.features.push_back(feature);
  }
  void add_country(double height) {
    map_.words.title = "Cities";
    map_.legend.classes = {{"all", {200, 220, 240}, {}, 6}};
    map_.options.feature_labels = theme::DrawingOptions::FeatureLabels::names;
    // The cities first, so that none is below the land around.
    for (int i = 0; i < 4; ++i) {
      const double x = 110 + 0.16 * (i % 2), y = 0.4 + 0.14 * (i / 2);
      add("Kota Solok " + std::string(1, static_cast<char>('A' + i)), {x, y, x + 0.06, y + 0.06});
    }
    add("Land", {109, 0, 113, height});
    add("Islet", {112.5, 2.4, 112.6, 2.5});
  }
  DrawnMap drawn() const { return draw(map_, {shapes_}, style_); }

  static std::vector<std::string> names_in(const scene::Scene& scene, const std::string& layer) {
    std::vector<std::string> names;
    const scene::Layer* found = find_layer(scene, layer);
    if (found == nullptr) return names;
    for (const scene::Item& item : found->items) {
      if (const auto* text = std::get_if<scene::TextRun>(&item)) names.push_back(text->text);
    }
    return names;
  }

  model::Style style_;
  geo::PolygonSet shapes_;
  theme::ThematicMap map_;
};

TEST_F(InsetLayers, WhereLeadersCrowdAndThereIsRoomAnInsetHoldsTheNames) {
  add_country(1);
  const DrawnMap found = drawn();
  ASSERT_EQ(found.report.insets.size(), 1U);
  EXPECT_GE(found.report.insets[0].factor.value_or(0), 1.8);
  EXPECT_TRUE(found.report.dropped_labels.empty());
  const auto is_city = testing::HasSubstr("Solok");
  EXPECT_THAT(names_in(found.scene, "labels"), testing::Not(testing::Contains(is_city)));
  EXPECT_THAT(names_in(found.scene, "inset-1-labels"), testing::Contains(is_city).Times(4));
  EXPECT_NE(find_layer(found.scene, "inset-windows"), nullptr);
  expect_sound_layout(found.scene);
  EXPECT_EQ(scene::print(found.scene), scene::print(drawn().scene));
}

TEST_F(InsetLayers, TheMapIsAsLargeAsWithout) {
  add_country(1);
  const auto width = [&] { return extent_of(*find_layer(drawn().scene, "regions")).width(); };
  const double with = width();
  map_.options.feature_labels = theme::DrawingOptions::FeatureLabels::none;
  EXPECT_NEAR(with, width(), 0.003 * with);
}

TEST_F(InsetLayers, WhereThereIsNoRoomItIsAsWithout) {
  add_country(2.45);
  const DrawnMap found = drawn();
  EXPECT_TRUE(found.report.insets.empty());
  EXPECT_NE(find_layer(found.scene, "leaders"), nullptr);
}

TEST_F(InsetLayers, AMapThatDeclaresAnInsetGetsNoOther) {
  add_country(1);
  map_.subject.insets = {{"Islet", {5}, {}, {}, {}}};
  EXPECT_EQ(drawn().report.insets.size(), 1U);
}

}  // namespace
}  // namespace cakupan::render::map
