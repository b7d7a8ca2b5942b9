#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <cakupan/analysis/spatial.hpp>

namespace cakupan::analysis {

/// Deviations from the mean, and their mean square.
struct Deviations {
  std::vector<double> z;
  double square = 0;

  explicit Deviations(std::span<const double> values);
};

/// 0 without neighbors.
double mean_of_neighbors(const Graph& graph, std::span<const double> z, std::size_t node);

/// Whether Moran's I is defined: four nodes at least, values that differ, and a link.
bool has_pattern(const Graph& graph, const Deviations& deviations);

}  // namespace cakupan::analysis
