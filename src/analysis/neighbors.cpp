#include <cakupan/analysis/neighbors.hpp>

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include <cakupan/base/parallel.hpp>
#include <cakupan/geo/outline.hpp>
#include <cakupan/geo/outline_tree.hpp>

namespace cakupan::analysis {

namespace {

using Kind = model::NeighborPair::Kind;

/// The regions with a shape, ready to be measured.
struct Shapes {
  std::vector<model::RegionIndex> regions;
  std::vector<geo::Outline> outlines;  ///< parallel to regions

  explicit Shapes(const model::Territory& territory) {
    for (model::RegionIndex i = 0; i < territory.table.regions.size(); ++i) {
      if (!territory.shapes.is_empty(i)) regions.push_back(i);
    }
    std::vector<std::optional<geo::Outline>> made(regions.size());
    base::for_each_index(regions.size(),
                         [&](std::size_t i) { made[i].emplace(territory.shapes, regions[i]); });
    outlines.reserve(made.size());
    for (auto& outline : made) outlines.push_back(std::move(outline).value());
  }
  /// The lower position first, as pairs are named: so a distance has one value.
  std::optional<base::Kilometers> distance_within(std::size_t a, std::size_t b,
                                                  base::Kilometers limit) const {
    return outlines[std::min(a, b)].distance_within(outlines[std::max(a, b)], limit);
  }
};

/// Two positions in Shapes::regions, the lower first, and how far apart they are.
struct Pair {
  std::size_t a = 0;
  std::size_t b = 0;
  base::Kilometers distance;

  bool is_before(const Pair& other) const {
    return std::tuple(distance, a, b) < std::tuple(other.distance, other.a, other.b);
  }
};

/// All pairs of two groups that are at most so far apart. REQUIRES: the groups are those of the tree.
std::vector<Pair> pairs_within(const Shapes& shapes, const geo::OutlineTree& tree,
                               const std::vector<std::size_t>& groups, base::Kilometers limit) {
  std::vector<std::vector<Pair>> found(shapes.regions.size());
  base::for_each_index(found.size(), [&](std::size_t a) {
    tree.each_near(
        a, limit, [&](std::size_t group) { return group == groups[a]; },
        [&](std::size_t b) {
          if (b < a) return limit;
          if (const auto distance = shapes.distance_within(a, b, limit))
            found[a].push_back({a, b, *distance});
          return limit;
        });
  });
  std::vector<Pair> pairs;
  for (const auto& some : found) pairs.insert(pairs.end(), some.begin(), some.end());
  return pairs;
}

/// For each region the first region of its landmass.
class Landmasses {
 public:
  explicit Landmasses(std::size_t count) : above_(count) {
    std::iota(above_.begin(), above_.end(), std::size_t{0});
  }
  std::size_t of(std::size_t region) {
    while (above_[region] != region) region = above_[region] = above_[above_[region]];
    return region;
  }
  void join(std::size_t a, std::size_t b) {
    const std::size_t one = of(a), other = of(b);
    above_[std::max(one, other)] = std::min(one, other);
  }

 private:
  std::vector<std::size_t> above_;
};

/// Groups of regions that are not linked yet, and their members.
class SeparateGroups {
 public:
  SeparateGroups(std::size_t regions, const std::vector<std::pair<Pair, Kind>>& links)
      : groups_(regions), members_(regions) {
    for (const auto& [pair, kind] : links) groups_.join(pair.a, pair.b);
    for (std::size_t i = 0; i < regions; ++i) members_[groups_.of(i)].push_back(i);
    for (std::size_t i = 0; i < regions; ++i) {
      if (!members_[i].empty()) by_size_.emplace(members_[i].size(), i);
    }
  }
  std::size_t count() const { return by_size_.size(); }
  std::size_t of(std::size_t region) { return groups_.of(region); }
  /// Of equally small ones the first.
  std::size_t smallest() const { return by_size_.begin()->second; }
  const std::vector<std::size_t>& members(std::size_t group) const { return members_[group]; }

  void join(std::size_t a, std::size_t b) {
    const std::size_t one = of(a), other = of(b);
    by_size_.erase({members_[one].size(), one});
    by_size_.erase({members_[other].size(), other});
    groups_.join(one, other);
    auto& more = members_[one].size() < members_[other].size() ? members_[other] : members_[one];
    auto& fewer = &more == &members_[one] ? members_[other] : members_[one];
    more.insert(more.end(), fewer.begin(), fewer.end());
    fewer.clear();
    members_[of(one)].swap(more);
    by_size_.emplace(members_[of(one)].size(), of(one));
  }

