#pragma once

#include <optional>

#include "render/shape/page_shapes.hpp"

namespace cakupan::render::layout {

/// Between a legend inside the map and the nearest region, at least; in mm.
inline constexpr double least_room = 1.5;

/// A box of this size in the corner of `inner` that is farthest from all regions. Nothing where it does not
/// fit, or each corner has a region nearer than `least_room`.
std::optional<geo::Box> free_corner(const shape::Ground& ground, const shape::PageTransform& transform,
                                    const geo::Box& inner, double width, double height);

}  // namespace cakupan::render::layout
