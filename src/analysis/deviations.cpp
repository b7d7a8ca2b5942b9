#include "analysis/deviations.hpp"

#include <algorithm>
#include <numeric>

namespace cakupan::analysis {

Deviations::Deviations(std::span<const double> values) : z(values.begin(), values.end()) {
  const auto n = static_cast<double>(z.size());
  const double mean = std::accumulate(z.begin(), z.end(), 0.0) / n;
  for (double& value : z) value -= mean;
  for (const double value : z) square += value * value / n;
}

double mean_of_neighbors(const Graph& graph, std::span<const double> z, std::size_t node) {
  double sum = 0;
  for (const std::size_t j : graph[node]) sum += z[j];
  return graph[node].empty() ? 0 : sum / static_cast<double>(graph[node].size());
}

bool has_pattern(const Graph& graph, const Deviations& deviations) {
  const bool linked =
      std::any_of(graph.begin(), graph.end(), [](const auto& neighbors) { return !neighbors.empty(); });
  return deviations.z.size() >= 4 && deviations.square > 0 && linked;
}

}  // namespace cakupan::analysis
