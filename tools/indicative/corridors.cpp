#include "indicative/corridors.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

#include "indicative/clip.hpp"

namespace cakupan::indicative {
namespace {

using Pair = std::pair<std::size_t, std::size_t>;

/// A site of the piece and one of the rest that are the nearest, as their reaches measure it.
std::optional<Pair> nearest_pair(const std::vector<Site>& sites, const std::vector<std::size_t>& piece) {
  std::optional<Pair> nearest;
  double least = std::numeric_limits<double>::infinity();
  for (const std::size_t inside : piece) {
    for (std::size_t other = 0; other < sites.size(); ++other) {
      if (sites[other].kind != Site::Kind::district || sites[other].region != sites[inside].region ||
          std::find(piece.begin(), piece.end(), other) != piece.end()) {
        continue;
      }
      const double distance =
          distance_between(sites[inside].at, sites[other].at) / (sites[inside].reach + sites[other].reach);
      if (distance >= least) continue;
      least = distance;
      nearest = Pair{inside, other};
    }
  }
  return nearest;
}

}  // namespace

std::vector<Site> corridor(const std::vector<Site>& sites, const std::vector<std::size_t>& piece) {
  // Half the width of the corridor, which is also how far apart its sites are.
  constexpr double part_of_reach = 0.2;
  // So many districts are apart in truth: those of Luwu north of Palopo, of Donggala south of Palu.
  constexpr std::size_t most_districts = 4;
  // No way leads farther than this multiple of where the reaches of its ends would meet.
  constexpr double most_gap = 2.5;
  if (piece.size() > most_districts) return {};
  const std::optional<Pair> ends = nearest_pair(sites, piece);
  if (!ends) return {};
  const Site& from = sites[ends->first];
  const Site& to = sites[ends->second];
  const double step = part_of_reach * std::min(from.reach, to.reach);
  const double length = distance_between(from.at, to.at);
  if (length > most_gap * (from.reach + to.reach)) return {};
  const std::vector<std::size_t> all = all_of(sites);
  std::vector<Site> result;
  for (double way = step; way < length; way += step) {
    const double part = way / length;
    const geo::Coordinate at{from.at.x + part * (to.at.x - from.at.x),
                             from.at.y + part * (to.at.y - from.at.y)};
    const Site& owner = sites[owner_among(sites, all, at)];
    if (owner.region == from.region) continue;
    // At the distance of a step the owner's claim is about as good as it is here; no better than its own
    // site's.
    const double reach = step * owner.reach / std::max(distance_between(owner.at, at), step);
    result.push_back({at, reach, from.region, Site::Kind::corridor});
  }
  return result;
}

}  // namespace cakupan::indicative
