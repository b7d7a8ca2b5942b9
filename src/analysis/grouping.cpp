#include "analysis/grouping.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace cakupan::analysis {

namespace {

Groups with_nameless(std::vector<std::size_t> of_region, std::vector<model::Parent> names) {
  const std::size_t nameless = names.size();
  const auto outside = std::count(of_region.begin(), of_region.end(), nameless);
  if (outside == static_cast<std::ptrdiff_t>(of_region.size())) return {};
  if (outside > 0) names.emplace_back();
  return {std::move(of_region), std::move(names)};
}

}  // namespace

Groups provinces(const model::RegionTable& table, std::size_t vintage) {
  return with_nameless(model::parent_positions(table, vintage), table.vintages[vintage].parents);
}

Groups groups_of(const std::vector<std::string>& of_region) {
  std::map<std::string, std::size_t> position;
  std::vector<model::Parent> names;
  for (const std::string& name : of_region) {
    if (name.empty() || !position.emplace(name, names.size()).second) continue;
    names.push_back({"", name});
  }
  std::vector<std::size_t> group;
  group.reserve(of_region.size());
  for (const std::string& name : of_region) group.push_back(name.empty() ? names.size() : position.at(name));
  return with_nameless(std::move(group), std::move(names));
}

Groups island_groups(const model::RegionTable& table) {
  std::vector<std::string> names;
  for (const model::Region& region : table.regions) names.push_back(region.island_group);
  return groups_of(names);
}

Groups kinds_of(const model::RegionTable& table) {
  std::vector<std::string> names;
  for (const model::Region& region : table.regions) names.push_back(region.kind);
  return groups_of(names);
}

Groups one_group(const model::RegionTable& table) {
  return {std::vector<std::size_t>(table.regions.size(), 0), {model::Parent{}}};
}

}  // namespace cakupan::analysis
