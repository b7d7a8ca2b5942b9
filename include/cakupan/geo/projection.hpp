#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include <cakupan/geo/geometry.hpp>

namespace cakupan::geo {

/// A map projection from longitude and latitude on WGS 84 in degrees to meters. Needs neither network nor
/// grid files, so it gives the same on every machine. One thread at a time may use a projection.
class Projection {
 public:
  /// Any CRS that PROJ understands: "EPSG:23830", a PROJ string, WKT.
  /// THROWS: base::Error (usage) where PROJ does not know it, it is not projected, or it is not about the
  /// earth.
  static Projection named(const std::string& crs);

  /// An equal-area projection picked from the extent (degrees). Small extents, and those about as wide as
  /// high: Lambert azimuthal on the center. Wide ones on the equator, and those wider than 200 degrees:
  /// cylindrical, with the standard parallels that keep the largest scale error least; where all of such a
  /// one lies past 45 degrees, azimuthal on the pole. Other wide ones: Albers. Source: Snyder (1987), pp.
  /// 33-35, 99. REQUIRES: extent is not empty.
  static Projection equal_area(const Box& extent);

  Projection(Projection&&) noexcept;
  Projection& operator=(Projection&&) noexcept;
  ~Projection();

  /// Meters; nothing where the point cannot be projected.
  std::optional<Coordinate> forward(LonLat point) const;
  std::optional<LonLat> inverse(Coordinate point) const;

  /// Features of a set of degrees, in the order of `features`, as a set of meters.
  /// THROWS: base::Error (input) where a coordinate cannot be projected, naming it.
  PolygonSet projected(const PolygonSet& degrees, std::span<const std::size_t> features) const;

  /// The scale along the parallel at a point: map meters for one meter on the ground.
  /// Source: Snyder (1987), factor k. Numerical.
  /// REQUIRES: not a pole. THROWS: base::Error (work) where the point cannot be projected.
  double parallel_scale(LonLat point) const;

  /// What to print: "Cylindrical equal-area, true at 7.8° N and S" or the CRS's own name.
  const std::string& name() const;
  /// The PROJ string or code that made it.
  const std::string& definition() const;

 private:
  struct Impl;
  explicit Projection(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace cakupan::geo
