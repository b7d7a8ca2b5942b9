#include <cakupan/analysis/classify.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

#include <cakupan/base/error.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>

#include "analysis/class_borders.hpp"

namespace cakupan::analysis {

namespace {

struct KnownScheme {
  const char* name;
  Scheme scheme;
  const char* meaning;
};

constexpr KnownScheme schemes[]{
    {"equal", Scheme::equal, "classes of equal width"},
    {"quantile", Scheme::quantile, "equally many values in each class; ties stay together"},
    {"fisher", Scheme::fisher,
     "exact natural breaks (jenks, fisher-jenks, natural): least squared deviations within classes"},
    {"headtail", Scheme::headtail, "at the mean, again at the mean of what is above it, ..."},
    {"stddev", Scheme::stddev, "the mean and round multiples of the standard deviation"},
    {"pretty", Scheme::pretty, "round numbers at equal steps; about as many classes as asked for"},
    {"geometric", Scheme::geometric, "each border the same multiple of the one before"},
    {"log", Scheme::log, "round numbers on a logarithmic scale, where the values are"},
    {"boxplot", Scheme::boxplot, "quartiles, and 1.5 times their distance beyond them"},
    {"maximum", Scheme::maximum, "in the largest gaps between values"},
    {"manual", Scheme::manual, "the borders that are given"},
    {"unclassed", Scheme::unclassed, "no classes: one ramp from minimum to maximum"},
    {"categorical", Scheme::categorical, "a class for each distinct value"}};

const KnownScheme& known(Scheme scheme) {
  return *std::find_if(std::begin(schemes), std::end(schemes),
                       [&](const KnownScheme& entry) { return entry.scheme == scheme; });
}

using Values = std::vector<double>;  // sorted

void require_ascending(const Values& breaks) {
  for (std::size_t i = 0; i < breaks.size(); ++i) {
    if (!std::isfinite(breaks[i])) {
      throw base::Error(base::Failure::usage, "a class border is not a number");
    }
    if (i > 0 && breaks[i] <= breaks[i - 1]) {
      throw base::Error(base::Failure::usage, "class borders must ascend: " + base::to_text(breaks[i]) +
                                                  " follows " + base::to_text(breaks[i - 1]));
    }
  }
}

double sum_of(const Values& values, std::size_t first, std::size_t last) {
  double sum = 0;
  for (std::size_t i = first; i < last; ++i) sum += values[i];
  return sum;
}

double squared_deviations(const Values& values, std::size_t first, std::size_t last) {
  if (first == last) return 0;
  const double mean = sum_of(values, first, last) / static_cast<double>(last - first);
  double sum = 0;
  for (std::size_t i = first; i < last; ++i) sum += (values[i] - mean) * (values[i] - mean);
  return sum;
}

double deviations_from_median(const Values& values, std::size_t first, std::size_t last) {
  if (first == last) return 0;
  const std::size_t middle = first + (last - first) / 2;
  const double median = (last - first) % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
  double sum = 0;
  for (std::size_t i = first; i < last; ++i) sum += std::abs(values[i] - median);
  return sum;
}

Values sorted_numbers(std::span<const std::optional<double>> values) {
  Values sorted;
  for (const std::optional<double>& value : values) {
    if (value && std::isfinite(*value)) sorted.push_back(*value);
  }
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}

/// Lowest, inner borders, highest.
Values all_breaks(const Values& sorted, const ClassifyOptions& options) {
  if (sorted.empty()) return {};
  Values borders = borders_of(sorted, options);
  const bool rounds = options.rounding == Rounding::fewest_decimals ||
                      (options.rounding == Rounding::of_whole_numbers && are_whole(sorted));
  if (rounds) borders = rounded_borders(sorted, std::move(borders));
  const double lowest = borders.empty() ? sorted.front() : std::min(sorted.front(), borders.front());
  const double highest = borders.empty() ? sorted.back() : std::max(sorted.back(), borders.back());
  borders.insert(borders.begin(), lowest);
  borders.push_back(highest);
  return borders;
}

/// Counts and fit of values in given classes.
model::Classification classified(std::span<const std::optional<double>> values, const Values& breaks,
                                 Scheme scheme) {
  const Values sorted = sorted_numbers(values);
  model::Classification result;
  result.scheme = known(scheme).name;
  result.missing = values.size() - sorted.size();
  result.breaks = breaks;
  if (breaks.empty()) return result;
  double within = 0;
  std::size_t first = 0;
  for (std::size_t i = 1; i < breaks.size(); ++i) {
    const std::size_t last = i + 1 == breaks.size() ? sorted.size() : count_up_to(sorted, breaks[i]);
    result.counts.push_back(last - first);
    within += squared_deviations(sorted, first, last);
    result.adcm += deviations_from_median(sorted, first, last);
    first = last;
  }
  if (scheme == Scheme::unclassed) within = result.adcm = 0;
  const double around_mean = squared_deviations(sorted, 0, sorted.size());
  result.gvf = around_mean > 0 ? 1 - within / around_mean : 1;
  return result;
}

void require_usable(const ClassifyOptions& options) {
  require_ascending(options.breaks);
  if (options.classes == 0 && options.scheme != Scheme::manual) {
    throw base::Error(base::Failure::usage, "no values can be put into 0 classes");
  }
}

}  // namespace

Scheme scheme_named(const std::string& name) {
  // What other programs call Fisher's exact natural breaks.
  for (const char* other : {"jenks", "fisher-jenks", "natural"}) {
    if (name == other) return Scheme::fisher;
  }
  for (const KnownScheme& entry : schemes) {
    if (name == entry.name) return entry.scheme;
  }
  const std::vector<std::string> names = scheme_names();
  throw base::Error(base::Failure::usage, "unknown scheme '" + name + "'" + base::did_you_mean(name, names),
                    {}, "the schemes are " + base::join(names, ", "));
}

std::vector<std::string> scheme_names() {
  std::vector<std::string> names;
  for (const KnownScheme& entry : schemes) names.emplace_back(entry.name);
  return names;
}

std::string scheme_meaning(Scheme scheme) { return known(scheme).meaning; }

model::Classification classify(std::span<const std::optional<double>> values,
                               const ClassifyOptions& options) {
  require_usable(options);
  return classified(values, all_breaks(sorted_numbers(values), options), options.scheme);
}

std::vector<model::Classification> classify_pooled(std::span<const std::vector<std::optional<double>>> sets,
                                                   const ClassifyOptions& options) {
  require_usable(options);
  std::vector<std::optional<double>> pool;
  for (const auto& values : sets) pool.insert(pool.end(), values.begin(), values.end());
  const Values breaks = all_breaks(sorted_numbers(pool), options);
  std::vector<model::Classification> results;
  for (const auto& values : sets) results.push_back(classified(values, breaks, options.scheme));
  return results;
}

std::size_t class_of(const model::Classification& classification, double value) {
  return classification.class_of(value);
}

}  // namespace cakupan::analysis
