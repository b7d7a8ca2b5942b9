#pragma once

#include <cstddef>
#include <span>

#include <cakupan/geo/geometry.hpp>

namespace cakupan::geo {

/// The box of features in degrees, as they lie on the globe: where it is narrower across the antimeridian
/// than over Greenwich, its east is above 180, so that Fiji lies from 177 to 182. An edge of more than 180
/// degrees is taken the short way. What leaves less than 60 degrees free is the whole earth, which is cut at
/// the antimeridian. To a degree, where it crosses. Empty where no feature has a shape.
Box globe_extent(const PolygonSet& degrees, std::span<const std::size_t> features);

/// A longitude as an extent counts it: from its center less 180 to its center plus 180.
double longitude_in(const Box& extent, double longitude);

}  // namespace cakupan::geo
