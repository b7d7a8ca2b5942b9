#include <cakupan/geo/outline.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "geo/antimeridian.hpp"
#include "geo/ball_tree.hpp"
#include "geo/chord.hpp"
#include "geo/outline_pieces.hpp"
#include "geo/proj.hpp"

// How a distance is found. Edges are cut into pieces so short that their chords through the earth hardly
// leave them. Chords are compared instead of geodesics, run by run of pieces, by a tree of balls around them.
// The few pairs whose chords leave a doubt are measured along the ellipsoid.

namespace cakupan::geo {

namespace {

constexpr std::uint32_t pieces_per_leaf = 8;
// Positions are known to some nanometers, so lines that touch come out a little apart, in meters.
constexpr double touch = 1e-6;
constexpr double infinity = std::numeric_limits<double>::infinity();

/// The same with every edge the short way round, its longitudes going on beyond 180; nothing for what runs
/// around a pole and does not close so.
std::optional<PolygonSet> unrolled_shape(const PolygonSet& shapes, std::size_t feature) {
  PolygonSet result;
  const IndexRange parts = shapes.parts_of(feature);
  for (std::size_t part = parts.first; part < parts.last; ++part) {
    const IndexRange rings = shapes.rings_of(part);
    for (std::size_t r = rings.first; r < rings.last; ++r) {
      const auto ring = shapes.ring(r);
      std::vector<Coordinate> points(ring.begin(), ring.end());
      for (std::size_t i = 1; i < points.size(); ++i)
        points[i].x -= 360 * std::round((points[i].x - points[i - 1].x) / 360);
      if (points.back().x != points.front().x) return std::nullopt;
      result.add_ring(points);
    }
    result.end_part();
  }
  result.end_feature();
  return result;
}

}  // namespace

Outline::Pieces::Pieces(LonLat point) {
  const Coordinate there{point.lon, point.lat};
  box.include(there);
  const Vector where = position(there);
  pieces.push_back({there, there, where, where, 0});
  grow_tree();
}

Outline::Pieces::Pieces(const PolygonSet& of, std::size_t which)
    : shapes(&of), feature(which), box(of.box_of(which)) {
  if (box.width() > 180 && runs_over_antimeridian(of, which)) unrolled = unrolled_shape(of, which);
  if (unrolled) {
    shapes = &*unrolled;
    feature = 0;
    box = shapes->box_of(0);
  }
  const IndexRange parts = shapes->parts_of(feature);
  pieces.reserve(shapes->coordinates_of(feature).size());
  for (std::size_t part = parts.first; part < parts.last; ++part) {
    const IndexRange rings = shapes->rings_of(part);
    for (std::size_t r = rings.first; r < rings.last; ++r) {
      const auto ring = shapes->ring(r);
      for (std::size_t i = 0; i + 1 < ring.size(); ++i) add_edge(pieces, ring[i], ring[i + 1]);
    }
  }
  grow_tree();
}

void Outline::Pieces::grow_tree() {
  tree.emplace(static_cast<std::uint32_t>(pieces.size()), pieces_per_leaf,
               [&](std::uint32_t first, std::uint32_t last) {
                 return ball_around(pieces, {first, last});
               });
}

bool Outline::Pieces::contains(Coordinate point) const {
  if (!shapes) return false;
  // The same meridian may be written in either of two ways.
  for (const double turn_around : {0.0, -360.0, 360.0}) {
    const Coordinate written{point.x + turn_around, point.y};
    if (box.contains(written) && geo::contains(*shapes, feature, written)) return true;
  }
  return false;
}

bool Outline::Pieces::contains_a_part_of(const Pieces& other) const {
  if (!other.shapes) return contains(other.pieces.front().from);
  const IndexRange parts = other.shapes->parts_of(other.feature);
  for (std::size_t part = parts.first; part < parts.last; ++part) {
    if (contains(other.shapes->ring(other.shapes->rings_of(part).first).front())) return true;
  }
  return false;
}

namespace {

/// A pair of pieces that may be the nearest.
struct Pair {
  const Piece* a;
  const Piece* b;
  Approach approach;

