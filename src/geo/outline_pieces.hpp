#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <cakupan/geo/outline.hpp>

#include "geo/ball_tree.hpp"
#include "geo/chord.hpp"

namespace cakupan::geo {

/// What an outline measures with.
struct Outline::Pieces {
  const PolygonSet* shapes = nullptr;  ///< nothing for a single point
  std::optional<PolygonSet> unrolled;  ///< what `shapes` is of a shape that runs over the antimeridian
  std::size_t feature = 0;
  Box box;
  std::vector<Piece> pieces;
  std::optional<BallTree> tree;

  explicit Pieces(LonLat point);
  Pieces(const PolygonSet& of, std::size_t which);
  void grow_tree();
  const Ball& whole() const { return tree->root().ball; }
  bool contains(Coordinate point) const;
  bool contains_a_part_of(const Pieces& other) const;
};

}  // namespace cakupan::geo
