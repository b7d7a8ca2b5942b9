#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace cakupan::model {

/// Class borders for a set of values.
struct Classification {
  std::string scheme;
  std::vector<double> breaks;       ///< minimum, inner borders, maximum: classes + 1 numbers, ascending
  std::vector<std::size_t> counts;  ///< values per class
  std::size_t missing = 0;          ///< values that are nothing: a class of their own
  double gvf = 0;                   ///< goodness of variance fit, 0 to 1; 1 for constant values
  double adcm = 0;                  ///< sum of absolute deviations from class medians

  std::size_t class_count() const { return counts.size(); }
  /// The class of a value: classes are closed at their upper end; values beyond the outer borders are in the
  /// outer classes. REQUIRES: class_count() > 0.
  std::size_t class_of(double value) const {
    const auto end = breaks.end() - 1;
    return static_cast<std::size_t>(std::lower_bound(breaks.begin() + 1, end, value) - breaks.begin()) - 1;
  }
  /// Whether borders that were given lie outside of all values: what is up to the lowest of them, or above
  /// the highest, is a class without values and without an end.
  bool is_open_below() const { return is_manual() && breaks[0] == breaks[1] && counts.front() == 0; }
  bool is_open_above() const {
    return is_manual() && breaks[breaks.size() - 2] == breaks.back() && counts.back() == 0;
  }

  bool operator==(const Classification&) const = default;

 private:
  bool is_manual() const { return scheme == "manual" && breaks.size() > 2; }
};

}  // namespace cakupan::model
