#pragma once

#include <string>
#include <vector>

#include <cakupan/base/language.hpp>
#include <cakupan/geo/geometry.hpp>

namespace cakupan::model {

/// What lies around the regions of a map and on them, and has no figures: the land of other countries, the
/// borders between countries, lakes. All in degrees.
struct Context {
  geo::PolygonSet land;           ///< one feature for each other country
  geo::PolygonSet own;            ///< the subject's own land, one feature; empty where it is not known apart
  std::vector<base::Text> names;  ///< of these; empty where none is known
  std::vector<std::vector<geo::Coordinate>>
      state_borders;       ///< between countries, the subject's own among them
  geo::PolygonSet water;   ///< one feature for each lake
  base::Text attribution;  ///< for the source line; empty where unknown
};

}  // namespace cakupan::model
