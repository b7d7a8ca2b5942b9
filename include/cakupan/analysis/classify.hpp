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
  std::size_t classes =
      5;  ///< for `equal` and `quantile`. REQUIRES: >= 1. Fewer come out where the values do not allow more.
  std::vector<double> breaks;  ///< inner borders for `manual`, ascending
};

/// Class borders for the values; missing ones (and what is no finite number) are counted apart. Classes are
/// closed at their upper end, the first also at its lower: [min, b1], (b1, b2], ... Borders are not rounded.
/// No values give no classes. Constant values give one class, but `manual` keeps the classes it was told.
/// Equal: classes of equal width, which may be empty.
/// Quantile: borders by type 7 of Hyndman and Fan (1996), as R and NumPy do by default; ties never split, and
/// a border that would leave a class empty is left out. Manual: values beyond the borders extend the outer
/// classes; an outer class that no value reaches has no width. Goodness of variance fit (1 where the values
/// are constant) and ADCM: Jenks (1977). THROWS: base::Error (usage) for borders that do not ascend.
model::Classification classify(std::span<const std::optional<double>> values, const ClassifyOptions& options);

/// The class of a value; beyond the outer borders the outer class. REQUIRES: classification has at least one
/// class.
std::size_t class_of(const model::Classification& classification, double value);

}  // namespace cakupan::analysis
