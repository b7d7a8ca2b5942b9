#include <cakupan/base/first_names.hpp>

#include <algorithm>

#include <fmt/format.h>

#include <cakupan/base/text.hpp>

namespace cakupan::base {

std::string first_names(std::span<const std::string> names, std::string_view between, std::size_t all) {
  const auto told = names.first(std::min(names_told, names.size()));
  const std::size_t more = std::max(all, names.size()) - told.size();
  const std::string text = join(told, between);
  if (more == 0) return text;
  return fmt::format("{}{}and {} more", text, between == ", " ? " " : between, more);
}

}  // namespace cakupan::base
