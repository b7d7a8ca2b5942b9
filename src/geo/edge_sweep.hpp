#pragma once

#include <cstddef>
#include <span>

#include <cakupan/geo/geometry.hpp>

namespace cakupan::geo {

/// The corners of one ring among those of all: from `first` to before `last`, and at `last` the first again.
struct RingCorners {
  std::size_t first = 0, last = 0;
};

/// Whether no two edges touch but those that follow each other in a ring, beyond doubt; false where doubles
/// cannot tell. In n log n steps, whatever the rings' shape: a line sweeps over them, and edges are held
/// against those that come to lie beside them on it.
/// REQUIRES: finite corners; no two that follow each other equal; no edge that leads back over the one
/// before. Source: Shamos and Hoey (1976), geometric intersection problems.
bool edges_touch_nowhere(std::span<const Coordinate> corners, std::span<const RingCorners> rings);

}  // namespace cakupan::geo
