#include "render/map/tiles.hpp"

#include <set>

#include <gtest/gtest.h>

#include "render/small_country.hpp"

namespace cakupan::render::map {
namespace {

theme::ThematicMap tiled() {
  theme::ThematicMap map = small_country(base::Language::english);
  map.options.kind = theme::DrawingOptions::Kind::tiles;
  std::set<std::size_t> groups;
  for (const theme::MapFeature& feature : map.subject.features) groups.insert(feature.group);
  for (const std::size_t group : groups)
    map.subject.blocks.push_back(
        {group, std::to_string(group), "Province " + std::to_string(group), "1/4", {}});
  return map;
}

std::vector<geo::Box> cells_of(const DrawnMap& drawn) {
  std::vector<geo::Box> cells;
  for (const scene::Layer& layer : drawn.scene.layers) {
    if (layer.id != "tiles") continue;
    for (const scene::Item& item : layer.items) cells.push_back(scene::extent_of(item));
  }
  return cells;
}

TEST(Tiles, EveryRegionIsACellOfOneSizeAndNoneHidesAnother) {
  for (const auto shape : {theme::DrawingOptions::Cells::squares, theme::DrawingOptions::Cells::hexagons}) {
    theme::ThematicMap map = tiled();
    map.options.cells = shape;
    const std::vector<geo::Box> cells = cells_of(draw(map, small_country_geometry(), model::Style{}));
    ASSERT_EQ(cells.size(), map.subject.features.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
      EXPECT_NEAR(cells[i].width(), cells[0].width(), 1e-9);
      for (std::size_t j = 0; j < i; ++j) {
        const bool squares = shape == theme::DrawingOptions::Cells::squares;
        EXPECT_FALSE(squares && cells[i].intersects(cells[j])) << i << " and " << j;
      }
    }
  }
}

TEST(Tiles, AKeptLayoutIsDrawnAgain) {
  theme::ThematicMap map = tiled();
  const DrawnMap first = draw(map, small_country_geometry(), model::Style{});
  for (std::size_t b = 0; b < map.subject.blocks.size(); ++b) {
    const LayoutReport::Block& block = first.report.blocks[b];
    map.subject.blocks[b].corner = geo::Coordinate{block.column + 0.5, block.row};
  }
  const DrawnMap moved = draw(map, small_country_geometry(), model::Style{});
  for (std::size_t b = 0; b < map.subject.blocks.size(); ++b) {
    EXPECT_NEAR(moved.report.blocks[b].column, first.report.blocks[b].column + 0.5, 1e-6);
    EXPECT_NEAR(moved.report.blocks[b].row, first.report.blocks[b].row, 1e-6);
  }
}

}  // namespace
}  // namespace cakupan::render::map
