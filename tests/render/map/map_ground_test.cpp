#include "render/map/map_ground.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>

#include "render/small_country.hpp"

namespace cakupan::render::map {
namespace {

TEST(MapGround, HasTheShapesThatTheMapCountsInItsOrder) {
  const theme::MapGeometry geometry = small_country_geometry();
  theme::ThematicMap all = small_country(base::Language::english);
  // On one page, so that both are projected alike.
  all.options.extent = geometry.regions.box();
  theme::ThematicMap some = all;
  some.subject.features = {all.subject.features[7], all.subject.features[2]};
  some.subject.neighbors.clear();
  const shape::Ground whole = ground_of(all, geometry);
  const shape::Ground part = ground_of(some, geometry);
  ASSERT_EQ(part.shapes.feature_count(), 2U);
  EXPECT_EQ(part.shapes.box_of(0), whole.shapes.box_of(7));
  EXPECT_EQ(part.shapes.box_of(1), whole.shapes.box_of(2));
  EXPECT_EQ(part.areas, (std::vector<double>{whole.areas[7], whole.areas[2]}));
  EXPECT_EQ(whole.neighbors.feature_count(), 1U);
  EXPECT_EQ(part.neighbors.feature_count(), 0U);
}

TEST(MapGround, OfParentsIsMadeFromThem) {
  const theme::MapGeometry geometry = small_country_geometry();
  theme::ThematicMap map = small_country(base::Language::english);
  map.subject.layer = theme::MapGeometry::Layer::parents;
  map.subject.features.resize(1);
  map.subject.neighbors.clear();
  const shape::Ground ground = ground_of(map, geometry);
  ASSERT_EQ(ground.shapes.feature_count(), 1U);
  EXPECT_EQ(ground.shapes.coordinates().size(), geometry.parents->coordinates().size());
}

TEST(MapGround, OnePieceOfLandLiesOnLandUnlessAContextOrTheStyleSaysOtherwise) {
  using Base = model::Style::Map::Ground;
  shape::Ground ground{geo::Projection::named("EPSG:3857"), {}, {}, {}};
  const auto add = [&](double west) {
    ground.shapes.add_ring(
        std::vector<geo::Coordinate>{{west, 0}, {west + 1e5, 0}, {west + 1e5, 1e5}, {west, 1e5}});
    ground.shapes.end_feature();
  };
  add(0);
  add(1e5);
  model::Style style;
  EXPECT_EQ(base_of(ground, style), Base::land);
  style.map.ground = Base::none;
  EXPECT_EQ(base_of(ground, style), Base::none);
  style.map.ground = Base::by_rule;
  add(5e5);
  EXPECT_EQ(base_of(ground, style), Base::sea) << "an island";
  ground.shapes = {};
  add(0);
  ground.around.land.add_ring(std::vector<geo::Coordinate>{{9e5, 0}, {1e6, 0}, {1e6, 1e5}});
  ground.around.land.end_feature();
  EXPECT_EQ(base_of(ground, style), Base::sea) << "the context tells the land";
}

TEST(MapGround, AnInsetIsAboutItsFeaturesAndOneThatShowsNothingIsRefused) {
  const shape::Ground ground = ground_of(small_country(base::Language::english), small_country_geometry());
  const auto wanted = wanted_insets({{"City", {6}, {}, {}, {}}}, ground);
  ASSERT_EQ(wanted.size(), 1U);
  EXPECT_EQ(wanted[0].subject, ground.shapes.box_of(6));
  EXPECT_THROW(wanted_insets({{"Nowhere", {}, {}, {}, {}}}, ground), base::Error);
}

}  // namespace
}  // namespace cakupan::render::map
