#include "render/shape/unshared_edges.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include <cakupan/base/parallel.hpp>
#include <cakupan/geo/segment.hpp>

namespace cakupan::render::shape {

namespace {

constexpr double cell_mm = 0.25;
// Enough work for a thread to be worth its call.
constexpr std::size_t arcs_at_once = 4096;

using geo::Arc;
using geo::Coordinate;

std::uint64_t cell_of(Coordinate p) {
  const auto index = [](double v) {
    return static_cast<std::uint32_t>(static_cast<std::int32_t>(std::floor(v / cell_mm)));
  };
  return std::uint64_t{index(p.x)} << 32U | index(p.y);
}

}  // namespace

UnsharedEdges::UnsharedEdges(const geo::Topology& topology, double near_mm)
    : topology_(topology), near_mm_(near_mm) {
  for (const Arc& arc : topology.arcs) {
    if (arc.right != Arc::nobody) continue;
    for (std::size_t i = arc.coordinates.first; i + 1 < arc.coordinates.last; ++i) enter(i, arc.left);
  }
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    return std::tie(a.cell, a.edge) < std::tie(b.cell, b.edge);
  });
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (cells_.empty() || cells_.back().cell != entries_[i].cell)
      cells_.push_back({entries_[i].cell, i, false});
    if (entries_[i].feature != entries_[cells_.back().first].feature) cells_.back().mixed = true;
  }
}

std::optional<std::size_t> UnsharedEdges::across(std::size_t edge, std::size_t own) const {
  const Coordinate a = topology_.coordinates[edge];
  const Coordinate b = topology_.coordinates[edge + 1];
  const Coordinate middle{(a.x + b.x) / 2, (a.y + b.y) / 2};
  for (int dy = -1; dy <= 1; ++dy) {
    for (int dx = -1; dx <= 1; ++dx) {
      const std::uint64_t cell = cell_of({middle.x + dx * cell_mm, middle.y + dy * cell_mm});
      const auto found =
          std::lower_bound(cells_.begin(), cells_.end(), cell,
                           [](const Cell& one, std::uint64_t wanted) { return one.cell < wanted; });
      // A coast of many turns is alone in its cells.
      if (found == cells_.end() || found->cell != cell ||
          (!found->mixed && entries_[found->first].feature == own))
        continue;
      for (auto at = entries_.begin() + static_cast<std::ptrdiff_t>(found->first);
           at != entries_.end() && at->cell == cell; ++at) {
        if (at->feature == own) continue;
        const Coordinate c = topology_.coordinates[at->edge];
        const Coordinate d = topology_.coordinates[at->edge + 1];
        if (geo::distance_to_segment(middle, c, d) <= near_mm_) return at->feature;
      }
    }
  }
  return std::nullopt;
}

std::vector<std::uint32_t> facing_features(const geo::Topology& topology, double near_mm) {
  std::vector<std::uint32_t> facing(topology.coordinates.size(), faces_nobody);
  std::size_t one = Arc::nobody;
  const bool of_several = std::any_of(topology.arcs.begin(), topology.arcs.end(), [&](const Arc& arc) {
    if (arc.right != Arc::nobody) return false;
    if (one == Arc::nobody) one = arc.left;
    return arc.left != one;
  });
  if (!of_several) return facing;
  const UnsharedEdges unshared(topology, near_mm);
  base::for_each_range(topology.arcs.size(), arcs_at_once, [&](std::size_t first, std::size_t last) {
    for (std::size_t a = first; a < last; ++a) {
      const Arc& arc = topology.arcs[a];
      if (arc.right != Arc::nobody) continue;
      for (std::size_t edge = arc.coordinates.first; edge + 1 < arc.coordinates.last; ++edge) {
        if (const auto other = unshared.across(edge, arc.left))
          facing[edge] = static_cast<std::uint32_t>(*other);
      }
    }
  });
  return facing;
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
