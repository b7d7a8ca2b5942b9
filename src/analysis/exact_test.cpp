#include "analysis/exact_test.hpp"

#include <algorithm>
#include <cmath>

#include <cakupan/analysis/coverage.hpp>

namespace cakupan::analysis {

namespace {

double log_choose(std::size_t n, std::size_t k) {
  const auto log_factorial = [](std::size_t m) { return std::lgamma(static_cast<double>(m) + 1); };
  return log_factorial(n) - log_factorial(k) - log_factorial(n - k);
}

}  // namespace

double exact_p(const TwoByTwo& table) {
  const std::size_t units = table.units_a + table.units_b;
  const std::size_t participants = table.participants_a + table.participants_b;
  const auto probability = [&](std::size_t in_a) {
    return std::exp(log_choose(table.units_a, in_a) + log_choose(table.units_b, participants - in_a) -
                    log_choose(units, participants));
  };
  // Equally probable tables differ in the last digits; the same tolerance as R's fisher.test.
  const double limit = probability(table.participants_a) * (1 + 1e-7);
  const std::size_t fewest = participants > table.units_b ? participants - table.units_b : 0;
  const std::size_t most = std::min(participants, table.units_a);
  double sum = 0;
  for (std::size_t in_a = fewest; in_a <= most; ++in_a) {
    const double p = probability(in_a);
    if (p <= limit) sum += p;
  }
  return std::min(sum, 1.0);
}

std::optional<double> odds_ratio(const TwoByTwo& table) {
  const auto a = static_cast<double>(table.participants_a);
  const auto b = static_cast<double>(table.participants_b);
  const double not_a = static_cast<double>(table.units_a) - a, not_b = static_cast<double>(table.units_b) - b;
  if (!(not_a * b > 0)) return std::nullopt;
  return a * not_b / (not_a * b);
}

model::Interval difference_interval(const TwoByTwo& table) {
  const double a = static_cast<double>(table.participants_a) / static_cast<double>(table.units_a);
  const double b = static_cast<double>(table.participants_b) / static_cast<double>(table.units_b);
  const model::Interval around_a = wilson(table.participants_a, table.units_a);
  const model::Interval around_b = wilson(table.participants_b, table.units_b);
  return {a - b - std::hypot(a - around_a.low, around_b.high - b),
          a - b + std::hypot(around_a.high - a, b - around_b.low)};
}

}  // namespace cakupan::analysis
