#pragma once

#include <cstddef>

#include <cakupan/geo/geometry.hpp>

namespace cakupan::geo {

/// One feature with every coordinate moved to the nearest crossing of a grid and repeats left out: what a
/// page of that resolution can show, at a fraction of the size. Equal coordinates stay equal, so neighbors
/// stay joined. Rings that collapse are left out; a feature of which nothing would remain keeps its largest
/// part as it was. REQUIRES: cell > 0, in the unit of the coordinates.
PolygonSet snapped(const PolygonSet& shapes, std::size_t feature, double cell);

}  // namespace cakupan::geo
