#pragma once

#include <cstddef>
#include <vector>

#include <cakupan/geo/geometry.hpp>

#include "render/shape/ground.hpp"

namespace cakupan::render::shape {

/// Islands far from the rest of a subject. Projected meters.
struct OutlyingPart {
  geo::Box box;
  std::vector<std::size_t> features;  ///< that have most of their land in it, ascending
};

struct Scattered {
  geo::Box main;  ///< of what is left
  std::vector<OutlyingPart> outlying;
};

/// Parts a subject where little of its land, on one side, stretches its box so that the rest could be shown
/// at least half as large again: less than 35 % of the area a part, two parts at most. None where it is
/// compact.
Scattered scattered(const Ground& ground);

}  // namespace cakupan::render::shape
