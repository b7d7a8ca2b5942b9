#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

#include <cakupan/geo/geometry.hpp>

#include "geo/edge_sweep.hpp"

namespace cakupan::geo {

/// Tells shapes that are valid beyond doubt from those that GEOS has to look at, at a small part of its
/// price: nearly all are. It keeps its memory from one feature to the next.
class PlainValidity {
 public:
  /// True only where the feature is valid by the OGC rules and no two of its rings touch each other. False
  /// where it is not, or where it is not plain: a ring that touches another, corners too near to an edge to
  /// tell their side of it, coordinates that are not finite, so many rings beside each other that comparing
  /// them took more than 50,000,000 steps.
  bool holds(const PolygonSet& shapes, std::size_t feature);

 private:
  struct Bounds {
    double min_x = std::numeric_limits<double>::infinity(), min_y = min_x;
    double max_x = -min_x, max_y = -min_x;

    void include(std::span<const Coordinate> corners);
    bool overlaps(const Bounds& other) const {
      return min_x <= other.max_x && other.min_x <= max_x && min_y <= other.max_y && other.min_y <= max_y;
    }
  };
  /// Consecutive edges of one ring.
  struct Run {
    std::size_t ring = 0;             ///< of the feature
    std::size_t first = 0, last = 0;  ///< of `corners_`: edge i leads from corner i to corner i + 1
    Bounds bounds = {};
    bool is_onward = false;  ///< all edges lead one way, so that it neither turns back nor crosses itself
    std::size_t onward_to =
        static_cast<std::size_t>(-1);  ///< `first` of the next run where both together are onward
  };
  /// A ring or a part of the shapes.
  struct Piece {
    std::size_t number = 0;
    std::size_t corners = 0;
    Bounds bounds = {};
  };

  bool take_ring(std::span<const Coordinate> ring);
  void find_onward_runs(std::size_t first_run);
  bool leads(const Run& run, Coordinate way) const;
  bool turns_are_sound(const Run& run) const;
  /// Counts steps: false where they are too many.
  bool is_affordable(std::size_t steps);
  template <class Bounded, class Test>
  bool each_overlap_passes(std::vector<Bounded>& all, Test test);
  bool is_apart(const Run& a, const Run& b) const;
  bool edges_are_apart(std::size_t a, std::size_t b) const;
  bool runs_are_apart();
  bool boxes_tell_runs_apart();
  bool holes_lie_right(const PolygonSet& shapes, IndexRange rings);
  bool rings_lie_right(const PolygonSet& shapes, std::size_t feature);

  std::size_t steps_ = 0;
  std::size_t affordable_ = 0;
  std::vector<Coordinate> corners_;
  std::vector<RingCorners> rings_;
  std::vector<Run> runs_;
  std::vector<Piece> pieces_;
};

}  // namespace cakupan::geo
