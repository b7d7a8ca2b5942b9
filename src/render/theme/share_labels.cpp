#include <cakupan/base/number.hpp>

#include "render/theme/class_labels.hpp"
#include "render/theme/theme_parts.hpp"

namespace cakupan::render::theme {

std::vector<std::string> share_labels(const model::Classification& classification,
                                      std::span<const double> values, base::Language language) {
  if (classification.class_count() == 0) return {};
  const std::vector<double>& breaks = classification.breaks;
  if (classification.class_count() == 1 && breaks.front() == breaks.back()) {
    return {base::percent_for_reader(breaks.front(), 1, language)};
  }
  const auto in_percent = [](std::span<const double> shares) {
    std::vector<double> percent(shares.begin(), shares.end());
    for (double& share : percent) share *= 100;
    return percent;
  };
  return class_labels(classification, told_borders(in_percent(breaks), in_percent(values)),
                      language == base::Language::indonesian ? "\u00a0%" : "%", language);
}

}  // namespace cakupan::render::theme
