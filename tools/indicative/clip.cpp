#include "indicative/clip.hpp"

#include <algorithm>
#include <cmath>

namespace cakupan::indicative {

double distance_between(geo::Coordinate a, geo::Coordinate b) {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  return std::sqrt(dx * dx + dy * dy);
}

std::vector<Ring> oriented_rings(const geo::PolygonSet& shapes, std::size_t feature) {
  std::vector<Ring> result;
  const geo::IndexRange parts = shapes.parts_of(feature);
  for (std::size_t part = parts.first; part < parts.last; ++part) {
    const geo::IndexRange rings = shapes.rings_of(part);
    for (std::size_t r = rings.first; r < rings.last; ++r) {
      const auto closed = shapes.ring(r);
      Ring ring(closed.begin(), closed.end() - 1);
      const bool is_shell = r == rings.first;
      if ((geo::signed_area(closed) > 0) != is_shell) std::reverse(ring.begin(), ring.end());
      result.push_back(std::move(ring));
    }
  }
  return result;
}

Ring clipped(const Ring& ring, const HalfPlane& half) {
  Ring result;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const geo::Coordinate a = ring[i];
    const geo::Coordinate b = ring[i + 1 == ring.size() ? 0 : i + 1];
    const double da = half.beyond(a);
    const double db = half.beyond(b);
    if (da <= 0) result.push_back(a);
    if ((da < 0 && db > 0) || (da > 0 && db < 0)) {
      const double t = da / (da - db);
      result.push_back({a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)});
    }
  }
  return result;
}

double signed_area(const Ring& ring) {
  double twice = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const geo::Coordinate a = ring[i];
    const geo::Coordinate b = ring[i + 1 == ring.size() ? 0 : i + 1];
    twice += (a.x - ring[0].x) * (b.y - ring[0].y) - (b.x - ring[0].x) * (a.y - ring[0].y);
  }
  return twice / 2;
}

}  // namespace cakupan::indicative
