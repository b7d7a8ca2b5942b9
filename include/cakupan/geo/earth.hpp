#pragma once

#include <cstddef>
#include <vector>

#include <cakupan/base/units.hpp>
#include <cakupan/geo/geometry.hpp>

namespace cakupan::geo {

/// The geodesic distance on WGS 84. Source: Karney (2013), as PROJ carries it.
base::Kilometers distance(LonLat a, LonLat b);

/// Where a geodesic of a length ends that leaves a point at an azimuth, in degrees clockwise from north.
/// Source: Karney (2013), as PROJ carries it.
LonLat place_at(LonLat from, double azimuth, base::Kilometers distance);

/// The geodesic between two points, in steps of one length: a point more than steps, from the first to the
/// second. Source: as above. REQUIRES: steps >= 1.
std::vector<LonLat> geodesic_line(LonLat first, LonLat second, std::size_t steps);

/// The geodesic distance from a point to the nearest point of a feature; 0 inside and on the edge. Edges are
/// straight in longitude and latitude between neighboring coordinates, as GIS draws them. For many points,
/// prepare an `Outline`. Accuracy: within 0.1 % of the exact minimum, or a millimeter. REQUIRES: shapes in
/// degrees; the feature is not empty.
base::Kilometers edge_distance(LonLat from, const PolygonSet& shapes, std::size_t feature);

/// The area of a feature on the WGS 84 ellipsoid, its edges taken as geodesics: shells less holes.
/// REQUIRES: shapes in degrees.
base::SquareKilometers area(const PolygonSet& shapes, std::size_t feature);

}  // namespace cakupan::geo
