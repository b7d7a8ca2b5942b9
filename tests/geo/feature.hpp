#pragma once

#include <vector>

#include <cakupan/geo/geometry.hpp>

namespace cakupan::geo {

/// One feature of these rings.
inline PolygonSet feature_of(const std::vector<std::vector<Coordinate>>& rings) {
  PolygonSet shapes;
  for (const auto& ring : rings) shapes.add_ring(ring);
  shapes.end_feature();
  return shapes;
}

}  // namespace cakupan::geo
