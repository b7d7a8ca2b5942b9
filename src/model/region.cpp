#include <cakupan/model/region.hpp>

#include <algorithm>
#include <map>

#include <cakupan/base/text.hpp>

namespace cakupan::model {

namespace {

template <class Range, class Predicate>
std::optional<std::size_t> position(const Range& range, Predicate predicate) {
  const auto found = std::find_if(range.begin(), range.end(), predicate);
  if (found == range.end()) return std::nullopt;
  return static_cast<std::size_t>(found - range.begin());
}

}  // namespace

std::optional<std::size_t> find_vintage(const RegionTable& table, const std::string& name) {
  return position(table.vintages, [&](const Vintage& vintage) { return vintage.name == name; });
}

std::size_t chosen_vintage(const RegionTable& table, const std::string& name, const base::Place& place) {
  if (name.empty() && !table.vintages.empty()) return 0;
  if (const auto found = find_vintage(table, name)) return *found;
  std::vector<std::string> known;
  for (const Vintage& vintage : table.vintages) known.push_back(vintage.name);
  throw base::Error(base::Failure::usage, "unknown vintage '" + name + "'" + base::did_you_mean(name, known),
                    place, "the vintages are " + base::join(known, ", "));
}

std::optional<RegionIndex> find_region(const RegionTable& table, const std::string& code) {
  return position(table.regions, [&](const Region& region) { return region.code == code; });
}

std::string shortened(const RegionTable& table, const std::string& name) {
  std::string text = " " + name + " ";
  for (const ShortWord& word : table.short_words) {
    const std::string from = " " + word.from + " ";
    const std::size_t at = text.find(from);
    if (at == std::string::npos || text.size() == from.size()) continue;
    text.replace(at, from.size(), word.to.empty() ? " " : " " + word.to + " ");
  }
  return text.substr(1, text.size() - 2);
}

std::vector<std::size_t> parent_positions(const RegionTable& table, std::size_t vintage) {
  const std::vector<Parent>& parents = table.vintages[vintage].parents;
  std::map<std::string, std::size_t> position_of;
  for (std::size_t i = 0; i < parents.size(); ++i) position_of.emplace(parents[i].code, i);
  std::vector<std::size_t> result;
  result.reserve(table.regions.size());
  for (const Region& region : table.regions) {
    const auto found = position_of.find(region.vintages[vintage].parent.code);
    result.push_back(found == position_of.end() ? parents.size() : found->second);
  }
  return result;
}

}  // namespace cakupan::model
