#include "geo/plain_validity.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include "geo/certain_side.hpp"
#include "geo/crossings.hpp"

namespace cakupan::geo {

namespace {

constexpr std::size_t edges_of_a_run = 8;
// Looks at a box, or at an edge: some tenths of a second of them. GEOS has indexes for what takes more.
constexpr std::size_t most_steps = 50'000'000;
// Of the looks that hold runs against each other: about what a sweep over the edges costs.
constexpr std::size_t few_steps = 100'000, steps_of_a_corner = 60;
constexpr std::size_t steps_of_two_runs = 3 * edges_of_a_run;
// Up to so many, comparing each with each is cheaper than bringing them in order.
constexpr std::size_t few_boxes = 48;

/// Whether the edge from b to c leaves the one from a to b, instead of leading back over it.
bool leads_on(Coordinate a, Coordinate b, Coordinate c) {
  if (certain_side(a, b, c) != 0) return true;
  const Coordinate to{b.x - a.x, b.y - a.y};
  const Coordinate from{c.x - b.x, c.y - b.y};
  const double along = to.x * from.x + to.y * from.y;
  return along > 1e-9 * std::hypot(to.x, to.y) * std::hypot(from.x, from.y);
}

bool ring_holds(std::span<const Coordinate> ring, Coordinate point) {
  bool inside = false;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const Coordinate a = ring[i];
    const Coordinate b = ring[i + 1];
    if ((a.y > point.y) == (b.y > point.y)) continue;
    if (point.x < a.x + (b.x - a.x) * (point.y - a.y) / (b.y - a.y)) inside = !inside;
  }
  return inside;
}

}  // namespace

void PlainValidity::Bounds::include(std::span<const Coordinate> corners) {
  for (const Coordinate& corner : corners) {
    min_x = std::min(min_x, corner.x);
    max_x = std::max(max_x, corner.x);
    min_y = std::min(min_y, corner.y);
    max_y = std::max(max_y, corner.y);
  }
}

bool PlainValidity::is_affordable(std::size_t steps) {
  steps_ += steps;
  return steps_ <= affordable_;
}

/// Whether `test` holds for each pair whose bounds overlap. Brings many into another order.
template <class Bounded, class Test>
bool PlainValidity::each_overlap_passes(std::vector<Bounded>& all, Test test) {
  const bool in_order = all.size() > few_boxes;
  if (in_order) {
    std::sort(all.begin(), all.end(),
              [](const Bounded& a, const Bounded& b) { return a.bounds.min_x < b.bounds.min_x; });
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::size_t j = i + 1;
    for (; j < all.size() && !(in_order && all[j].bounds.min_x > all[i].bounds.max_x); ++j) {
      if (all[i].bounds.overlaps(all[j].bounds) && !test(all[i], all[j])) return false;
    }
    if (!is_affordable(j - i)) return false;
  }
  return true;
}

bool PlainValidity::take_ring(std::span<const Coordinate> ring) {
  const std::size_t first = corners_.size();
  for (const Coordinate& corner : ring) {
    if (!std::isfinite(corner.x) || !std::isfinite(corner.y)) return false;
    if (corners_.size() == first || corners_.back() != corner) corners_.push_back(corner);
  }
  const std::size_t last = corners_.size() - 1;
  if (last - first < 3) return false;
  rings_.push_back({first, last});
  const std::size_t first_run = runs_.size();
  for (std::size_t edge = first; edge < last; edge += edges_of_a_run) {
    Run run{rings_.size() - 1, edge, std::min(edge + edges_of_a_run, last)};
    run.bounds.include(std::span(corners_).subspan(run.first, run.last + 1 - run.first));
    runs_.push_back(run);
  }
  find_onward_runs(first_run);
  return true;
}

/// Whether every edge has a part along a way, and so the run is a line over it.
bool PlainValidity::leads(const Run& run, Coordinate way) const {
  for (std::size_t i = run.first; i < run.last; ++i) {
    const double x = (corners_[i + 1].x - corners_[i].x) * way.x;
    const double y = (corners_[i + 1].y - corners_[i].y) * way.y;
    if (!(x + y > 1e-15 * (std::abs(x) + std::abs(y)))) return false;
  }
  return true;
}

/// Of one ring. Most of a coast is onward, and then nothing has to be compared there.
void PlainValidity::find_onward_runs(std::size_t first_run) {
  const auto way = [&](const Run& from, const Run& to) {
    return Coordinate{corners_[to.last].x - corners_[from.first].x,
                      corners_[to.last].y - corners_[from.first].y};
  };
  for (std::size_t r = first_run; r < runs_.size(); ++r)
    runs_[r].is_onward = leads(runs_[r], way(runs_[r], runs_[r]));
  for (std::size_t r = first_run; r < runs_.size(); ++r) {
    Run& run = runs_[r];
    const Run& next = runs_[r + 1 < runs_.size() ? r + 1 : first_run];
    if (!run.is_onward || !next.is_onward) continue;
    const Coordinate both = way(run, next);
    if (leads(run, both) && leads(next, both)) run.onward_to = next.first;
  }
}

bool PlainValidity::turns_are_sound(const Run& run) const {
  for (std::size_t i = run.first; !run.is_onward && i + 1 < run.last; ++i) {
    if (!leads_on(corners_[i], corners_[i + 1], corners_[i + 2])) return false;
  }
  const RingCorners& ring = rings_[run.ring];
  const std::size_t next = run.last == ring.last ? ring.first : run.last;
  return run.onward_to == next || leads_on(corners_[run.last - 1], corners_[next], corners_[next + 1]);
}

