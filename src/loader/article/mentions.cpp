#include "loader/article/mentions.hpp"

#include <map>
#include <optional>
#include <set>
#include <utility>

#include <cakupan/base/text.hpp>

namespace cakupan::loader::article {

namespace {

std::set<model::RegionIndex> named_regions(const std::vector<Place>& places,
                                           const std::vector<PlaceGroup>& groups) {
  std::set<model::RegionIndex> named;
  for (const PlaceGroup& group : groups) {
    for (const std::size_t position : group.places) {
      if (places[position].match.region) named.insert(*places[position].match.region);
    }
  }
  return named;
}

std::optional<model::RegionIndex> meant(const Place& place, const PlaceGroup& group,
                                        const std::set<model::RegionIndex>& named) {
  if (place.match.region || place.match.outcome != model::Outcome::ambiguous) return place.match.region;
  if (group.role != ArticleRole::context && group.places.size() > 1) return place.match.region;
  std::optional<model::RegionIndex> only;
  for (const model::RegionIndex candidate : place.match.candidates) {
    if (!named.contains(candidate)) continue;
    if (only) return place.match.region;
    only = candidate;
  }
  return only;
}

}  // namespace

std::vector<std::vector<Mention>> mentions_by_region(const std::vector<Place>& places,
                                                     const std::vector<PlaceGroup>& groups,
                                                     const std::string& text,
                                                     const match::Gazetteer& gazetteer) {
  const std::set<model::RegionIndex> named = named_regions(places, groups);
  struct Key {
    std::string region;
    ArticleRole role;
    std::optional<int> year;
    auto operator<=>(const Key&) const = default;
  };
  std::map<Key, std::vector<Mention>> members;
  std::map<std::string, std::vector<Mention>> others;
  for (const PlaceGroup& group : groups) {
    for (const std::size_t position : group.places) {
      const Place& place = places[position];
      const bool listed = group.role != ArticleRole::context;
      if (place.known == Place::Known::no && !(listed && group.places.size() > 1)) continue;
      const auto region = meant(place, group, named);
      const std::string key = region
                                  ? gazetteer.table.regions[*region].code
                                  : "?" + base::squeezed(text.substr(place.begin, place.end - place.begin));
      if (listed) {
        members[{key, group.role, group.year}].push_back({&place, &group});
      } else {
        others[key].push_back({&place, &group});
      }
    }
  }
  std::vector<std::vector<Mention>> all;
  for (auto& [key, mentions] : members) {
    // Without a year it is the one that has one; context belongs to the first.
    const auto dated = members.upper_bound({key.region, key.role, std::nullopt});
    if (!key.year && dated != members.end() && dated->first.region == key.region &&
        dated->first.role == key.role) {
      dated->second.insert(dated->second.end(), mentions.begin(), mentions.end());
      continue;
    }
    if (const auto context = others.find(key.region); context != others.end()) {
      mentions.insert(mentions.end(), context->second.begin(), context->second.end());
      others.erase(context);
    }
    all.push_back(mentions);
  }
  for (const auto& [key, mentions] : others) all.push_back(mentions);
  return all;
}

}  // namespace cakupan::loader::article
