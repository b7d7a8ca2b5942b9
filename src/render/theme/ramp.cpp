#include "render/theme/ramp.hpp"

#include <algorithm>
#include <cmath>

namespace cakupan::render::theme {

namespace {

constexpr std::size_t steps = 256;
constexpr std::size_t labels = 5;

double value_at(const model::Classification& classification, std::size_t i, std::size_t count) {
  const double low = classification.breaks.front(), high = classification.breaks.back();
  return low + (high - low) * static_cast<double>(i) / static_cast<double>(count - 1);
}

}  // namespace

bool is_unclassed(const model::Classification& classification) {
  return classification.scheme == "unclassed" && !classification.breaks.empty();
}

std::vector<double> ramp_label_values(const model::Classification& classification) {
  const bool constant = classification.breaks.front() == classification.breaks.back();
  std::vector<double> values;
  for (std::size_t i = 0; i < (constant ? 1 : labels); ++i)
    values.push_back(value_at(classification, i, labels));
  return values;
}

void add_ramp(MapLegend& legend, const model::Classification& classification, const color::Palette& palette,
              const std::function<std::string(double)>& in_words, const color::Grounds& grounds) {
  legend.ramp = color::colors(palette, steps, grounds);
  for (std::size_t i = 0; i < steps; ++i) {
    legend.classes.push_back(
        {in_words(value_at(classification, i, steps)), legend.ramp[i], {}, 0, MapClass::Standing::of_ramp});
  }
  for (const double value : ramp_label_values(classification)) legend.ramp_labels.push_back(in_words(value));
}

std::size_t ramp_class_of(const model::Classification& classification, double value) {
  const double low = classification.breaks.front(), high = classification.breaks.back();
  if (!(high > low)) return steps / 2;
  const double place = std::clamp((value - low) / (high - low), 0.0, 1.0);
  return static_cast<std::size_t>(std::lround(place * static_cast<double>(steps - 1)));
}

}  // namespace cakupan::render::theme
