#pragma once

#include <cmath>

#include <cakupan/geo/geometry.hpp>

namespace cakupan::geo {

/// 1 where c lies to the left of the line from a to b, -1 to its right, 0 where doubles cannot tell.
/// Source of the bound: Shewchuk (1997), adaptive precision floating-point arithmetic.
inline int certain_side(Coordinate a, Coordinate b, Coordinate c) {
  const double left = (a.x - c.x) * (b.y - c.y);
  const double right = (a.y - c.y) * (b.x - c.x);
  const double twice_area = left - right;
  const double most_off = 4e-16 * (std::abs(left) + std::abs(right));
  if (twice_area > most_off) return 1;
  return twice_area < -most_off ? -1 : 0;
}

/// Whether c and d lie on one side of the line from a to b beyond doubt.
inline bool on_one_side(Coordinate a, Coordinate b, Coordinate c, Coordinate d) {
  const int side = certain_side(a, b, c);
  return side != 0 && side == certain_side(a, b, d);
}

}  // namespace cakupan::geo
