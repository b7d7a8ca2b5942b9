#pragma once

#include <cakupan/geo/projection.hpp>
#include <cakupan/geo/topology.hpp>
#include <cakupan/render/theme/thematic_map.hpp>

#include "render/shape/owner_grid.hpp"

namespace cakupan::render::shape {

/// What a map stands on, in projected meters, y upward.
struct Ground {
  geo::Projection projection;
  geo::PolygonSet shapes;  ///< of the features
  geo::PolygonSet context;
  geo::Box subject;                   ///< what must be on the page
  std::vector<double> areas;          ///< of the features, in projected m²
  std::vector<geo::Box> insets = {};  ///< what each inset of the map is about
};

/// THROWS: base::Error (usage) for a CRS that cannot be used; (input) where nothing has a shape.
Ground ground_of(const theme::ThematicMap& map);

/// From projected meters to page millimeters.
struct PageTransform {
  double scale = 1;        ///< mm on the page for one projected meter
  geo::Coordinate meters;  ///< lies at `page`
  geo::Coordinate page;

  geo::Coordinate to_page(geo::Coordinate m) const {
    return {page.x + (m.x - meters.x) * scale, page.y - (m.y - meters.y) * scale};
  }
  geo::Coordinate to_meters(geo::Coordinate p) const {
    return {meters.x + (p.x - page.x) / scale, meters.y - (p.y - page.y) / scale};
  }

  bool operator==(const PageTransform&) const = default;
};

/// Gives the features of a set their numbers in a grid of the page.
void fill_page(OwnerGrid& grid, const geo::PolygonSet& shapes, const PageTransform& transform);

/// The largest scale at which the subject fits into a frame with `padding` on all sides; 0 where nothing
/// does.
double fitting_scale(const geo::Box& subject, double width, double height, double padding);

/// The shapes as the page shows them, in page mm: features first, then context.
struct PageShapes {
  geo::Topology topology;
  geo::PolygonSet polygons;
  std::size_t features = 0;   ///< how many of the polygons are features
  std::vector<double> areas;  ///< mm², of every feature before anything was left out
};

/// Projects onto the page, leaves out what is too small to be seen, finds the arcs and simplifies them.
PageShapes page_shapes(const Ground& ground, const PageTransform& transform, const geo::Box& frame,
                       base::Millimeters detail);

}  // namespace cakupan::render::shape
