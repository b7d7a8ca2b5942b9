#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <cakupan/geo/geometry.hpp>

namespace cakupan::render::shape {

/// Parts features into groups that have nothing to do with each other, as islands do not: between the boxes
/// of two groups lies `apart` at least, in the frame of the boxes. Every feature with a box is in one group;
/// groups and their members are in the order of the features.
std::vector<std::vector<std::uint32_t>> land_masses(std::span<const geo::Box> boxes, double apart);

}  // namespace cakupan::render::shape
