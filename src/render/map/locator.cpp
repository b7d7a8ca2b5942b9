#include "render/map/locator.hpp"

#include <algorithm>

#include <cakupan/geo/simplify.hpp>
#include <cakupan/geo/topology.hpp>

#include "render/shape/borders.hpp"
#include "render/shape/page_setter.hpp"

namespace cakupan::render::map {

namespace {

constexpr double simplest_mm = 0.15;
constexpr double least_frame_mm = 2;
constexpr double frame_mm = 0.25;

/// All of a set as one shape, or nothing.
scene::Path land_of(const geo::PolygonSet& shapes, const shape::PageTransform& transform,
                    const geo::Box& window) {
  shape::PageSetter setter(transform, window);
  for (std::size_t f = 0; f < shapes.feature_count(); ++f) setter.add_feature(shapes, f);
  const geo::Topology topology =
      geo::simplified(geo::topology_of(setter.take()), simplest_mm * simplest_mm / 2);
  scene::Path all;
  for (std::size_t f = 0; f + 1 < topology.feature_parts.size(); ++f) {
    scene::Path path = shape::path_of(topology, f);
    for (const scene::SubPath& part : path.parts) {
      const std::size_t first = all.points.size();
      all.points.insert(all.points.end(),
                        path.points.begin() + static_cast<std::ptrdiff_t>(part.points.first),
                        path.points.begin() + static_cast<std::ptrdiff_t>(part.points.last));
      all.parts.push_back({{first, all.points.size()}, part.closing});
    }
  }
  return all;
}

}  // namespace

scene::Layer locator(const geo::Box& box, const shape::Ground& ground, const model::Style& style) {
  geo::Box all = ground.neighbors.box();
  all.include(ground.shapes.box());
  const shape::PageTransform transform{shape::fitting_scale(all, box.width(), box.height(), 0), all.center(),
                                       box.center()};
  scene::Layer layer{"locator", {}, {}};
  // A stroke in the color of the fill closes the lines between them.
  const model::Color land = style.lines.context.color;
  layer.items.emplace_back(scene::Shape{land_of(ground.neighbors, transform, box),
                                        land,
                                        {},
                                        scene::Stroke{land, {0.1}, {}},
                                        {},
                                        scene::Shape::FillRule::nonzero});
  layer.items.emplace_back(scene::Shape{land_of(ground.shapes, transform, box),
                                        style.colors.accent,
                                        {},
                                        scene::Stroke{style.colors.accent, {0.1}, {}},
                                        {},
                                        scene::Shape::FillRule::nonzero});
  const geo::Box subject = transform.to_page(ground.subject).grown_by(least_frame_mm / 2);
  layer.items.emplace_back(
      scene::Shape{text::rectangle(subject.min_x(), subject.min_y(), subject.width(), subject.height()),
                   {},
                   {},
                   scene::Stroke{style.colors.accent, {frame_mm}, {}},
                   {}});
  return layer;
}

}  // namespace cakupan::render::map
