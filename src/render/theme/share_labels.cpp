#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include <cakupan/base/number.hpp>

#include "render/theme/theme_parts.hpp"

namespace cakupan::render::theme {

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

/// A border as the reader sees it, in percent.
struct Border {
  double percent = 0;
  int decimals = 0;
};

/// The border with the fewest decimals that keeps every value on its side and stays above the one before it.
Border shortest_border(double border, std::span<const double> values, double above) {
  const Gap gap = gap_at(border, values);
  for (int decimals = 0; decimals <= most_decimals; ++decimals) {
    const auto percent = rounded_border(border, gap, std::pow(10, -decimals));
    if (percent && *percent > above) return {*percent, decimals};
  }
  return {border * 100, most_decimals};
}

/// The outer end of the classes, rounded outward; in full where a whole number would reach the next border.
Border outer_border(double border, double direction, double limit) {
  for (int decimals = 0; decimals <= most_decimals; ++decimals) {
    const double unit = std::pow(10, -decimals);
    const double percent = -direction * std::floor(-direction * border * 100 / unit + 1e-9) * unit;
    if ((percent - limit) * direction > 0) return {percent + 0.0, decimals};
  }
  return {border * 100, most_decimals};
}

std::vector<Border> borders_of(const std::vector<double>& breaks, std::span<const double> values) {
  std::vector<Border> result(breaks.size());
  double above = -std::numeric_limits<double>::infinity();
  for (std::size_t i = 1; i + 1 < breaks.size(); ++i) {
    result[i] = shortest_border(breaks[i], values, above);
    above = result[i].percent;
  }
  const bool single = breaks.size() == 2;
  result.back() = outer_border(breaks.back(), 1, above);
  const double first_limit = single ? std::numeric_limits<double>::infinity() : result[1].percent;
  result.front() = outer_border(breaks.front(), -1, first_limit);
  return result;
}

}  // namespace

std::vector<std::string> share_labels(const model::Classification& classification,
                                      std::span<const double> values, base::Language language) {
  if (classification.class_count() == 0) return {};
  const std::vector<double>& breaks = classification.breaks;
  if (classification.class_count() == 1 && breaks.front() == breaks.back()) {
    return {base::percent_for_reader(breaks.front(), 1, language)};
  }
  const std::vector<Border> borders = borders_of(breaks, values);
  std::vector<std::string> labels;
  for (std::size_t i = 0; i + 1 < borders.size(); ++i) {
    const std::string from = base::for_reader(borders[i].percent, borders[i].decimals, language);
    const std::string to =
        base::percent_for_reader(borders[i + 1].percent / 100, borders[i + 1].decimals, language);
    labels.push_back(
        base::message(i == 0 ? base::Message::from_to : base::Message::above_to, language, {from, to}));
  }
  const auto border = [&](std::size_t i) {
    return base::percent_for_reader(borders[i].percent / 100, borders[i].decimals, language);
  };
  if (classification.is_open_below())
    labels.front() = base::message(base::Message::at_most, language, {border(1)});
  if (classification.is_open_above())
    labels.back() = base::message(base::Message::beyond, language, {border(borders.size() - 2)});
  return labels;
}

}  // namespace cakupan::render::theme
