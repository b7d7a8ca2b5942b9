#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cakupan::geo {

/// A position in the frame that its container states: longitude and latitude in degrees, projected meters,
/// or page millimeters.
struct Coordinate {
  double x = 0;
  double y = 0;

  bool operator==(const Coordinate&) const = default;
};

/// A position on WGS 84, in degrees. Longitude -180 to 180, latitude -90 to 90.
struct LonLat {
  double lon = 0;
  double lat = 0;

  bool operator==(const LonLat&) const = default;
};

/// An axis-parallel box. A new box is empty: it holds nothing and grows by `include`.
class Box {
 public:
  Box() = default;
  Box(double min_x, double min_y, double max_x, double max_y);

  void include(Coordinate point);
  void include(const Box& other);
  bool is_empty() const { return empty_; }
  bool contains(Coordinate point) const;
  bool intersects(const Box& other) const;
  /// REQUIRES: not empty (for all readers below).
  double min_x() const { return min_x_; }
  double min_y() const { return min_y_; }
  double max_x() const { return max_x_; }
  double max_y() const { return max_y_; }
  double width() const { return max_x_ - min_x_; }
  double height() const { return max_y_ - min_y_; }
  Coordinate center() const { return {(min_x_ + max_x_) / 2, (min_y_ + max_y_) / 2}; }
  Box grown_by(double margin) const;

  bool operator==(const Box&) const = default;

 private:
  bool empty_ = true;
  double min_x_ = 0, min_y_ = 0, max_x_ = 0, max_y_ = 0;
};

/// A half-open range of indices.
struct IndexRange {
  std::size_t first = 0;
  std::size_t last = 0;

  std::size_t size() const { return last - first; }
  bool operator==(const IndexRange&) const = default;
};

/// Multipolygons, stored flat: one coordinate array and three arrays of offsets
/// (feature -> parts -> rings -> coordinates). One feature is one multipolygon; it may be empty.
/// Rings are closed (first coordinate repeated at the end) and have at least four coordinates. The first ring
/// of a part is its shell, the others are holes; orientation is not prescribed.
class PolygonSet {
 public:
  /// Appends a ring to the part being built. Closes the ring where the caller did not.
  /// Rings with fewer than three distinct corners are left out.
  void add_ring(std::span<const Coordinate> ring);
  /// Ends the part being built; without rings, nothing happens.
  void end_part();
  /// Ends the feature being built (and its last part); without parts, the feature is empty.
  void end_feature();
  /// Appends one feature of another set as a feature of its own.
  void append(const PolygonSet& other, std::size_t feature);
  /// Appends all features of another set.
  void append_all(const PolygonSet& other);
  /// Appends the parts of one feature of another set to the feature being built.
  void append_parts(const PolygonSet& other, std::size_t feature);

  std::size_t feature_count() const { return feature_parts_.size() - 1; }
  std::size_t part_count() const { return part_rings_.size() - 1; }
  std::size_t ring_count() const { return ring_coordinates_.size() - 1; }

  IndexRange parts_of(std::size_t feature) const;
  IndexRange rings_of(std::size_t part) const;
  std::span<const Coordinate> ring(std::size_t ring) const;
  /// All coordinates of a feature, ring after ring.
  std::span<const Coordinate> coordinates_of(std::size_t feature) const;

  const std::vector<Coordinate>& coordinates() const { return coordinates_; }
  /// For moving every coordinate in place, as a projection does. Closing coordinates must stay equal to the
  /// first.
  std::vector<Coordinate>& coordinates() { return coordinates_; }

  bool is_empty(std::size_t feature) const;
  Box box_of(std::size_t feature) const;
  Box box() const;

  bool operator==(const PolygonSet&) const = default;

 private:
  std::vector<Coordinate> coordinates_;
  std::vector<std::size_t> ring_coordinates_{0};
  std::vector<std::size_t> part_rings_{0};
  std::vector<std::size_t> feature_parts_{0};
};

/// The area enclosed by a ring by the shoelace formula, in squared units of its frame;
/// positive where the ring runs counterclockwise.
double signed_area(std::span<const Coordinate> ring);

/// The planar area of a feature in squared units of its frame: shells less holes.
double planar_area(const PolygonSet& shapes, std::size_t feature);

/// Whether a point lies in a feature, by the even-odd rule over all its rings. On the edge: either answer.
bool contains(const PolygonSet& shapes, std::size_t feature, Coordinate point);

}  // namespace cakupan::geo
