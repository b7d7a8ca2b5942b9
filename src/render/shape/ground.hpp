#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <cakupan/base/units.hpp>
#include <cakupan/geo/projection.hpp>
#include <cakupan/geo/topology.hpp>

#include "render/shape/owner_grid.hpp"

namespace cakupan::render::shape {

/// What a map stands on, in projected meters, y upward.
struct Ground {
  geo::Projection projection;
  geo::PolygonSet shapes;  ///< of the features
  geo::PolygonSet context;
  geo::Box subject;           ///< what must be on the page
  std::vector<double> areas;  ///< of the features, in projected m²
};

/// Features of a set, in an order of their own. Borrowed. REQUIRES: the set outlives this.
struct ChosenShapes {
  const geo::PolygonSet* set = nullptr;
  std::vector<std::size_t> features = {};  ///< of the set. REQUIRES: none where there is no set
};

/// What a ground is projected from, in degrees.
struct GroundSource {
  ChosenShapes shapes;  ///< of the features
  ChosenShapes context;
  std::optional<geo::Box> extent;  ///< what must be on the page. DEFAULT: all features
  std::string crs;                 ///< DEFAULT: equal-area picked from the extent
};

/// REQUIRES: an extent, or a feature with a shape. THROWS: base::Error (usage) for a CRS that cannot be used;
/// (input) where a coordinate cannot be projected.
Ground ground_of(const GroundSource& source);

/// In degrees. Empty where none has a shape.
geo::Box box_of(const ChosenShapes& shapes);

/// In projected meters, an extent of degrees and some of the features. Empty where nothing of it is on the
/// ground.
geo::Box projected_box(const geo::Box& extent, const geo::Projection& projection);
geo::Box box_of(const Ground& ground, std::span<const std::size_t> features);

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
