#include "render/map/sign_layers.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include <cakupan/geo/earth.hpp>
#include <cakupan/geo/surroundings.hpp>

#include "render/layout/legend_entries.hpp"
#include "render/shape/label_point.hpp"

namespace cakupan::render::map {

namespace {

// Of a dot that stands apart, to the others.
constexpr double apart_dot = 0.6;
// Of one that the map points at.
constexpr double pointed_dot = 1.7;
constexpr double dot_line_mm = 0.14;
// Around a circle that shows a value.
constexpr double symbol_rim_mm = 0.2;
// Around a place.
constexpr std::size_t ring_corners = 120;
constexpr double ring_mm = 0.2, outline_mm = 0.12;
// On both sides of such a line together.
constexpr double line_casing_mm = 0.3;

/// The line around all that lies within a distance of a point; nothing where the page cannot show it all.
std::optional<scene::Path> circle_path(geo::LonLat center, base::Kilometers distance,
                                       const shape::Ground& ground, const shape::PageTransform& transform) {
  scene::Path path;
  for (std::size_t i = 0; i < ring_corners; ++i) {
    const double azimuth = 360.0 * static_cast<double>(i) / ring_corners;
    const auto meters = ground.projection.forward(geo::place_at(center, azimuth, distance));
    if (!meters) return std::nullopt;
    path.points.push_back(transform.to_page(*meters));
  }
  path.parts = {{{0, path.points.size()}, scene::SubPath::Closing::closed}};
  return path;
}

/// The rings of a feature in degrees; nothing where the page cannot show them all.
std::optional<scene::Path> outline_path(const geo::PolygonSet& shape, const shape::Ground& ground,
                                        const shape::PageTransform& transform) {
  scene::Path path;
  for (std::size_t r = 0; r < shape.ring_count(); ++r) {
    const std::size_t first = path.points.size();
    const auto ring = shape.ring(r);
    for (const geo::Coordinate corner : ring.first(ring.size() - 1)) {
      const auto meters = ground.projection.forward({corner.x, corner.y});
      if (!meters) return std::nullopt;
      path.points.push_back(transform.to_page(*meters));
    }
    path.parts.push_back({{first, path.points.size()}, scene::SubPath::Closing::closed});
  }
  return path;
}

}  // namespace

std::vector<scene::Item> ring_items(const theme::ThematicMap& map, const shape::Ground& ground,
                                    const shape::PageTransform& transform, const model::Style& style) {
  std::vector<scene::Item> items;
  const auto add = [&](const std::optional<scene::Path>& path, double width) {
    if (!path || path->parts.empty()) return;
    items.emplace_back(scene::Shape{
        *path, {}, {}, scene::Stroke{style.colors.background, {width + line_casing_mm}, {}}, {}});
    items.emplace_back(scene::Shape{*path, {}, {}, scene::Stroke{style.colors.ink, {width}, {}}, {}});
  };
  for (const theme::MapPlace& place : map.subject.places) {
    const bool has_outline = place.outline.feature_count() > 0 && !place.outline.is_empty(0);
    if (has_outline) add(outline_path(place.outline, ground, transform), outline_mm);
    for (const base::Kilometers distance : place.rings) {
      add(has_outline ? outline_path(geo::surroundings(place.outline, 0, distance), ground, transform)
                      : circle_path(place.point, distance, ground, transform),
          ring_mm);
    }
  }
  return items;
}

double outline_reach(const theme::MapPlace& place, geo::Coordinate sign, const shape::Ground& ground,
                     const shape::PageTransform& transform) {
  double reach = 0;
  for (const geo::Coordinate corner : place.outline.coordinates()) {
    const auto meters = ground.projection.forward({corner.x, corner.y});
    if (!meters) continue;
    const geo::Coordinate at = transform.to_page(*meters);
    reach = std::max(reach, std::hypot(at.x - sign.x, at.y - sign.y));
  }
  return reach;
}

std::vector<scene::Item> symbol_items(const FeatureLooks& looks, const shape::PageShapes& shapes,
                                      const geo::Box& frame) {
  const theme::ThematicMap& map = looks.map();
  std::vector<scene::Disc> discs;
  for (std::size_t f = 0; f < map.subject.features.size(); ++f) {
    const theme::MapFeature& feature = map.subject.features[f];
    if (!looks.has_symbol(feature)) continue;
    const auto at = shape::label_point(shapes.polygons, f);
    if (!at || !frame.contains(at->point)) continue;
    discs.push_back({at->point,
                     {map.legend.symbols->radius_of(*feature.rank_by)},
                     looks.shown(map.legend.symbols->fill, feature),
                     scene::Stroke{looks.style().colors.background, {symbol_rim_mm}, {}},
                     looks.tag_of(feature)});
  }
  std::stable_sort(discs.begin(), discs.end(), [](const scene::Disc& a, const scene::Disc& b) {
    return a.radius.value > b.radius.value;
  });
  return {discs.begin(), discs.end()};
}

scene::Disc dot_item(const FeatureLooks& looks, const shape::RegionDot& dot) {
  const model::Style& style = looks.style();
  const theme::MapFeature& feature = looks.map().subject.features[dot.feature];
  const theme::MapClass& map_class = looks.map().legend.classes[feature.map_class];
  const bool outlined = feature.emphasis == theme::MapFeature::Emphasis::outlined;
  const bool pointed_out = FeatureLooks::is_pointed_out(feature);
  // One look of rims, or their colors would read as classes; what no list names stands back.
  const bool back = map_class.stands_apart() && !map_class.hatch && !outlined;
  scene::Disc sign = layout::dot_sign(dot.center, looks.fill_of(feature), style);
  if (outlined) sign.stroke = scene::Stroke{style.lines.outline.color, style.lines.outline.width, {}};
  if (pointed_out) sign.stroke->width = pointer_width;
  if (back) sign.stroke->color = style.lines.region.color;
  const double part = back ? apart_dot : pointed_out ? pointed_dot : 1;
  const double size = style.small_regions.dot.value * part;
  sign.radius = {(size - sign.stroke->width.value) / 2};
  sign.tag = looks.tag_of(feature);
  return sign;
}

DotItems dot_items(const FeatureLooks& looks, std::span<const shape::RegionDot> dots) {
  // What stands apart (no data, on no list) must not cover what the map is about.
  std::vector<shape::RegionDot> order(dots.begin(), dots.end());
  std::stable_partition(order.begin(), order.end(), [&](const shape::RegionDot& dot) {
    const theme::ThematicMap& map = looks.map();
    return map.legend.classes[map.subject.features[dot.feature].map_class].stands_apart();
  });
  DotItems items;
  const scene::Stroke line{looks.style().colors.ink, {dot_line_mm}, {}};
  for (const shape::RegionDot& dot : order) {
    scene::Disc sign = dot_item(looks, dot);
    items.dots.emplace_back(layout::dot_casing(sign, looks.style()));
    items.dots.emplace_back(std::move(sign));
    if (!dot.displaced) continue;
    scene::Path path;
    path.points = {dot.home, dot.center};
    path.parts = {{{0, 2}, scene::SubPath::Closing::open}};
    items.lines.emplace_back(scene::Shape{std::move(path), {}, {}, line, {}});
  }
  return items;
}

}  // namespace cakupan::render::map
