#pragma once

#include <span>
#include <string>
#include <vector>

#include <cakupan/base/language.hpp>

namespace cakupan::render::theme {

/// A number as readers see it.
struct ToldNumber {
  double value = 0;
  int decimals = 0;
};

/// In the words of the language; with more than twelve decimals as "2.5 × 10^−30".
std::string to_text(const ToldNumber& number, base::Language language);

/// Each border with the fewest decimals of its own at which it keeps every value on its side and stays apart
/// from the border before it; the outer ones are rounded outward. A border that no value lies below may be
/// told like the outer one: where all values of the first class are 0, its border 1e-10 is told as 0. Of no
/// values, every border stands as it is. REQUIRES: at least two breaks, ascending; values that these breaks
/// class.
std::vector<ToldNumber> told_borders(std::span<const double> breaks, std::span<const double> values);

/// Whether a number has no more decimals than these, but for what computing leaves of it.
bool is_told_whole(double value, int decimals);

/// The fewest decimals at which borders are rounded by at most a twentieth of their class, or are told whole;
/// of a single value, what shows three of its digits. REQUIRES: at least one break.
int decimals_for(std::span<const double> breaks);

/// As many decimals as the value has, but no more than `most`.
int decimals_of(double value, int most);

}  // namespace cakupan::render::theme
