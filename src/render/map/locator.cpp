#include "render/map/locator.hpp"

#include <array>
#include <cmath>
#include <span>
#include <vector>

#include <cakupan/geo/simplify.hpp>
#include <cakupan/geo/topology.hpp>

#include "render/shape/class_areas.hpp"
#include "render/shape/page_setter.hpp"
#include "render/shape/unshared_edges.hpp"

namespace cakupan::render::map {

namespace {

// At a size of a stamp a coast is a shape, not its bays.
constexpr double simplest_mm = 0.35;
// Smaller islands are specks on paper, and a group of many is most of the picture's corners.
constexpr double least_island_mm2 = 0.02;
constexpr double least_frame_mm = 2;
constexpr double frame_mm = 0.25;

scene::Path without_specks(const scene::Path& path) {
  scene::Path result;
  for (const scene::SubPath& part : path.parts) {
    const std::span<const geo::Coordinate> ring(path.points.data() + part.points.first, part.points.size());
    if (std::abs(geo::signed_area(ring)) < least_island_mm2) continue;
    const std::size_t first = result.points.size();
    result.points.insert(result.points.end(), ring.begin(), ring.end());
    result.parts.push_back({{first, result.points.size()}, part.closing});
  }
  return result;
}

/// All land, and that of the subject over it.
std::vector<scene::Path> land_of(const shape::Ground& ground, const shape::PageTransform& transform,
                                 const geo::Box& window) {
  shape::PageSetter setter(transform, window);
  const std::size_t own = ground.shapes.feature_count(), others = ground.neighbors.feature_count();
  for (std::size_t f = 0; f < own; ++f) setter.add_feature(ground.shapes, f);
  for (std::size_t f = 0; f < others; ++f) setter.add_feature(ground.neighbors, f);
  shape::PageShapes page;
  page.topology = geo::simplified(geo::topology_of(setter.take()), simplest_mm * simplest_mm / 2);
  page.features = own + others;
  page.facing.assign(page.topology.coordinates.size(), shape::faces_nobody);
  std::vector<std::size_t> is_subject(own, 1);
  is_subject.resize(page.features, 0);
  return shape::class_areas(page, is_subject, 2).from_class;
}

}  // namespace

scene::Layer locator(const geo::Box& box, const shape::Ground& ground, const model::Style& style) {
  geo::Box all = ground.neighbors.box();
  all.include(ground.shapes.box());
  const shape::PageTransform transform{shape::fitting_scale(all, box.width(), box.height(), 0), all.center(),
                                       box.center()};
  scene::Layer layer{"locator", {}, {}};
  const std::vector<scene::Path> land = land_of(ground, transform, box);
  const std::array colors{style.lines.context.color, style.colors.accent};
  for (std::size_t i = 0; i < land.size(); ++i) {
    layer.items.emplace_back(
        scene::Shape{without_specks(land[i]), colors[i], {}, {}, {}, scene::Shape::FillRule::nonzero});
  }
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
