#pragma once

#include <algorithm>
#include <cmath>

#include <cakupan/geo/geometry.hpp>

namespace cakupan::geo {

/// How far a place is from the nearest point of a segment, in their frame.
inline double distance_to_segment(Coordinate p, Coordinate a, Coordinate b) {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double length2 = dx * dx + dy * dy;
  const double t = length2 > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length2, 0.0, 1.0) : 0;
  return std::hypot(p.x - (a.x + t * dx), p.y - (a.y + t * dy));
}

}  // namespace cakupan::geo
