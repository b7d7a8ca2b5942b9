#pragma once

#include <optional>
#include <span>

#include <cakupan/analysis/classify.hpp>
#include <cakupan/model/value_map.hpp>

namespace cakupan::analysis {

/// Classes on both sides of a center, none of which lies on both.
struct CenteredClasses {
  model::Classification classes;
  double center = 0;
};

/// The median as a center is rounded to the roundest number that parts the values alike. The scheme finds
/// classes / 2 classes of the distances from the center, rounded up, and both sides get their borders, as far
/// as values reach: equal steps away from the center have equal borders, rounded by at most a twentieth of
/// the narrowest class. Borders that are given (`manual`) must hold the center. A side without values has no
/// class. THROWS: base::Error (usage) as `classify`; for `unclassed` and `categorical`; for borders that lack
/// the center.
CenteredClasses classify_around(std::span<const std::optional<double>> values,
                                const model::ClassCenter& center, const ClassifyOptions& options);

}  // namespace cakupan::analysis
