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
  if (group.role == ArticleRole::member && group.places.size() > 1) return place.match.region;
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
  std::map<std::pair<std::string, std::optional<int>>, std::vector<Mention>> members;
  std::map<std::string, std::vector<Mention>> others;
  for (const PlaceGroup& group : groups) {
    for (const std::size_t position : group.places) {
      const Place& place = places[position];
      const bool member = group.role == ArticleRole::member;
      if (place.known == Place::Known::no && !(member && group.places.size() > 1)) continue;
      const auto region = meant(place, group, named);
      const std::string key = region
                                  ? gazetteer.table.regions[*region].code
                                  : "?" + base::squeezed(text.substr(place.begin, place.end - place.begin));
      if (member) {
        members[{key, group.year}].push_back({&place, &group});
      } else {
        others[key].push_back({&place, &group});
      }
    }
  }
  std::vector<std::vector<Mention>> all;
  for (auto& [key, mentions] : members) {
    // Without a year it is the one that has one; context belongs to the first.
    const auto dated = members.upper_bound({key.first, std::nullopt});
    if (!key.second && dated != members.end() && dated->first.first == key.first) {
      dated->second.insert(dated->second.end(), mentions.begin(), mentions.end());
      continue;
    }
    if (const auto context = others.find(key.first); context != others.end()) {
      mentions.insert(mentions.end(), context->second.begin(), context->second.end());
      others.erase(context);
    }
    all.push_back(mentions);
  }
  for (const auto& [key, mentions] : others) all.push_back(mentions);
  return all;
}

}  // namespace cakupan::loader::article
