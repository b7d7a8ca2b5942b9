#pragma once

#include <vector>

#include <cakupan/base/units.hpp>
#include <cakupan/geo/topology.hpp>

#include "render/shape/near_lines.hpp"
#include "render/shape/page_shapes.hpp"

namespace cakupan::render::shape {

/// The land of others and the water as the page shows them, in page mm.
struct PageContext {
  geo::Topology land;  ///< one feature for each country
  geo::PolygonSet countries;
  std::vector<std::vector<geo::Coordinate>> state_borders;
  geo::Topology water;
  geo::Topology own;  ///< the subject's own land, one feature, where it is wanted
  /// A border of the subject that runs within this of a state border is one: files do not agree on where it
  /// is.
  double border_reach = 0;
};

PageContext page_context(const GroundContext& around, const PageTransform& transform, const geo::Box& frame,
                         base::Millimeters detail);

/// The state borders of a context, asked by place.
NearLines near_state_borders(const PageContext& context, const geo::Box& frame);

}  // namespace cakupan::render::shape
