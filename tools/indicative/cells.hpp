#pragma once

#include <vector>

#include <cakupan/geo/geometry.hpp>

#include "indicative/country.hpp"
#include "indicative/islands.hpp"

namespace cakupan::indicative {

/// One feature per region (degrees): the islands that it has whole, and its districts' cells of those that
/// are shared. Neighbors have equal coordinates along their common border.
geo::PolygonSet made_cells(const Country& country, const std::vector<Island>& islands);

}  // namespace cakupan::indicative
