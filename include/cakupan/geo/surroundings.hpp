#pragma once

#include <cstddef>

#include <cakupan/base/units.hpp>
#include <cakupan/geo/geometry.hpp>

namespace cakupan::geo {

/// All that lies within a distance of a feature, the feature with it: one feature, in degrees. Measured in
/// the azimuthal equidistant projection around the middle of the feature's box, which is true from there and
/// off by less than 1 % where the feature reaches 1,500 km from it: for lines on maps, not for figures.
/// REQUIRES: shapes in degrees, the feature valid and not empty; distance above 0.
/// THROWS: base::Error (input) where a coordinate cannot be projected; (work) where GEOS fails.
PolygonSet surroundings(const PolygonSet& shapes, std::size_t feature, base::Kilometers distance);

}  // namespace cakupan::geo
