#include <cakupan/model/style.hpp>

#include <array>
#include <utility>

#include <cakupan/base/number.hpp>

namespace cakupan::model {

namespace {

const std::array<std::pair<const char*, Page>, 8> named_pages{{
    {"a4-landscape", {{297}, {210}}},
    {"a4-portrait", {{210}, {297}}},
    {"a3-landscape", {{420}, {297}}},
    {"a3-portrait", {{297}, {420}}},
    {"a5-landscape", {{210}, {148}}},
    {"a5-portrait", {{148}, {210}}},
    {"slide", {{338.7}, {190.5}}},
    {"square", {{200}, {200}}},
}};

}  // namespace

std::optional<Page> page_named(const std::string& text) {
  for (const auto& [name, page] : named_pages) {
    if (text == name) return page;
  }
  const std::size_t times = text.find('x');
  if (times == std::string::npos || text.size() < times + 4 || !text.ends_with("mm")) return std::nullopt;
  const auto width = base::parse_number(text.substr(0, times));
  const auto height = base::parse_number(text.substr(times + 1, text.size() - times - 3));
  const auto fits = [](const std::optional<double>& side) {
    return side && *side >= least_side.value && *side <= longest_side.value;
  };
  if (!fits(width) || !fits(height)) return std::nullopt;
  return Page{{*width}, {*height}};
}

std::vector<std::string> page_names() {
  std::vector<std::string> names;
  names.reserve(std::size(named_pages));
  for (const auto& [name, page] : named_pages) names.emplace_back(name);
  return names;
}

}  // namespace cakupan::model
