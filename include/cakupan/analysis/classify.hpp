#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <cakupan/model/findings.hpp>

namespace cakupan::analysis {

enum class Scheme { equal, quantile, manual };

/// "equal", ...; THROWS: base::Error (usage) with the near miss.
Scheme scheme_named(const std::string& name);
std::vector<std::string> scheme_names();

struct ClassifyOptions {
  Scheme scheme = Scheme::quantile;
  std::size_t classes = 5;       ///< REQUIRES: >= 1. Fewer come out where the values do not allow more.
  std::vector<double> breaks;    ///< inner borders for `manual`, ascending
};

/// Class borders for the values; missing ones are counted apart. Classes are closed at their upper end, the first also
/// at its lower: [min, b1], (b1, b2], ... Constant values give one class; no values give none.
/// Quantile: ties never split; a border that repeats is left out. Manual: values beyond the borders extend the outer
/// classes. Goodness of variance fit and ADCM: Jenks (1977).
/// THROWS: base::Error (usage) for borders that do not ascend.
model::Classification classify(std::span<const std::optional<double>> values, const ClassifyOptions& options);

/// The class of a value. REQUIRES: classification has at least one class.
std::size_t class_of(const model::Classification& classification, double value);

}  // namespace cakupan::analysis
