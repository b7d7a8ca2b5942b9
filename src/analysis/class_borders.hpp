#pragma once

#include <cstddef>
#include <vector>

#include <cakupan/analysis/classify.hpp>

namespace cakupan::analysis {

/// How many of ascending values are at most this.
std::size_t count_up_to(const std::vector<double>& sorted, double border);

/// Whether no value has decimals.
bool are_whole(const std::vector<double>& values);

/// The inner borders of a scheme as `classify` defines them, ascending, lowest value <= border < highest but
/// for `manual`. REQUIRES: ascending finite values, at least one. THROWS: as `classify`.
std::vector<double> borders_of(const std::vector<double>& sorted, const ClassifyOptions& options);

/// Each border as the number with the fewest decimals that leaves every value in its class, the nearest of
/// those; a border for which there is none stays.
std::vector<double> rounded_borders(const std::vector<double>& sorted, std::vector<double> borders);

}  // namespace cakupan::analysis
