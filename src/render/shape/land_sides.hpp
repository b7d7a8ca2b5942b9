#pragma once

#include <vector>

#include <cakupan/geo/topology.hpp>

namespace cakupan::render::shape {

/// Of every ring of a topology, whether it runs with its land on the right: shells that turn right, holes
/// that turn left. Left is where the second axis points for who looks along the first.
std::vector<bool> reversed_rings(const geo::Topology& topology);

/// Of every arc, whether the land of its first feature is on its left.
std::vector<bool> land_sides(const geo::Topology& topology);

}  // namespace cakupan::render::shape
