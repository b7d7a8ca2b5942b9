#pragma once

#include <cstddef>
#include <vector>

#include "indicative/power_diagram.hpp"

namespace cakupan::indicative {

/// A circle as a polygon of the same area.
Ring disc(geo::Coordinate center, double area);

/// Cities take their land before the regencies do: a disc around the point of each, cut to the land and grown
/// until it holds the target. Where two discs meet, the line through the crossings of their circles parts
/// them. A toll makes the disc smaller on that ground.
Division division_by_discs(Claims claims);

/// The cell of a city on a ground before it is cut to the land: convex, perhaps empty.
Ring disc_cell(const Division& division, std::size_t site, std::size_t ground);

}  // namespace cakupan::indicative
