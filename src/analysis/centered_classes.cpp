#include <cakupan/analysis/centered_classes.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/number.hpp>

namespace cakupan::analysis {

namespace {

double center_of(std::span<const std::optional<double>> values, const model::ClassCenter& center) {
  if (center.at == model::ClassCenter::At::value) return center.value;
  const model::Classification halves = classify(values, {Scheme::quantile, 2, {}, Rounding::fewest_decimals});
  return halves.breaks.size() > 2 ? halves.breaks[1] : halves.breaks.empty() ? 0 : halves.breaks.front();
}

/// No further than a twentieth of the narrowest class.
std::vector<double> rounded(std::vector<double> steps) {
  double narrowest = steps.front();
  for (std::size_t i = 1; i < steps.size(); ++i) narrowest = std::min(narrowest, steps[i] - steps[i - 1]);
  const double decimals = std::ceil(1 - std::log10(narrowest));
  for (double& step : steps) {
    const double shift = std::pow(10, std::abs(decimals));
    step = decimals < 0 ? std::round(step / shift) * shift : std::round(step * shift) / shift;
  }
  return steps;
}

/// How far from the center each class ends, the last left out.
std::vector<double> steps_from(double center, std::span<const std::optional<double>> values,
                               ClassifyOptions options) {
  std::vector<std::optional<double>> distances;
  for (const auto& value : values) {
    if (value && std::isfinite(*value) && *value != center) distances.push_back(std::abs(*value - center));
  }
  options.classes = (options.classes + 1) / 2;
  options.rounding = Rounding::none;
  const model::Classification found = classify(distances, options);
  if (found.breaks.size() < 3) return {};
  return rounded({found.breaks.begin() + 1, found.breaks.end() - 1});
}

void refuse(const std::string& happened, const std::string& remedy) {
  throw base::Error(base::Failure::usage, happened, {}, remedy);
}

}  // namespace

CenteredClasses classify_around(std::span<const std::optional<double>> values,
                                const model::ClassCenter& center, const ClassifyOptions& options) {
  if (options.scheme == Scheme::unclassed || options.scheme == Scheme::categorical)
    refuse("a map without classes of numbers has no center", "leave out center, or take another scheme");
  CenteredClasses result;
  result.center = center_of(values, center);
  ClassifyOptions around{Scheme::manual, 1, options.breaks, Rounding::none};
  if (options.scheme == Scheme::manual) {
    if (std::find(options.breaks.begin(), options.breaks.end(), result.center) == options.breaks.end()) {
      refuse(fmt::format("the breaks lack the center {}", base::to_text(result.center)),
             "add it, or leave one of the two out");
    }
  } else {
    double low = result.center, high = result.center;
    for (const auto& value : values) {
      if (!value || !std::isfinite(*value)) continue;
      low = std::min(low, *value);
      high = std::max(high, *value);
    }
    const std::vector<double> steps = steps_from(result.center, values, options);
    std::vector<double> borders{result.center};
    for (const double step : steps) {
      borders.push_back(result.center - step);
      borders.push_back(result.center + step);
    }
    std::sort(borders.begin(), borders.end());
    std::erase_if(borders, [&](double border) { return border <= low || border >= high; });
    around.breaks = std::move(borders);
  }
  if (around.breaks.empty()) around = {Scheme::equal, 1, {}, Rounding::none};
  result.classes = classify(values, around);
  return result;
}

}  // namespace cakupan::analysis
