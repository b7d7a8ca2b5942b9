#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>

#include <cakupan/geo/geometry.hpp>

namespace cakupan::geo {

// The only door to PROJ: geodesics on WGS 84, and transformations from WGS 84 longitude and latitude.

/// Length of the geodesic between two positions, in meters.
double geodesic_meters(LonLat a, LonLat b);

/// How a geodesic leaves a position, in degrees clockwise from north, and how long it is.
struct Geodesic {
  double azimuth = 0;
  double meters = 0;
};
Geodesic geodesic_between(LonLat a, LonLat b);

/// Where a geodesic ends that leaves at an azimuth, in degrees clockwise from north.
LonLat geodesic_end(LonLat from, double azimuth, double meters);

/// What a ring encloses, in square meters, whichever way it runs. Edges are geodesics. Loops of a ring that
/// crosses itself count with the sign of their direction, the total without.
double geodesic_ring_area(std::span<const Coordinate> ring);

/// The semi-axes of WGS 84.
inline constexpr double wgs84_a = 6378137.0;
inline constexpr double wgs84_f = 1 / 298.257223563;

/// From longitude and latitude on WGS 84 in degrees to meters of a projected CRS. One thread at a time.
class Transformation {
 public:
  /// THROWS: base::Error (usage) where the text is no projected CRS of the earth.
  explicit Transformation(const std::string& crs);
  /// To a projection of WGS 84 itself: "+proj=laea +lat_0=-2 +lon_0=118 +datum=WGS84 +units=m". PROJ's
  /// database is not asked, which takes most of the time of the other constructor.
  /// THROWS: base::Error (usage) where PROJ has no such projection.
  static Transformation of_wgs84(const std::string& projection);
  /// The same for another thread. THROWS: base::Error (work) where PROJ makes none.
  Transformation copy() const;
  Transformation(Transformation&&) noexcept;
  Transformation& operator=(Transformation&&) noexcept;
  ~Transformation();

  std::optional<Coordinate> forward(LonLat point) const;
  std::optional<LonLat> inverse(Coordinate point) const;
  /// Transforms as many as it can, in place, and returns how many that were from the start.
  std::size_t forward(std::span<Coordinate> points) const;

  /// The CRS's own name; empty where it has none.
  const std::string& name() const;

 private:
  struct Handles;
  explicit Transformation(std::unique_ptr<Handles> handles);
  std::unique_ptr<Handles> handles_;
};

}  // namespace cakupan::geo
