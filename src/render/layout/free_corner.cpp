#include "render/layout/free_corner.hpp"

namespace cakupan::render::layout {

namespace {

constexpr double above_degrees = 2;  // the labels of the graticule

}  // namespace

std::optional<geo::Box> free_corner(const shape::Ground& ground, const shape::PageTransform& transform,
                                    const geo::Box& inner, double width, double height) {
  if (width > inner.width() || height > inner.height()) return std::nullopt;
  std::optional<geo::Box> best;
  double best_room = 0;
  for (const bool left : {true, false}) {
    for (const bool low : {true, false}) {
      const double x = left ? inner.min_x() : inner.max_x() - width;
      const double y = low ? inner.max_y() - height - above_degrees : inner.min_y();
      const geo::Box panel(x, y, x + width, y + height);
      const double room = shape::distance_to_features(ground, transform, panel);
      if (room < least_room || room <= best_room) continue;
      best_room = room;
      best = panel;
    }
  }
  return best;
}

}  // namespace cakupan::render::layout
