#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <cakupan/base/units.hpp>
#include <cakupan/geo/topology.hpp>

#include "render/shape/ground.hpp"
#include "render/shape/owner_grid.hpp"

namespace cakupan::render::shape {

/// From projected meters to page millimeters.
struct PageTransform {
  double scale = 1;        ///< mm on the page for one projected meter
  geo::Coordinate meters;  ///< lies at `page`
  geo::Coordinate page;

  geo::Coordinate to_page(geo::Coordinate m) const {
    return {page.x + (m.x - meters.x) * scale, page.y - (m.y - meters.y) * scale};
  }
  /// Of an empty box an empty one.
  geo::Box to_page(const geo::Box& m) const {
    geo::Box box;
    if (m.is_empty()) return box;
    box.include(to_page({m.min_x(), m.min_y()}));
    box.include(to_page({m.max_x(), m.max_y()}));
    return box;
  }
  geo::Coordinate to_meters(geo::Coordinate p) const {
    return {meters.x + (p.x - page.x) / scale, meters.y - (p.y - page.y) / scale};
  }

  bool operator==(const PageTransform&) const = default;
};

/// Gives the features of a set (projected meters) their numbers in a grid of the page.
void fill_page(OwnerGrid& grid, const geo::PolygonSet& shapes, const PageTransform& transform);

/// How far the nearest border of the features is from a box of the page, in mm along the
/// longer of the two axes; 0 where one runs through it or a shape holds it.
double distance_to_features(const Ground& ground, const PageTransform& transform, const geo::Box& box);

/// The largest scale at which the subject fits into a frame with `padding` on all sides; 0 where nothing
/// does.
double fitting_scale(const geo::Box& subject, double width, double height, double padding);

/// Coordinates of a page lie on multiples of this: neighbors that differ by less share their vertices again
/// after rounding. No printer shows it.
inline constexpr base::Millimeters page_grid{0.01};

/// The shapes as the page shows them, in page mm: features first, then context.
struct PageShapes {
  geo::Topology topology;
  geo::PolygonSet polygons;           ///< empty where they are not wanted
  std::size_t features = 0;           ///< how many of the polygons are features
  std::vector<double> areas;          ///< mm², of every feature before anything was left out
  std::vector<std::uint32_t> facing;  ///< `facing_features` of the topology

  bool is_empty(std::size_t feature) const {
    return topology.feature_parts[feature] == topology.feature_parts[feature + 1];
  }
};

/// How finely a page shows shapes.
struct PageDetail {
  base::Millimeters detail;  ///< lines are simplified to this
  /// regions: each is seen, and slivers between them are mended. texture: none is seen for itself, and
  /// `polygons` are not wanted.
  enum class Show { regions, texture } show = Show::regions;
};

/// Projects onto the page, leaves out what is too small to be seen, finds the arcs and simplifies them.
PageShapes page_shapes(const Ground& ground, const PageTransform& transform, const geo::Box& frame,
                       const PageDetail& detail);

}  // namespace cakupan::render::shape
