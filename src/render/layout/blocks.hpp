#pragma once

#include <optional>
#include <vector>

#include <cakupan/geo/geometry.hpp>

namespace cakupan::render::layout {

/// A rectangle that wants to lie around a place. mm.
struct Block {
  double width = 0, height = 0;
  geo::Coordinate home;                   ///< where its middle would lie
  std::optional<geo::Coordinate> corner;  ///< its top left corner, where that is prescribed
};

/// The top left corners of blocks in a frame that begins at the origin: none overlaps another or leaves the
/// frame, each is as near to its home as the others let it, and neighbors keep their directions where that
/// costs little. Prescribed corners are kept, whatever they overlap. Nothing where one finds no room.
std::optional<std::vector<geo::Coordinate>> placed_blocks(const std::vector<Block>& blocks, double width,
                                                          double height);

}  // namespace cakupan::render::layout
