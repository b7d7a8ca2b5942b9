#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace cakupan::analysis {

/// Where the classes of Fisher (1958) begin: positions in `sorted`, without the first class' 0. Classes have
/// the least possible sum of squared deviations from their means; exact, in O(k n log n). Of equally good
/// ones those with the lower borders. Equal values are never parted.
/// REQUIRES: ascending finite values, at least one; classes >= 1. Fewer come out where there are fewer
/// distinct values.
std::vector<std::size_t> natural_breaks(std::span<const double> sorted, std::size_t classes);

}  // namespace cakupan::analysis
