#include "render/shape/unshared_edges.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace cakupan::render::shape {

namespace {

constexpr double near_mm = 0.18;
constexpr double cell_mm = 0.25;

using geo::Arc;
using geo::Coordinate;

double distance_to_segment(Coordinate p, Coordinate a, Coordinate b) {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double length2 = dx * dx + dy * dy;
  const double t = length2 > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length2, 0.0, 1.0) : 0;
  return std::hypot(p.x - (a.x + t * dx), p.y - (a.y + t * dy));
}

std::uint64_t cell_of(Coordinate p) {
  const auto index = [](double v) {
    return static_cast<std::uint32_t>(static_cast<std::int32_t>(std::floor(v / cell_mm)));
  };
  return std::uint64_t{index(p.x)} << 32U | index(p.y);
}

}  // namespace

UnsharedEdges::UnsharedEdges(const geo::Topology& topology) : topology_(topology) {
  for (const Arc& arc : topology.arcs) {
    if (arc.right != Arc::nobody) continue;
    for (std::size_t i = arc.coordinates.first; i + 1 < arc.coordinates.last; ++i) enter(i, arc.left);
  }
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    return std::tie(a.cell, a.edge) < std::tie(b.cell, b.edge);
  });
}

std::optional<std::size_t> UnsharedEdges::across(std::size_t edge, std::size_t own) const {
  const Coordinate a = topology_.coordinates[edge];
  const Coordinate b = topology_.coordinates[edge + 1];
  const Coordinate middle{(a.x + b.x) / 2, (a.y + b.y) / 2};
  for (int dy = -1; dy <= 1; ++dy) {
    for (int dx = -1; dx <= 1; ++dx) {
      const std::uint64_t cell = cell_of({middle.x + dx * cell_mm, middle.y + dy * cell_mm});
      auto at =
          std::lower_bound(entries_.begin(), entries_.end(), cell,
                           [](const Entry& entry, std::uint64_t wanted) { return entry.cell < wanted; });
      for (; at != entries_.end() && at->cell == cell; ++at) {
        if (at->feature == own) continue;
        const Coordinate c = topology_.coordinates[at->edge];
        const Coordinate d = topology_.coordinates[at->edge + 1];
        if (distance_to_segment(middle, c, d) <= near_mm) return at->feature;
      }
    }
  }
  return std::nullopt;
}

void UnsharedEdges::enter(std::size_t edge, std::size_t feature) {
  const Coordinate a = topology_.coordinates[edge];
  const Coordinate b = topology_.coordinates[edge + 1];
  const int steps = 1 + static_cast<int>(std::hypot(b.x - a.x, b.y - a.y) / cell_mm * 2);
  for (int s = 0; s <= steps; ++s) {
    const double t = static_cast<double>(s) / steps;
    const std::uint64_t cell = cell_of({a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t});
    if (!entries_.empty() && entries_.back().cell == cell && entries_.back().edge == edge) continue;
    entries_.push_back({cell, edge, feature});
  }
}

}  // namespace cakupan::render::shape
