#include "render/map/value_dots.hpp"

#include <cmath>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>

#include <cakupan/base/split_mix.hpp>
#include <cakupan/geo/earth.hpp>

namespace cakupan::render::map {

namespace {

constexpr int places_tried = 2000;  // in a shape that fills little of its box
constexpr int apart_tried = 30;
constexpr double apart = 2.2;  // of the radius, from center to center
constexpr double nearest_line_mm = 0.13, nearest_casing_mm = 0.35;
constexpr std::size_t nearest_line_steps = 16;

/// The numbers of one region: they do not change with the others.
class Random {
 public:
  Random(std::uint64_t seed, const std::string& code) : numbers_(seed_of(seed, code)) {}
  /// From 0 up to 1.
  double next() { return static_cast<double>(numbers_.next() >> 11U) * 0x1.0p-53; }

 private:
  static std::uint64_t seed_of(std::uint64_t seed, const std::string& code) {
    for (const char c : code) seed = (seed ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return seed;
  }

  base::SplitMix64 numbers_;
};

class Places {
 public:
  Places(const geo::PolygonSet& shapes, std::size_t feature, const geo::PolygonSet& water, Random& random)
      : shapes_(shapes), feature_(feature), water_(water), random_(random), box_(shapes.box_of(feature)) {}

  /// Nothing where the shape holds none of many.
  std::optional<geo::Coordinate> inside() {
    for (int i = 0; i < places_tried; ++i) {
      const geo::Coordinate at{box_.min_x() + random_.next() * box_.width(),
                               box_.min_y() + random_.next() * box_.height()};
      if (geo::contains(shapes_, feature_, at) && !in_water(at)) return at;
    }
    return std::nullopt;
  }

  std::optional<geo::Coordinate> apart_from(const std::vector<geo::Coordinate>& others, double distance) {
    std::optional<geo::Coordinate> at;
    for (int i = 0; i < apart_tried; ++i) {
      at = inside();
      if (!at) return at;
      bool free = true;
      for (const geo::Coordinate& other : others)
        free = free && std::hypot(at->x - other.x, at->y - other.y) >= distance;
      if (free) return at;
    }
    return at;
  }

 private:
  bool in_water(geo::Coordinate at) const {
    for (std::size_t w = 0; w < water_.feature_count(); ++w) {
      if (!water_.is_empty(w) && water_.box_of(w).contains(at) && geo::contains(water_, w, at)) return true;
    }
    return false;
  }

  const geo::PolygonSet& shapes_;
  std::size_t feature_;
  const geo::PolygonSet& water_;
  Random& random_;
  geo::Box box_;
};

}  // namespace

std::vector<scene::Item> value_dot_items(const FeatureLooks& looks, const shape::PageShapes& shapes,
                                         const geo::Topology& water, const geo::Box& frame) {
  const theme::DotLegend& dots = *looks.map().legend.dots;
  const geo::PolygonSet lakes = geo::polygons_of(water);
  std::vector<scene::Item> items;
  for (std::size_t f = 0; f < looks.map().subject.features.size(); ++f) {
    const theme::MapFeature& feature = looks.map().subject.features[f];
    const auto count = std::lround(feature.rank_by.value_or(0) / dots.one);
    if (count < 1 || shapes.is_empty(f) || !frame.intersects(shapes.polygons.box_of(f))) continue;
    Random random(dots.seed, feature.code);
    Places places(shapes.polygons, f, lakes, random);
    std::vector<geo::Coordinate> placed;
    for (long i = 0; i < count; ++i) {
      const auto at = places.apart_from(placed, apart * dots.radius.value);
      if (!at) break;
      placed.push_back(*at);
      if (frame.contains(*at))
        items.emplace_back(scene::Disc{*at, dots.radius, looks.shown(dots.fill, feature), {}, {}});
    }
  }
  return items;
}

std::vector<scene::Item> line_items(const theme::ThematicMap& map, const shape::Ground& ground,
                                    const shape::PageTransform& transform, const model::Style& style) {
  std::vector<scene::Item> casings, lines;
  for (const theme::MapLine& line : map.subject.lines) {
    scene::Path path;
    for (const geo::LonLat place : geo::geodesic_line(line.from, line.to, nearest_line_steps)) {
      const auto meters = ground.projection.forward(place);
      if (meters) path.points.push_back(transform.to_page(*meters));
    }
    if (path.points.size() <= nearest_line_steps) continue;
    path.parts = {{{0, path.points.size()}, scene::SubPath::Closing::open}};
    casings.emplace_back(
        scene::Shape{path, {}, {}, scene::Stroke{style.colors.background, {nearest_casing_mm}, {}}, {}});
    lines.emplace_back(
        scene::Shape{std::move(path), {}, {}, scene::Stroke{style.colors.ink, {nearest_line_mm}, {}}, {}});
  }
  // Where lines cross, none is cut.
  std::move(lines.begin(), lines.end(), std::back_inserter(casings));
  return casings;
}

}  // namespace cakupan::render::map
