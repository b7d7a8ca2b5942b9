#include "render/label/labels.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cakupan::render::label {
namespace {

class Labels : public testing::Test {
 protected:
  /// An area of half-width `room` around its point, number `owner` in the grid.
  Label area(const std::string& text, geo::Coordinate at, double room, std::uint32_t owner = 0) {
    geo::PolygonSet shape;
    shape.add_ring(std::vector<geo::Coordinate>{{at.x - room, at.y - room},
                                                {at.x + room, at.y - room},
                                                {at.x + room, at.y + room},
                                                {at.x - room, at.y + room}});
    shape.end_feature();
    grid_.fill(shape, 0, owner);
    Label label;
    label.wordings = {text};
    label.look = {{7}, scene::Weight::regular, {}};
    label.point = at;
    label.owner = owner;
    label.area = shape.box();
    return label;
  }
  static Label place(const std::string& text, geo::Coordinate at) {
    Label label;
    label.wordings = {text};
    label.look = {{7}, scene::Weight::regular, {}};
    label.point = at;
    label.clearance = 1.2;
    label.rank = Label::Rank::place;
    return label;
  }
  PlacedLabels placed(const std::vector<Label>& labels, const LabelObstacles& obstacles = {}) const {
    return place_labels(labels, obstacles, frame_, grid_, typesetter_);
  }
  static geo::Box box_of(const PlacedLabels& placed) {
    geo::Box box;
    for (const scene::Item& text : placed.texts) box.include(scene::extent_of(text));
    return box;
  }
  model::Style style_;
  text::Typesetter typesetter_{style_};
  geo::Box frame_{0, 0, 100, 60};
  shape::OwnerGrid grid_{frame_, 0.3};
};

TEST_F(Labels, AnAreaCarriesItsNameInTheMiddle) {
  const PlacedLabels found = placed({area("Sleman", {50, 30}, 10)});
  ASSERT_EQ(found.texts.size(), 1U);
  EXPECT_NEAR(scene::extent_of(found.texts[0]).center().x, 50, 1e-6);
  EXPECT_TRUE(found.leaders.empty());
}

TEST_F(Labels, ALongNameWrapsToFit) {
  EXPECT_GT(placed({area("Kota Tanjung Pinang", {50, 30}, 8)}).texts.size(), 1U);
}

TEST_F(Labels, APlaceNearTheRightEdgeHasItsNameAtTheLeft) {
  const PlacedLabels found = placed({place("Wakatobi", {97, 30})});
  ASSERT_EQ(found.texts.size(), 1U);
  EXPECT_LT(scene::extent_of(found.texts[0]).max_x(), 97);
}

TEST_F(Labels, CrowdedPlacesGetLeadersAndNoTwoNamesOverlap) {
  std::vector<Label> labels;
  for (int i = 0; i < 9; ++i)
    labels.push_back(place("Place " + std::to_string(i), {50.0 + i % 3 * 2.5, 30.0 + i / 3 * 2.5}));
  const PlacedLabels found = placed(labels);
  EXPECT_FALSE(found.leaders.empty());
  EXPECT_GE(found.texts.size() + found.dropped.size(), 9U);
  for (std::size_t i = 0; i < found.texts.size(); ++i) {
    for (std::size_t j = i + 1; j < found.texts.size(); ++j) {
      if (std::get<scene::TextRun>(found.texts[i]).baseline.x ==
          std::get<scene::TextRun>(found.texts[j]).baseline.x)
        continue;
      EXPECT_FALSE(scene::extent_of(found.texts[i])
                       .grown_by(-0.4)
                       .intersects(scene::extent_of(found.texts[j]).grown_by(-0.4)));
    }
  }
}

TEST_F(Labels, NoNameCoversAnotherSmallArea) {
  // A city in the middle of a region that its name would lie across.
  const Label region = area("Padang Pariaman", {50, 30}, 9, 0);
  LabelObstacles obstacles;
  obstacles.hearts = {geo::Box(49, 29, 51, 31)};
  obstacles.heart_owners = {1};
  EXPECT_FALSE(box_of(placed({region}, obstacles)).grown_by(-0.5).intersects(obstacles.hearts[0]));
  obstacles.heart_owners = {0};
  EXPECT_TRUE(box_of(placed({region}, obstacles)).intersects(obstacles.hearts[0])) << "its own";
}

TEST_F(Labels, ALineLeadsToANameThatOnlyMeetsACornerOfItsArea) {
  // Too thin for the name, and between two that are others', so that it meets the sea at its end alone.
  const auto strip = [&](double from, double to, std::uint32_t owner) {
    geo::PolygonSet shape;
    shape.add_ring(std::vector<geo::Coordinate>{{from, 20}, {to, 20}, {to, 60}, {from, 60}});
    shape.end_feature();
    grid_.fill(shape, 0, owner);
    return shape.box();
  };
  strip(0, 49.6, 0);
  strip(50.4, 100, 2);
  Label thin = area("Kota Langsa", {50, 40}, 0.1, 1);
  thin.area = strip(49.6, 50.4, 1);
  const PlacedLabels found = placed({thin});
  ASSERT_FALSE(found.texts.empty());
  EXPECT_FALSE(found.leaders.empty());
  EXPECT_THAT(found.away, testing::ElementsAre(1));
}

TEST_F(Labels, ANameThatFitsNotOnItsAreaDoesNotSeemToNameTheNeighbor) {
  // A strip 5 mm wide between two wide areas that reach over the whole frame.
  const auto strip = [&](const std::string& text, double from, double to, std::uint32_t owner) {
    geo::PolygonSet shape;
    shape.add_ring(std::vector<geo::Coordinate>{{from, 0}, {to, 0}, {to, 60}, {from, 60}});
    shape.end_feature();
    grid_.fill(shape, 0, owner);
    Label label = area(text, {(from + to) / 2, 30}, 0.1, owner);
    label.area = shape.box();
    return label;
  };
  const std::vector<Label> labels{strip("West", 0, 40, 0), strip("Pematangsiantar", 40, 45, 1),
                                  strip("East", 45, 100, 2)};
  const PlacedLabels found = placed(labels);
  EXPECT_TRUE(found.dropped.empty());
  ASSERT_FALSE(found.leaders.empty());
  const auto& line = std::get<scene::Shape>(found.leaders[1]).path;
  EXPECT_GT(line.points[0].x, 40);
  EXPECT_LT(line.points[0].x, 45);
}

TEST_F(Labels, ACoastalAreaHasItsNameAtSeaBesideIt) {
  const PlacedLabels found = placed({area("Surabaya", {50, 30}, 2)});
  ASSERT_EQ(found.texts.size(), 1U);
  EXPECT_TRUE(found.leaders.empty());
  const geo::Box text = box_of(found);
  EXPECT_FALSE(geo::Box(48.6, 28.6, 51.4, 31.4).intersects(text)) << "the name hides its area";
}

TEST_F(Labels, AShorterWordingServesWhereTheFullOneDoesNotFitAndThenForAll) {
  Label tight = area("Kepulauan Sitaro", {50, 30}, 7, 0);
  tight.wordings.push_back("Kep. Sitaro");
  Label wide = area("Kepulauan Talaud", {20, 30}, 14, 1);
  wide.wordings.push_back("Kep. Talaud");
  LabelObstacles obstacles;
  obstacles.hard = {{40, 0, 42.5, 60}, {57.5, 0, 60, 60}, {42, 0, 58, 28.4}, {42, 31.6, 58, 60}};
  const PlacedLabels found = placed({tight, wide}, obstacles);
  EXPECT_TRUE(found.dropped.empty());
  EXPECT_THAT(found.shortened, testing::ElementsAre("Kepulauan Sitaro", "Kepulauan Talaud"));
}

TEST_F(Labels, OneGivesWaySoThatAnotherFindsRoom) {
  // The first would stand at its right; the second can only stand there, at its own left.
  LabelObstacles obstacles;
  obstacles.hard = {{0, 0, 100, 28}, {0, 32, 100, 60}, {65, 28, 100, 32}};
  const PlacedLabels found = placed({place("First", {50, 30}), place("Second", {64, 30})}, obstacles);
  EXPECT_TRUE(found.dropped.empty());
  EXPECT_TRUE(found.leaders.empty());
}

TEST_F(Labels, WhatFindsNoRoomIsDroppedAndNamed) {
  const PlacedLabels found = placed({area("Nowhere", {50, 30}, 10)}, {{frame_}});
  EXPECT_TRUE(found.texts.empty());
  EXPECT_THAT(found.dropped, testing::ElementsAre("Nowhere"));
}

}  // namespace
}  // namespace cakupan::render::label
