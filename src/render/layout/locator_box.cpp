#include "render/layout/locator_box.hpp"

#include <algorithm>

namespace cakupan::render::layout {

namespace {

constexpr double most_height = 30;

}  // namespace

LocatorSize::LocatorSize(const theme::ThematicMap& map, const shape::Ground& ground) {
  if (map.options.locator == theme::DrawingOptions::Locator::none) return;
  geo::Box all = ground.neighbors.box();
  if (all.is_empty()) return;
  all.include(ground.shapes.box());
  height_to_width_ = all.height() / all.width();
}

double LocatorSize::height(double width) const { return std::min(width * height_to_width_, most_height); }

std::optional<geo::Box> LocatorSize::foot_of(const geo::Box& room) const {
  const double high = height(room.width());
  if (high == 0 || room.max_y() - room.min_y() < high) return std::nullopt;
  return geo::Box(room.min_x(), room.max_y() - high, room.max_x(), room.max_y());
}

}  // namespace cakupan::render::layout
