#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include <cakupan/base/number.hpp>

#include "render/theme_parts.hpp"

namespace cakupan::render {

namespace {

constexpr int most_decimals = 3;

/// The values on both sides of a border: any number from the first up to the second separates them alike.
struct Gap {
  double below = -std::numeric_limits<double>::infinity();
  double above = std::numeric_limits<double>::infinity();
};

Gap gap_at(double border, std::span<const double> values) {
  Gap gap;
  for (const double value : values) {
    if (value <= border) {
      gap.below = std::max(gap.below, value);
    } else {
      gap.above = std::min(gap.above, value);
    }
  }
  return gap;
}

/// The rounding of a border, in percent, that keeps every value on its side.
std::optional<double> rounded_border(double border, const Gap& gap, double unit) {
  const double steps = border * 100 / unit;
  for (const double candidate : {std::round(steps), std::ceil(steps), std::floor(steps)}) {
    const double percent = candidate * unit;
    const double tolerance = 1e-9;
    if (percent >= gap.below * 100 - tolerance && percent < gap.above * 100 - tolerance) return percent;
  }
  return std::nullopt;
}

std::optional<std::vector<double>> rounded_borders(const std::vector<double>& breaks,
                                                   std::span<const double> values, int decimals) {
  const double unit = std::pow(10, -decimals);
  const double tolerance = 1e-9;
  std::vector<double> result{std::floor(breaks.front() * 100 / unit + tolerance) * unit};
  for (std::size_t i = 1; i + 1 < breaks.size(); ++i) {
    const auto border = rounded_border(breaks[i], gap_at(breaks[i], values), unit);
    if (!border || *border <= result.back()) return std::nullopt;
    result.push_back(*border);
  }
  result.push_back(std::ceil(breaks.back() * 100 / unit - tolerance) * unit);
  if (result.size() > 2 && result.back() <= result[result.size() - 2]) return std::nullopt;
  return result;
}

}  // namespace

std::vector<std::string> share_labels(const model::Classification& classification,
                                      std::span<const double> values, base::Language language) {
  if (classification.class_count() == 0) return {};
  int decimals = 0;
  std::optional<std::vector<double>> borders;
  for (; !borders && decimals <= most_decimals; ++decimals) {
    borders = rounded_borders(classification.breaks, values, decimals);
  }
  --decimals;
  if (!borders) {
    borders = classification.breaks;
    for (double& border : *borders) border *= 100;
  }
  std::vector<std::string> labels;
  for (std::size_t i = 0; i < classification.class_count(); ++i) {
    const std::string from = base::for_reader((*borders)[i], decimals, language);
    const std::string to = base::percent_for_reader((*borders)[i + 1] / 100, decimals, language);
    const bool single = classification.breaks[i] == classification.breaks[i + 1];
    labels.push_back(single ? to
                            : base::message(i == 0 ? base::Message::from_to : base::Message::above_to,
                                            language, {from, to}));
  }
  return labels;
}

}  // namespace cakupan::render
