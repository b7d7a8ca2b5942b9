#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <cakupan/model/style.hpp>

#include "render/shape/page_shapes.hpp"

namespace cakupan::render::shape {

/// A dot for a region too small to be seen.
struct RegionDot {
  std::size_t feature = 0;
  geo::Coordinate center;
  geo::Coordinate home;    ///< where the region is
  bool displaced = false;  ///< so far that a line must lead from its home to it
  bool stacked = false;    ///< still partly below another dot, since no place near it was free
};

/// The features whose area on the page, in mm², is under the style's limit.
std::vector<std::size_t> small_features(std::span<const double> areas, const model::Style& style);

/// A dot for each of these features, moved apart so that they do not hide each other.
std::vector<RegionDot> region_dots(const PageShapes& shapes, std::span<const std::size_t> features,
                                   const model::Style& style);

/// The same where the regions are, even if they hide each other in part: for pictures too small to move any.
std::vector<RegionDot> dots_in_place(const PageShapes& shapes, std::span<const std::size_t> features);

}  // namespace cakupan::render::shape
