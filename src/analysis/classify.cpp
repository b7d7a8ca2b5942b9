#include <cakupan/analysis/classify.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

#include <cakupan/base/error.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>

namespace cakupan::analysis {

namespace {

constexpr std::pair<const char*, Scheme> schemes[]{
    {"equal", Scheme::equal}, {"quantile", Scheme::quantile}, {"manual", Scheme::manual}};

std::string name_of(Scheme scheme) {
  return std::find_if(std::begin(schemes), std::end(schemes),
                      [&](const auto& s) { return s.second == scheme; })
      ->first;
}

using Values = std::vector<double>;  // sorted

/// How many values are at most this.
std::size_t count_up_to(const Values& values, double border) {
  return static_cast<std::size_t>(std::upper_bound(values.begin(), values.end(), border) - values.begin());
}

Values equal_borders(const Values& values, std::size_t classes) {
  Values borders;
  if (values.front() == values.back()) return borders;
  const double width = (values.back() - values.front()) / static_cast<double>(classes);
  for (std::size_t i = 1; i < classes; ++i)
    borders.push_back(values.front() + width * static_cast<double>(i));
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
  std::size_t classed = 0;
  for (std::size_t i = 1; i < classes; ++i) {
    const double border = quantile(values, static_cast<double>(i) / static_cast<double>(classes));
    const std::size_t up_to = count_up_to(values, border);
    // Ties pull borders together; a border that leaves a class empty is none.
    if (up_to == classed || up_to == values.size()) continue;
    borders.push_back(border);
    classed = up_to;
  }
  return borders;
}

Values manual_borders(const ClassifyOptions& options) {
  for (std::size_t i = 0; i < options.breaks.size(); ++i) {
    if (!std::isfinite(options.breaks[i])) {
      throw base::Error(base::Failure::usage, "a class border is not a number");
    }
    if (i > 0 && options.breaks[i] <= options.breaks[i - 1]) {
      throw base::Error(base::Failure::usage,
                        "class borders must ascend: " + base::to_text(options.breaks[i]) + " follows " +
                            base::to_text(options.breaks[i - 1]));
    }
  }
  return options.breaks;
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

}  // namespace

Scheme scheme_named(const std::string& name) {
  for (const auto& [known, scheme] : schemes) {
    if (name == known) return scheme;
  }
  const std::vector<std::string> names = scheme_names();
  throw base::Error(base::Failure::usage, "unknown scheme '" + name + "'" + base::did_you_mean(name, names),
                    {}, "the schemes are " + base::join(names, ", "));
}

std::vector<std::string> scheme_names() {
  std::vector<std::string> names;
  for (const auto& [name, scheme] : schemes) names.emplace_back(name);
  return names;
}

model::Classification classify(std::span<const std::optional<double>> values,
                               const ClassifyOptions& options) {
  const Values manual = manual_borders(options);
  model::Classification result;
  result.scheme = name_of(options.scheme);
  Values sorted;
  for (const std::optional<double>& value : values) {
    if (value && std::isfinite(*value)) sorted.push_back(*value);
  }
  result.missing = values.size() - sorted.size();
  if (sorted.empty()) return result;
  std::sort(sorted.begin(), sorted.end());

  Values borders = manual;
  if (options.scheme == Scheme::equal) borders = equal_borders(sorted, options.classes);
  if (options.scheme == Scheme::quantile) borders = quantile_borders(sorted, options.classes);
  const double lowest = borders.empty() ? sorted.front() : std::min(sorted.front(), borders.front());
  const double highest = borders.empty() ? sorted.back() : std::max(sorted.back(), borders.back());
  result.breaks.push_back(lowest);
  result.breaks.insert(result.breaks.end(), borders.begin(), borders.end());
  result.breaks.push_back(highest);

  double within = 0;
  std::size_t first = 0;
  for (std::size_t i = 1; i < result.breaks.size(); ++i) {
    const std::size_t last =
        i + 1 == result.breaks.size() ? sorted.size() : count_up_to(sorted, result.breaks[i]);
    result.counts.push_back(last - first);
    within += squared_deviations(sorted, first, last);
    result.adcm += deviations_from_median(sorted, first, last);
    first = last;
  }
  const double around_mean = squared_deviations(sorted, 0, sorted.size());
  result.gvf = around_mean > 0 ? 1 - within / around_mean : 1;
  return result;
}

std::size_t class_of(const model::Classification& classification, double value) {
  return classification.class_of(value);
}

}  // namespace cakupan::analysis
