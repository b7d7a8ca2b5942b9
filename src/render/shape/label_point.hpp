#pragma once

#include <optional>

#include <cakupan/geo/geometry.hpp>

namespace cakupan::render::shape {

/// The pole of inaccessibility: the point inside a part that is farthest from its borders, to 2 % of that
/// distance. Of a feature, that of the part where the distance is greatest. Source: the quadtree search by
/// Agafonkin (polylabel, 2016).
struct LabelPoint {
  geo::Coordinate point;
  double radius = 0;  ///< of the greatest circle inside
  std::size_t part = 0;
};

/// Nothing for an empty feature.
std::optional<LabelPoint> label_point(const geo::PolygonSet& shapes, std::size_t feature);

}  // namespace cakupan::render::shape
