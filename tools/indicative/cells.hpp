#pragma once

#include <string>
#include <vector>

#include <cakupan/geo/geometry.hpp>

#include "indicative/land.hpp"

namespace cakupan::indicative {

/// The cells as they come from the division of each outline: kilometers, one feature per region, not yet
/// noded.
struct Cells {
  geo::PolygonSet shapes;
  std::vector<double> targets;     ///< square kilometers: the share of the official area that the land allows
  std::vector<std::string> notes;  ///< why a region is a special case; mostly empty
};

/// Divides every outline among its regions: those that it does not hold first, then as OutlineDivision does.
/// Where the coverage that comes of it (coverage.hpp) misses targets because of crumbs, the division is made
/// again with wishes that make up for them, and the best one kept.
Cells made_cells(Country country);

}  // namespace cakupan::indicative
