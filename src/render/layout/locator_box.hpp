#pragma once

#include <cakupan/geo/geometry.hpp>
#include <cakupan/render/theme/thematic_map.hpp>

#include "render/shape/ground.hpp"

namespace cakupan::render::layout {

/// How wide a locator stands in a band below the map.
inline constexpr double band_locator_width = 48;

/// Height of a locator of this width, in mm: that of everything that the boundaries hold, at most 30. 0 where
/// the map wants none, or shows all there is.
double locator_height(const theme::ThematicMap& map, const shape::Ground& ground, double width);

/// A locator at the foot of a room, as wide as it is. Nothing where there is none, or the room is too low.
std::optional<geo::Box> locator_in(const geo::Box& room, const theme::ThematicMap& map,
                                   const shape::Ground& ground);

}  // namespace cakupan::render::layout