bool PlainValidity::edges_are_apart(std::size_t a, std::size_t b) const {
  const Coordinate from = corners_[a], to = corners_[a + 1], from_b = corners_[b], to_b = corners_[b + 1];
  if (std::max(from.x, to.x) < std::min(from_b.x, to_b.x) ||
      std::max(from_b.x, to_b.x) < std::min(from.x, to.x) ||
      std::max(from.y, to.y) < std::min(from_b.y, to_b.y) ||
      std::max(from_b.y, to_b.y) < std::min(from.y, to.y))
    return true;
  return on_one_side(from, to, from_b, to_b) || on_one_side(from_b, to_b, from, to);
}

bool PlainValidity::is_apart(const Run& a, const Run& b) const {
  if (&a == &b ? a.is_onward : a.onward_to == b.first || b.onward_to == a.first) return true;
  const RingCorners& ring = rings_[a.ring];
  for (std::size_t i = a.first; i < a.last; ++i) {
    const Coordinate from = corners_[i], to = corners_[i + 1];
    if (std::max(from.x, to.x) < b.bounds.min_x || std::min(from.x, to.x) > b.bounds.max_x ||
        std::max(from.y, to.y) < b.bounds.min_y || std::min(from.y, to.y) > b.bounds.max_y)
      continue;
    for (std::size_t j = &a == &b ? i + 2 : b.first; j < b.last; ++j) {
      const bool adjacent = i + 1 == j || j + 1 == i || (i == ring.first && j + 1 == ring.last) ||
                            (j == ring.first && i + 1 == ring.last);
      if (!adjacent && !edges_are_apart(i, j)) return false;
    }
  }
  return true;
}

bool PlainValidity::runs_are_apart() {
  affordable_ = std::max(few_steps, steps_of_a_corner * corners_.size());
  if (boxes_tell_runs_apart()) return true;
  return steps_ > affordable_ && edges_touch_nowhere(corners_, rings_);
}

/// False also where that takes too many steps.
bool PlainValidity::boxes_tell_runs_apart() {
  return std::all_of(runs_.begin(), runs_.end(), [&](const Run& run) { return is_apart(run, run); }) &&
         each_overlap_passes(runs_, [&](const Run& a, const Run& b) {
           return is_affordable(steps_of_two_runs) && is_apart(a, b);
         });
}

/// REQUIRES: no two rings touch.
bool PlainValidity::holes_lie_right(const PolygonSet& shapes, IndexRange rings) {
  const auto shell = shapes.ring(rings.first);
  pieces_.clear();
  for (std::size_t hole = rings.first + 1; hole < rings.last; ++hole) {
    const auto ring = shapes.ring(hole);
    if (!is_affordable(shell.size()) || !ring_holds(shell, ring[0])) return false;
    pieces_.push_back({hole, ring.size()});
    pieces_.back().bounds.include(ring);
  }
  const auto is_clear = [&](const Piece& of, const Piece& other) {
    return is_affordable(of.corners) && !ring_holds(shapes.ring(of.number), shapes.ring(other.number)[0]);
  };
  return each_overlap_passes(
      pieces_, [&](const Piece& a, const Piece& b) { return is_clear(a, b) && is_clear(b, a); });
}

/// REQUIRES: no two rings touch.
bool PlainValidity::rings_lie_right(const PolygonSet& shapes, std::size_t feature) {
  steps_ = 0;
  affordable_ = most_steps;
  const IndexRange parts = shapes.parts_of(feature);
  for (std::size_t part = parts.first; part < parts.last; ++part) {
    if (!holes_lie_right(shapes, shapes.rings_of(part))) return false;
  }
  pieces_.clear();
  for (std::size_t part = parts.first; part < parts.last; ++part) {
    const IndexRange rings = shapes.rings_of(part);
    Piece& piece = pieces_.emplace_back(Piece{part});
    piece.bounds.include(shapes.ring(rings.first));
    for (std::size_t r = rings.first; r < rings.last; ++r) piece.corners += shapes.ring(r).size();
  }
  const auto is_clear = [&](const Piece& of, const Piece& other) {
    return is_affordable(of.corners) &&
           !part_holds(shapes, of.number, shapes.ring(shapes.rings_of(other.number).first)[0]);
  };
  return each_overlap_passes(
      pieces_, [&](const Piece& a, const Piece& b) { return is_clear(a, b) && is_clear(b, a); });
}

bool PlainValidity::holds(const PolygonSet& shapes, std::size_t feature) {
  steps_ = 0;
  corners_.clear();
  rings_.clear();
  runs_.clear();
  const IndexRange parts = shapes.parts_of(feature);
  for (std::size_t part = parts.first; part < parts.last; ++part) {
    const IndexRange rings = shapes.rings_of(part);
    for (std::size_t r = rings.first; r < rings.last; ++r) {
      if (!take_ring(shapes.ring(r))) return false;
    }
  }
  return std::all_of(runs_.begin(), runs_.end(), [&](const Run& run) { return turns_are_sound(run); }) &&
         runs_are_apart() && rings_lie_right(shapes, feature);
}

}  // namespace cakupan::geo
