#include "render/shape/ground_context.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

#include "render/shape/clip.hpp"

namespace cakupan::render::shape {

namespace {

// Of the longer side of the extent, on each side: a page five times as wide as its subject shows no more.
constexpr double sides_shown = 2;
// Cylindrical projections have no poles.
constexpr double most_latitude = 85;

geo::Box reach_of(const geo::Box& extent) {
  const geo::Box grown = extent.grown_by(sides_shown * std::max(extent.width(), extent.height()));
  const double center = extent.center().x;
  return {std::max(grown.min_x(), center - 180), std::max(grown.min_y(), -most_latitude),
          std::min(grown.max_x(), center + 180), std::min(grown.max_y(), most_latitude)};
}

bool holds(const geo::Box& box, const geo::Box& other) {
  return box.contains({other.min_x(), other.min_y()}) && box.contains({other.max_x(), other.max_y()});
}

geo::Box box_of_ring(std::span<const geo::Coordinate> ring) {
  geo::Box box;
  for (const geo::Coordinate& point : ring) box.include(point);
  return box;
}

/// A box that reaches over the antimeridian, as the boxes that files have it in.
std::vector<geo::Box> boxes_of(const geo::Box& box) {
  std::vector<geo::Box> boxes;
  for (const double turn : {0.0, -360.0, 360.0}) {
    const double west = std::max(box.min_x() + turn, -180.0), east = std::min(box.max_x() + turn, 180.0);
    if (west < east) boxes.emplace_back(west, box.min_y(), east, box.max_y());
  }
  return boxes;
}

/// Adds what of a ring is in a box.
void add_within(geo::PolygonSet& target, std::span<const geo::Coordinate> ring, const geo::Box& box) {
  const geo::Box around = box_of_ring(ring);
  if (!around.intersects(box)) return;
  if (holds(box, around)) {
    target.add_ring(ring);
    return;
  }
  std::vector<geo::Coordinate> cut(ring.begin(), ring.end() - 1);
  clip(cut, box);
  if (cut.size() >= 3) target.add_ring(cut);
}

std::vector<std::size_t> all_of(const geo::PolygonSet& shapes) {
  std::vector<std::size_t> all(shapes.feature_count());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return all;
}

/// Feature for feature, without what is outside of the boxes.
geo::PolygonSet within(const geo::PolygonSet& shapes, std::span<const std::size_t> features,
                       const std::vector<geo::Box>& boxes) {
  geo::PolygonSet result;
  for (const std::size_t f : features) {
    const geo::IndexRange parts = shapes.parts_of(f);
    for (const geo::Box& box : boxes) {
      for (std::size_t part = parts.first; part < parts.last; ++part) {
        const geo::IndexRange rings = shapes.rings_of(part);
        for (std::size_t r = rings.first; r < rings.last; ++r) add_within(result, shapes.ring(r), box);
        result.end_part();
      }
    }
    result.end_feature();
  }
  return result;
}

geo::PolygonSet within(const geo::PolygonSet& shapes, const std::vector<geo::Box>& boxes) {
  return within(shapes, all_of(shapes), boxes);
}

geo::PolygonSet projected(const geo::PolygonSet& degrees, const geo::Projection& projection) {
  return projection.projected(degrees, all_of(degrees));
}

/// Two thirds of the way to the other side of the earth.
geo::Box near_side(const geo::Box& extent) {
  constexpr double reach = 120;
  const geo::Coordinate center = extent.center();
  const double beside = extent.width() / 2 > reach ? 180 : reach;
  return {center.x - beside, std::max(-90.0, center.y - reach), center.x + beside,
          std::min(90.0, center.y + reach)};
}

}  // namespace

std::optional<geo::PolygonSet> without_far_side(const geo::PolygonSet& degrees,
                                                std::span<const std::size_t> features,
                                                const geo::Box& extent) {
  const std::vector<geo::Box> boxes = boxes_of(near_side(extent));
  const bool all_near = std::all_of(features.begin(), features.end(), [&](std::size_t f) {
    return degrees.is_empty(f) || std::any_of(boxes.begin(), boxes.end(), [&](const geo::Box& box) {
             return holds(box, degrees.box_of(f));
           });
  });
  if (all_near) return std::nullopt;
  return within(degrees, features, boxes);
}

GroundContext ground_context(const model::Context& context, const geo::Box& extent,
                             const geo::Projection& projection, OwnLand own) {
  const std::vector<geo::Box> boxes = boxes_of(reach_of(extent));
  GroundContext result{projected(within(context.land, boxes), projection),
                       context.names,
                       {},
                       projected(within(context.water, boxes), projection)};
  if (own == OwnLand::wanted) result.own = projected(within(context.own, boxes), projection);
  for (const std::vector<geo::Coordinate>& border : context.state_borders) {
    const geo::Box around = box_of_ring(border);
    const auto box = std::find_if(boxes.begin(), boxes.end(),
                                  [&](const geo::Box& each) { return each.intersects(around); });
    if (box == boxes.end()) continue;
    std::vector<geo::Coordinate>& line = result.state_borders.emplace_back();
    for (const geo::Coordinate& degrees : border) {
      if (!box->contains(degrees)) continue;
      if (const auto meters = projection.forward({degrees.x, degrees.y})) line.push_back(*meters);
    }
  }
  return result;
}

}  // namespace cakupan::render::shape
