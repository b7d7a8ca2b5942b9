#include "render/shape/page_context.hpp"

#include <algorithm>
#include <cmath>

#include <cakupan/geo/simplify.hpp>

#include "render/shape/page_setter.hpp"

namespace cakupan::render::shape {

namespace {

// A lake smaller than this would be taken for an island or a dot.
constexpr double least_water_mm2 = 4;
// Land borders of world-wide files lie up to this far from surveyed ones, in meters.
constexpr double border_error_m = 4000;
constexpr double least_reach_mm = 0.4, most_reach_mm = 2;

geo::Topology on_page(const geo::PolygonSet& meters, const PageTransform& transform, const geo::Box& window,
                      double detail) {
  PageSetter setter(transform, window);
  for (std::size_t f = 0; f < meters.feature_count(); ++f) setter.add_feature(meters, f);
  return geo::simplified(geo::topology_of(setter.take()), detail * detail / 2);
}

std::vector<geo::Coordinate> thinned(const std::vector<geo::Coordinate>& meters,
                                     const PageTransform& transform, double detail) {
  std::vector<geo::Coordinate> line;
  for (std::size_t i = 0; i < meters.size(); ++i) {
    const geo::Coordinate at = transform.to_page(meters[i]);
    const bool is_end = i == 0 || i + 1 == meters.size();
    if (is_end || std::hypot(at.x - line.back().x, at.y - line.back().y) >= detail) line.push_back(at);
  }
  return line;
}

geo::PolygonSet large_enough(const geo::PolygonSet& water, const PageTransform& transform) {
  geo::PolygonSet result;
  for (std::size_t f = 0; f < water.feature_count(); ++f) {
    if (geo::planar_area(water, f) * transform.scale * transform.scale >= least_water_mm2)
      result.append(water, f);
  }
  return result;
}

}  // namespace

PageContext page_context(const GroundContext& around, const PageTransform& transform, const geo::Box& frame,
                         base::Millimeters detail) {
  const geo::Box window = frame.grown_by(2);
  PageContext context;
  context.border_reach = std::clamp(border_error_m * transform.scale, least_reach_mm, most_reach_mm);
  context.land = on_page(around.land, transform, window, detail.value);
  context.countries = geo::polygons_of(context.land);
  context.water = on_page(large_enough(around.water, transform), transform, window, detail.value);
  context.own = on_page(around.own, transform, window, detail.value);
  for (const std::vector<geo::Coordinate>& border : around.state_borders) {
    std::vector<geo::Coordinate> line = thinned(border, transform, detail.value);
    if (std::any_of(line.begin(), line.end(), [&](geo::Coordinate p) { return window.contains(p); }))
      context.state_borders.push_back(std::move(line));
  }
  return context;
}

NearLines near_state_borders(const PageContext& context, const geo::Box& frame) {
  NearLines lines(frame, std::max(context.border_reach, least_reach_mm));
  for (const std::vector<geo::Coordinate>& border : context.state_borders) lines.add(border);
  return lines;
}

}  // namespace cakupan::render::shape
