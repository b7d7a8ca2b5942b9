#include "geo/repair.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <cakupan/geo/earth.hpp>
#include <cakupan/geo/overlay.hpp>

namespace cakupan::geo {

namespace {

/// A line of a ring, from its west to its east.
struct RingLine {
  Coordinate west, east;
};

std::vector<RingLine> lines_of(const PolygonSet& shapes, std::size_t feature) {
  std::vector<RingLine> lines;
  const IndexRange parts = shapes.parts_of(feature);
  for (std::size_t p = parts.first; p < parts.last; ++p) {
    const IndexRange rings = shapes.rings_of(p);
    for (std::size_t r = rings.first; r < rings.last; ++r) {
      const auto ring = shapes.ring(r);
      for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const bool eastward = ring[i].x <= ring[i + 1].x;
        lines.push_back(eastward ? RingLine{ring[i], ring[i + 1]} : RingLine{ring[i + 1], ring[i]});
      }
    }
  }
  std::ranges::sort(lines, {}, [](const RingLine& line) { return line.west.x; });
  return lines;
}

double side_of(Coordinate point, const RingLine& line) {
  return (line.east.x - line.west.x) * (point.y - line.west.y) -
         (line.east.y - line.west.y) * (point.x - line.west.x);
}

bool lines_cross(const RingLine& a, const RingLine& b) {
  return side_of(a.west, b) * side_of(a.east, b) < 0 && side_of(b.west, a) * side_of(b.east, a) < 0;
}

/// Whether a feature's lines cross more often than that, from west to east. What takes too many comparisons
/// to say is taken for no.
bool crosses_more_often_than(std::size_t most, const PolygonSet& shapes, std::size_t feature) {
  constexpr std::size_t most_comparisons = 100'000'000;
  std::size_t crossings = 0, comparisons = 0;
  std::vector<RingLine> open;
  for (const RingLine& line : lines_of(shapes, feature)) {
    std::erase_if(open, [&](const RingLine& other) { return other.east.x < line.west.x; });
    comparisons += open.size();
    if (comparisons > most_comparisons) return false;
    crossings += static_cast<std::size_t>(
        std::ranges::count_if(open, [&](const RingLine& other) { return lines_cross(line, other); }));
    if (crossings > most) return true;
    open.push_back(line);
  }
  return false;
}

}  // namespace

RepairResult repaired(const PolygonSet& shapes, std::size_t feature) {
  RepairResult result;
  result.repair.reason = invalidity(shapes, feature);
  if (result.repair.reason.empty()) {
    result.shape.append(shapes, feature);
    return result;
  }
  result.repair.area_before = area(shapes, feature);
  if (crosses_more_often_than(most_crossings, shapes, feature)) {
    result.repair.reason = fmt::format("its lines cross more than {} times", most_crossings);
    result.outcome = RepairOutcome::dropped;
    result.shape.end_feature();
    return result;
  }
  result.shape = made_valid(shapes, feature);
  result.outcome = result.shape.is_empty(0) ? RepairOutcome::dropped : RepairOutcome::repaired;
  if (result.outcome == RepairOutcome::repaired) result.repair.area_after = area(result.shape, 0);
  return result;
}

}  // namespace cakupan::geo
