#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include <cakupan/geo/geometry.hpp>

namespace cakupan::geo {

// Short lines on the ellipsoid and their chords through the earth: what an outline is measured with.

/// A position or direction in meters, from the center of the earth.
struct Vector {
  double x = 0, y = 0, z = 0;
};

inline Vector operator+(Vector a, Vector b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
inline Vector operator-(Vector a, Vector b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
inline Vector operator*(Vector a, double factor) { return {a.x * factor, a.y * factor, a.z * factor}; }
inline double dot(Vector a, Vector b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
inline double length(Vector a) { return std::sqrt(dot(a, a)); }

/// Of a position on the ellipsoid, given in degrees.
Vector position(Coordinate degrees);

/// A short part of an edge, or a point where both ends are equal.
struct Piece {
  Coordinate from, to;
  Vector start, end;
  double bow = 0;  ///< the edge is nowhere farther than this from its chord, in meters

  bool is_point() const { return from == to; }
  Coordinate at(double t) const { return {from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t}; }
};

struct Ball {
  Vector center;
  double radius = 0;
};

/// How far two balls are apart at least, in meters; 0 where they touch.
inline double gap_between(const Ball& a, const Ball& b) {
  return std::max(0.0, length(a.center - b.center) - a.radius - b.radius);
}

/// Appends an edge, cut into pieces whose chords hardly leave it.
void add_edge(std::vector<Piece>& pieces, Coordinate a, Coordinate b);

/// A ball around a run of pieces and their bows. REQUIRES: at least one piece.
Ball ball_around(const std::vector<Piece>& pieces, IndexRange range);

/// Where two chords are nearest (0 = start, 1 = end), and how near.
struct Approach {
  double on_a = 0;
  double on_b = 0;
  double chord = 0;
};

/// The nearest points of the chords of two pieces, either of which may be a point. Source: Ericson (2005),
/// section 5.1.9.
Approach approach_of(const Piece& a, const Piece& b);

/// Whether two pieces cross in longitude and latitude, ends aside.
bool cross(const Piece& a, const Piece& b);

/// Geodesic meters between two positions in degrees.
double meters(Coordinate a, Coordinate b);

/// The least geodesic distance in meters between two pieces that do not cross.
double least_between(const Piece& a, const Piece& b);

}  // namespace cakupan::geo
