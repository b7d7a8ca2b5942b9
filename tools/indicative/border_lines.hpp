#pragma once

#include <vector>

#include <cakupan/geo/geometry.hpp>

#include "indicative/clip.hpp"
#include "indicative/weighted_sites.hpp"

namespace cakupan::indicative {

using Line = std::vector<geo::Coordinate>;

/// The borders between regions on some land (kilometers) and a little beyond its coast, found on a square
/// grid as marching squares find contours (Lorensen and Cline 1987): where the owners of two neighboring grid
/// points differ, a line crosses between them; where more than two lines enter a square, they meet in it.
/// Lines end where three meet or at sea. They are simplified, but not moved farther than a few dozen meters.
std::vector<Line> border_lines(const std::vector<Ring>& land, const std::vector<Site>& sites);

}  // namespace cakupan::indicative
