#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <cakupan/analysis/permutation.hpp>
#include <cakupan/model/neighborhood.hpp>

namespace cakupan::analysis {

/// Who neighbors whom: neighbors[i] lists the neighbors of node i. REQUIRES: symmetric, nobody its own.
using Graph = std::vector<std::vector<std::size_t>>;

/// The links between the chosen regions; node i is `nodes[i]`. REQUIRES: nodes ascending.
Graph graph_of(std::span<const model::NeighborPair> pairs, std::span<const model::RegionIndex> nodes);

/// Groups neighbor where a region of one neighbors a region of the other. Regions beyond `groups` do not
/// count.
Graph graph_of_groups(std::span<const model::NeighborPair> pairs, std::span<const std::size_t> group,
                      std::size_t groups);

/// Links that join two marked nodes (BB), a marked and an unmarked one (BW), two unmarked ones (WW), each
/// link once; expectation and variance where the marks fall on nodes at random without replacement: Cliff and
/// Ord (1981). p by permutation, two-sided: (1 + permutations at least as far from the expectation) / (1 +
/// all). No rows without links, or where all nodes are marked or none. Variance: nothing with fewer than four
/// nodes.
std::vector<model::SpatialRow> join_counts(const Graph& graph, std::span<const char> marked,
                                           const std::string& variable, const PermutationSettings& settings);

/// Moran's I with row-standardized weights; expectation and variance under randomization: Cliff and Ord
/// (1981). Nothing for fewer than four nodes, constant values, or no links.
std::optional<model::SpatialRow> moran(const Graph& graph, std::span<const double> values,
                                       const std::string& variable, const PermutationSettings& settings);

}  // namespace cakupan::analysis
