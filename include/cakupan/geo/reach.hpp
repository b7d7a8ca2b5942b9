#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include <cakupan/base/units.hpp>
#include <cakupan/geo/geometry.hpp>

namespace cakupan::geo {

/// The first of some features that cannot be reached from the first of them, from feature to feature, by
/// steps of at most `step`; nothing where all can. Distances are as `Outline` measures them. REQUIRES: shapes
/// in degrees; features are positions in them, none of them empty.
std::optional<std::size_t> first_out_of_reach(const PolygonSet& shapes, std::span<const std::size_t> features,
                                              base::Kilometers step);

}  // namespace cakupan::geo