 private:
  Landmasses groups_;
  std::vector<std::vector<std::size_t>> members_;          // by the first region of a group
  std::set<std::pair<std::size_t, std::size_t>> by_size_;  // with the first region
};

/// The shortest way from a group of regions to any other; of equally short ones the first.
/// REQUIRES: there is another group; the tree's groups are parts of these.
Pair shortest_way(const Shapes& shapes, const geo::OutlineTree& tree, SeparateGroups& groups,
                  std::size_t group) {
  std::optional<Pair> shortest;
  const auto limit = [&] {
    return shortest ? shortest->distance : base::Kilometers{std::numeric_limits<double>::infinity()};
  };
  for (const std::size_t a : groups.members(group)) {
    tree.each_near(
        a, limit(), [&](std::size_t part) { return groups.of(part) == group; },
        [&](std::size_t b) {
          if (const auto distance = shapes.distance_within(a, b, limit())) {
            const Pair way{std::min(a, b), std::max(a, b), *distance};
            if (!shortest || way.is_before(*shortest)) shortest = way;
          }
          return limit();
        });
  }
  return shortest.value();
}

/// Until every region can be reached from every other.
void link_separate_groups(const Shapes& shapes, geo::OutlineTree& tree,
                          std::vector<std::pair<Pair, Kind>>& links) {
  SeparateGroups groups(shapes.regions.size(), links);
  std::vector<std::size_t> names(shapes.regions.size());
  std::size_t named = std::numeric_limits<std::size_t>::max();
  while (groups.count() > 1) {
    // Old names still tell parts of groups: naming them anew at every step would cost its square.
    if (groups.count() <= named / 2) {
      for (std::size_t i = 0; i < names.size(); ++i) names[i] = groups.of(i);
      tree.set_groups(names);
      named = groups.count();
    }
    const Pair way = shortest_way(shapes, tree, groups, groups.smallest());
    links.emplace_back(way, Kind::strait);
    groups.join(way.a, way.b);
  }
}

}  // namespace

std::vector<model::NeighborPair> neighbors(const model::Territory& territory, const NeighborRule& rule) {
  const Shapes shapes(territory);
  geo::OutlineTree tree(shapes.outlines);
  std::vector<std::pair<Pair, Kind>> links;
  Landmasses landmasses(shapes.regions.size());
  std::vector<std::size_t> landmass(shapes.regions.size());
  std::iota(landmass.begin(), landmass.end(), std::size_t{0});
  for (const Pair& pair : pairs_within(shapes, tree, landmass, rule.border)) {
    landmasses.join(pair.a, pair.b);
    links.emplace_back(pair, Kind::border);
  }
  // Most regions have only neighbors of their own landmass around them; those need not be measured again.
  for (std::size_t i = 0; i < landmass.size(); ++i) landmass[i] = landmasses.of(i);
  tree.set_groups(landmass);
  for (const Pair& pair : pairs_within(shapes, tree, landmass, rule.strait))
    links.emplace_back(pair, Kind::strait);
  link_separate_groups(shapes, tree, links);
  std::vector<model::NeighborPair> result;
  result.reserve(links.size());
  for (const auto& [pair, kind] : links)
    result.push_back({shapes.regions[pair.a], shapes.regions[pair.b], kind, pair.distance});
  std::sort(result.begin(), result.end(), [](const auto& x, const auto& y) {
    return std::tuple(x.region, x.neighbor) < std::tuple(y.region, y.neighbor);
  });
  return result;
}

std::vector<model::RegionIndex> islands(const model::Territory& territory,
                                        std::span<const model::NeighborPair> pairs) {
  std::vector<bool> borders(territory.table.regions.size());
  for (const model::NeighborPair& pair : pairs) {
    if (pair.kind == Kind::border) borders[pair.region] = borders[pair.neighbor] = true;
  }
  std::vector<model::RegionIndex> alone;
  for (model::RegionIndex i = 0; i < borders.size(); ++i) {
    if (!borders[i] && !territory.shapes.is_empty(i)) alone.push_back(i);
  }
  return alone;
}

}  // namespace cakupan::analysis
