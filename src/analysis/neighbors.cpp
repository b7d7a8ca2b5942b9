#include <cakupan/analysis/neighbors.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>

#include <cakupan/base/parallel.hpp>
#include <cakupan/geo/outline.hpp>

namespace cakupan::analysis {

namespace {

using Kind = model::NeighborPair::Kind;

/// The regions with a shape, ready to be measured.
struct Shapes {
  std::vector<model::RegionIndex> regions;
  std::vector<std::optional<geo::Outline>> outlines;  ///< parallel to regions

  explicit Shapes(const model::Territory& territory) {
    for (model::RegionIndex i = 0; i < territory.table.regions.size(); ++i) {
      if (!territory.shapes.is_empty(i)) regions.push_back(i);
    }
    outlines.resize(regions.size());
    base::for_each_index(regions.size(),
                         [&](std::size_t i) { outlines[i].emplace(territory.shapes, regions[i]); });
  }
};

/// Two positions in Shapes::regions, and how far apart they are.
struct Pair {
  std::size_t a = 0;
  std::size_t b = 0;
  base::Kilometers distance;
};

/// Degrees between two boxes from west to east, the short way around the earth.
double longitudes_between(const geo::Box& a, const geo::Box& b) {
  double least = 360;
  for (const double turn : {0.0, -360.0, 360.0})
    least = std::min(least, std::max({0.0, b.min_x() + turn - a.max_x(), a.min_x() - b.max_x() - turn}));
  return least;
}

/// How many degrees of longitude a distance may be at the latitudes of a box and beyond.
double widest_longitudes(const geo::Box& box, double degrees) {
  constexpr double radian = std::numbers::pi / 180;
  const double farthest = std::max(std::abs(box.min_y()), std::abs(box.max_y())) + degrees;
  return farthest < 89 ? degrees / std::cos(farthest * radian) : 360;
}

/// All pairs that are at most so far apart, without those that `left_out` names.
std::vector<Pair> pairs_within(const Shapes& shapes, const geo::PolygonSet& polygons, base::Kilometers limit,
                               const std::function<bool(std::size_t, std::size_t)>& left_out) {
  // A degree of latitude is nowhere shorter, nor is one of longitude at the equator.
  constexpr double kilometers_per_degree = 110.5;
  const double margin = limit.value / kilometers_per_degree;
  std::vector<geo::Box> boxes;
  for (const model::RegionIndex region : shapes.regions) boxes.push_back(polygons.box_of(region));
  std::vector<std::size_t> northward(boxes.size());
  std::iota(northward.begin(), northward.end(), std::size_t{0});
  std::stable_sort(northward.begin(), northward.end(),
                   [&](std::size_t a, std::size_t b) { return boxes[a].min_y() < boxes[b].min_y(); });
  std::vector<std::vector<Pair>> found(northward.size());
  base::for_each_index(northward.size(), [&](std::size_t i) {
    const std::size_t a = northward[i];
    const double margin_x = widest_longitudes(boxes[a], margin);
    for (std::size_t j = i + 1; j < northward.size(); ++j) {
      const std::size_t b = northward[j];
      if (boxes[b].min_y() > boxes[a].max_y() + margin) break;
      if (longitudes_between(boxes[a], boxes[b]) > margin_x || left_out(a, b)) continue;
      if (shapes.outlines[a]->at_least(*shapes.outlines[b]) > limit) continue;
      const base::Kilometers distance =
          shapes.outlines[std::min(a, b)]->distance_from(*shapes.outlines[std::max(a, b)]);
      if (distance <= limit) found[i].push_back({std::min(a, b), std::max(a, b), distance});
    }
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

/// The shortest way from a group of regions to any other; of equally short ones the first.
/// REQUIRES: there is another group.
Pair shortest_way(const Shapes& shapes, Landmasses& groups, std::size_t group) {
  std::vector<Pair> bounds;
  for (std::size_t a = 0; a < shapes.regions.size(); ++a) {
    if (groups.of(a) != group) continue;
    for (std::size_t b = 0; b < shapes.regions.size(); ++b) {
      if (groups.of(b) == group) continue;
      bounds.push_back({std::min(a, b), std::max(a, b), shapes.outlines[a]->at_least(*shapes.outlines[b])});
    }
  }
  const auto key = [](const Pair& pair) { return std::tuple(pair.distance, pair.a, pair.b); };
  std::sort(bounds.begin(), bounds.end(), [&](const Pair& x, const Pair& y) { return key(x) < key(y); });
  std::optional<Pair> shortest;
  for (const Pair& bound : bounds) {
    if (shortest && bound.distance > shortest->distance) break;
    const Pair way{bound.a, bound.b, shapes.outlines[bound.a]->distance_from(*shapes.outlines[bound.b])};
    if (!shortest || key(way) < key(*shortest)) shortest = way;
  }
  return shortest.value();
}

/// The smallest group, of equally small ones the first; nothing where all are one.
std::optional<std::size_t> smallest_group(Landmasses& groups, std::size_t regions) {
  std::vector<std::size_t> size(regions);
  for (std::size_t i = 0; i < regions; ++i) ++size[groups.of(i)];
  std::optional<std::size_t> smallest;
  for (std::size_t i = 0; i < regions; ++i) {
    if (size[i] > 0 && (!smallest || size[i] < size[*smallest])) smallest = i;
  }
  return smallest && size[*smallest] < regions ? smallest : std::nullopt;
}

/// Until every region can be reached from every other.
void link_separate_groups(const Shapes& shapes, std::vector<std::pair<Pair, Kind>>& links) {
  Landmasses groups(shapes.regions.size());
  for (const auto& [pair, kind] : links) groups.join(pair.a, pair.b);
  while (const auto group = smallest_group(groups, shapes.regions.size())) {
    const Pair way = shortest_way(shapes, groups, *group);
    links.emplace_back(way, Kind::strait);
    groups.join(way.a, way.b);
  }
}

}  // namespace

std::vector<model::NeighborPair> neighbors(const model::Territory& territory, const NeighborRule& rule) {
  const Shapes shapes(territory);
  const auto none = [](std::size_t, std::size_t) { return false; };
  std::vector<std::pair<Pair, Kind>> links;
  Landmasses groups(shapes.regions.size());
  for (const Pair& pair : pairs_within(shapes, territory.shapes, rule.border, none)) {
    groups.join(pair.a, pair.b);
    links.emplace_back(pair, Kind::border);
  }
  // Most regions have only neighbors of their own landmass around them; those need not be measured again.
  std::vector<std::size_t> landmass(shapes.regions.size());
  for (std::size_t i = 0; i < landmass.size(); ++i) landmass[i] = groups.of(i);
  const auto of_one = [&](std::size_t a, std::size_t b) { return landmass[a] == landmass[b]; };
  for (const Pair& pair : pairs_within(shapes, territory.shapes, rule.strait, of_one))
    links.emplace_back(pair, Kind::strait);
  link_separate_groups(shapes, links);
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
