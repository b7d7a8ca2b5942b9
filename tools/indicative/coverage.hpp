#pragma once

#include <cstddef>
#include <vector>

#include <cakupan/geo/geometry.hpp>

#include "indicative/border_lines.hpp"
#include "indicative/weighted_sites.hpp"

namespace cakupan::indicative {

/// An island by its regions.
struct Parts {
  geo::PolygonSet shapes;  ///< degrees on a grid, one feature per region, mostly empty
  /// The districts' sites in each piece that is cut off from the largest piece of its region.
  std::vector<std::vector<std::size_t>> cut_off;
};

/// Divides an island (kilometers, one feature) along lines among the regions of its sites, of so many in all.
/// Neighbors have equal coordinates along their common border. A piece without a district's site goes to the
/// neighbor with the longest border to it, but a region keeps its largest piece.
Parts divided_along(const geo::PolygonSet& island, const std::vector<Line>& lines,
                    const std::vector<Site>& sites, std::size_t region_count);

}  // namespace cakupan::indicative
