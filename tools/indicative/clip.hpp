#pragma once

#include <cstddef>
#include <vector>

#include <cakupan/geo/geometry.hpp>

namespace cakupan::indicative {

/// The half-plane a*x + b*y <= c, with (a, b) of length 1.
struct HalfPlane {
  double a = 0;
  double b = 0;
  double c = 0;

  double beyond(geo::Coordinate point) const { return a * point.x + b * point.y - c; }
};

/// The distance by multiplication and square root alone: the same bits on every processor, as std::hypot is
/// not.
double distance_between(geo::Coordinate a, geo::Coordinate b);

using Ring = std::vector<geo::Coordinate>;  ///< open: the first corner is not repeated

/// The rings of a feature, open, shells counterclockwise and holes clockwise, so that signed sums over all of
/// them are sums over the feature.
std::vector<Ring> oriented_rings(const geo::PolygonSet& shapes, std::size_t feature);

/// The part of a ring in a half-plane, by Sutherland and Hodgman (1974). Where the ring is not convex, the
/// result may run to and fro along the line; its signed area stays exact.
Ring clipped(const Ring& ring, const HalfPlane& half);

double signed_area(const Ring& ring);

}  // namespace cakupan::indicative
