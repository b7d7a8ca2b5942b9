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

geo::Coordinate first_moment(const Ring& ring) {
  // Triangles that all begin at the first corner.
  geo::Coordinate sum;
  for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
    const geo::Coordinate o = ring[0];
    const geo::Coordinate a = ring[i];
    const geo::Coordinate b = ring[i + 1];
    const double area = ((a.x - o.x) * (b.y - o.y) - (b.x - o.x) * (a.y - o.y)) / 2;
    sum.x += area * (o.x + a.x + b.x) / 3;
    sum.y += area * (o.y + a.y + b.y) / 3;
  }
  return sum;
}

double second_moment(const Ring& ring, geo::Coordinate about) {
  // Green's theorem for x*x + y*y over triangles that all begin at `about`.
  double sum = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const geo::Coordinate p = ring[i];
    const geo::Coordinate q = ring[i + 1 == ring.size() ? 0 : i + 1];
    const double ax = p.x - about.x;
    const double ay = p.y - about.y;
    const double bx = q.x - about.x;
    const double by = q.y - about.y;
    sum += (ax * by - bx * ay) * (ax * ax + ax * bx + bx * bx + ay * ay + ay * by + by * by);
  }
  return sum / 12;
}

double length_on(const Ring& ring, const HalfPlane& half) {
  constexpr double tolerance_km = 1e-7;
  double length = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const geo::Coordinate a = ring[i];
    const geo::Coordinate b = ring[i + 1 == ring.size() ? 0 : i + 1];
    if (std::abs(half.beyond(a)) > tolerance_km || std::abs(half.beyond(b)) > tolerance_km) continue;
    length += -half.b * (b.x - a.x) + half.a * (b.y - a.y);
  }
  return length;
}

}  // namespace cakupan::indicative
