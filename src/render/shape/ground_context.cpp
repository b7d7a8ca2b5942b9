#include "render/shape/ground_context.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

#include "render/shape/clip.hpp"

namespace cakupan::render::shape {

namespace {

// Of the longer side of the extent, on each side: a page five times as wide as its subject shows no more.
constexpr double reach = 2;
// Cylindrical projections have no poles.
constexpr double most_latitude = 85;

geo::Box reach_of(const geo::Box& extent) {
  const geo::Box grown = extent.grown_by(reach * std::max(extent.width(), extent.height()));
  return {std::max(grown.min_x(), -180.0), std::max(grown.min_y(), -most_latitude),
          std::min(grown.max_x(), 180.0), std::min(grown.max_y(), most_latitude)};
}

bool holds(const geo::Box& box, const geo::Box& other) {
  return box.contains({other.min_x(), other.min_y()}) && box.contains({other.max_x(), other.max_y()});
}

geo::Box box_of_ring(std::span<const geo::Coordinate> ring) {
  geo::Box box;
  for (const geo::Coordinate& point : ring) box.include(point);
  return box;
}

/// Feature for feature, without what is outside of a box.
geo::PolygonSet within(const geo::PolygonSet& shapes, const geo::Box& box) {
  geo::PolygonSet result;
  std::vector<geo::Coordinate> cut;
  for (std::size_t f = 0; f < shapes.feature_count(); ++f) {
    const geo::IndexRange parts = shapes.parts_of(f);
    for (std::size_t part = parts.first; part < parts.last; ++part) {
      const geo::IndexRange rings = shapes.rings_of(part);
      for (std::size_t r = rings.first; r < rings.last; ++r) {
        const auto ring = shapes.ring(r);
        const geo::Box own = box_of_ring(ring);
        if (!own.intersects(box)) continue;
        if (holds(box, own)) {
          result.add_ring(ring);
          continue;
        }
        cut.assign(ring.begin(), ring.end() - 1);
        clip(cut, box);
        if (cut.size() >= 3) result.add_ring(cut);
      }
      result.end_part();
    }
    result.end_feature();
  }
  return result;
}

geo::PolygonSet projected(const geo::PolygonSet& degrees, const geo::Projection& projection) {
  std::vector<std::size_t> all(degrees.feature_count());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return projection.projected(degrees, all);
}

}  // namespace

GroundContext ground_context(const model::Context& context, const geo::Box& extent,
                             const geo::Projection& projection) {
  const geo::Box box = reach_of(extent);
  GroundContext result{projected(within(context.land, box), projection),
                       context.names,
                       {},
                       projected(within(context.water, box), projection)};
  for (const std::vector<geo::Coordinate>& border : context.state_borders) {
    if (!box_of_ring(border).intersects(box)) continue;
    std::vector<geo::Coordinate>& line = result.state_borders.emplace_back();
    for (const geo::Coordinate& degrees : border) {
      if (!box.contains(degrees)) continue;
      if (const auto meters = projection.forward({degrees.x, degrees.y})) line.push_back(*meters);
    }
  }
  return result;
}

}  // namespace cakupan::render::shape
