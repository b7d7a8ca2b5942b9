#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include <cakupan/geo/geometry.hpp>

namespace cakupan::geo {

/// Planar set operations on features, computed by GEOS in the frame of their coordinates.
/// Each returns a set with one feature unless it says otherwise. All: THROWS base::Error (work) where GEOS
/// fails, with its words.

/// Why a feature is invalid by the OGC rules ("Self-intersection at 100.2 3.1"); empty where it is valid.
std::string invalidity(const PolygonSet& shapes, std::size_t feature);

/// A valid feature with the same interior, by GEOS' structure method; collapsed lines and points are dropped.
PolygonSet made_valid(const PolygonSet& shapes, std::size_t feature);

/// REQUIRES (for all below): the features are valid.
PolygonSet union_of(const PolygonSet& shapes, std::span<const std::size_t> features);
PolygonSet intersection(const PolygonSet& a, std::size_t feature_a, const PolygonSet& b,
                        std::size_t feature_b);
PolygonSet difference(const PolygonSet& a, std::size_t feature_a, const PolygonSet& b, std::size_t feature_b);
/// With all that lies within a distance, in units of the frame. Round corners are within 0.02 % of it.
PolygonSet widened(const PolygonSet& shapes, std::size_t feature, double distance);

/// One feature per group: the union of the features whose `group[feature]` is that number.
/// Groups without features are empty. Shared borders disappear; slivers between neighbors stay.
/// REQUIRES: group has one entry per feature, each less than group_count, or `no_group` to leave it out.
PolygonSet dissolved(const PolygonSet& shapes, std::span<const std::size_t> group, std::size_t group_count);
inline constexpr std::size_t no_group = static_cast<std::size_t>(-1);

/// The faces between all borders of a set, one feature each: every stretch of land or hole that some ring
/// encloses. Borders are noded and moved to a square grid of the given spacing (0 keeps full precision) all
/// together, so faces that touch have equal coordinates along their common border. Faces thinner than the
/// grid vanish. The order of the faces is GEOS' own: the same for the same input. Source of the rounding:
/// Hobby (1999), snap rounding.
PolygonSet faces_of(const PolygonSet& shapes, double grid);
/// The same with lines that divide the faces; what of a line ends inside a face is left out.
PolygonSet faces_of(const PolygonSet& shapes, std::span<const std::vector<Coordinate>> lines, double grid);

/// A point in the interior. REQUIRES: the feature is not empty.
Coordinate point_on_surface(const PolygonSet& shapes, std::size_t feature);

/// The planar area of the part that two features share, in squared units of their frame.
double shared_area(const PolygonSet& a, std::size_t feature_a, const PolygonSet& b, std::size_t feature_b);

}  // namespace cakupan::geo
