#include "loader/match/name_list.hpp"

#include <algorithm>
#include <span>

#include <fmt/format.h>

#include <cakupan/base/text.hpp>

namespace cakupan::loader::match {

namespace {

constexpr std::size_t shown = 5;

}  // namespace

void warn_of(const std::vector<std::string>& names, const std::string& topic, const std::string& what,
             const base::Place& place, const std::string& remedy, base::Diagnostics& diagnostics) {
  if (names.empty()) return;
  const auto first = std::span(names).first(std::min(shown, names.size()));
  const bool more = names.size() > shown;
  diagnostics.warn(topic,
                   fmt::format("{} ({}): {}{}", what, names.size(), base::join(first, "; "),
                               more ? fmt::format("; and {} more", names.size() - shown) : ""),
                   place, remedy);
  if (more) diagnostics.note(topic, fmt::format("all {}: {}", names.size(), base::join(names, "; ")), place);
}

}  // namespace cakupan::loader::match
