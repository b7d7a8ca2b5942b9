#include "render/layout/locator_box.hpp"

#include <algorithm>

namespace cakupan::render::layout {

namespace {

constexpr double most_height = 30;

}  // namespace

double locator_height(const theme::ThematicMap& map, const shape::Ground& ground, double width) {
  if (map.options.locator == theme::DrawingOptions::Locator::none) return 0;
  geo::Box all = ground.neighbors.box();
  if (all.is_empty()) return 0;
  all.include(ground.shapes.box());
  return std::min(width * all.height() / all.width(), most_height);
}

std::optional<geo::Box> locator_in(const geo::Box& room, const theme::ThematicMap& map,
                                   const shape::Ground& ground) {
  const double height = locator_height(map, ground, room.width());
  if (height == 0 || room.max_y() - room.min_y() < height) return std::nullopt;
  return geo::Box(room.min_x(), room.max_y() - height, room.max_x(), room.max_y());
}

}  // namespace cakupan::render::layout
