#include "analysis/class_borders.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>
#include <utility>

#include <cakupan/base/error.hpp>

#include "analysis/natural_breaks.hpp"

namespace cakupan::analysis {

namespace {

using Values = std::vector<double>;  // sorted

bool is_whole(double value) { return value == std::floor(value); }

Values equal_steps(double low, double high, std::size_t classes) {
  Values borders;
  const double width = (high - low) / static_cast<double>(classes);
  for (std::size_t i = 1; i < classes; ++i) borders.push_back(low + width * static_cast<double>(i));
  return borders;
}

/// Interpolated between the two nearest ranks: type 7 of Hyndman and Fan (1996), the default of R and NumPy.
double quantile(const Values& values, double probability) {
  const double rank = static_cast<double>(values.size() - 1) * probability;
  const auto below = static_cast<std::size_t>(rank);
  if (below + 1 >= values.size()) return values.back();
  return values[below] + (values[below + 1] - values[below]) * (rank - static_cast<double>(below));
}

Values quantile_borders(const Values& values, std::size_t classes) {
  Values borders;
  for (std::size_t i = 1; i < classes; ++i)
    borders.push_back(quantile(values, static_cast<double>(i) / static_cast<double>(classes)));
  return borders;
}

/// Halfway between the last value of a class and the first of the next.
double between(const Values& values, std::size_t begin) {
  const double low = values[begin - 1];
  const double middle = low + (values[begin] - low) / 2;
  return middle < values[begin] ? middle : low;
}

Values fisher_borders(const Values& values, std::size_t classes) {
  Values borders;
  for (const std::size_t begin : natural_breaks(values, classes)) borders.push_back(between(values, begin));
  return borders;
}

/// The largest gaps between neighbors; of equal ones the lower.
Values maximum_borders(const Values& values, std::size_t classes) {
  std::vector<std::size_t> begins;
  for (std::size_t i = 1; i < values.size(); ++i) {
    if (values[i] > values[i - 1]) begins.push_back(i);
  }
  std::stable_sort(begins.begin(), begins.end(), [&](std::size_t a, std::size_t b) {
    return values[a] - values[a - 1] > values[b] - values[b - 1];
  });
  begins.resize(std::min(begins.size(), classes - 1));
  std::sort(begins.begin(), begins.end());
  Values borders;
  for (const std::size_t begin : begins) borders.push_back(between(values, begin));
  return borders;
}

double mean_of(const Values& values, std::size_t first) {
  return std::accumulate(values.begin() + static_cast<std::ptrdiff_t>(first), values.end(), 0.0) /
         static_cast<double>(values.size() - first);
}

Values headtail_borders(const Values& values) {
  constexpr double most_of_the_tail = 0.4;
  Values borders;
  std::size_t first = 0;
  while (first + 1 < values.size()) {
    const double mean = mean_of(values, first);
    const std::size_t head = count_up_to(values, mean);
    if (head <= first || head >= values.size()) break;  // equal values have no head
    borders.push_back(mean);
    const double share =
        static_cast<double>(values.size() - head) / static_cast<double>(values.size() - first);
    if (share > most_of_the_tail) break;
    first = head;
  }
  return borders;
}

/// The steps 1, 2, 5 or 10 times a power of ten that give about so many classes, and the borders on them.
/// Source: Becker, Chambers and Wilks (1988), `pretty` of S, with the biases 1.5 and 2.75 of R.
Values pretty_borders(double low, double high, std::size_t classes) {
  constexpr double bias = 1.5, bias_of_five = 0.5 + 1.5 * bias;
  const double cell = (high - low) / static_cast<double>(classes);
  const double base = std::pow(10.0, std::floor(std::log10(cell)));
  double unit = base;
  if (2 * base - cell < bias * (cell - unit)) unit = 2 * base;
  if (unit == 2 * base && 5 * base - cell < bias_of_five * (cell - unit)) unit = 5 * base;
  if (unit == 5 * base && 10 * base - cell < bias * (cell - unit)) unit = 10 * base;
  Values borders;
  constexpr double slack = 1e-10;
  const double first = std::floor(low / unit + slack), last = std::ceil(high / unit - slack);
  for (double step = first; step <= last; ++step) borders.push_back(step * unit);
  return borders;
}

Values stddev_borders(const Values& values, std::size_t classes) {
  const double mean = mean_of(values, 0);
  double squares = 0;
  for (const double value : values) squares += (value - mean) * (value - mean);
  const double deviation = std::sqrt(squares / static_cast<double>(values.size() - 1));
  if (!(deviation > 0)) return {};
  Values borders =
      pretty_borders((values.front() - mean) / deviation, (values.back() - mean) / deviation, classes);
  for (double& border : borders) border = mean + border * deviation;
  return borders;
}

/// The quartiles, and one and a half times their distance beyond them.
Values boxplot_borders(const Values& values) {
  const double lower = quantile(values, 0.25), middle = quantile(values, 0.5), upper = quantile(values, 0.75);
  const double reach = 1.5 * (upper - lower);
  return {lower - reach, lower, middle, upper, upper + reach};
}

/// What is not above zero has no logarithm: it becomes a first class, and the scheme divides the others.
struct Positives {
  std::size_t first = 0;
  std::size_t classes = 1;  ///< that are left for them
};

Positives positives_of(const Values& values, std::size_t classes) {
  const std::size_t first = count_up_to(values, 0);
  return {first, first == 0 ? classes : std::max<std::size_t>(classes, 2) - 1};
}

Values geometric_borders(const Values& values, std::size_t classes) {
  const auto [first, left] = positives_of(values, classes);
  Values borders;
  if (first == values.size()) return borders;
  if (first > 0) borders.push_back(0);
  for (const double step : equal_steps(std::log(values[first]), std::log(values.back()), left))
    borders.push_back(std::exp(step));
  return borders;
}

/// Only borders that part values: ties pull borders together, and round ones may lie beyond the data.
Values parting(const Values& values, const Values& borders) {
  Values kept;
  std::size_t classed = 0;
  for (const double border : borders) {
    const std::size_t up_to = count_up_to(values, border);
    if (up_to == classed || up_to == values.size()) continue;
    kept.push_back(border);
    classed = up_to;
  }
  return kept;
}

/// Round numbers of a logarithmic scale from below the first value to above the last.
Values log_series(double low, double high, const Values& factors, int stride) {
  Values series;
  for (int power = static_cast<int>(std::floor(std::log10(low)));
       power <= static_cast<int>(std::ceil(std::log10(high))); ++power) {
    if (power % stride != 0) continue;
    for (const double factor : factors) series.push_back(factor * std::pow(10.0, power));
  }
  return series;
}

std::size_t largest_class(const Values& values, std::span<const double> borders) {
  std::size_t largest = 0, classed = 0;
  for (const double border : borders) {
    const std::size_t up_to = count_up_to(values, border);
    largest = std::max(largest, up_to - classed);
    classed = up_to;
  }
  return std::max(largest, values.size() - classed);
}

/// Neighbors in a series of powers of ten, or every m-th, or 1 and 3 or 1, 2 and 5 times each: what comes
/// nearest to the number of classes; of those, what has the smallest largest class, lest a few far values
/// take the borders; then the coarser, then the lower.
Values log_borders(const Values& all, std::size_t classes) {
  const auto [first, left] = positives_of(all, classes);
  if (first == all.size()) return {};
  const Values values(all.begin() + static_cast<std::ptrdiff_t>(first), all.end());
  const std::size_t wanted = left - 1;
  Values best;
  std::size_t best_miss = std::numeric_limits<std::size_t>::max(), best_largest = 0;
  const auto consider = [&](const Values& factors, int stride) {
    const Values series = parting(values, log_series(values.front(), values.back(), factors, stride));
    const std::size_t width = std::min(series.size(), wanted);
    for (std::size_t begin = 0; begin + width <= series.size(); ++begin) {
      const std::span<const double> borders(series.data() + begin, width);
      const std::size_t largest = largest_class(values, borders);
      if (std::pair(wanted - width, largest) >= std::pair(best_miss, best_largest)) continue;
      best_miss = wanted - width;
      best_largest = largest;
      best.assign(borders.begin(), borders.end());
    }
  };
  const double powers = std::ceil(std::log10(values.back())) - std::floor(std::log10(values.front()));
  for (int stride = std::max(1, static_cast<int>(powers)); stride >= 1; --stride) consider({1}, stride);
  consider({1, 3}, 1);
  consider({1, 2, 5}, 1);
  if (first > 0) best.insert(best.begin(), 0);
  return best;
}

Values categorical_borders(const Values& values) {
  Values borders = values;
  borders.erase(std::unique(borders.begin(), borders.end()), borders.end());
  borders.pop_back();
  return borders;
}

Values inside(const Values& values, Values borders) {
  // A border on the least value would give that value a class of its own.
  std::erase_if(borders, [&](double border) { return border <= values.front() || border >= values.back(); });
  return borders;
}

}  // namespace

std::size_t count_up_to(const Values& sorted, double border) {
  return static_cast<std::size_t>(std::upper_bound(sorted.begin(), sorted.end(), border) - sorted.begin());
}

bool are_whole(const Values& values) { return std::all_of(values.begin(), values.end(), is_whole); }

Values borders_of(const Values& sorted, const ClassifyOptions& options) {
  const std::size_t k = options.classes;
  if (options.scheme == Scheme::manual) return options.breaks;
  if (sorted.front() == sorted.back()) return {};
  switch (options.scheme) {
    case Scheme::equal:
      return equal_steps(sorted.front(), sorted.back(), k);
    case Scheme::quantile:
      return parting(sorted, quantile_borders(sorted, k));
    case Scheme::fisher:
      return fisher_borders(sorted, k);
    case Scheme::headtail:
      return headtail_borders(sorted);
    case Scheme::stddev:
      return inside(sorted, stddev_borders(sorted, k));
    case Scheme::pretty:
      return inside(sorted, pretty_borders(sorted.front(), sorted.back(), k));
    case Scheme::geometric:
      return parting(sorted, geometric_borders(sorted, k));
    case Scheme::log:
      return parting(sorted, log_borders(sorted, k));
    case Scheme::boxplot:
      return parting(sorted, boxplot_borders(sorted));
    case Scheme::maximum:
      return maximum_borders(sorted, k);
    case Scheme::categorical:
      return categorical_borders(sorted);
    case Scheme::manual:
    case Scheme::unclassed:
      break;
  }
  return {};
}

Values rounded_borders(const Values& sorted, Values borders) {
  constexpr int most_decimals = 15;
  const bool whole = are_whole(sorted);
  for (std::size_t i = 0; i < borders.size(); ++i) {
    const std::size_t up_to = count_up_to(sorted, borders[i]);
    if (up_to == 0 || up_to == sorted.size()) continue;  // beyond the data: as it was given
    // Borders without values between them stay apart.
    const double low = i > 0 ? std::max(sorted[up_to - 1], borders[i - 1]) : sorted[up_to - 1];
    const double high = i + 1 < borders.size() ? std::min(sorted[up_to], borders[i + 1]) : sorted[up_to];
    for (int decimals = -most_decimals; decimals <= most_decimals; ++decimals) {
      const double scale = std::pow(10.0, std::abs(decimals));
      const double shifted = decimals < 0 ? borders[i] / scale : borders[i] * scale;
      // Between 13 and 14, 13.6 becomes 13: what is rounded up may leave the gap.
      const auto fits = [&](double steps) {
        const double border = decimals < 0 ? steps * scale : steps / scale;
        const bool above_last = i == 0 || border > borders[i - 1];
        if (!(border >= low && border < high && above_last)) return false;
        borders[i] = border;
        return true;
      };
      if (fits(std::round(shifted)) || (whole && decimals == 0 && fits(std::floor(shifted)))) break;
    }
  }
  // Whole numbers have no value between two borders within one of them: a class that nothing can be in.
  if (whole)
    std::erase_if(borders, [&](double border) { return border > sorted.front() && !is_whole(border); });
  return borders;
}

}  // namespace cakupan::analysis
