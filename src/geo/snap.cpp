#include "geo/snap.hpp"

#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

namespace cakupan::geo {

namespace {

struct GridPoint {
  std::int64_t x = 0;
  std::int64_t y = 0;

  bool operator==(const GridPoint&) const = default;
};

// std::round is a call for each coordinate of a country; this is four instructions.
std::int64_t rounded(double value) { return static_cast<std::int64_t>(value + (value < 0 ? -0.5 : 0.5)); }

void snap_ring(std::span<const Coordinate> ring, double cell, std::vector<Coordinate>& result) {
  result.clear();
  const double cells = 1 / cell;
  GridPoint last;
  for (const Coordinate& point : ring) {
    const GridPoint at{rounded(point.x * cells), rounded(point.y * cells)};
    if (!result.empty() && at == last) continue;
    result.push_back({static_cast<double>(at.x) * cell, static_cast<double>(at.y) * cell});
    last = at;
  }
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
  std::vector<Coordinate> ring;
  bool any = false;
  const IndexRange parts = shapes.parts_of(feature);
  for (std::size_t part = parts.first; part < parts.last; ++part) {
    const IndexRange rings = shapes.rings_of(part);
    for (std::size_t r = rings.first; r < rings.last; ++r) {
      snap_ring(shapes.ring(r), cell, ring);
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
