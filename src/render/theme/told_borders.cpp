#include "render/theme/told_borders.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include <fmt/format.h>

#include <cakupan/base/number.hpp>

namespace cakupan::render::theme {

namespace {

constexpr int written_out = 12;  // more decimals are told as a power of ten
constexpr int most_decimals = 300;
constexpr double slack = 1e-6;  // of widths, which are differences
constexpr double infinite = std::numeric_limits<double>::infinity();

/// The values on both sides of a border: any number from the first up to the second separates them alike.
struct Gap {
  double below = -infinite;
  double above = infinite;
};

Gap gap_at(double border, std::span<const double> values) {
  if (values.empty()) return {border, border};
  Gap gap;
  for (const double value : values) {
    if (value <= border) {
      gap.below = std::max(gap.below, value);
    } else {
      gap.above = std::min(gap.above, value);
    }
  }
  // One beyond all values says nothing of them.
  return std::isfinite(gap.below) && std::isfinite(gap.above) ? gap : Gap{border, border};
}

/// What computing leaves of a number.
double noise_of(double number) { return 1e-12 * std::abs(number); }

/// The rounding of a border that keeps every value on its side.
std::optional<double> rounded_border(double border, const Gap& gap, double unit) {
  const double steps = border / unit;
  const double noise = noise_of(border);
  for (const double candidate : {std::round(steps), std::ceil(steps), std::floor(steps)}) {
    const double rounded = candidate * unit;
    const bool fits = gap.below == gap.above ? std::abs(rounded - border) <= noise
                                             : rounded >= gap.below - noise && rounded < gap.above - noise;
    if (fits) return rounded;
  }
  return std::nullopt;
}

ToldNumber shortest_border(double border, std::span<const double> values, double above) {
  const Gap gap = gap_at(border, values);
  for (int decimals = 0; decimals <= most_decimals; ++decimals) {
    const auto rounded = rounded_border(border, gap, std::pow(10, -decimals));
    if (rounded && *rounded > above) return {*rounded + 0.0, decimals};
  }
  return {border, most_decimals};
}

enum class Side { low, high };

/// The outer end of the classes, rounded outward by less than its class is wide; in full where a whole number
/// would reach the next border. `next`: that border as it is told.
ToldNumber outer_border(double border, Side side, double width, const ToldNumber& next) {
  const double direction = side == Side::high ? 1 : -1;
  if (std::abs(border - next.value) <= noise_of(border)) return next;
  for (int decimals = 0; decimals <= most_decimals; ++decimals) {
    const double unit = std::pow(10, -decimals);
    const double rounded = -direction * std::floor(-direction * border / unit + 1e-9) * unit;
    const bool coarse = width > 0 && unit > width * (1 + slack);
    if (coarse && std::abs(rounded - border) > noise_of(border)) continue;
    if ((rounded - next.value) * direction > 0) return {rounded + 0.0, decimals};
  }
  return {border, most_decimals};
}

/// As many decimals as show three digits of a number below one.
int significant(double value) {
  constexpr int digits = 3;
  if (value == 0) return 0;
  return std::max(digits, digits - 1 - static_cast<int>(std::floor(std::log10(std::abs(value)))));
}

}  // namespace

std::string to_text(const ToldNumber& number, base::Language language) {
  if (number.decimals <= written_out || number.value == 0)
    return base::for_reader(number.value, std::min(number.decimals, written_out), language);
  const int exponent = static_cast<int>(std::floor(std::log10(std::abs(number.value))));
  const int decimals = std::max(0, number.decimals + exponent);
  // The library's own rounding may carry 9.99 into the next power.
  const std::string text = fmt::format("{:.{}e}", number.value, decimals);
  const std::size_t mark = text.find('e');
  return base::for_reader(*base::parse_number(text.substr(0, mark)), decimals, language) + " × 10^" +
         base::for_reader(*base::parse_number(text.substr(mark + 1)), 0, language);
}

std::vector<ToldNumber> told_borders(std::span<const double> breaks, std::span<const double> values) {
  std::vector<ToldNumber> result(breaks.size());
  double above = -infinite;
  for (std::size_t i = 1; i + 1 < breaks.size(); ++i) {
    result[i] = shortest_border(breaks[i], values, above);
    above = result[i].value;
  }
  const bool single = breaks.size() == 2;
  const std::size_t last = breaks.size() - 1;
  const ToldNumber none_below{-infinite, 0}, none_above{infinite, 0};
  result[last] = outer_border(breaks[last], Side::high, breaks[last] - breaks[last - 1],
                              single ? none_below : result[last - 1]);
  result[0] = outer_border(breaks[0], Side::low, breaks[1] - breaks[0], single ? none_above : result[1]);
  return result;
}

bool is_told_whole(double value, int decimals) {
  const double shifted = value * std::pow(10, decimals);
  const double noise = std::max(1e-9 * std::min(1.0, std::abs(shifted)),
                                4 * std::numeric_limits<double>::epsilon() * std::abs(shifted));
  return std::abs(shifted - std::round(shifted)) <= noise;
}

int decimals_for(std::span<const double> breaks) {
  if (breaks.front() == breaks.back()) return decimals_of(breaks.front(), significant(breaks.front()));
  for (int decimals = 0; decimals < most_decimals; ++decimals) {
    bool distinct = true;
    for (std::size_t i = 0; i + 1 < breaks.size(); ++i) {
      if (breaks[i] == breaks[i + 1]) continue;
      distinct =
          distinct && std::pow(10, -decimals) <= std::abs(breaks[i + 1] - breaks[i]) / 10 * (1 + slack);
    }
    const bool whole = std::all_of(breaks.begin(), breaks.end(),
                                   [&](double value) { return is_told_whole(value, decimals); });
    if (distinct || whole) return decimals;
  }
  return most_decimals;
}

int decimals_of(double value, int most) {
  int decimals = 0;
  while (decimals < most) {
    const double shifted = value * std::pow(10, decimals);
    if (std::abs(shifted - std::round(shifted)) <= 1e-9 * std::abs(shifted)) break;
    ++decimals;
  }
  return decimals;
}

}  // namespace cakupan::render::theme
