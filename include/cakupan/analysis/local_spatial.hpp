#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include <cakupan/analysis/spatial.hpp>

namespace cakupan::analysis {

/// Local Moran's I with row-standardized weights: Anselin (1995), deviations divided by their mean square. p
/// by conditional permutation: twice the smaller tail, at most 1; q by Benjamini and Hochberg (1995) over all
/// nodes with neighbors. Empty where `moran` gives nothing. REQUIRES: names parallel to values;
/// LocalRow::node is taken from them.
std::vector<model::LocalRow> local_moran(const Graph& graph, std::span<const double> values,
                                         std::span<const std::size_t> names, const std::string& variable,
                                         const PermutationSettings& settings);

/// For each node how many of its neighbors are marked as it is: for marked nodes the local join count BB of
/// Anselin and Li (2019), for the others that of the complement. p: as many neighbors are drawn from the
/// other nodes at random; twice the smaller tail of that hypergeometric distribution, at most 1. Beside it
/// the same by conditional permutation, whose least p is 2 / (1 + permutations); its draws are shared by
/// nodes of one state and number of neighbors. q as above, of the hypergeometric p. Empty where all nodes are
/// marked or none is, and without links. REQUIRES: names parallel to marked.
std::vector<model::LocalRow> local_joins(const Graph& graph, std::span<const char> marked,
                                         std::span<const std::size_t> names, const std::string& variable,
                                         const PermutationSettings& settings);

/// The q-values of p-values: Benjamini and Hochberg (1995).
std::vector<double> false_discovery(std::span<const double> p_values);

}  // namespace cakupan::analysis
