#pragma once

#include <utility>
#include <vector>

#include <cakupan/geo/geometry.hpp>

namespace cakupan::indicative {

using Segment = std::pair<geo::Coordinate, geo::Coordinate>;

/// Segments joined at equal ends into lines that begin and end where another number than two of them meet,
/// and into rings.
std::vector<std::vector<geo::Coordinate>> chained(const std::vector<Segment>& segments);

/// Keeps the ends and what is farther than a tolerance from the line without it (Douglas and Peucker 1973).
std::vector<geo::Coordinate> simplified(const std::vector<geo::Coordinate>& line, double tolerance);

}  // namespace cakupan::indicative
