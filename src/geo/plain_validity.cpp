#include "geo/plain_validity.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include "geo/crossings.hpp"

namespace cakupan::geo {

namespace {

constexpr std::size_t edges_of_a_run = 8;
// Up to so many, comparing each with each is cheaper than bringing them in order.
constexpr std::size_t few_boxes = 48;

/// 1 where c lies to the left of the line from a to b, -1 to its right, 0 where doubles cannot tell.
/// Source of the bound: Shewchuk (1997), adaptive precision floating-point arithmetic.
int certain_side(Coordinate a, Coordinate b, Coordinate c) {
  const double left = (a.x - c.x) * (b.y - c.y);
  const double right = (a.y - c.y) * (b.x - c.x);
  const double twice_area = left - right;
  const double most_off = 4e-16 * (std::abs(left) + std::abs(right));
  if (twice_area > most_off) return 1;
  return twice_area < -most_off ? -1 : 0;
}

bool on_one_side(Coordinate a, Coordinate b, Coordinate c, Coordinate d) {
  const int side = certain_side(a, b, c);
  return side != 0 && side == certain_side(a, b, d);
}

/// Whether the edge from b to c leaves the one from a to b, instead of leading back over it.
bool leads_on(Coordinate a, Coordinate b, Coordinate c) {
  if (certain_side(a, b, c) != 0) return true;
  const Coordinate to{b.x - a.x, b.y - a.y};
  const Coordinate from{c.x - b.x, c.y - b.y};
  const double along = to.x * from.x + to.y * from.y;
  return along > 1e-9 * std::hypot(to.x, to.y) * std::hypot(from.x, from.y);
}

template <class Boxed>
bool overlap(const Boxed& a, const Boxed& b) {
  return a.min_x <= b.max_x && b.min_x <= a.max_x && a.min_y <= b.max_y && b.min_y <= a.max_y;
}

/// Whether `test` holds for each pair of boxes that overlap. Brings many boxes into another order.
template <class Boxed, class Test>
bool each_overlap_passes(std::vector<Boxed>& boxes, Test test) {
  const bool in_order = boxes.size() > few_boxes;
  if (in_order)
    std::sort(boxes.begin(), boxes.end(), [](const Boxed& a, const Boxed& b) { return a.min_x < b.min_x; });
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    for (std::size_t j = i + 1; j < boxes.size(); ++j) {
      if (in_order && boxes[j].min_x > boxes[i].max_x) break;
      if (overlap(boxes[i], boxes[j]) && !test(boxes[i], boxes[j])) return false;
    }
  }
  return true;
}

struct PartBox {
  std::size_t part = 0;
  double min_x = 0, min_y = 0, max_x = 0, max_y = 0;
};

PartBox box_of_part(std::size_t part, std::span<const Coordinate> shell) {
  PartBox box{part, shell[0].x, shell[0].y, shell[0].x, shell[0].y};
  for (const Coordinate& corner : shell) {
    box.min_x = std::min(box.min_x, corner.x);
    box.max_x = std::max(box.max_x, corner.x);
    box.min_y = std::min(box.min_y, corner.y);
    box.max_y = std::max(box.max_y, corner.y);
  }
  return box;
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

/// REQUIRES: no two rings touch.
bool holes_lie_right(const PolygonSet& shapes, IndexRange rings) {
  for (std::size_t hole = rings.first + 1; hole < rings.last; ++hole) {
    const Coordinate corner = shapes.ring(hole)[0];
    if (!ring_holds(shapes.ring(rings.first), corner)) return false;
    for (std::size_t other = rings.first + 1; other < rings.last; ++other) {
      if (other != hole && ring_holds(shapes.ring(other), corner)) return false;
    }
  }
  return true;
}

}  // namespace

bool PlainValidity::take_ring(std::span<const Coordinate> ring) {
  const std::size_t first = corners_.size();
  for (const Coordinate& corner : ring) {
    if (!std::isfinite(corner.x) || !std::isfinite(corner.y)) return false;
    if (corners_.size() == first || corners_.back() != corner) corners_.push_back(corner);
  }
  const std::size_t last = corners_.size() - 1;
  if (last - first < 3) return false;
  rings_.push_back({first, last});
  for (std::size_t edge = first; edge < last; edge += edges_of_a_run) {
    Run run{rings_.size() - 1, edge, std::min(edge + edges_of_a_run, last)};
    run.min_x = run.max_x = corners_[edge].x;
    run.min_y = run.max_y = corners_[edge].y;
    for (std::size_t i = run.first + 1; i <= run.last; ++i) {
      run.min_x = std::min(run.min_x, corners_[i].x);
      run.max_x = std::max(run.max_x, corners_[i].x);
      run.min_y = std::min(run.min_y, corners_[i].y);
      run.max_y = std::max(run.max_y, corners_[i].y);
    }
    runs_.push_back(run);
  }
  return true;
}

bool PlainValidity::turns_are_sound() const {
  return std::all_of(rings_.begin(), rings_.end(), [&](const Ring& ring) {
    for (std::size_t i = ring.first; i + 1 < ring.last; ++i) {
      if (!leads_on(corners_[i], corners_[i + 1], corners_[i + 2])) return false;
    }
    return leads_on(corners_[ring.last - 1], corners_[ring.first], corners_[ring.first + 1]);
  });
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
  const Ring& ring = rings_[a.ring];
  for (std::size_t i = a.first; i < a.last; ++i) {
    const Coordinate from = corners_[i], to = corners_[i + 1];
    if (std::max(from.x, to.x) < b.min_x || std::min(from.x, to.x) > b.max_x ||
        std::max(from.y, to.y) < b.min_y || std::min(from.y, to.y) > b.max_y)
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
  return std::all_of(runs_.begin(), runs_.end(), [&](const Run& run) { return is_apart(run, run); }) &&
         each_overlap_passes(runs_, [&](const Run& a, const Run& b) { return is_apart(a, b); });
}

/// REQUIRES: no two rings touch.
bool PlainValidity::rings_lie_right(const PolygonSet& shapes, std::size_t feature) {
  const IndexRange parts = shapes.parts_of(feature);
  std::vector<PartBox> boxes;
  boxes.reserve(parts.size());
  for (std::size_t part = parts.first; part < parts.last; ++part) {
    const IndexRange rings = shapes.rings_of(part);
    if (!holes_lie_right(shapes, rings)) return false;
    boxes.push_back(box_of_part(part, shapes.ring(rings.first)));
  }
  const auto first_corner = [&](const PartBox& box) {
    return shapes.ring(shapes.rings_of(box.part).first)[0];
  };
  return each_overlap_passes(boxes, [&](const PartBox& a, const PartBox& b) {
    return !part_holds(shapes, a.part, first_corner(b)) && !part_holds(shapes, b.part, first_corner(a));
  });
}

bool PlainValidity::holds(const PolygonSet& shapes, std::size_t feature) {
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
  return turns_are_sound() && runs_are_apart() && rings_lie_right(shapes, feature);
}

}  // namespace cakupan::geo
