#include "render/shape/shared_borders.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include <cakupan/base/parallel.hpp>

namespace cakupan::render::shape {

namespace {

using geo::Arc;
using geo::Coordinate;

// Enough work for a thread to be worth its call.
constexpr std::size_t arcs_at_once = 1024;

// Neighbors whose borders run this near to each other mean the same border.
constexpr double near_mm = 0.04;

struct Corner {
  Coordinate place;
  std::size_t coordinate;  ///< of the topology
  std::size_t feature;
  enum class Hold { loose, fixed } hold;  ///< fixed: where borders meet
};

/// The corners of borders that nobody shares, by cells of a grid.
class LooseCorners {
 public:
  LooseCorners(const geo::Topology& topology, double cell) : cell_(cell) {
    std::vector<std::pair<std::uint64_t, Corner>> entries;
    for (const Arc& arc : topology.arcs) {
      if (arc.right != Arc::nobody) continue;
      for (std::size_t i = arc.coordinates.first; i < arc.coordinates.last; ++i) {
        const Coordinate place = topology.coordinates[i];
        const bool is_end = i == arc.coordinates.first || i + 1 == arc.coordinates.last;
        entries.push_back({key(column(place.x), column(place.y)),
                           {place, i, arc.left, is_end ? Corner::Hold::fixed : Corner::Hold::loose}});
      }
    }
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
      return std::tie(a.first, a.second.coordinate) < std::tie(b.first, b.second.coordinate);
    });
    corners_.reserve(entries.size());
    for (const auto& [cell_key, corner] : entries) {
      if (cells_.empty() || cells_.back().key != cell_key)
        cells_.push_back({cell_key, corners_.size(), false});
      corners_.push_back(corner);
      if (corners_[cells_.back().first].feature != corner.feature) cells_.back().mixed = true;
    }
  }

  const std::vector<Corner>& all() const { return corners_; }

  /// The position in `all` of every corner of other features in the cells that a box touches.
  template <class Take>
  void for_each_in(const geo::Box& box, std::size_t own, Take take) const {
    const std::int64_t last_column = column(box.max_x());
    for (std::int64_t x = column(box.min_x()); x <= last_column; ++x) {
      const std::uint64_t last = key(x, column(box.max_y()));
      auto at = std::lower_bound(cells_.begin(), cells_.end(), key(x, column(box.min_y())),
                                 [](const Cell& cell, std::uint64_t wanted) { return cell.key < wanted; });
      for (; at != cells_.end() && at->key <= last; ++at) {
        // A coast of many turns is alone in its cells.
        if (!at->mixed && corners_[at->first].feature == own) continue;
        const std::size_t end = at + 1 == cells_.end() ? corners_.size() : (at + 1)->first;
        for (std::size_t c = at->first; c < end; ++c) {
          if (corners_[c].feature != own) take(c);
        }
      }
    }
  }

 private:
  struct Cell {
    std::uint64_t key;
    std::size_t first;  ///< of its corners
    bool mixed;         ///< not all of one feature
  };

  std::int64_t column(double v) const { return static_cast<std::int64_t>(std::floor(v / cell_)); }
  /// Cells of one column follow each other.
  static std::uint64_t key(std::int64_t x, std::int64_t y) {
    constexpr std::int64_t middle = std::int64_t{1} << 31U;
    return static_cast<std::uint64_t>(x + middle) << 32U | static_cast<std::uint64_t>(y + middle);
  }

  double cell_;
  std::vector<Cell> cells_;
  std::vector<Corner> corners_;
};

/// Moves corners onto one of another feature within the tolerance, so that each group of near ones is one
/// place.
void join_corners(geo::Topology& topology, double tolerance) {
  const LooseCorners corners(topology, tolerance);
  const std::vector<Corner>& all = corners.all();
  const std::size_t nobody = all.size();
  std::vector<std::size_t> center(all.size(), nobody);
  const auto gather = [&](std::size_t own) {
    const Coordinate at = all[own].place;
    center[own] = own;
    corners.for_each_in(geo::Box(at.x, at.y, at.x, at.y).grown_by(tolerance), all[own].feature,
                        [&](std::size_t near) {
                          if (all[near].hold == Corner::Hold::fixed || center[near] != nobody) return;
                          if (std::hypot(all[near].place.x - at.x, all[near].place.y - at.y) <= tolerance)
                            center[near] = own;
                        });
  };
  for (const Corner::Hold hold : {Corner::Hold::fixed, Corner::Hold::loose}) {
    for (std::size_t c = 0; c < all.size(); ++c) {
      if (all[c].hold == hold && center[c] == nobody) gather(c);
    }
  }
  for (std::size_t c = 0; c < all.size(); ++c) topology.coordinates[all[c].coordinate] = all[center[c]].place;
}

