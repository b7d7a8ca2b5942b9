#pragma once

#include <cakupan/geo/topology.hpp>

namespace cakupan::geo {

/// Arc-wise Visvalingam: from every arc the points of least effective area go, until each left has at least
/// `min_triangle_area` (squared units of the frame). End points stay, so neighbors stay joined; a ring keeps
/// at least four coordinates, so no region vanishes and no ring flips. Source: Visvalingam and Whyatt (1993).
Topology simplified(Topology topology, double min_triangle_area);

}  // namespace cakupan::geo
