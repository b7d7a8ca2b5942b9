#pragma once

#include <cakupan/geo/geometry.hpp>

namespace cakupan::geo {

/// Calls `visit` with the x of each crossing of a part's rings with the line of a y. Each ring has an even
/// number of them.
template <class Visit>
void each_crossing(const PolygonSet& shapes, std::size_t part, double y, Visit visit) {
  const IndexRange rings = shapes.rings_of(part);
  for (std::size_t r = rings.first; r < rings.last; ++r) {
    const auto ring = shapes.ring(r);
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
      const Coordinate a = ring[i];
      const Coordinate b = ring[i + 1];
      if ((a.y > y) != (b.y > y)) visit(a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y));
    }
  }
}

/// Whether a point lies in a part, by the even-odd rule.
inline bool part_holds(const PolygonSet& shapes, std::size_t part, Coordinate point) {
  bool inside = false;
  each_crossing(shapes, part, point.y, [&](double x) { inside = inside != (point.x < x); });
  return inside;
}

}  // namespace cakupan::geo
