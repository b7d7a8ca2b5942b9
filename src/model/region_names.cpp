#include <cakupan/model/region_names.hpp>

#include <map>

namespace cakupan::model {

std::vector<std::string> names_apart(const RegionTable& table, const std::vector<RegionIndex>& regions,
                                     std::size_t vintage) {
  std::map<std::string, std::size_t> bearers;
  for (const RegionIndex region : regions) ++bearers[table.regions[region].name];
  std::vector<std::string> apart;
  apart.reserve(regions.size());
  for (const RegionIndex region : regions) {
    const Region& each = table.regions[region];
    const std::string parent = vintage < each.vintages.size() ? each.vintages[vintage].parent.name : "";
    apart.push_back(bearers[each.name] > 1 && !parent.empty() ? each.name + ", " + parent : each.name);
  }
  return apart;
}

}  // namespace cakupan::model
