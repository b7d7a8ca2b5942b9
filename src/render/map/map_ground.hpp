#pragma once

#include <vector>

#include <cakupan/render/theme/thematic_map.hpp>

#include "render/layout/inset_layout.hpp"
#include "render/shape/ground.hpp"
#include "render/shape/outlying.hpp"

namespace cakupan::render::map {

/// The ground of a map: its features in their order, its neighbors as context.
/// THROWS: base::Error (input) where no feature has a shape; (usage) for a CRS that cannot be used.
shape::Ground ground_of(const theme::ThematicMap& map, const theme::MapGeometry& geometry);

/// What the regions lie on, by the style or by the rule of `model::Style::Map::Ground`.
model::Style::Map::Ground base_of(const shape::Ground& ground, const model::Style& style);

/// Insets with what they are about. THROWS: base::Error (usage) for one that shows nothing.
std::vector<layout::WantedInset> wanted_insets(std::vector<theme::MapInset> insets,
                                               const shape::Ground& ground);

/// Insets of the outlying parts of a map, named after the regions that have land there.
std::vector<layout::WantedInset> outlying_insets(const theme::ThematicMap& map,
                                                 const shape::Scattered& scattered);

}  // namespace cakupan::render::map
