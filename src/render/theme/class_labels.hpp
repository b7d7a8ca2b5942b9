#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <cakupan/base/language.hpp>
#include <cakupan/model/classification.hpp>
#include <cakupan/render/theme/choropleth.hpp>

#include "render/theme/told_borders.hpp"

namespace cakupan::render::theme {

/// Legend labels of classes. As few decimals as tell neighboring borders apart and show inner borders as they
/// are, the same for all; where these were more than six, each border has its own, as `told_borders`. Only
/// the first class holds its lower border. Where there are negative borders, a word stands between the two
/// instead of a dash. "≤ 1" and "> 30" are classes that are open because no value lies beyond their border. A
/// class whose two borders read alike is one number. REQUIRES: classification has at least one class;
/// `values` are those that were classified, or none.
std::vector<std::string> class_labels(const model::Classification& classification,
                                      std::span<const double> values, base::Language language,
                                      const ValueFormat& format = {});

/// The same of borders as they are told.
std::vector<std::string> class_labels(const model::Classification& classification,
                                      const std::vector<ToldNumber>& borders, const std::string& percent,
                                      base::Language language);

/// What says how many decimals values are told with, beside the borders of their classes.
class ValueDecimals {
 public:
  explicit ValueDecimals(const model::Classification& classification);
  /// At most one more than the borders of its class.
  int of(double value) const;
  /// As many as tell the borders of its class apart.
  int of_borders(double value) const;
  /// As many as the value that has most of them; nothing where each class needs its own.
  std::optional<int> common(std::span<const std::optional<double>> values) const;

 private:
  const model::Classification& classification_;
  int of_all_ = 0;             ///< of borders
  std::vector<int> of_class_;  ///< of borders; empty: the same for all
};

/// What stands behind a number: " %" or "%"; nothing for other units.
std::string percent_sign(const ValueFormat& format, base::Language language);

}  // namespace cakupan::render::theme
