#include "render/layout/map_list.hpp"

#include <gtest/gtest.h>

namespace cakupan::render::layout {
namespace {

theme::ThematicMap listed(std::size_t entries) {
  theme::ThematicMap map;
  map.subject.list = theme::MapList{"Not yet", {}};
  for (std::size_t i = 0; i < entries; ++i)
    map.subject.list->entries.push_back({"Area " + std::to_string(i), {"Alpha (3 km)", "Beta (12 km)"}});
  return map;
}

TEST(MapList, IsAsLowAsItsRoomLetsItBe) {
  const model::Style style;
  const text::Typesetter typesetter(style);
  const auto wide = map_list(listed(8), typesetter, 250, 60);
  const auto narrow = map_list(listed(8), typesetter, 80, 60);
  ASSERT_TRUE(wide && narrow);
  EXPECT_LT(wide->height, narrow->height);
  EXPECT_LE(narrow->height, 60);
  for (const scene::Item& item : wide->items) EXPECT_LE(scene::extent_of(item).max_x(), 250.5);
}

TEST(MapList, IsNotMadeWithoutRoomOrAList) {
  const model::Style style;
  const text::Typesetter typesetter(style);
  EXPECT_FALSE(map_list(listed(20), typesetter, 60, 12));
  EXPECT_FALSE(map_list(theme::ThematicMap{}, typesetter, 250, 60));
}

}  // namespace
}  // namespace cakupan::render::layout
