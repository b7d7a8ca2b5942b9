#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <cakupan/geo/geometry.hpp>

namespace cakupan::render::paint {

/// The area of each pixel that closed rings cover, gathered edge by edge over some rows of an image: an edge
/// adds to its own pixels what lies to the right of it there, and the sum along a row carries it on. Frame:
/// pixels, rows downward from the first of them.
/// Source: the signed-area accumulation of Levien's font-rs (2016), after Catmull's exact coverage (1978).
class CoverageRows {
 public:
  explicit CoverageRows(std::size_t width) : width_(width) {}

  /// Forgets all edges, for the next rows.
  void start(std::size_t rows);

  /// All edges of a ring, in either direction, one by one. Parts outside the rows count for nothing.
  void add_edge(geo::Coordinate from, geo::Coordinate to);

  /// How much rings cover of each pixel, 0 to 1, where rings of one direction are land and those of the other
  /// holes. Pixels before `first_touched` have none.
  void covered(std::size_t row, std::span<float> shares) const;
  /// The first pixel of a row that an edge has touched; the width where none has.
  std::size_t first_touched(std::size_t row) const { return first_touched_[row]; }

 private:
  void add_in_row(std::size_t row, double from, double to, double height);

  std::size_t width_;
  std::vector<float> changes_;              // of the sum along a row, one more than there are pixels
  std::vector<std::size_t> first_touched_;  // by row
};

}  // namespace cakupan::render::paint
