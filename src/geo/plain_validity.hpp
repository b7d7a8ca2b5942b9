#pragma once

#include <cstddef>
#include <vector>

#include <cakupan/geo/geometry.hpp>

namespace cakupan::geo {

/// Tells shapes that are valid beyond doubt from those that GEOS has to look at, at a small part of its
/// price: nearly all are. It keeps its memory from one feature to the next.
class PlainValidity {
 public:
  /// True only where the feature is valid by the OGC rules and no two of its rings touch each other. False
  /// where it is not, or where it is not plain: a ring that touches another, corners too near to an edge to
  /// tell their side of it, coordinates that are not finite.
  bool holds(const PolygonSet& shapes, std::size_t feature);

 private:
  /// Consecutive edges of one ring.
  struct Run {
    std::size_t ring = 0;             ///< of the feature
    std::size_t first = 0, last = 0;  ///< of `corners_`: edge i leads from corner i to corner i + 1
    double min_x = 0, min_y = 0, max_x = 0, max_y = 0;
  };
  /// The corners of one ring, the first again at the end.
  struct Ring {
    std::size_t first = 0, last = 0;
  };

  bool take_ring(std::span<const Coordinate> ring);
  bool turns_are_sound() const;
  bool is_apart(const Run& a, const Run& b) const;
  bool edges_are_apart(std::size_t a, std::size_t b) const;
  bool runs_are_apart();
  bool rings_lie_right(const PolygonSet& shapes, std::size_t feature);

  std::vector<Coordinate> corners_;
  std::vector<Ring> rings_;
  std::vector<Run> runs_;
};

}  // namespace cakupan::geo
