#include <cakupan/geo/outline.hpp>

#include <algorithm>
#include <limits>
#include <vector>

#include "geo/chord.hpp"
#include "geo/proj.hpp"

// How a distance is found. Edges are cut into pieces so short that their chords through the earth hardly
// leave them. Chords are compared instead of geodesics, run by run of pieces, each run with a ball around it.
// The few pairs whose chords leave a doubt are measured along the ellipsoid.

namespace cakupan::geo {

namespace {

constexpr std::size_t pieces_per_ball = 32;

}  // namespace

struct Outline::Pieces {
  const PolygonSet* shapes = nullptr;  ///< nothing for a single point
  std::size_t feature = 0;
  Box box;
  std::vector<Piece> pieces;
  std::vector<Ball> balls;
  Ball whole;

  explicit Pieces(LonLat point);
  Pieces(const PolygonSet& of, std::size_t which);
  void add_balls();
  bool contains(Coordinate point) const;
  bool contains_a_part_of(const Pieces& other) const;
};

Outline::Pieces::Pieces(LonLat point) {
  const Coordinate there{point.lon, point.lat};
  box.include(there);
  const Vector where = position(there);
  pieces.push_back({there, there, where, where, 0});
  add_balls();
}

Outline::Pieces::Pieces(const PolygonSet& of, std::size_t which)
    : shapes(&of), feature(which), box(of.box_of(which)) {
  const IndexRange parts = of.parts_of(which);
  pieces.reserve(of.coordinates_of(which).size());
  for (std::size_t part = parts.first; part < parts.last; ++part) {
    const IndexRange rings = of.rings_of(part);
    for (std::size_t r = rings.first; r < rings.last; ++r) {
      const auto ring = of.ring(r);
      for (std::size_t i = 0; i + 1 < ring.size(); ++i) add_edge(pieces, ring[i], ring[i + 1]);
    }
  }
  add_balls();
}

void Outline::Pieces::add_balls() {
  for (std::size_t first = 0; first < pieces.size(); first += pieces_per_ball) {
    balls.push_back(ball_around(pieces, {first, std::min(first + pieces_per_ball, pieces.size())}));
  }
  whole = ball_around(pieces, {0, pieces.size()});
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

template <class Visit>
void each_pair(const std::vector<Piece>& as, const Ball& a, const std::vector<Piece>& bs, const Ball& b,
               Visit visit) {
  for (std::size_t i = a.pieces.first; i < a.pieces.last; ++i) {
    for (std::size_t k = b.pieces.first; k < b.pieces.last; ++k)
      visit(Pair{&as[i], &bs[k], approach_of(as[i], bs[k])});
  }
}

/// No chord between the nearest points is longer than this.
template <class Lines>
double longest_chord(const Lines& a, const Lines& b) {
  double least = std::numeric_limits<double>::infinity();
  const auto shorten = [&](const Ball& ball_a, const Ball& ball_b) {
    each_pair(a.pieces, ball_a, b.pieces, ball_b,
              [&](const Pair& pair) { least = std::min(least, pair.approach.chord + pair.doubt()); });
  };
  // The most promising pair of balls first: it makes most of the others superfluous.
  const Ball* first_a = &a.balls.front();
  const Ball* first_b = &b.balls.front();
  for (const Ball& ball_a : a.balls) {
    for (const Ball& ball_b : b.balls) {
      if (gap_between(ball_a, ball_b) >= gap_between(*first_a, *first_b)) continue;
      first_a = &ball_a;
      first_b = &ball_b;
    }
  }
  shorten(*first_a, *first_b);
  for (const Ball& ball_a : a.balls) {
    if (gap_between(ball_a, b.whole) >= least) continue;
    for (const Ball& ball_b : b.balls) {
      if (gap_between(ball_a, ball_b) < least) shorten(ball_a, ball_b);
    }
  }
  return least;
}

}  // namespace

Outline::Outline(const PolygonSet& shapes, std::size_t feature)
    : pieces_(std::make_unique<const Pieces>(shapes, feature)) {}
Outline::Outline(Outline&&) noexcept = default;
Outline& Outline::operator=(Outline&&) noexcept = default;
Outline::~Outline() = default;

namespace {

/// Meters along the ellipsoid between the nearest points of lines that do not contain each other.
template <class Lines>
double least_meters(const Lines& a, const Lines& b) {
  const double chord = longest_chord(a, b);
  // The ellipsoid's curvature depends on the direction by up to 0.7 %, so a shorter chord can belong to a
  // longer geodesic: by less than that times the square of chord over diameter.
  const double ratio = chord / (2 * wgs84_a);
  const double limit = chord * (1 + 0.007 * ratio * ratio) + 1e-6;
  double best = std::numeric_limits<double>::infinity();
  for (const Ball& ball_a : a.balls) {
    if (gap_between(ball_a, b.whole) > limit) continue;
    for (const Ball& ball_b : b.balls) {
      if (gap_between(ball_a, ball_b) > limit) continue;
      each_pair(a.pieces, ball_a, b.pieces, ball_b, [&](const Pair& pair) {
        if (best == 0 || pair.approach.chord - pair.doubt() > limit) return;
        if (cross(*pair.a, *pair.b)) {
          best = 0;
          return;
        }
        const double apart = pair.meters_apart();
        const double doubt = 2 * pair.doubt();
        if (apart - doubt >= best) return;
        best = std::min(best, doubt <= 1e-4 * apart ? apart : least_between(*pair.a, *pair.b));
      });
    }
  }
  // Positions are known to some nanometers, so lines that touch come out a little apart.
  return best < 1e-6 ? 0 : best;
}

}  // namespace

base::Kilometers Outline::distance_from(LonLat point) const {
  if (pieces_->contains({point.lon, point.lat})) return {0};
  return {least_meters(Pieces(point), *pieces_) / 1000};
}

base::Kilometers Outline::distance_from(const Outline& other) const {
  if (pieces_->contains_a_part_of(*other.pieces_) || other.pieces_->contains_a_part_of(*pieces_)) return {0};
  return {least_meters(*other.pieces_, *pieces_) / 1000};
}

base::Kilometers Outline::at_least(LonLat point) const {
  const Vector there = position({point.lon, point.lat});
  return {std::max(0.0, length(there - pieces_->whole.center) - pieces_->whole.radius) / 1000};
}

base::Kilometers Outline::at_least(const Outline& other) const {
  return {gap_between(other.pieces_->whole, pieces_->whole) / 1000};
}

}  // namespace cakupan::geo
