#include <cakupan/render/scene/scene.hpp>

#include <array>
#include <cmath>
#include <numbers>

namespace cakupan::render::scene {

namespace {

// Above and below the baseline, letters of the Latin alphabet stay within these parts of the type size.
constexpr double letter_ascent = 0.8;
constexpr double letter_descent = 0.25;

double half_width(const std::optional<Stroke>& stroke) { return stroke ? stroke->width.value / 2 : 0; }

geo::Box extent(const Shape& shape) {
  geo::Box box;
  for (const SubPath& part : shape.path.parts) {
    for (std::size_t i = part.points.first; i < part.points.last; ++i) box.include(shape.path.points[i]);
  }
  return box.is_empty() ? box : box.grown_by(half_width(shape.stroke));
}

geo::Box extent(const Disc& disc) {
  return geo::Box(disc.center.x, disc.center.y, disc.center.x, disc.center.y)
      .grown_by(disc.radius.value + half_width(disc.stroke));
}

geo::Box extent(const TextRun& run) {
  const double em = base::to_millimeters(run.size).value;
  const double halo = run.halo ? run.halo->width.value : 0;
  const double before = run.anchor == Anchor::start ? 0 : run.anchor == Anchor::middle ? 0.5 : 1;
  const double left = -before * run.width.value - halo;
  const double right = (1 - before) * run.width.value + halo;
  const double top = -letter_ascent * em - halo;
  const double bottom = letter_descent * em + halo;
  const double angle = run.rotation_degrees * std::numbers::pi / 180;
  geo::Box box;
  for (const geo::Coordinate corner :
       std::array<geo::Coordinate, 4>{{{left, top}, {right, top}, {right, bottom}, {left, bottom}}}) {
    box.include({run.baseline.x + corner.x * std::cos(angle) - corner.y * std::sin(angle),
                 run.baseline.y + corner.x * std::sin(angle) + corner.y * std::cos(angle)});
  }
  return box;
}

}  // namespace

geo::Box extent_of(const Item& item) {
  return std::visit([](const auto& drawn) { return extent(drawn); }, item);
}

}  // namespace cakupan::render::scene
