#pragma once

#include <vector>

#include <cakupan/geo/geometry.hpp>

namespace cakupan::render::shape {

/// Cuts a ring that does not repeat its first corner to a box. Where it leaves the box more than once, it
/// runs along the edge of the box in between. Source: Sutherland and Hodgman (1974).
void clip(std::vector<geo::Coordinate>& ring, const geo::Box& box);

}  // namespace cakupan::render::shape
