#include <cakupan/geo/snap.hpp>

#include <cmath>
#include <span>
#include <vector>

namespace cakupan::geo {

namespace {

std::vector<Coordinate> snapped_ring(std::span<const Coordinate> ring, double cell) {
  std::vector<Coordinate> result;
  for (const Coordinate& point : ring) {
    const Coordinate moved{std::round(point.x / cell) * cell, std::round(point.y / cell) * cell};
    if (result.empty() || result.back() != moved) result.push_back(moved);
  }
  return result;
}

// A ring that goes out and back over the same points has corners but no inside.
bool has_inside(std::span<const Coordinate> ring) { return ring.size() >= 4 && signed_area(ring) != 0; }

void add_largest_part(PolygonSet& target, const PolygonSet& shapes, std::size_t feature) {
  const IndexRange parts = shapes.parts_of(feature);
  std::size_t largest = parts.first;
  double largest_size = -1;
  for (std::size_t part = parts.first; part < parts.last; ++part) {
    const double size = std::abs(signed_area(shapes.ring(shapes.rings_of(part).first)));
    if (size > largest_size) {
      largest = part;
      largest_size = size;
    }
  }
  target.add_ring(shapes.ring(shapes.rings_of(largest).first));
}

}  // namespace

PolygonSet snapped(const PolygonSet& shapes, std::size_t feature, double cell) {
  PolygonSet result;
  bool any = false;
  const IndexRange parts = shapes.parts_of(feature);
  for (std::size_t part = parts.first; part < parts.last; ++part) {
    const IndexRange rings = shapes.rings_of(part);
    for (std::size_t r = rings.first; r < rings.last; ++r) {
      const std::vector<Coordinate> ring = snapped_ring(shapes.ring(r), cell);
      if (!has_inside(ring)) {
        if (r == rings.first) break;  // without a shell its holes mean nothing
        continue;
      }
      result.add_ring(ring);
      any = true;
    }
    result.end_part();
  }
  if (!any && parts.size() > 0) add_largest_part(result, shapes, feature);
  result.end_feature();
  return result;
}

}  // namespace cakupan::geo
