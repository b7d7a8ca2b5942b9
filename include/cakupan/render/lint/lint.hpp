#pragma once

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/render/theme/thematic_map.hpp>

namespace cakupan::render::lint {

/// Warns of what a reader of the printed map would stumble over, measured on the scene as drawn. Topics:
/// "map-colors" (two fills that somebody cannot tell apart, with a palette that passes), "map-contrast" (text
/// below 4.5:1 of WCAG 2.1 on its halo or on what it stands on), "map-text-size" (below 6 pt), "map-glyph"
/// (characters that the font lacks), "map-legend" (classes with regions but without an entry of their own),
/// "map-no-data" (regions without data and no entry for them), "map-source" (nobody named for the figures),
/// "map-small-regions" (regions below the style's limit without a dot). `place` names the map;
/// `geometry` is what it was drawn from.
void check_map(const theme::ThematicMap& map, const theme::MapGeometry& geometry, const scene::Scene& scene,
               const model::Style& style, const base::Place& place, base::Diagnostics& diagnostics);

}  // namespace cakupan::render::lint
