#include "render/shape/label_point.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <queue>
#include <vector>

namespace cakupan::render::shape {

namespace {

using geo::Coordinate;

/// The distance to the nearest border of a part; negative outside.
double signed_distance(const geo::PolygonSet& shapes, geo::IndexRange rings, Coordinate p) {
  bool inside = false;
  double nearest2 = 1e300;
  for (std::size_t r = rings.first; r < rings.last; ++r) {
    const auto ring = shapes.ring(r);
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
      const Coordinate a = ring[i];
      const Coordinate b = ring[i + 1];
      if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y)) inside = !inside;
      const double dx = b.x - a.x;
      const double dy = b.y - a.y;
      const double length2 = dx * dx + dy * dy;
      const double t =
          length2 > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length2, 0.0, 1.0) : 0;
      const double ex = p.x - a.x - t * dx;
      const double ey = p.y - a.y - t * dy;
      nearest2 = std::min(nearest2, ex * ex + ey * ey);
    }
  }
  return inside ? std::sqrt(nearest2) : -std::sqrt(nearest2);
}

struct Cell {
  Coordinate center;
  double half = 0;
  double distance = 0;
  double bound = 0;  ///< no point of the cell is farther inside

  bool operator<(const Cell& other) const { return bound < other.bound; }
};

std::optional<LabelPoint> pole_of(const geo::PolygonSet& shapes, std::size_t part, double beat) {
  const geo::IndexRange rings = shapes.rings_of(part);
  geo::Box box;
  for (const Coordinate& p : shapes.ring(rings.first)) box.include(p);
  const double size = std::min(box.width(), box.height());
  if (size <= 0 || size / 2 <= beat) return std::nullopt;
  const auto cell = [&](Coordinate center, double half) {
    const double distance = signed_distance(shapes, rings, center);
    return Cell{center, half, distance, distance + half * std::numbers::sqrt2};
  };
  std::priority_queue<Cell> queue;
  for (double x = box.min_x(); x < box.max_x(); x += size) {
    for (double y = box.min_y(); y < box.max_y(); y += size)
      queue.push(cell({x + size / 2, y + size / 2}, size / 2));
  }
  Cell best = cell(box.center(), 0);
  while (!queue.empty()) {
    const Cell next = queue.top();
    queue.pop();
    if (next.distance > best.distance) best = next;
    const double floor = std::max(best.distance, beat);
    if (next.bound <= floor + 0.02 * std::max(floor, size / 100)) break;
    const double half = next.half / 2;
    for (const double dx : {-half, half}) {
      for (const double dy : {-half, half}) queue.push(cell({next.center.x + dx, next.center.y + dy}, half));
    }
  }
  if (best.distance <= beat) return std::nullopt;
  return LabelPoint{best.center, best.distance, part};
}

}  // namespace

std::optional<LabelPoint> label_point(const geo::PolygonSet& shapes, std::size_t feature) {
  std::optional<LabelPoint> best;
  const geo::IndexRange parts = shapes.parts_of(feature);
  for (std::size_t part = parts.first; part < parts.last; ++part) {
    if (const auto found = pole_of(shapes, part, best ? best->radius : 0)) best = found;
  }
  if (!best && parts.size() > 0) {
    // A feature without an inside, flat as a line: its middle.
    best = LabelPoint{shapes.box_of(feature).center(), 0, parts.first};
  }
  return best;
}

}  // namespace cakupan::render::shape
