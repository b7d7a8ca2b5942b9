#include "render/scene/hatch_lines.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace cakupan::render::scene {

namespace {

/// Part of a line, as distances along it from its origin; empty where first > last.
struct Range {
  double first = -std::numeric_limits<double>::infinity();
  double last = std::numeric_limits<double>::infinity();
};

// The part of origin + t * way whose coordinate lies between two bounds.
Range between_bounds(double origin, double way, double low, double high) {
  if (std::abs(way) < 1e-12) return origin < low || origin > high ? Range{1, 0} : Range{};
  const auto [first, last] = std::minmax({(low - origin) / way, (high - origin) / way});
  return {first, last};
}

}  // namespace

Path hatch_lines(const Hatch& hatch, const geo::Box& box) {
  Path path;
  if (box.is_empty() || hatch.spacing.value <= 0) return path;
  const double angle = hatch.angle_degrees * std::numbers::pi / 180;
  const geo::Coordinate along{std::cos(angle), -std::sin(angle)};
  const geo::Coordinate across{std::sin(angle), std::cos(angle)};
  const geo::Box room = box.grown_by(hatch.width.value);
  double low = std::numeric_limits<double>::infinity();
  double high = -low;
  for (const double x : {room.min_x(), room.max_x()}) {
    for (const double y : {room.min_y(), room.max_y()}) {
      low = std::min(low, x * across.x + y * across.y);
      high = std::max(high, x * across.x + y * across.y);
    }
  }
  const double spacing = hatch.spacing.value;
  for (double k = std::ceil(low / spacing - 0.5); (k + 0.5) * spacing <= high; ++k) {
    const geo::Coordinate origin{across.x * (k + 0.5) * spacing, across.y * (k + 0.5) * spacing};
    const Range in_x = between_bounds(origin.x, along.x, room.min_x(), room.max_x());
    const Range in_y = between_bounds(origin.y, along.y, room.min_y(), room.max_y());
    const double first = std::max(in_x.first, in_y.first);
    const double last = std::min(in_x.last, in_y.last);
    if (first >= last) continue;
    const std::size_t at = path.points.size();
    path.points.push_back({origin.x + along.x * first, origin.y + along.y * first});
    path.points.push_back({origin.x + along.x * last, origin.y + along.y * last});
    path.parts.push_back({{at, at + 2}, SubPath::Closing::open});
  }
  return path;
}

}  // namespace cakupan::render::scene
