#include <cakupan/analysis/spatial.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

#include "analysis/deviations.hpp"
#include "analysis/random.hpp"

namespace cakupan::analysis {

namespace {

/// The sums over all weights that moments are made of.
struct WeightSums {
  double s0 = 0, s1 = 0, s2 = 0;
};

WeightSums binary_sums(const Graph& graph) {
  WeightSums sums;
  for (const auto& neighbors : graph) {
    const auto degree = static_cast<double>(neighbors.size());
    sums.s0 += degree;
    sums.s1 += 2 * degree;
    sums.s2 += 4 * degree * degree;
  }
  return sums;
}

double weight_of(const Graph& graph, std::size_t node) { return 1 / static_cast<double>(graph[node].size()); }

WeightSums standardized_sums(const Graph& graph) {
  WeightSums sums;
  for (std::size_t i = 0; i < graph.size(); ++i) {
    if (graph[i].empty()) continue;
    double column = 0;
    for (const std::size_t j : graph[i]) {
      const double both = weight_of(graph, i) + weight_of(graph, j);
      sums.s1 += both * both / 2;
      column += weight_of(graph, j);
    }
    sums.s0 += 1;
    sums.s2 += (1 + column) * (1 + column);
  }
  return sums;
}

/// n (n - 1) ... of so many factors.
double falling(double n, int factors) {
  double product = 1;
  for (int i = 0; i < factors; ++i) product *= n - i;
  return product;
}

struct Moments {
  double expected = 0;
  double variance = 0;
};

Moments alike_moments(const WeightSums& w, double n, double marked) {
  const double two = falling(marked, 2) / falling(n, 2);
  const double three = falling(marked, 3) / falling(n, 3), four = falling(marked, 4) / falling(n, 4);
  return {w.s0 * two / 2, (w.s1 * two + (w.s2 - 2 * w.s1) * three + (w.s0 * w.s0 + w.s1 - w.s2) * four -
                           w.s0 * w.s0 * two * two) /
                              4};
}

Moments unlike_moments(const WeightSums& w, double n, double b) {
  const double white = n - b;
  const double two = b * white / falling(n, 2);
  const double three = b * white * (n - 2) / falling(n, 3);
  const double four = falling(b, 2) * falling(white, 2) / falling(n, 4);
  return {w.s0 * two, (2 * w.s1 * two + (w.s2 - 2 * w.s1) * three + 4 * (w.s0 * w.s0 + w.s1 - w.s2) * four -
                       4 * w.s0 * w.s0 * two * two) /
                          4};
}

using Link = std::pair<std::size_t, std::size_t>;

/// Each link once.
std::vector<Link> links_of(const Graph& graph) {
  std::vector<Link> links;
  for (std::size_t i = 0; i < graph.size(); ++i) {
    for (const std::size_t j : graph[i]) {
      if (j > i) links.emplace_back(i, j);
    }
  }
  return links;
}

/// BB, BW, WW. REQUIRES: marks of 0 and 1.
std::array<double, 3> counted(std::span<const Link> links, std::span<const char> marked) {
  // Added up without a question, which marks at random would answer at random.
  std::size_t both = 0, ends = 0;
  for (const auto& [one, other] : links) {
    both += static_cast<std::size_t>(marked[one] & marked[other]);
    ends += static_cast<std::size_t>(marked[one] + marked[other]);
  }
  const std::size_t unlike = ends - 2 * both;
  return {static_cast<double>(both), static_cast<double>(unlike),
          static_cast<double>(links.size() - both - unlike)};
}

bool at_least_as_far(double drawn, double observed, double expected) {
  // Sums of fractions differ in their last digits.
  return std::abs(drawn - expected) >= std::abs(observed - expected) - 1e-12 * (1 + std::abs(observed));
}

double moran_of(const Graph& graph, std::span<const double> z, double square, double s0) {
  double sum = 0;
  for (std::size_t i = 0; i < z.size(); ++i) sum += z[i] * mean_of_neighbors(graph, z, i);
  return sum / (s0 * square);
}

double moran_variance(const WeightSums& w, const Deviations& deviations) {
  const auto n = static_cast<double>(deviations.z.size());
  double fourth = 0;
  for (const double z : deviations.z) fourth += z * z * z * z / n;
  const double kurtosis = fourth / (deviations.square * deviations.square);
  const double s0 = w.s0 * w.s0;
  const double first = n * (w.s1 * (n * n - 3 * n + 3) - n * w.s2 + 3 * s0);
  const double second = kurtosis * (w.s1 * (n * n - n) - 2 * n * w.s2 + 6 * s0);
  return (first - second) / (falling(n - 1, 3) * s0) - 1 / ((n - 1) * (n - 1));
}

}  // namespace

Graph graph_of(std::span<const model::NeighborPair> pairs, std::span<const model::RegionIndex> nodes) {
  Graph graph(nodes.size());
  const auto node_of = [&](model::RegionIndex region) {
    const auto found = std::lower_bound(nodes.begin(), nodes.end(), region);
    return found != nodes.end() && *found == region ? static_cast<std::size_t>(found - nodes.begin())
                                                    : nodes.size();
  };
  for (const model::NeighborPair& pair : pairs) {
    const std::size_t a = node_of(pair.region), b = node_of(pair.neighbor);
    if (a == nodes.size() || b == nodes.size()) continue;
    graph[a].push_back(b);
    graph[b].push_back(a);
  }
  for (auto& neighbors : graph) std::sort(neighbors.begin(), neighbors.end());
  return graph;
}

Graph graph_of_groups(std::span<const model::NeighborPair> pairs, std::span<const std::size_t> group,
                      std::size_t groups) {
  Graph graph(groups);
  for (const model::NeighborPair& pair : pairs) {
    const std::size_t a = group[pair.region], b = group[pair.neighbor];
    if (a == b || a >= groups || b >= groups) continue;
    graph[a].push_back(b);
    graph[b].push_back(a);
  }
  for (auto& neighbors : graph) {
    std::sort(neighbors.begin(), neighbors.end());
    neighbors.erase(std::unique(neighbors.begin(), neighbors.end()), neighbors.end());
  }
  return graph;
}

std::vector<model::SpatialRow> join_counts(const Graph& graph, std::span<const char> marked,
                                           const std::string& variable, const PermutationSettings& settings) {
  const WeightSums sums = binary_sums(graph);
  const auto n = static_cast<double>(marked.size());
  const auto black =
      static_cast<double>(std::count_if(marked.begin(), marked.end(), [](char m) { return m != 0; }));
  if (!(sums.s0 > 0) || black == 0 || black == n) return {};
  const std::vector<Link> links = links_of(graph);
  std::vector<char> marks;
  for (const char mark : marked) marks.push_back(mark != 0 ? 1 : 0);
  const std::array<double, 3> observed = counted(links, marks);
  const Moments moments[3]{alike_moments(sums, n, black), unlike_moments(sums, n, black),
                           alike_moments(sums, n, n - black)};
  std::array<std::size_t, 3> extreme{};
  const Shuffler shuffler(marks.size());
  Random random(settings.seed);
  for (std::size_t round = 0; round < settings.count; ++round) {
    shuffler.shuffle(std::span(marks), random);
    const std::array<double, 3> drawn = counted(links, marks);
    for (std::size_t i = 0; i < 3; ++i)
      extreme[i] += at_least_as_far(drawn[i], observed[i], moments[i].expected) ? 1 : 0;
  }
  const char* names[3]{"BB", "BW", "WW"};
  std::vector<model::SpatialRow> rows;
  for (std::size_t i = 0; i < 3; ++i) {
    model::SpatialRow row{names[i], variable, observed[i],    moments[i].expected,
                          {},       {},       settings.count, settings.seed};
    if (marked.size() >= 4) row.variance = moments[i].variance;
    if (settings.count > 0) row.p_value = pseudo_p(extreme[i], settings.count);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::optional<model::SpatialRow> moran(const Graph& graph, std::span<const double> values,
                                       const std::string& variable, const PermutationSettings& settings) {
  Deviations deviations(values);
  if (!has_pattern(graph, deviations)) return std::nullopt;
  const WeightSums sums = standardized_sums(graph);
  model::SpatialRow row{"I", variable, 0, {}, {}, {}, settings.count, settings.seed};
  row.observed = moran_of(graph, deviations.z, deviations.square, sums.s0);
  row.expected = -1 / (static_cast<double>(values.size()) - 1);
  row.variance = moran_variance(sums, deviations);
  std::size_t extreme = 0;
  const Shuffler shuffler(deviations.z.size());
  Random random(settings.seed);
  for (std::size_t round = 0; round < settings.count; ++round) {
    shuffler.shuffle(std::span(deviations.z), random);
    const double drawn = moran_of(graph, deviations.z, deviations.square, sums.s0);
    if (at_least_as_far(drawn, row.observed, *row.expected)) ++extreme;
  }
  if (settings.count > 0) row.p_value = pseudo_p(extreme, settings.count);
  return row;
}

}  // namespace cakupan::analysis
