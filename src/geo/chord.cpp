#include "geo/chord.hpp"

#include <numbers>

#include "geo/proj.hpp"

namespace cakupan::geo {

namespace {

constexpr double radian = std::numbers::pi / 180;
constexpr double longest_piece = 0.05;  // degrees

double within_unit(double t) { return std::clamp(t, 0.0, 1.0); }

double turn(Coordinate a, Coordinate b, Coordinate c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

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
    if (!((high - low) * size > std::max(1e-5 * best, 1e-4))) return best;
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

}  // namespace

Vector position(Coordinate degrees) {
  const double e2 = wgs84_f * (2 - wgs84_f);
  const double sine = std::sin(degrees.y * radian);
  const double normal = wgs84_a / std::sqrt(1 - e2 * sine * sine);
  const double across = normal * std::cos(degrees.y * radian);
  return {across * std::cos(degrees.x * radian), across * std::sin(degrees.x * radian),
          normal * (1 - e2) * sine};
}

void add_edge(std::vector<Piece>& pieces, Coordinate a, Coordinate b) {
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
  Ball ball{(low + high) * 0.5, 0};
  for (std::size_t i = range.first; i < range.last; ++i) {
    const double reach = std::max(length(pieces[i].start - ball.center), length(pieces[i].end - ball.center));
    ball.radius = std::max(ball.radius, reach + pieces[i].bow);
  }
  return ball;
}

Approach approach_of(const Piece& a, const Piece& b) {
  const Vector along_a = a.end - a.start;
  const Vector along_b = b.end - b.start;
  const Vector apart = a.start - b.start;
  const double aa = dot(along_a, along_a);
  const double bb = dot(along_b, along_b);
  Approach result;
  if (!(aa > 0)) {
    result.on_b = bb > 0 ? within_unit(dot(along_b, apart) / bb) : 0;
  } else if (!(bb > 0)) {
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

bool cross(const Piece& a, const Piece& b) {
  return turn(a.from, a.to, b.from) * turn(a.from, a.to, b.to) < 0 &&
         turn(b.from, b.to, a.from) * turn(b.from, b.to, a.to) < 0;
}

double meters(Coordinate a, Coordinate b) { return geodesic_meters({a.x, a.y}, {b.x, b.y}); }

double least_between(const Piece& a, const Piece& b) {
  if (a.is_point()) return refined(a.from, b);
  if (b.is_point()) return refined(b.from, a);
  // Lines that do not cross are nearest at an end of one of them.
  return std::min({refined(a.from, b), refined(a.to, b), refined(b.from, a), refined(b.to, a)});
}

}  // namespace cakupan::geo
