#pragma once

#include <cakupan/geo/geometry.hpp>

namespace cakupan::indicative {

/// Makes cells that nearly fit into a coverage: one feature per cell, degrees on a grid, neighbors with equal
/// coordinates along their common border. Slits between cells go to a neighbor, overlaps to the first, and
/// crumbs (pieces of a cell that are cut off from the rest by a neighbor) to that neighbor.
/// REQUIRES: cells in kilometers (equal_area.hpp).
geo::PolygonSet made_coverage(const geo::PolygonSet& cells);

}  // namespace cakupan::indicative