/// Leads one edge through the corners near it.
class EdgeLeader {
 public:
  EdgeLeader(const LooseCorners& corners, double tolerance) : corners_(corners), tolerance_(tolerance) {}

  /// Appends the corners between the ends of an edge, in order.
  void append(Coordinate a, Coordinate b, std::size_t feature, std::vector<Coordinate>& line) {
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double length2 = dx * dx + dy * dy;
    if (length2 == 0) return;
    found_.clear();
    const geo::Box near(std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y));
    corners_.for_each_in(near.grown_by(tolerance_), feature, [&](std::size_t c) {
      const Corner& corner = corners_.all()[c];
      const double along = (corner.place.x - a.x) * dx + (corner.place.y - a.y) * dy;
      if (along <= 0 || along >= length2) return;
      const double beside = (corner.place.x - a.x) * dy - (corner.place.y - a.y) * dx;
      if (beside * beside <= tolerance_ * tolerance_ * length2) found_.push_back({along, corner.place});
    });
    std::sort(found_.begin(), found_.end(), [](const Found& one, const Found& other) {
      return std::tie(one.along, one.place.x, one.place.y) <
             std::tie(other.along, other.place.x, other.place.y);
    });
    for (const Found& each : found_) {
      if (each.place != line.back() && each.place != a && each.place != b) line.push_back(each.place);
    }
  }

 private:
  struct Found {
    double along;
    Coordinate place;
  };

  const LooseCorners& corners_;
  double tolerance_;
  std::vector<Found> found_;
};

/// Leads the edges that nobody shares through the corners near them.
void lead_edges(geo::Topology& topology, const LooseCorners& corners, double tolerance) {
  const std::size_t parts = (topology.arcs.size() + arcs_at_once - 1) / arcs_at_once;
  std::vector<std::vector<Coordinate>> lines(parts);
  base::for_each_index(parts, [&](std::size_t part) {
    EdgeLeader leader(corners, tolerance);
    std::vector<Coordinate>& line = lines[part];
    const std::size_t last = std::min(topology.arcs.size(), (part + 1) * arcs_at_once);
    for (std::size_t a = part * arcs_at_once; a < last; ++a) {
      Arc& arc = topology.arcs[a];
      const std::size_t first = line.size();
      line.push_back(topology.coordinates[arc.coordinates.first]);
      for (std::size_t i = arc.coordinates.first; i + 1 < arc.coordinates.last; ++i) {
        const Coordinate next = topology.coordinates[i + 1];
        if (arc.right == Arc::nobody) leader.append(topology.coordinates[i], next, arc.left, line);
        line.push_back(next);
      }
      arc.coordinates = {first, line.size()};
    }
  });
  topology.coordinates.clear();
  for (std::size_t part = 0; part < parts; ++part) {
    const std::size_t moved = topology.coordinates.size();
    topology.coordinates.insert(topology.coordinates.end(), lines[part].begin(), lines[part].end());
    const std::size_t last = std::min(topology.arcs.size(), (part + 1) * arcs_at_once);
    for (std::size_t a = part * arcs_at_once; a < last; ++a) {
      topology.arcs[a].coordinates.first += moved;
      topology.arcs[a].coordinates.last += moved;
    }
  }
}

}  // namespace

geo::Topology with_shared_borders(geo::Topology topology) {
  join_corners(topology, near_mm);
  const LooseCorners corners(topology, 2 * near_mm);
  if (corners.all().empty()) return topology;
  lead_edges(topology, corners, near_mm);
  return geo::with_unshared_arcs_anew(topology);
}

}  // namespace cakupan::render::shape
