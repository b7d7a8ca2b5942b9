#include <cakupan/geo/earth.hpp>

#include <cakupan/geo/outline.hpp>

#include "geo/proj.hpp"

namespace cakupan::geo {

base::Kilometers distance(LonLat a, LonLat b) { return {geodesic_meters(a, b) / 1000}; }

LonLat place_at(LonLat from, double azimuth, base::Kilometers distance) {
  return geodesic_end(from, azimuth, distance.value * 1000);
}

std::vector<LonLat> geodesic_line(LonLat first, LonLat second, std::size_t steps) {
  const Geodesic whole = geodesic_between(first, second);
  std::vector<LonLat> line;
  line.reserve(steps + 1);
  for (std::size_t i = 0; i <= steps; ++i) {
    const double part = static_cast<double>(i) / static_cast<double>(steps);
    line.push_back(geodesic_end(first, whole.azimuth, part * whole.meters));
  }
  return line;
}

base::Kilometers edge_distance(LonLat from, const PolygonSet& shapes, std::size_t feature) {
  return Outline(shapes, feature).distance_from(from);
}

base::SquareKilometers area(const PolygonSet& shapes, std::size_t feature) {
  double square_meters = 0;
  const IndexRange parts = shapes.parts_of(feature);
  for (std::size_t part = parts.first; part < parts.last; ++part) {
    const IndexRange rings = shapes.rings_of(part);
    for (std::size_t r = rings.first; r < rings.last; ++r) {
      const double size = geodesic_ring_area(shapes.ring(r));
      square_meters += r == rings.first ? size : -size;
    }
  }
  return {square_meters / 1e6};
}

}  // namespace cakupan::geo
