#include "render/shape/page_shapes.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include <cakupan/base/parallel.hpp>
#include <cakupan/geo/simplify.hpp>

#include "render/shape/gaps.hpp"
#include "render/shape/page_setter.hpp"
#include "render/shape/shared_borders.hpp"
#include "render/shape/slivers.hpp"
#include "render/shape/texture.hpp"
#include "render/shape/unshared_edges.hpp"

namespace cakupan::render::shape {

namespace {

// Enough work for a thread to be worth its call.
constexpr std::size_t features_at_once = 256;

// Of borders that run beside each other: less is a strait between two islands here and there.
constexpr double most_ragged_mm = 15;
// Two surveys of one border cross each other again and again, so that this part of it is nearer than that;
// the shores of a strait keep their distance.
constexpr double crossing_mm = 0.03, least_crossing = 0.1;

geo::PolygonSet on_page(const geo::PolygonSet& shapes, const PageTransform& transform,
                        const geo::Box& window) {
  const std::size_t features = shapes.feature_count();
  std::vector<geo::PolygonSet> sets((features + features_at_once - 1) / features_at_once);
  base::for_each_range(features, features_at_once, [&](std::size_t first, std::size_t last) {
    PageSetter setter(transform, window);
    for (std::size_t f = first; f < last; ++f) setter.add_feature(shapes, f);
    sets[first / features_at_once] = setter.take();
  });
  geo::PolygonSet page;
  std::size_t coordinates = 0;
  for (const geo::PolygonSet& set : sets) coordinates += set.coordinates().size();
  page.coordinates().reserve(coordinates);
  for (geo::PolygonSet& set : sets) {
    page.append_all(set);
    set = {};
  }
  return page;
}

}  // namespace

void fill_page(OwnerGrid& grid, const geo::PolygonSet& shapes, const PageTransform& transform) {
  for (std::size_t f = 0; f < shapes.feature_count(); ++f) {
    geo::PolygonSet page;
    page.append(shapes, f);
    for (geo::Coordinate& p : page.coordinates()) p = transform.to_page(p);
    grid.fill(page, 0, static_cast<std::uint32_t>(f));
  }
}

double distance_to_features(const Ground& ground, const PageTransform& transform, const geo::Box& box) {
  double nearest = 1e9;
  const auto away = [&](const geo::Box& other) {
    return std::max({0.0, other.min_x() - box.max_x(), box.min_x() - other.max_x(),
                     other.min_y() - box.max_y(), box.min_y() - other.max_y()});
  };
  const auto page_box = [&](geo::Coordinate a, geo::Coordinate b) {
    return geo::Box(std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y));
  };
  const geo::Coordinate corner = transform.to_meters({box.min_x(), box.min_y()});
  for (std::size_t f = 0; f < ground.shapes.feature_count() && nearest > 0; ++f) {
    const geo::Box& meters = ground.boxes[f];
    if (meters.is_empty()) continue;
    if (away(transform.to_page(meters)) >= nearest) continue;
    const geo::IndexRange parts = ground.shapes.parts_of(f);
    const geo::IndexRange rings{ground.shapes.rings_of(parts.first).first,
                                ground.shapes.rings_of(parts.last - 1).last};
    for (std::size_t r = rings.first; r < rings.last; ++r) {
      const auto ring = ground.shapes.ring(r);
      geo::Coordinate a = transform.to_page(ring[0]);
      for (const geo::Coordinate& point : ring) {
        const geo::Coordinate b = transform.to_page(point);
        nearest = std::min(nearest, away(page_box(a, b)));
        a = b;
      }
    }
    if (meters.contains(corner) && geo::contains(ground.shapes, f, corner)) return 0;
  }
  return nearest;
}

double fitting_scale(const geo::Box& subject, double width, double height, double padding) {
  const double room_x = width - 2 * padding;
  const double room_y = height - 2 * padding;
  if (room_x <= 0 || room_y <= 0) return 0;
  return std::min(room_x / std::max(subject.width(), 1.0), room_y / std::max(subject.height(), 1.0));
}

namespace {

bool is_ragged(const PageShapes& page) {
  const double beside = ragged_length(page.topology, page.facing);
  return beside > most_ragged_mm &&
         ragged_length(page.topology, facing_features(page.topology, crossing_mm)) > least_crossing * beside;
}

}  // namespace

PageShapes page_shapes(const Ground& ground, const PageTransform& transform, const geo::Box& frame,
                       const PageDetail& detail) {
  PageShapes result;
  result.features = ground.shapes.feature_count();
  for (const double area : ground.areas) result.areas.push_back(area * transform.scale * transform.scale);
  const geo::Box window = frame.grown_by(2);
  const double least_triangle = detail.detail.value * detail.detail.value / 2;
  if (detail.show == PageDetail::Show::texture) {
    set_texture(result, ground, transform, window, least_triangle);
    return result;
  }
  geo::PolygonSet page = on_page(ground.shapes, transform, window);
  page.append_all(on_page(ground.neighbors, transform, window));
  geo::Topology topology = geo::topology_of(page);
  page = {};
  result.topology = geo::simplified(topology, least_triangle);
  result.facing = facing_features(result.topology);
  // Neighbors that do not share their vertices leave slivers, and borders that are drawn twice.
  if (is_ragged(result)) {
    // The fewer slivers are left, the less has the overlay to do.
    result.topology = geo::simplified(without_gaps(with_shared_borders(std::move(topology))), least_triangle);
    result.topology = geo::topology_of(without_slivers(geo::polygons_of(result.topology)));
    result.facing = facing_features(result.topology);
  }
  result.polygons = geo::polygons_of(result.topology);
  return result;
}

}  // namespace cakupan::render::shape
