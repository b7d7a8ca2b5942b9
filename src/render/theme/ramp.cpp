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

/// The colors of the steps where the palette's middle lies at a value, and its nearer end is not reached.
std::vector<model::Color> around(double center, const model::Classification& classification,
                                 const color::Palette& palette, const color::Grounds& grounds) {
  const double reach =
      std::max(center - classification.breaks.front(), classification.breaks.back() - center);
  constexpr std::size_t fine = 2 * steps + 1;
  const std::vector<model::Color> whole = color::colors(palette, fine, grounds);
  std::vector<model::Color> ramp;
  for (std::size_t i = 0; i < steps; ++i) {
    const double away = reach > 0 ? (value_at(classification, i, steps) - center) / reach : 0;
    const double place = std::clamp((1 + away) / 2, 0.0, 1.0) * static_cast<double>(fine - 1);
    ramp.push_back(whole[static_cast<std::size_t>(std::lround(place))]);
  }
  return ramp;
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
              const std::function<std::string(double)>& in_words, const color::Grounds& grounds,
              const std::optional<double>& center) {
  legend.ramp = center && palette.kind == model::PaletteKind::diverging
                    ? around(*center, classification, palette, grounds)
                    : color::colors(palette, steps, grounds);
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
