#include <cakupan/geo/simplify.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <limits>
#include <span>
#include <utility>
#include <vector>

#include <cakupan/base/parallel.hpp>

namespace cakupan::geo {

namespace {

// Enough work for a thread to be worth its call.
constexpr std::size_t arcs_at_once = 1024;
constexpr std::size_t rings_at_once = 1024;

constexpr double always = std::numeric_limits<double>::infinity();

double triangle_area(Coordinate a, Coordinate b, Coordinate c) {
  return std::abs((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)) / 2;
}

/// Orders the points of lines by how little they matter (Visvalingam and Whyatt 1993). Keeps its room between
/// lines.
class Ranking {
 public:
  /// For every point of a line the area at which it goes; `always` for end points, and for all that stay at
  /// `threshold`. An area never falls below that of a point that went before, so one threshold cuts the order
  /// of removal at one place.
  void run(std::span<const Coordinate> line, std::span<double> area, double threshold) {
    std::fill(area.begin(), area.end(), always);
    const std::size_t last = line.size() - 1;
    if (last < 2) return;
    before_.resize(line.size());
    after_.resize(line.size());
    current_.assign(line.size(), always);
    queue_.clear();
    for (std::size_t i = 1; i < last; ++i) {
      before_[i] = static_cast<std::uint32_t>(i - 1);
      after_[i] = static_cast<std::uint32_t>(i + 1);
      rank(static_cast<std::uint32_t>(i), line, threshold);
    }
    std::make_heap(queue_.begin(), queue_.end(), std::greater<>());
    double reached = 0;
    while (!queue_.empty()) {
      std::pop_heap(queue_.begin(), queue_.end(), std::greater<>());
      const Candidate next = queue_.back();
      queue_.pop_back();
      if (next.area != current_[next.point]) continue;  // superseded
      reached = std::max(reached, next.area);
      area[next.point] = reached;
      current_[next.point] = -1;
      const std::uint32_t a = before_[next.point];
      const std::uint32_t b = after_[next.point];
      if (a != 0) after_[a] = b;
      if (b != last) before_[b] = a;
      for (const std::uint32_t side : {a, b}) {
        if (side == 0 || side == last) continue;
        if (rank(side, line, threshold)) std::push_heap(queue_.begin(), queue_.end(), std::greater<>());
      }
    }
  }

 private:
  struct Candidate {
    double area;
    std::uint32_t point;
    bool operator>(const Candidate& other) const {
      return area != other.area ? area > other.area : point > other.point;
    }
  };

  /// What does not go before the threshold is not in the queue until a neighbor has gone.
  bool rank(std::uint32_t point, std::span<const Coordinate> line, double threshold) {
    current_[point] = triangle_area(line[before_[point]], line[point], line[after_[point]]);
    if (current_[point] >= threshold) return false;
    queue_.push_back({current_[point], point});
    return true;
  }

  std::vector<std::uint32_t> before_;
  std::vector<std::uint32_t> after_;
  std::vector<double> current_;
  std::vector<Candidate> queue_;
};

class Simplifier {
 public:
  Simplifier(Topology topology, double threshold)
      : topology_(std::move(topology)),
        before_(topology_.coordinates),
        area_(before_.size()),
        threshold_(topology_.arcs.size(), threshold),
        first_threshold_(threshold) {
    lines_.reserve(topology_.arcs.size());
    for (const Arc& arc : topology_.arcs) lines_.push_back(arc.coordinates);
    base::for_each_range(lines_.size(), arcs_at_once, [&](std::size_t first, std::size_t last) {
      Ranking ranking;
      for (std::size_t a = first; a < last; ++a) {
        ranking.run(std::span(before_).subspan(lines_[a].first, lines_[a].size()),
                    std::span(area_).subspan(lines_[a].first, lines_[a].size()), threshold);
      }
    });
  }

