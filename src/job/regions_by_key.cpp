#include "job/regions_by_key.hpp"

#include <algorithm>
#include <cstddef>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/parallel.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/geo/overlay.hpp>
#include <cakupan/geo/reach.hpp>
#include <cakupan/loader/join/join.hpp>

namespace cakupan::job {

namespace {

using Members = std::vector<std::size_t>;

std::vector<Members> members_by_key(const std::vector<std::string>& keys) {
  std::vector<Members> groups;
  std::unordered_map<std::string, std::size_t> group_of;
  for (std::size_t f = 0; f < keys.size(); ++f) {
    const auto [found, is_new] = group_of.try_emplace(keys[f], groups.size());
    if (is_new || keys[f].empty()) {
      groups.push_back({f});
    } else {
      groups[found->second].push_back(f);
    }
  }
  return groups;
}

/// They may have been moved to a grid since they were valid.
geo::PolygonSet put_together(const geo::PolygonSet& shapes, const Members& members) {
  geo::PolygonSet valid;
  Members all(members.size());
  for (std::size_t i = 0; i < members.size(); ++i) {
    valid.append(geo::made_valid(shapes, members[i]), 0);
    all[i] = i;
  }
  return geo::union_of(valid, all);
}

void tell(const KeyedShapes& features, const std::vector<Members>& groups, KeyField field,
          const base::Place& place, base::Diagnostics& diagnostics) {
  diagnostics.note("features-of-one-key",
                   fmt::format("{} features are {} regions: those of one '{}' are one", features.keys.size(),
                               groups.size(), place.field),
                   place);
  if (field != KeyField::code) return;
  for (const Members& members : groups) {
    const std::string& first = features.names[members.front()];
    const auto other = std::find_if(members.begin(), members.end(), [&](std::size_t f) {
      return base::squeezed(features.names[f]) != base::squeezed(first);
    });
    if (other == members.end()) continue;
    diagnostics.warn("code-with-other-names",
                     fmt::format("the code {} stands at '{}' and '{}', which are drawn as one region",
                                 features.keys[*other], first, features.names[*other]),
                     place, "correct the codes or the names");
  }
}

void require_near(const KeyedShapes& features, const std::vector<Members>& groups, const base::Place& place) {
  std::size_t divided = 0;
  std::string first;
  for (Members members : groups) {
    std::erase_if(members, [&](std::size_t f) { return features.shapes.is_empty(f); });
    if (members.empty() || features.keys[members.front()].empty()) continue;
    if (!geo::first_out_of_reach(features.shapes, members, loader::join::farthest_step_of_a_region)) continue;
    if (divided++ == 0) first = features.keys[members.front()];
  }
  if (divided == 0) return;
  throw base::Error(
      base::Failure::input,
      fmt::format("features called '{}' lie more than {} km apart: they are several regions{}", first,
                  loader::join::farthest_step_of_a_region.value,
                  divided > 1 ? fmt::format(" ({} such names)", divided) : ""),
      place,
      fmt::format("pair by a code with --on; where one name is one region, say code_field = \"{}\" in a "
                  "sidecar beside the file",
                  place.field));
}

}  // namespace

KeyedShapes regions_by_key(KeyedShapes features, KeyField field, const base::Place& place,
                           base::Diagnostics& diagnostics) {
  const std::vector<Members> groups = members_by_key(features.keys);
  if (groups.size() == features.keys.size()) return features;
  if (field == KeyField::name) require_near(features, groups, place);
  tell(features, groups, field, place, diagnostics);
  std::vector<geo::PolygonSet> united(groups.size());
  base::for_each_index(groups.size(), [&](std::size_t g) {
    if (groups[g].size() > 1) united[g] = put_together(features.shapes, groups[g]);
  });
  KeyedShapes regions;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const std::size_t first = groups[g].front();
    if (groups[g].size() > 1) {
      regions.shapes.append(united[g], 0);
    } else {
      regions.shapes.append(features.shapes, first);
    }
    const bool one_name = std::all_of(groups[g].begin(), groups[g].end(), [&](std::size_t f) {
      return features.names[f] == features.names[first];
    });
    regions.keys.push_back(std::move(features.keys[first]));
    regions.names.push_back(one_name ? features.names[first] : "");
  }
  return regions;
}

}  // namespace cakupan::job
