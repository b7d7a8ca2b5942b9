#include "geo/edge_sweep.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "geo/certain_side.hpp"

namespace cakupan::geo {

namespace {

/// The order in which the line meets corners: from the left, and of one x from below.
bool is_before(Coordinate a, Coordinate b) { return std::tie(a.x, a.y) < std::tie(b.x, b.y); }

class EdgeSweep {
 public:
  EdgeSweep(std::span<const Coordinate> corners, std::span<const RingCorners> rings)
      : corners_(corners), under_line_(Below{this}), place_(corners.size()), before_(corners.size()) {
    for (const RingCorners& ring : rings) {
      for (std::size_t i = ring.first; i < ring.last; ++i) {
        events_.push_back(static_cast<std::uint32_t>(i));
        before_[i] = static_cast<std::uint32_t>(i == ring.first ? ring.last - 1 : i - 1);
      }
    }
    std::sort(events_.begin(), events_.end(),
              [&](std::uint32_t a, std::uint32_t b) { return is_before(corners_[a], corners_[b]); });
  }

  bool run() {
    const auto same = [&](std::uint32_t a, std::uint32_t b) { return corners_[a] == corners_[b]; };
    if (std::adjacent_find(events_.begin(), events_.end(), same) != events_.end()) return false;
    for (const std::uint32_t corner : events_) {
      if (!pass(corner) || is_doubtful_) return false;
    }
    return true;
  }

 private:
  /// What a place holds changes where one edge goes on as the next; the order does not.
  struct Place {
    mutable std::uint32_t edge;  ///< the corner that it leads from
  };
  struct Below {
    using is_transparent = void;
    const EdgeSweep* sweep;
    bool operator()(const Place& a, const Place& b) const { return sweep->is_below(a.edge, b.edge); }
    bool operator()(const Place& a, Coordinate point) const { return sweep->is_below(a.edge, point); }
  };
  using Places = std::set<Place, Below>;

  Coordinate left_of(std::uint32_t edge) const {
    return std::min(corners_[edge], corners_[edge + 1], is_before);
  }
  Coordinate right_of(std::uint32_t edge) const {
    return std::max(corners_[edge], corners_[edge + 1], is_before);
  }

  bool is_below(std::uint32_t edge, Coordinate point) const {
    const int side = certain_side(left_of(edge), right_of(edge), point);
    if (side == 0) is_doubtful_ = true;
    return side > 0;
  }

  bool is_below(std::uint32_t a, std::uint32_t b) const {
    if (a == b) return false;
    const Coordinate from_a = left_of(a), from_b = left_of(b);
    if (from_a == from_b) return is_below(a, right_of(b));
    if (is_before(from_a, from_b)) return is_below(a, from_b);
    const int side = certain_side(from_b, right_of(b), from_a);
    if (side == 0) is_doubtful_ = true;
    return side < 0;
  }

  bool are_apart(std::uint32_t a, std::uint32_t b) const {
    if (before_[a] == b || before_[b] == a) return true;
    const Coordinate from = corners_[a], to = corners_[a + 1];
    const Coordinate from_b = corners_[b], to_b = corners_[b + 1];
    return std::max(from.y, to.y) < std::min(from_b.y, to_b.y) ||
           std::max(from_b.y, to_b.y) < std::min(from.y, to.y) || on_one_side(from, to, from_b, to_b) ||
           on_one_side(from_b, to_b, from, to);
  }

  bool is_apart_from_neighbors(Places::iterator place) const {
    if (place != under_line_.begin() && !are_apart(std::prev(place)->edge, place->edge)) return false;
    const auto above = std::next(place);
    return above == under_line_.end() || are_apart(place->edge, above->edge);
  }

  /// Takes the line over a corner.
  bool pass(std::uint32_t corner) {
    const std::uint32_t in = before_[corner], out = corner;
    const bool in_ends = is_before(corners_[in], corners_[corner]);
    const bool out_begins = is_before(corners_[corner], corners_[out + 1]);
    if (in_ends && out_begins) return goes_on(in, out);
    if (!in_ends && !out_begins) return goes_on(out, in);
    return in_ends ? end(in, out) : begin(in, out);
  }

  bool goes_on(std::uint32_t ended, std::uint32_t begun) {
    const Places::iterator place = place_[ended];
    place->edge = begun;
    place_[begun] = place;
    return is_apart_from_neighbors(place);
  }

  bool begin(std::uint32_t a, std::uint32_t b) {
    const Places::iterator above = under_line_.lower_bound(left_of(a));
    if (is_doubtful_) return false;
    const auto [low, high] = is_below(a, b) ? std::pair{a, b} : std::pair{b, a};
    place_[low] = under_line_.emplace_hint(above, Place{low});
    place_[high] = under_line_.emplace_hint(above, Place{high});
    if (is_doubtful_ || std::next(place_[low]) != place_[high]) return false;
    return is_apart_from_neighbors(place_[low]) && is_apart_from_neighbors(place_[high]);
  }

  bool end(std::uint32_t a, std::uint32_t b) {
    Places::iterator low = place_[a], high = place_[b];
    if (std::next(low) != high) std::swap(low, high);
    // Something between two edges that meet has met one of them.
    if (std::next(low) != high) return false;
    const Places::iterator above = under_line_.erase(low, std::next(high));
    if (above == under_line_.end() || above == under_line_.begin()) return true;
    return are_apart(std::prev(above)->edge, above->edge);
  }

  std::span<const Coordinate> corners_;
  Places under_line_;  ///< the edges that the line meets, from below
  std::vector<Places::iterator> place_;
  std::vector<std::uint32_t> before_;  ///< the edge that leads to a corner
  std::vector<std::uint32_t> events_;
  mutable bool is_doubtful_ = false;
};

}  // namespace

bool edges_touch_nowhere(std::span<const Coordinate> corners, std::span<const RingCorners> rings) {
  return EdgeSweep(corners, rings).run();
}

}  // namespace cakupan::geo
