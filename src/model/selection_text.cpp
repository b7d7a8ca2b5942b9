#include <cakupan/model/selection_text.hpp>

namespace cakupan::model {

std::optional<geo::Box> extent_from(std::span<const double> numbers) {
  if (numbers.size() != 4) return std::nullopt;
  const bool on_earth = numbers[0] >= -180 && numbers[2] <= 180 && numbers[1] >= -90 && numbers[3] <= 90;
  if (!on_earth || numbers[0] >= numbers[2] || numbers[1] >= numbers[3]) return std::nullopt;
  return geo::Box(numbers[0], numbers[1], numbers[2], numbers[3]);
}

bool is_condition(const std::string& text) {
  const std::size_t sign = text.find('=');
  return sign != std::string::npos && sign > 0 && !text.starts_with("!=");
}

}  // namespace cakupan::model
