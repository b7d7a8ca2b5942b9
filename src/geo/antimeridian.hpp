#pragma once

#include <cstddef>

#include <cakupan/geo/geometry.hpp>

namespace cakupan::geo {

/// Whether a ring of a feature goes past 180 degrees east or west, or leaps from one end of the world to the
/// other, as rings do that are not cut at the antimeridian.
bool runs_over_antimeridian(const PolygonSet& degrees, std::size_t feature);

/// The same land between 180 degrees west and east, cut at the antimeridian, as RFC 7946 (3.1.9) asks for. An
/// edge of more than 180 degrees is taken the short way; one between both ends of the world, along it, where
/// that closes a ring without other leaps. A ring around a pole is led to it. REQUIRES: coordinates are
/// finite.
PolygonSet cut_at_antimeridian(const PolygonSet& degrees, std::size_t feature);

/// The same where both sides of the cut have the same corners, so that they are found to be one line: files
/// have more on one of them. REQUIRES: lies between 180 degrees west and east.
PolygonSet joined_at_antimeridian(const PolygonSet& degrees, std::size_t feature);

/// Whether a feature reaches both ends of the world.
bool meets_antimeridian_twice(const PolygonSet& degrees, std::size_t feature);

}  // namespace cakupan::geo
