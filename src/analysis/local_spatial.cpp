#include <cakupan/analysis/local_spatial.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <utility>

#include <cakupan/base/parallel.hpp>

#include "analysis/deviations.hpp"
#include "analysis/exact_test.hpp"
#include "analysis/random.hpp"

namespace cakupan::analysis {

namespace {

std::string cluster_of(bool own_is_high, bool around_is_high) {
  return std::string(own_is_high ? "high" : "low") + (around_is_high ? "-high" : "-low");
}

double two_sided(std::size_t above, std::size_t below, std::size_t count) {
  return std::min(1.0, 2 * pseudo_p(std::min(above, below), count));
}

/// Twice the smaller tail of the local statistic, the other nodes' values drawn as neighbors at random.
double conditional_p(const Deviations& deviations, std::size_t node, std::size_t degree, double observed,
                     const PermutationSettings& settings) {
  std::vector<double> others = deviations.z;
  others.erase(others.begin() + static_cast<std::ptrdiff_t>(node));
  Random random(settings.seed, node);
  std::size_t above = 0, below = 0;
  const double scale = deviations.z[node] / deviations.square / static_cast<double>(degree);
  const double slack = 1e-12 * (1 + std::abs(observed));
  for (std::size_t round = 0; round < settings.count; ++round) {
    double sum = 0;
    for (std::size_t k = 0; k < degree; ++k) {
      std::swap(others[k], others[k + random.below(others.size() - k)]);
      sum += others[k];
    }
    if (sum * scale >= observed - slack) ++above;
    if (sum * scale <= observed + slack) ++below;
  }
  return two_sided(above, below, settings.count);
}

/// Adds q-values; a cluster that they do not bear out is taken away.
void control_discoveries(std::vector<model::LocalRow>& rows) {
  constexpr double significant = 0.05;
  std::vector<double> p_values;
  for (const model::LocalRow& row : rows) {
    if (row.p_value) p_values.push_back(*row.p_value);
  }
  const std::vector<double> q_values = false_discovery(p_values);
  auto q = q_values.begin();
  for (model::LocalRow& row : rows) {
    if (row.p_value) row.q_value = *q++;
    if (!row.q_value || *row.q_value > significant) row.cluster.clear();
  }
}

/// How often a draw of so many nodes from all but one held 0, 1, ... of the alike.
std::vector<std::size_t> draws(std::size_t others, std::size_t alike, std::size_t degree,
                               const PermutationSettings& settings, std::uint64_t stream) {
  std::vector<std::size_t> times(degree + 1);
  Random random(settings.seed, stream);
  for (std::size_t round = 0; round < settings.count; ++round) {
    std::size_t found = 0;
    for (std::size_t k = 0; k < degree; ++k) found += random.below(others - k) < alike - found ? 1 : 0;
    ++times[found];
  }
  return times;
}

}  // namespace

std::vector<model::LocalRow> local_moran(const Graph& graph, std::span<const double> values,
                                         std::span<const std::size_t> names, const std::string& variable,
                                         const PermutationSettings& settings) {
  const Deviations deviations(values);
  if (!has_pattern(graph, deviations)) return {};
  std::vector<model::LocalRow> rows(values.size());
  base::for_each_index(rows.size(), [&](std::size_t i) {
    const double around = mean_of_neighbors(graph, deviations.z, i);
    model::LocalRow& row = rows[i];
    row.kind = model::LocalRow::Statistic::moran;
    row.variable = variable;
    row.node = names[i];
    row.statistic = deviations.z[i] / deviations.square * around;
    row.cluster = cluster_of(deviations.z[i] > 0, around > 0);
    if (graph[i].empty() || settings.count == 0) return;
    row.p_value = row.p_permutation = conditional_p(deviations, i, graph[i].size(), row.statistic, settings);
  });
  control_discoveries(rows);
  return rows;
}

std::vector<model::LocalRow> local_joins(const Graph& graph, std::span<const char> marked,
                                         std::span<const std::size_t> names, const std::string& variable,
                                         const PermutationSettings& settings) {
  const auto all_marked = static_cast<std::size_t>(
      std::count_if(marked.begin(), marked.end(), [](char mark) { return mark != 0; }));
  const bool linked =
      std::any_of(graph.begin(), graph.end(), [](const auto& neighbors) { return !neighbors.empty(); });
  if (!linked || all_marked == 0 || all_marked == marked.size()) return {};
  std::map<std::pair<bool, std::size_t>, std::vector<std::size_t>> drawn;  // by state and number of neighbors
  std::vector<model::LocalRow> rows;
  for (std::size_t i = 0; i < graph.size(); ++i) {
    const bool own = marked[i] != 0;
    const auto same = static_cast<std::size_t>(std::count_if(
        graph[i].begin(), graph[i].end(), [&](std::size_t j) { return (marked[j] != 0) == own; }));
    const std::size_t alike = (own ? all_marked : marked.size() - all_marked) - 1;
    const std::size_t others = marked.size() - 1, degree = graph[i].size();
    // More of its kind around it than among all the others.
    const bool together = same * others > alike * degree;
    rows.push_back({model::LocalRow::Statistic::joins, variable, names[i], static_cast<double>(same),
                    cluster_of(own, own == together), std::nullopt, std::nullopt, std::nullopt});
    if (degree == 0) continue;
    rows.back().p_value = tail_p({degree, same, others - degree, alike - same});
    if (settings.count == 0) continue;
    auto [times, is_new] = drawn.try_emplace({own, degree});
    if (is_new) times->second = draws(others, alike, degree, settings, 2 * degree + (own ? 1 : 0));
    const auto at = times->second.begin() + static_cast<std::ptrdiff_t>(same);
    const std::size_t below = std::accumulate(times->second.begin(), at + 1, std::size_t{0});
    const std::size_t above = std::accumulate(at, times->second.end(), std::size_t{0});
    rows.back().p_permutation = two_sided(above, below, settings.count);
  }
  control_discoveries(rows);
  return rows;
}

std::vector<double> false_discovery(std::span<const double> p_values) {
  std::vector<std::size_t> descending(p_values.size());
  std::iota(descending.begin(), descending.end(), std::size_t{0});
  std::stable_sort(descending.begin(), descending.end(),
                   [&](std::size_t a, std::size_t b) { return p_values[a] > p_values[b]; });
  std::vector<double> q_values(p_values.size());
  double least = 1;
  for (std::size_t i = 0; i < descending.size(); ++i) {
    const auto rank = static_cast<double>(descending.size() - i);
    least = std::min(least, p_values[descending[i]] * static_cast<double>(descending.size()) / rank);
    q_values[descending[i]] = least;
  }
  return q_values;
}

}  // namespace cakupan::analysis
