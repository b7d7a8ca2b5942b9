#pragma once

#include <cstddef>
#include <optional>

#include <cakupan/model/coverage.hpp>

namespace cakupan::analysis {

/// Two groups of units, and how many of each take part.
struct TwoByTwo {
  std::size_t units_a = 0, participants_a = 0;
  std::size_t units_b = 0, participants_b = 0;
};

/// The two-sided p-value of Fisher's exact test: the hypergeometric probability, given both margins, of a
/// table that is no more probable than this one. 1 where a margin is empty.
double exact_p(const TwoByTwo& table);

/// Twice the smaller hypergeometric tail of participants_a, given both margins, at most 1.
double tail_p(const TwoByTwo& table);

/// (a / not a) / (b / not b); nothing where a product of the denominator is 0.
std::optional<double> odds_ratio(const TwoByTwo& table);

/// The 95 % interval of share a - share b: Newcombe (1998), method 10, from two Wilson intervals.
/// REQUIRES: both groups have units.
model::Interval difference_interval(const TwoByTwo& table);

}  // namespace cakupan::analysis
