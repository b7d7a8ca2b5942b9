#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include <cakupan/base/messages.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/render/theme/choropleth.hpp>

namespace cakupan::render::theme {

namespace {

using base::Message;

constexpr std::array<std::pair<double, Message>, 4> large_units{{{1e15, Message::quadrillions},
                                                                 {1e12, Message::trillions},
                                                                 {1e9, Message::billions},
                                                                 {1e6, Message::millions}}};
// Up to here a legend has room for the digits.
constexpr double longest_written = 1e9;

}  // namespace

double short_unit(const std::vector<std::optional<double>>& numbers) {
  double greatest = 0;
  for (const auto& number : numbers) {
    if (number) greatest = std::max(greatest, std::abs(*number));
  }
  if (greatest < longest_written) return 1;
  // Two digits stand before the decimals at least, so that classes are told apart by few of them.
  const auto* const found = std::find_if(large_units.begin(), large_units.end(),
                                         [&](const auto& unit) { return greatest >= 10 * unit.first; });
  return found == large_units.end() ? 1 : found->first;
}

std::string unit_words(const std::string& unit, double given_in, base::Language language) {
  const auto* const found = std::find_if(large_units.begin(), large_units.end(),
                                         [&](const auto& large) { return large.first == given_in; });
  if (found == large_units.end()) return unit;
  return std::string(base::trimmed(base::message(found->second, language, {unit})));
}

}  // namespace cakupan::render::theme
