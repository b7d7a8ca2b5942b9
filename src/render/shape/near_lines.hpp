#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <cakupan/geo/geometry.hpp>

#include "render/shape/box_grid.hpp"

namespace cakupan::render::shape {

/// Lines of a page, asked whether a place is near one of them. Page mm.
class NearLines {
 public:
  /// `extent`: where the lines and the places are, roughly. REQUIRES: reach > 0.
  NearLines(const geo::Box& extent, double reach) : grid_(extent, 4 * reach), reach_(reach) {}

  void add(std::span<const geo::Coordinate> line);
  bool is_near(geo::Coordinate place) const;
  bool is_empty() const { return pieces_.empty(); }

 private:
  struct Piece {
    geo::Coordinate from, to;
  };
  BoxGrid grid_;
  double reach_;
  std::vector<Piece> pieces_;
};

}  // namespace cakupan::render::shape
