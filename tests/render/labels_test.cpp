#include "render/labels.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cakupan::render {
namespace {

class Labels : public testing::Test {
 protected:
  static Label area(const std::string& text, geo::Coordinate at, double room) {
    return {text, {{7}, Weight::regular, {}}, at, 0, room, Label::Leader::allowed};
  }
  static Label place(const std::string& text, geo::Coordinate at) {
    return {text, {{7}, Weight::regular, {}}, at, 1.2, 0, Label::Leader::allowed};
  }
  model::Style style_;
  Typesetter set_{style_};
  geo::Box frame_{0, 0, 100, 60};
};

TEST_F(Labels, AnAreaCarriesItsNameInTheMiddle) {
  const PlacedLabels placed = place_labels({area("Sleman", {50, 30}, 10)}, {}, frame_, set_);
  ASSERT_EQ(placed.texts.size(), 1U);
  EXPECT_NEAR(extent_of(placed.texts[0]).center().x, 50, 1e-6);
  EXPECT_TRUE(placed.leaders.empty());
}

TEST_F(Labels, ALongNameWrapsToFit) {
  const PlacedLabels placed = place_labels({area("Kota Tanjung Pinang", {50, 30}, 6)}, {}, frame_, set_);
  EXPECT_GT(placed.texts.size(), 1U);
}

TEST_F(Labels, APlaceNearTheRightEdgeHasItsNameAtTheLeft) {
  const PlacedLabels placed = place_labels({place("Wakatobi", {97, 30})}, {}, frame_, set_);
  ASSERT_EQ(placed.texts.size(), 1U);
  EXPECT_LT(extent_of(placed.texts[0]).max_x(), 97);
}

TEST_F(Labels, CrowdedPlacesGetLeadersAndNoTwoNamesOverlap) {
  std::vector<Label> labels;
  for (int i = 0; i < 9; ++i)
    labels.push_back(place("Place " + std::to_string(i), {50.0 + i % 3 * 2.5, 30.0 + i / 3 * 2.5}));
  const PlacedLabels placed = place_labels(labels, {}, frame_, set_);
  EXPECT_FALSE(placed.leaders.empty());
  EXPECT_EQ(placed.texts.size() + placed.dropped.size(), 9U);
  for (std::size_t i = 0; i < placed.texts.size(); ++i) {
    for (std::size_t j = i + 1; j < placed.texts.size(); ++j) {
      EXPECT_FALSE(
          extent_of(placed.texts[i]).grown_by(-0.4).intersects(extent_of(placed.texts[j]).grown_by(-0.4)));
    }
  }
}

TEST_F(Labels, WhatFindsNoRoomIsDroppedAndNamed) {
  const PlacedLabels placed = place_labels({area("Nowhere", {50, 30}, 10)}, {frame_}, frame_, set_);
  EXPECT_TRUE(placed.texts.empty());
  EXPECT_THAT(placed.dropped, testing::ElementsAre("Nowhere"));
}

}  // namespace
}  // namespace cakupan::render
