#include <cakupan/geo/outline.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <optional>
#include <vector>

#include "geo/proj.hpp"

// How a distance is found. Edges are cut into pieces so short that their chords through the earth hardly
// leave them. Chords are compared instead of geodesics, run by run of pieces, each run with a ball around it.
// The few pairs whose chords leave a doubt are measured along the ellipsoid.

namespace cakupan::geo {

namespace {

constexpr double radian = std::numbers::pi / 180;
constexpr double longest_piece = 0.05;  // degrees
constexpr std::size_t pieces_per_ball = 32;

/// A position or direction in meters, from the center of the earth.
struct Vector {
  double x = 0, y = 0, z = 0;
};

Vector operator+(Vector a, Vector b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
Vector operator-(Vector a, Vector b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
Vector operator*(Vector a, double factor) { return {a.x * factor, a.y * factor, a.z * factor}; }
double dot(Vector a, Vector b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
double length(Vector a) { return std::sqrt(dot(a, a)); }

Vector position(Coordinate degrees) {
  const double e2 = wgs84_f * (2 - wgs84_f);
  const double sine = std::sin(degrees.y * radian);
  const double normal = wgs84_a / std::sqrt(1 - e2 * sine * sine);
  const double across = normal * std::cos(degrees.y * radian);
  return {across * std::cos(degrees.x * radian), across * std::sin(degrees.x * radian),
          normal * (1 - e2) * sine};
}

/// A short part of an edge, or a point where both ends are equal.
struct Piece {
  Coordinate from, to;
  Vector start, end;
  double bow = 0;  ///< the edge is nowhere farther than this from its chord, in meters

  bool is_point() const { return from == to; }
  Coordinate at(double t) const { return {from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t}; }
};

/// A ball around a run of pieces and their bows.
struct Ball {
  IndexRange pieces;
  Vector center;
  double radius = 0;
};

double gap_between(const Ball& a, const Ball& b) {
  return std::max(0.0, length(a.center - b.center) - a.radius - b.radius);
}

double within_unit(double t) { return std::clamp(t, 0.0, 1.0); }

/// Where two chords are nearest (0 = start, 1 = end), and how near.
struct Approach {
  double on_a = 0;
  double on_b = 0;
  double chord = 0;
};

/// The nearest points of two segments, either of which may be a point. Source: Ericson (2005), section 5.1.9.
Approach approach_of(const Piece& a, const Piece& b) {
  const Vector along_a = a.end - a.start;
  const Vector along_b = b.end - b.start;
  const Vector apart = a.start - b.start;
  const double aa = dot(along_a, along_a);
  const double bb = dot(along_b, along_b);
  Approach result;
  if (a.is_point()) {
    result.on_b = bb > 0 ? within_unit(dot(along_b, apart) / bb) : 0;
  } else if (b.is_point()) {
    result.on_a = within_unit(-dot(along_a, apart) / aa);
  } else {
    const double ab = dot(along_a, along_b);
    const double a_apart = dot(along_a, apart);
    const double b_apart = dot(along_b, apart);
    const double spread = aa * bb - ab * ab;
    if (spread > 0) result.on_a = within_unit((ab * b_apart - a_apart * bb) / spread);
    const double on_b = (ab * result.on_a + b_apart) / bb;
    result.on_b = within_unit(on_b);
    if (on_b < 0) result.on_a = within_unit(-a_apart / aa);
    if (on_b > 1) result.on_a = within_unit((ab - a_apart) / aa);
  }
  result.chord = length(apart + along_a * result.on_a - along_b * result.on_b);
  return result;
}

double turn(Coordinate a, Coordinate b, Coordinate c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool cross(const Piece& a, const Piece& b) {
  return turn(a.from, a.to, b.from) * turn(a.from, a.to, b.to) < 0 &&
         turn(b.from, b.to, a.from) * turn(b.from, b.to, a.to) < 0;
}

double meters(Coordinate a, Coordinate b) { return geodesic_meters({a.x, a.y}, {b.x, b.y}); }

/// The least geodesic distance from a point to a piece, by golden section.
double refined(Coordinate point, const Piece& piece) {
  double low = 0;
  double high = 1;
  const auto at = [&](double t) { return meters(point, piece.at(t)); };
  double best = std::min(at(low), at(high));
  if (piece.is_point()) return best;
  const double ratio = std::numbers::phi - 1;
  double left = high - ratio;
  double right = low + ratio;
  double at_left = at(left);
  double at_right = at(right);
  const double size = length(piece.end - piece.start);
  while (true) {
    best = std::min({best, at_left, at_right});
    // No point of the interval is farther from its ends than it is long.
    if ((high - low) * size <= std::max(1e-5 * best, 1e-4)) return best;
    if (at_left < at_right) {
      high = right;
      right = left;
      at_right = at_left;
      left = high - ratio * (high - low);
      at_left = at(left);
    } else {
      low = left;
      left = right;
      at_left = at_right;
      right = low + ratio * (high - low);
      at_right = at(right);
    }
  }
}

/// Two lines that do not cross are nearest at an end of one of them.
double refined(const Piece& a, const Piece& b) {
  if (a.is_point()) return refined(a.from, b);
  if (b.is_point()) return refined(b.from, a);
  return std::min({refined(a.from, b), refined(a.to, b), refined(b.from, a), refined(b.to, a)});
}

Ball ball_around(const std::vector<Piece>& pieces, IndexRange range) {
  Vector low = pieces[range.first].start;
  Vector high = low;
  const auto include = [&](Vector p) {
    low = {std::min(low.x, p.x), std::min(low.y, p.y), std::min(low.z, p.z)};
    high = {std::max(high.x, p.x), std::max(high.y, p.y), std::max(high.z, p.z)};
  };
  for (std::size_t i = range.first; i < range.last; ++i) {
    include(pieces[i].start);
    include(pieces[i].end);
  }
  Ball ball{range, (low + high) * 0.5, 0};
  for (std::size_t i = range.first; i < range.last; ++i) {
    const double reach = std::max(length(pieces[i].start - ball.center), length(pieces[i].end - ball.center));
    ball.radius = std::max(ball.radius, reach + pieces[i].bow);
  }
  return ball;
}

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
  void add_edge(Coordinate a, Coordinate b);
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
      for (std::size_t i = 0; i + 1 < ring.size(); ++i) add_edge(ring[i], ring[i + 1]);
    }
  }
  add_balls();
}

void Outline::Pieces::add_edge(Coordinate a, Coordinate b) {
  if (a == b) return;
  const double extent = std::abs(b.x - a.x) + std::abs(b.y - a.y);
  const auto count = static_cast<std::size_t>(std::ceil(extent / longest_piece));
  // A curve bows from its chord by at most an eighth of its second derivative, which on the ellipsoid stays
  // under 6500 km times the square of the step in longitude and latitude.
  const double step = extent / static_cast<double>(count) * radian;
  const double bow = 6.5e6 * step * step / 8;
  Coordinate from = a;
  // Neighbors share a corner, so its position is taken over.
  Vector start = !pieces.empty() && pieces.back().to == a ? pieces.back().end : position(a);
  for (std::size_t i = 1; i <= count; ++i) {
    const double t = static_cast<double>(i) / static_cast<double>(count);
    const Coordinate to = i == count ? b : Coordinate{a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t};
    const Vector end = position(to);
    pieces.push_back({from, to, start, end, bow});
    from = to;
    start = end;
  }
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
        best = std::min(best, doubt <= 1e-4 * apart ? apart : refined(*pair.a, *pair.b));
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
