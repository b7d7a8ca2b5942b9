#include "render/layout/north_arrow.hpp"

#include <cmath>
#include <utility>

namespace cakupan::render::layout {

namespace {

constexpr double arrow_mm = 6, half_width = 1.6, notch = 1.3;
constexpr double step_degrees = 0.01;

}  // namespace

std::vector<scene::Item> north_arrow(geo::Coordinate middle, const shape::Ground& ground,
                                     const shape::PageTransform& transform,
                                     const text::Typesetter& typesetter) {
  const auto here = ground.projection.inverse(transform.to_meters(middle));
  if (!here) return {};
  const auto from = ground.projection.forward(*here);
  const auto to = ground.projection.forward({here->lon, here->lat + step_degrees});
  if (!from || !to) return {};
  const geo::Coordinate a = transform.to_page(*from), b = transform.to_page(*to);
  const double size = std::hypot(b.x - a.x, b.y - a.y);
  if (size == 0) return {};
  const geo::Coordinate north{(b.x - a.x) / size, (b.y - a.y) / size};
  const auto at = [&](double along, double across) {
    return geo::Coordinate{middle.x + along * north.x - across * north.y,
                           middle.y + along * north.y + across * north.x};
  };
  const model::Style& style = typesetter.style();
  const scene::Stroke rim{style.colors.ink, {0.15}, {}};
  const auto half = [&](double side, model::Color fill) {
    scene::Path path;
    path.points = {at(arrow_mm / 2, 0), at(-arrow_mm / 2, side * half_width), at(notch - arrow_mm / 2, 0)};
    path.parts = {{{0, 3}, scene::SubPath::Closing::closed}};
    return scene::Shape{std::move(path), fill, {}, rim, {}};
  };
  const text::Look look{style.sizes.legend, scene::Weight::bold, style.colors.ink};
  const geo::Coordinate letter = at(arrow_mm / 2 + 0.7 * text::em(look), 0);
  scene::TextRun run =
      typesetter.line("N", {letter.x, letter.y + 0.36 * text::em(look)}, look, scene::Anchor::middle);
  run.halo = scene::TextRun::Halo{style.colors.background, {0.3}};
  return {half(-1, style.colors.ink), half(1, style.colors.background), run};
}

}  // namespace cakupan::render::layout
