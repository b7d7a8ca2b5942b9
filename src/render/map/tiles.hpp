#pragma once

#include <cakupan/render/map/map.hpp>

namespace cakupan::render::map {

/// A map of tiles: every feature a cell of one size, each group a block near where its shapes are, its name
/// and figure above. Cells are as large as leaves every block near its place. THROWS: as `draw`.
DrawnMap draw_tiles(const theme::ThematicMap& map, const theme::MapGeometry& geometry,
                    const model::Style& style);

}  // namespace cakupan::render::map
