#pragma once

#include <vector>

#include <cakupan/base/language.hpp>
#include <cakupan/geo/projection.hpp>
#include <cakupan/model/context.hpp>

namespace cakupan::render::shape {

/// What lies around and on the subject without figures, in projected meters.
struct GroundContext {
  geo::PolygonSet land;           ///< one feature for each country
  std::vector<base::Text> names;  ///< of these
  std::vector<std::vector<geo::Coordinate>> state_borders;
  geo::PolygonSet water;
  geo::PolygonSet own = {};  ///< the subject's own land, where it is wanted
};

enum class OwnLand { left_out, wanted };

/// What of a context a page may show that is about an extent (degrees): land is cut where no page of a usual
/// shape reaches, so that a continent costs no more than its corner does.
/// THROWS: base::Error (input) where a coordinate cannot be projected.
GroundContext ground_context(const model::Context& context, const geo::Box& extent,
                             const geo::Projection& projection, OwnLand own = OwnLand::left_out);

}  // namespace cakupan::render::shape
