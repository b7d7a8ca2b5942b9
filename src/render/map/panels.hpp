#pragma once

#include <cakupan/render/map/map.hpp>

namespace cakupan::render::map {

/// Small multiples: the panels of a map in a grid that shows them as large as the page allows, at one scale,
/// with one legend; its chart in the last cell. THROWS: as `draw`.
DrawnMap draw_panels(const theme::ThematicMap& map, const theme::MapGeometry& geometry,
                     const model::Style& style);

}  // namespace cakupan::render::map