  Topology run() {
    const std::size_t rings = topology_.ring_steps.size() - 1;
    was_.resize(rings);
    // What a ring was like before, asked while the topology is as it was.
    for_each_ring([&](std::size_t r) { was_[r] = {edge_count(r), signed_area(topology_, r)}; });
    asked_.assign(rings, true);
    do {
      cut();
    } while (lower_thresholds());
    return std::move(topology_);
  }

 private:
  struct Ring {
    std::size_t edges;
    double area;
  };

  template <class Work>
  void for_each_ring(Work work) const {
    base::for_each_range(was_.size(), rings_at_once, [&](std::size_t first, std::size_t last) {
      for (std::size_t r = first; r < last; ++r) work(r);
    });
  }

  void cut() {
    std::size_t kept = 0;
    topology_.coordinates.resize(before_.size());
    for (std::size_t a = 0; a < lines_.size(); ++a) {
      const std::size_t first = kept;
      for (std::size_t i = lines_[a].first; i < lines_[a].last; ++i) {
        if (area_[i] >= threshold_[a]) topology_.coordinates[kept++] = before_[i];
      }
      topology_.arcs[a].coordinates = {first, kept};
    }
    topology_.coordinates.resize(kept);
  }

  /// Arcs of rings that collapsed or turned over get a lower threshold; at 0 they are as they were.
  bool lower_thresholds() {
    // Not bits: neighbors are written at once.
    std::vector<std::uint8_t> unsound(was_.size(), 0);
    for_each_ring([&](std::size_t r) { unsound[r] = asked_[r] && !is_sound(r) ? 1 : 0; });
    std::vector<bool> lower(lines_.size(), false);
    bool any = false;
    for (std::size_t r = 0; r < was_.size(); ++r) {
      if (unsound[r] == 0) continue;
      for (std::size_t s = topology_.ring_steps[r]; s < topology_.ring_steps[r + 1]; ++s) {
        const std::size_t arc = topology_.steps[s].arc;
        if (threshold_[arc] > 0) any = lower[arc] = true;
      }
    }
    if (!any) return false;
    for (std::size_t a = 0; a < lower.size(); ++a) {
      if (lower[a]) threshold_[a] = threshold_[a] > first_threshold_ * 1e-6 ? threshold_[a] / 8 : 0;
    }
    // No other ring will have changed.
    for (std::size_t r = 0; r < was_.size(); ++r) {
      const auto first = topology_.steps.begin() + static_cast<std::ptrdiff_t>(topology_.ring_steps[r]);
      const auto last = topology_.steps.begin() + static_cast<std::ptrdiff_t>(topology_.ring_steps[r + 1]);
      asked_[r] = std::any_of(first, last, [&](ArcStep step) { return lower[step.arc]; });
    }
    return true;
  }

  bool is_sound(std::size_t r) const {
    const std::size_t edges = edge_count(r);
    if (edges == was_[r].edges) return true;
    if (edges < 3) return false;
    const double area = signed_area(topology_, r);
    return was_[r].area == 0 || (area != 0 && (was_[r].area > 0) == (area > 0));
  }

  std::size_t edge_count(std::size_t r) const {
    std::size_t count = 0;
    for (std::size_t s = topology_.ring_steps[r]; s < topology_.ring_steps[r + 1]; ++s)
      count += topology_.arcs[topology_.steps[s].arc].coordinates.size() - 1;
    return count;
  }

  Topology topology_;
  std::vector<Coordinate> before_;
  std::vector<IndexRange> lines_;  // of the arcs, in `before_`
  std::vector<Ring> was_;
  std::vector<bool> asked_;  // of the rings: whether they may have changed since they were looked at
  std::vector<double> area_;
  std::vector<double> threshold_;
  double first_threshold_;
};

}  // namespace

Topology simplified(Topology topology, double min_triangle_area) {
  if (!(min_triangle_area > 0)) return topology;
  return Simplifier(std::move(topology), min_triangle_area).run();
}

}  // namespace cakupan::geo
