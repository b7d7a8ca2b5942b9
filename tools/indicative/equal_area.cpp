#include "indicative/equal_area.hpp"

#include <cmath>
#include <numbers>

namespace cakupan::indicative {
namespace {

// WGS 84.
constexpr double radius_km = 6378.137;
constexpr double flattening = 1 / 298.257223563;
constexpr double eccentricity_squared = flattening * (2 - flattening);
constexpr double radians = std::numbers::pi / 180;

/// Snyder's q (3-12) for a sine of the latitude.
double authalic(double sine) {
  const double e = std::sqrt(eccentricity_squared);
  return (1 - eccentricity_squared) * (sine / (1 - eccentricity_squared * sine * sine) -
                                       std::log((1 - e * sine) / (1 + e * sine)) / (2 * e));
}

}  // namespace

geo::Coordinate on_millimeters(geo::Coordinate kilometers) {
  constexpr double per_km = 1e6;
  return {std::round(kilometers.x * per_km) / per_km, std::round(kilometers.y * per_km) / per_km};
}

geo::Coordinate to_equal_area(geo::Coordinate degrees) {
  return on_millimeters(
      {radius_km * degrees.x * radians, radius_km * authalic(std::sin(degrees.y * radians)) / 2});
}

geo::Coordinate to_degrees(geo::Coordinate kilometers) {
  const double q = 2 * kilometers.y / radius_km;
  // Newton's method on the sine of the latitude; near the equator q is almost twice the sine.
  double sine = q / 2;
  for (int i = 0; i < 8; ++i) {
    const double flat = 1 - eccentricity_squared * sine * sine;
    const double slope = 2 * (1 - eccentricity_squared) / (flat * flat);
    sine -= (authalic(sine) - q) / slope;
  }
  return {kilometers.x / radius_km / radians, std::asin(sine) / radians};
}

geo::PolygonSet to_equal_area(geo::PolygonSet shapes) {
  for (geo::Coordinate& point : shapes.coordinates()) point = to_equal_area(point);
  return shapes;
}

geo::PolygonSet to_degrees(geo::PolygonSet shapes) {
  for (geo::Coordinate& point : shapes.coordinates()) point = to_degrees(point);
  return shapes;
}

}  // namespace cakupan::indicative
