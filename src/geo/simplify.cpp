#include <cakupan/geo/simplify.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <queue>
#include <span>
#include <vector>

namespace cakupan::geo {

namespace {

constexpr double always = std::numeric_limits<double>::infinity();

double triangle_area(Coordinate a, Coordinate b, Coordinate c) {
  return std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
}

/// For every point of a line the area at which it goes; end points never go. An area never falls below that
/// of a point that went before, so one threshold cuts the order of removal at one place.
void effective_areas(std::span<const Coordinate> line, std::span<double> area) {
  struct Candidate {
    double area;
    std::uint32_t point;
    bool operator>(const Candidate& other) const {
      return area != other.area ? area > other.area : point > other.point;
    }
  };
  const std::size_t last = line.size() - 1;
  area.front() = area.back() = always;
  std::vector<std::uint32_t> before(line.size());
  std::vector<std::uint32_t> after(line.size());
  std::vector<double> current(line.size(), always);
  std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> queue;
  for (std::size_t i = 1; i < last; ++i) {
    before[i] = static_cast<std::uint32_t>(i - 1);
    after[i] = static_cast<std::uint32_t>(i + 1);
    current[i] = triangle_area(line[i - 1], line[i], line[i + 1]);
    queue.push({current[i], static_cast<std::uint32_t>(i)});
  }
  double reached = 0;
  while (!queue.empty()) {
    const Candidate next = queue.top();
    queue.pop();
    if (next.area != current[next.point]) continue;  // superseded
    reached = std::max(reached, next.area);
    area[next.point] = reached;
    current[next.point] = -1;
    const std::uint32_t a = before[next.point];
    const std::uint32_t b = after[next.point];
    if (a != 0) after[a] = b;
    if (b != last) before[b] = a;
    for (const std::uint32_t side : {a, b}) {
      if (side == 0 || side == last) continue;
      current[side] = triangle_area(line[before[side]], line[side], line[after[side]]);
      queue.push({current[side], side});
    }
  }
}

class Simplifier {
 public:
  Simplifier(const Topology& topology, double threshold)
      : topology_(topology), area_(topology.coordinates.size()), threshold_(topology.arcs.size(), threshold) {
    for (const Arc& arc : topology.arcs) {
      const std::size_t first = arc.coordinates.first;
      effective_areas(std::span(topology.coordinates).subspan(first, arc.coordinates.size()),
                      std::span(area_).subspan(first, arc.coordinates.size()));
    }
  }

  Topology run() {
    Topology result = cut();
    while (lower_thresholds(result)) result = cut();
    return result;
  }

 private:
  Topology cut() const {
    Topology result = topology_;
    result.coordinates.clear();
    for (std::size_t a = 0; a < topology_.arcs.size(); ++a) {
      const IndexRange range = topology_.arcs[a].coordinates;
      const std::size_t first = result.coordinates.size();
      for (std::size_t i = range.first; i < range.last; ++i) {
        if (area_[i] >= threshold_[a]) result.coordinates.push_back(topology_.coordinates[i]);
      }
      result.arcs[a].coordinates = {first, result.coordinates.size()};
    }
    return result;
  }

  /// Arcs of rings that collapsed or turned over get a lower threshold; at 0 they are as they were.
  bool lower_thresholds(const Topology& cut) {
    std::vector<bool> lower(topology_.arcs.size(), false);
    bool any = false;
    for (std::size_t r = 0; r + 1 < cut.ring_steps.size(); ++r) {
      if (is_sound(cut, r)) continue;
      for (std::size_t s = cut.ring_steps[r]; s < cut.ring_steps[r + 1]; ++s) {
        const std::size_t arc = cut.steps[s].arc;
        if (threshold_[arc] > 0) any = lower[arc] = true;
      }
    }
    for (std::size_t a = 0; a < lower.size(); ++a) {
      if (!lower[a]) continue;
      threshold_[a] = threshold_[a] > first_threshold_ * 1e-6 ? threshold_[a] / 8 : 0;
    }
    return any;
  }

  bool is_sound(const Topology& cut, std::size_t r) const {
    const std::vector<Coordinate> after = ring_of(cut, r);
    const std::vector<Coordinate> before = ring_of(topology_, r);
    if (after.size() == before.size()) return true;
    const double was = signed_area(before);
    const double is = signed_area(after);
    return after.size() >= 4 && (was == 0 || (is != 0 && (was > 0) == (is > 0)));
  }

  const Topology& topology_;
  std::vector<double> area_;
  std::vector<double> threshold_;
  double first_threshold_ = threshold_.empty() ? 0 : threshold_.front();
};

}  // namespace

Topology simplified(const Topology& topology, double min_triangle_area) {
  return min_triangle_area > 0 ? Simplifier(topology, min_triangle_area).run() : topology;
}

}  // namespace cakupan::geo
