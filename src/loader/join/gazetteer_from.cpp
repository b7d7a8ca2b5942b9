#include <map>

#include <fmt/format.h>

#include <cakupan/loader/join/join.hpp>

namespace cakupan::loader::join {

namespace {

constexpr const char* vintage_name = "file";

/// What makes two features one region: the code, else name and parent.
std::string key_of(const boundary::FeatureAttributes& feature) {
  if (!feature.code.empty()) return feature.code;
  if (feature.name.empty()) return {};
  const std::string& parent = feature.parent.empty() ? feature.parent_code : feature.parent;
  return parent.empty() ? feature.name : fmt::format("{}, {}", feature.name, parent);
}

model::Parent parent_of(const boundary::FeatureAttributes& feature) {
  return {feature.parent_code.empty() ? feature.parent : feature.parent_code,
          feature.parent.empty() ? feature.parent_code : feature.parent};
}

}  // namespace

match::Gazetteer gazetteer_from(const boundary::BoundaryFile& file) {
  match::Gazetteer gazetteer;
  gazetteer.path = file.source.path;
  gazetteer.systems.push_back({vintage_name, {}, {}});
  std::map<std::string, std::size_t> known;
  std::map<std::string, std::string> parents;
  for (const boundary::FeatureAttributes& feature : file.features) {
    const std::string key = key_of(feature);
    if (key.empty()) continue;  // the reader has reported it
    if (!known.emplace(key, gazetteer.table.regions.size()).second) continue;
    model::Region region;
    region.code = key;
    region.name = feature.name.empty() ? key : feature.name;
    region.vintages = {{key, region.name, parent_of(feature)}};
    parents.try_emplace(region.vintages.front().parent.code, region.vintages.front().parent.name);
    gazetteer.systems.front().codes.push_back(feature.code);
    gazetteer.table.regions.push_back(std::move(region));
  }
  model::Vintage vintage{vintage_name, {}};
  for (const auto& [code, name] : parents) vintage.parents.push_back({code, name});
  gazetteer.table.vintages.push_back(std::move(vintage));
  return gazetteer;
}

}  // namespace cakupan::loader::join
