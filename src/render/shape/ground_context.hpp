#pragma once

#include <cstddef>
#include <optional>
#include <span>
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

/// Features in their order, without what lies on the other side of the earth from an extent: a projection
/// about it turns the land there inside out, around the page. Nothing where none lies there.
std::optional<geo::PolygonSet> without_far_side(const geo::PolygonSet& degrees,
                                                std::span<const std::size_t> features,
                                                const geo::Box& extent);

}  // namespace cakupan::render::shape
