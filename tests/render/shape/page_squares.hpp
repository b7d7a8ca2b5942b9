#pragma once

#include <vector>

#include <cakupan/geo/topology.hpp>

#include "render/shape/page_shapes.hpp"
#include "render/shape/unshared_edges.hpp"

namespace cakupan::render::shape {

/// A page of one feature for each list of rings; the first of a list is the shell, the others are holes.
inline geo::PolygonSet page_of_rings(const std::vector<std::vector<std::vector<geo::Coordinate>>>& features) {
  geo::PolygonSet page;
  for (const auto& rings : features) {
    for (const auto& ring : rings) page.add_ring(ring);
    page.end_feature();
  }
  return page;
}

inline PageShapes shapes_of(geo::Topology topology) {
  PageShapes shapes;
  shapes.features = topology.feature_parts.size() - 1;
  shapes.facing = facing_features(topology);
  const geo::PolygonSet polygons = geo::polygons_of(topology);
  for (std::size_t f = 0; f < shapes.features; ++f) shapes.areas.push_back(geo::planar_area(polygons, f));
  shapes.topology = std::move(topology);
  return shapes;
}

}  // namespace cakupan::render::shape
