#pragma once

#include <cakupan/render/theme/thematic_map.hpp>

namespace cakupan::render::theme {

/// Whether a map points at some of its features, so that the others stand back.
bool points_out(const ThematicMap& map);

/// The color of what stands back: nearer to the page's.
model::Color muted(model::Color fill, const model::Style& style);

/// A color that a feature would have, muted where it stands back. `map_points_out`: what `points_out` says of
/// its map.
model::Color shown_color(model::Color color, const MapFeature& feature, bool map_points_out,
                         const model::Style& style);

/// The ink or the page's color, whichever reads better on a fill.
model::Color readable_on(model::Color fill, const model::Style& style);

}  // namespace cakupan::render::theme
