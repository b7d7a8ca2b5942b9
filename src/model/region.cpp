#include <cakupan/model/region.hpp>

#include <algorithm>

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

std::optional<RegionIndex> find_region(const RegionTable& table, const std::string& code) {
  return position(table.regions, [&](const Region& region) { return region.code == code; });
}

std::vector<std::size_t> parent_positions(const RegionTable& table, std::size_t vintage) {
  const std::vector<Parent>& parents = table.vintages[vintage].parents;
  std::vector<std::size_t> result;
  result.reserve(table.regions.size());
  for (const Region& region : table.regions) {
    const std::string& code = region.vintages[vintage].parent.code;
    const auto found = position(parents, [&](const Parent& parent) { return parent.code == code; });
    result.push_back(found.value_or(parents.size()));
  }
  return result;
}

}  // namespace cakupan::model