  double doubt() const { return a->bow + b->bow; }
  double meters_apart() const { return meters(a->at(approach.on_a), b->at(approach.on_b)); }
};

/// Visits the pairs of pieces in all leaves that are not farther apart than `limit()`, in meters.
template <class Lines, class Limit, class Visit>
void each_pair(const Lines& a, const Lines& b, Limit limit, Visit visit) {
  const auto pairs_of = [&](const BallTree::Node& leaf_a, const BallTree::Node& leaf_b) {
    for (std::uint32_t i = leaf_a.first; i < leaf_a.last; ++i) {
      for (std::uint32_t k = leaf_b.first; k < leaf_b.last; ++k) visit(a.pieces[i], b.pieces[k]);
    }
  };
  each_leaf_pair(*a.tree, *b.tree, limit, pairs_of);
}

/// What chords say of the way between two lines, in meters.
struct ChordBounds {
  double at_least = infinity;  ///< no two points are nearer
  double at_most = infinity;   ///< the chord between the nearest points is not longer
};

/// The bounds where lines come within `limit` of each other; else they are too large, but above it.
template <class Lines>
ChordBounds chord_bounds(const Lines& a, const Lines& b, double limit) {
  ChordBounds bounds;
  bool touching = false;
  const auto still = [&] { return touching ? -infinity : std::min(limit, bounds.at_most); };
  each_pair(a, b, still, [&](const Piece& piece_a, const Piece& piece_b) {
    // Neighbors mostly share corners.
    touching = touching || length(piece_a.start - piece_b.start) < touch / 2;
    if (touching) return;
    const double chord = approach_of(piece_a, piece_b).chord;
    const double doubt = piece_a.bow + piece_b.bow;
    bounds.at_least = std::min(bounds.at_least, chord - doubt);
    bounds.at_most = std::min(bounds.at_most, chord + doubt);
  });
  return touching ? ChordBounds{0, 0} : bounds;
}

}  // namespace

Outline::Outline(const PolygonSet& shapes, std::size_t feature)
    : pieces_(std::make_unique<const Pieces>(shapes, feature)) {}
Outline::Outline(Outline&&) noexcept = default;
Outline& Outline::operator=(Outline&&) noexcept = default;
Outline::~Outline() = default;

namespace {

/// Meters along the ellipsoid between the nearest points of lines that do not contain each other; nothing
/// where they are farther apart than `farthest`.
template <class Lines>
std::optional<double> least_meters(const Lines& a, const Lines& b, double farthest) {
  // No geodesic is shorter than its chord; the rest is for rounding.
  const double cutoff = farthest * (1 + 1e-9) + 1e-6;
  ChordBounds bounds = chord_bounds(a, b, cutoff);
  if (bounds.at_least > cutoff) return std::nullopt;
  if (bounds.at_most > cutoff) bounds = chord_bounds(a, b, infinity);
  const double chord = bounds.at_most;
  if (chord == 0) return 0;
  // The ellipsoid's curvature depends on the direction by up to 0.7 %, so a shorter chord can belong to a
  // longer geodesic: by less than that times the square of chord over diameter.
  const double ratio = chord / (2 * wgs84_a);
  const double limit = chord * (1 + 0.007 * ratio * ratio) + 1e-6;
  double best = infinity;
  const auto still = [&] { return best < touch ? -infinity : limit; };
  each_pair(a, b, still, [&](const Piece& piece_a, const Piece& piece_b) {
    if (best < touch) return;
    const Pair pair{&piece_a, &piece_b, approach_of(piece_a, piece_b)};
    if (pair.approach.chord - pair.doubt() > limit) return;
    if (cross(piece_a, piece_b)) {
      best = 0;
      return;
    }
    const double apart = pair.meters_apart();
    const double doubt = 2 * pair.doubt();
    if (apart - doubt >= best) return;
    best = std::min(best, doubt <= 1e-4 * apart ? apart : least_between(piece_a, piece_b));
  });
  return best < touch ? 0 : best;
}

}  // namespace

base::Kilometers Outline::distance_from(LonLat point) const {
  if (pieces_->contains({point.lon, point.lat})) return {0};
  return {least_meters(Pieces(point), *pieces_, infinity).value() / 1000};
}

base::Kilometers Outline::distance_from(const Outline& other) const {
  return distance_within(other, {infinity}).value();
}

std::optional<base::Kilometers> Outline::distance_within(const Outline& other, base::Kilometers limit) const {
  const std::optional<double> apart = least_meters(*other.pieces_, *pieces_, limit.value * 1000);
  const base::Kilometers edges{apart.value_or(infinity) / 1000};
  if (edges.value > 0 &&
      (pieces_->contains_a_part_of(*other.pieces_) || other.pieces_->contains_a_part_of(*pieces_)))
    return base::Kilometers{0};
  return apart && edges <= limit ? std::optional(edges) : std::nullopt;
}

base::Kilometers Outline::at_least(LonLat point) const {
  const Vector there = position({point.lon, point.lat});
  return {std::max(0.0, length(there - pieces_->whole().center) - pieces_->whole().radius) / 1000};
}

base::Kilometers Outline::at_least(const Outline& other) const {
  return {gap_between(other.pieces_->whole(), pieces_->whole()) / 1000};
}

}  // namespace cakupan::geo
