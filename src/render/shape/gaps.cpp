#include "render/shape/gaps.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "render/shape/land_sides.hpp"

namespace cakupan::render::shape {

namespace {

using geo::Arc;
using geo::ArcStep;
using geo::Coordinate;

// Wider gaps are lakes, or places that nobody claims. Of a strip its width.
constexpr double gap_mm = 0.45;
constexpr std::uint32_t none = 0xffffffff;

struct Gap {
  std::size_t feature;
  std::vector<ArcStep> steps;
};

/// Walks the borders that one feature has alone, with land always on the left. Rings that turn right are
/// gaps.
class GapFinder {
 public:
  explicit GapFinder(const geo::Topology& topology)
      : topology_(topology), land_is_left_(land_sides(topology)) {
    const std::uint32_t places = geo::place_count(topology);
    first_.assign(places, none);
    on_walk_.assign(places, none);
    next_.assign(topology.arcs.size(), none);
    for (std::size_t a = topology.arcs.size(); a-- > 0;) {
      if (topology.arcs[a].right != Arc::nobody) continue;
      std::uint32_t& at = first_[from(a)];
      next_[a] = at;
      at = static_cast<std::uint32_t>(a);
    }
  }

  std::vector<Gap> run() {
    for (std::uint32_t place = 0; place < first_.size(); ++place) {
      while (first_[place] != none) walk(place);
    }
    return std::move(gaps_);
  }

 private:
  std::uint32_t from(std::size_t arc) const {
    return land_is_left_[arc] ? topology_.ends[arc].first : topology_.ends[arc].last;
  }
  std::uint32_t to(std::size_t arc) const {
    return land_is_left_[arc] ? topology_.ends[arc].last : topology_.ends[arc].first;
  }

  // Where the walk comes back to a place that it has passed, the loop since then is a ring of its own.
  void walk(std::uint32_t place) {
    std::vector<std::uint32_t> arcs;
    on_walk_[place] = 0;
    while (first_[place] != none) {
      const std::uint32_t arc = first_[place];
      first_[place] = next_[arc];
      arcs.push_back(arc);
      place = to(arc);
      if (on_walk_[place] == none) {
        on_walk_[place] = static_cast<std::uint32_t>(arcs.size());
        continue;
      }
      const std::size_t start = on_walk_[place];
      take({arcs.begin() + static_cast<std::ptrdiff_t>(start), arcs.end()});
      for (std::size_t i = start; i + 1 < arcs.size(); ++i) on_walk_[to(arcs[i])] = none;
      arcs.resize(start);
    }
    on_walk_[place] = none;
    for (const std::uint32_t arc : arcs) on_walk_[from(arc)] = on_walk_[to(arc)] = none;
  }

  void take(const std::vector<std::uint32_t>& arcs) {
    std::map<std::size_t, double> border;
    double length = 0;
    double twice_area = 0;
    const Coordinate origin = topology_.coordinates[topology_.arcs[arcs.front()].coordinates.first];
    Gap gap{0, {}};
    for (const std::uint32_t arc : arcs) {
      const geo::IndexRange range = topology_.arcs[arc].coordinates;
      double of_arc = 0;
      double area = 0;
      for (std::size_t i = range.first; i + 1 < range.last; ++i) {
        const Coordinate a = topology_.coordinates[i];
        const Coordinate b = topology_.coordinates[i + 1];
        of_arc += std::hypot(b.x - a.x, b.y - a.y);
        area += (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y);
      }
      twice_area += land_is_left_[arc] ? area : -area;
      length += of_arc;
      border[topology_.arcs[arc].left] += of_arc;
      gap.steps.push_back(
          {arc, land_is_left_[arc] ? ArcStep::Direction::forward : ArcStep::Direction::backward});
    }
    if (border.size() < 2 || twice_area >= 0 || -twice_area > gap_mm * length) return;
    gap.feature = std::max_element(border.begin(), border.end(), [](const auto& a, const auto& b) {
                    return a.second < b.second;
                  })->first;
    gaps_.push_back(std::move(gap));
  }

  const geo::Topology& topology_;
  std::vector<bool> land_is_left_;
  std::vector<std::uint32_t> first_;    // of the arcs that leave a place
  std::vector<std::uint32_t> next_;     // of an arc: another that leaves the same place
  std::vector<std::uint32_t> on_walk_;  // how many arcs led to a place
  std::vector<Gap> gaps_;
};

}  // namespace

geo::Topology without_gaps(geo::Topology topology) {
  std::vector<Gap> gaps = GapFinder(topology).run();
  if (gaps.empty()) return topology;
  std::stable_sort(gaps.begin(), gaps.end(),
                   [](const Gap& a, const Gap& b) { return a.feature < b.feature; });
  geo::Topology result;
  result.coordinates = std::move(topology.coordinates);
  result.arcs = std::move(topology.arcs);
  result.ends = std::move(topology.ends);
  auto gap = gaps.begin();
  for (std::size_t f = 0; f + 1 < topology.feature_parts.size(); ++f) {
    for (std::size_t part = topology.feature_parts[f]; part < topology.feature_parts[f + 1]; ++part) {
      for (std::size_t r = topology.part_rings[part]; r < topology.part_rings[part + 1]; ++r) {
        for (std::size_t s = topology.ring_steps[r]; s < topology.ring_steps[r + 1]; ++s)
          result.steps.push_back(topology.steps[s]);
        result.ring_steps.push_back(result.steps.size());
      }
      result.part_rings.push_back(result.ring_steps.size() - 1);
    }
    for (; gap != gaps.end() && gap->feature == f; ++gap) {
      for (const ArcStep step : gap->steps) {
        result.steps.push_back(step);
        result.arcs[step.arc].right = static_cast<std::uint32_t>(f);
      }
      result.ring_steps.push_back(result.steps.size());
      result.part_rings.push_back(result.ring_steps.size() - 1);
    }
    result.feature_parts.push_back(result.part_rings.size() - 1);
  }
  return result;
}

}  // namespace cakupan::render::shape
