#include "render/shape/near_lines.hpp"

#include <cakupan/geo/segment.hpp>

namespace cakupan::render::shape {

void NearLines::add(std::span<const geo::Coordinate> line) {
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    geo::Box box;
    box.include(line[i]);
    box.include(line[i + 1]);
    grid_.put(pieces_.size(), box);
    pieces_.push_back({line[i], line[i + 1]});
  }
}

bool NearLines::is_near(geo::Coordinate place) const {
  const geo::Box around(place.x - reach_, place.y - reach_, place.x + reach_, place.y + reach_);
  return grid_.any_touching(around, [&](std::size_t number) {
    const Piece& piece = pieces_[number];
    return geo::distance_to_segment(place, piece.from, piece.to) <= reach_;
  });
}

}  // namespace cakupan::render::shape
