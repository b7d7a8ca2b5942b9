#include "render/shape/near_lines.hpp"

#include <algorithm>
#include <cmath>

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
    const double dx = piece.to.x - piece.from.x, dy = piece.to.y - piece.from.y;
    const double squared = dx * dx + dy * dy;
    const double along = (place.x - piece.from.x) * dx + (place.y - piece.from.y) * dy;
    const double t = squared > 0 ? std::clamp(along / squared, 0.0, 1.0) : 0;
    return std::hypot(piece.from.x + t * dx - place.x, piece.from.y + t * dy - place.y) <= reach_;
  });
}

}  // namespace cakupan::render::shape
