#pragma once

#include <optional>

#include <cakupan/geo/geometry.hpp>
#include <cakupan/render/theme/thematic_map.hpp>

#include "render/shape/ground.hpp"

namespace cakupan::render::layout {

/// Of the picture of everything that the boundaries hold, which tells where the map lies in it.
class LocatorSize {
 public:
  /// None where the map wants none, or shows all there is. Goes through every coordinate of the neighbors.
  LocatorSize(const theme::ThematicMap& map, const shape::Ground& ground);

  /// In mm, of one of this width; 30 at most. 0 where there is none.
  double height(double width) const;
  /// At the foot of a room, as wide as it is. Nothing where there is none, or the room is too low.
  std::optional<geo::Box> foot_of(const geo::Box& room) const;

 private:
  double height_to_width_ = 0;
};

}  // namespace cakupan::render::layout
