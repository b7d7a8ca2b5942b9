#pragma once

#include <cakupan/geo/geometry.hpp>

namespace cakupan::indicative {

/// Longitude and latitude on WGS 84 (degrees) to kilometers on the normal cylindrical equal-area projection
/// that is true at the equator: areas in this frame are areas on the ellipsoid, and Indonesia lies within 11
/// degrees of the equator, where it hardly bends shapes. Source: Snyder (1987), equations 3-12, 10-14 and
/// 10-15.
/// Rounded to millimeters.
geo::Coordinate to_equal_area(geo::Coordinate degrees);

/// Rounds kilometers to millimeters. The last bit of a sine may depend on the processor; what is made from
/// rounded coordinates does not.
geo::Coordinate on_millimeters(geo::Coordinate kilometers);

/// The inverse of to_equal_area.
geo::Coordinate to_degrees(geo::Coordinate kilometers);

/// Every coordinate of a set. Edges stay straight between their ends.
geo::PolygonSet to_equal_area(geo::PolygonSet shapes);
geo::PolygonSet to_degrees(geo::PolygonSet shapes);

}  // namespace cakupan::indicative
