#include "render/shape/clip.hpp"

#include <cstddef>
#include <utility>

namespace cakupan::render::shape {

namespace {

/// One side: keeps what `depth` calls positive.
template <class Depth>
void clip_side(std::vector<geo::Coordinate>& ring, Depth depth) {
  std::vector<geo::Coordinate> kept;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const geo::Coordinate a = ring[i];
    const geo::Coordinate b = ring[(i + 1) % ring.size()];
    const double da = depth(a);
    const double db = depth(b);
    if (da >= 0) kept.push_back(a);
    if ((da >= 0) != (db >= 0)) {
      const double t = da / (da - db);
      kept.push_back({a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t});
    }
  }
  ring = std::move(kept);
}

}  // namespace

void clip(std::vector<geo::Coordinate>& ring, const geo::Box& box) {
  clip_side(ring, [&](geo::Coordinate p) { return p.x - box.min_x(); });
  clip_side(ring, [&](geo::Coordinate p) { return box.max_x() - p.x; });
  clip_side(ring, [&](geo::Coordinate p) { return p.y - box.min_y(); });
  clip_side(ring, [&](geo::Coordinate p) { return box.max_y() - p.y; });
}

}  // namespace cakupan::render::shape
