#include "analysis/exact_test.hpp"

#include <algorithm>
#include <cmath>

#include <cakupan/analysis/coverage.hpp>

namespace cakupan::analysis {

namespace {

double log_choose(std::size_t n, std::size_t k) {
  // std::lgamma keeps the sign in a variable of all threads.
  int sign = 0;
  const auto log_factorial = [&](std::size_t m) { return ::lgamma_r(static_cast<double>(m) + 1, &sign); };
  return log_factorial(n) - log_factorial(k) - log_factorial(n - k);
}

/// How many participants group a may have, given both margins, and how probable each number is.
class Hypergeometric {
 public:
  explicit Hypergeometric(const TwoByTwo& table)
      : table_(table), participants_(table.participants_a + table.participants_b) {}

  std::size_t fewest() const { return participants_ > table_.units_b ? participants_ - table_.units_b : 0; }
  std::size_t most() const { return std::min(participants_, table_.units_a); }
  double probability(std::size_t in_a) const {
    return std::exp(log_choose(table_.units_a, in_a) + log_choose(table_.units_b, participants_ - in_a) -
                    log_choose(table_.units_a + table_.units_b, participants_));
  }

 private:
  TwoByTwo table_;
  std::size_t participants_;
};

}  // namespace

double exact_p(const TwoByTwo& table) {
  const Hypergeometric distribution(table);
  // Equally probable tables differ in the last digits; the same tolerance as R's fisher.test.
  const double limit = distribution.probability(table.participants_a) * (1 + 1e-7);
  double sum = 0;
  for (std::size_t in_a = distribution.fewest(); in_a <= distribution.most(); ++in_a) {
    const double p = distribution.probability(in_a);
    if (p <= limit) sum += p;
  }
  return std::min(sum, 1.0);
}

double tail_p(const TwoByTwo& table) {
  const Hypergeometric distribution(table);
  double below = 0, above = 0;
  for (std::size_t in_a = distribution.fewest(); in_a <= distribution.most(); ++in_a) {
    const double p = distribution.probability(in_a);
    if (in_a <= table.participants_a) below += p;
    if (in_a >= table.participants_a) above += p;
  }
  return std::min(1.0, 2 * std::min(below, above));
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
