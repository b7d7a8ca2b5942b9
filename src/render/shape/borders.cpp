#include "render/shape/borders.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "render/shape/unshared_edges.hpp"

namespace cakupan::render::shape {

namespace {

// Between regions smaller than this on the page, lines would cover more than they part.
constexpr double least_bordered_mm2 = 0.8;

using geo::Arc;
using geo::Coordinate;
using geo::Topology;

void append(scene::Path& path, std::span<const Coordinate> line) {
  const bool closed = line.size() > 2 && line.front() == line.back();
  const std::size_t first = path.points.size();
  path.points.insert(path.points.end(), line.begin(), line.end() - (closed ? 1 : 0));
  path.parts.push_back({{first, path.points.size()},
                        closed ? scene::SubPath::Closing::closed : scene::SubPath::Closing::open});
}

/// A closed ring with every edge moved to its left (seen along the ring, x to the right, y up) by a distance.
/// Corners are mitered, sharp ones cut at twice the distance.
std::vector<Coordinate> moved_left(std::span<const Coordinate> ring, double distance) {
  const std::size_t corners = ring.size() - 1;
  const auto normal = [&](std::size_t edge) {
    const Coordinate a = ring[edge % corners];
    const Coordinate b = ring[edge % corners + 1];
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    return length > 0 ? Coordinate{-(b.y - a.y) / length, (b.x - a.x) / length} : Coordinate{0, 0};
  };
  std::vector<Coordinate> result;
  for (std::size_t i = 0; i < corners; ++i) {
    const Coordinate before = normal(i + corners - 1);
    const Coordinate after = normal(i);
    const double miter = std::max(0.5, 1 + before.x * after.x + before.y * after.y);
    result.push_back({ring[i].x + distance * (before.x + after.x) / miter,
                      ring[i].y + distance * (before.y + after.y) / miter});
  }
  result.push_back(result.front());
  return result;
}

class Sorter {
 public:
  Sorter(const PageShapes& shapes, std::span<const std::size_t> group, std::span<const Tone> tone,
         const NearLines* state_borders)
      : shapes_(shapes), group_(group), tone_(tone), state_borders_(state_borders) {}

  Borders run() {
    for (const Arc& arc : shapes_.topology.arcs) {
      if (arc.right == Arc::nobody) {
        split(arc);
      } else if (arc.left != arc.right) {
        add(target(arc.left, arc.right), arc, arc.coordinates);
      }
    }
    return std::move(borders_);
  }

 private:
  std::span<const Coordinate> line(geo::IndexRange range) const {
    return std::span(shapes_.topology.coordinates).subspan(range.first, range.size());
  }

  void add(scene::Path& path, const Arc& arc, geo::IndexRange range) {
    if ((&path == &borders_.region || &path == &borders_.region_on_dark) &&
        (is_tiny(arc.left) || is_tiny(arc.right)))
      return;
    append(path, line(range));
  }

  bool is_tiny(std::size_t feature) const {
    return feature < shapes_.features && shapes_.areas[feature] < least_bordered_mm2;
  }

  scene::Path& target(std::size_t a, std::optional<std::size_t> b) {
    const bool a_neighbor = a >= shapes_.features;
    if (!b) return a_neighbor ? borders_.neighbor : borders_.coast;
    const bool b_neighbor = *b >= shapes_.features;
    if (a_neighbor && b_neighbor) return borders_.neighbor;
    if (a_neighbor != b_neighbor) return borders_.parent;
    if (group_[a] != group_[*b]) return borders_.parent;
    return is_dark(a) && is_dark(*b) ? borders_.region_on_dark : borders_.region;
  }

  bool is_dark(std::size_t feature) const { return !tone_.empty() && tone_[feature] == Tone::dark; }

  bool is_state_border(std::size_t edge) const {
    if (state_borders_ == nullptr) return false;
    const Coordinate a = shapes_.topology.coordinates[edge], b = shapes_.topology.coordinates[edge + 1];
    return state_borders_->is_near({(a.x + b.x) / 2, (a.y + b.y) / 2});
  }

  /// An arc that one feature claims is coast, a border to another country, or a border to somebody without
  /// the same vertices, in turns.
  void split(const Arc& arc) {
    std::size_t start = arc.coordinates.first;
    scene::Path* now = nullptr;
    for (std::size_t edge = start; edge + 1 < arc.coordinates.last; ++edge) {
      const std::uint32_t facing = shapes_.facing[edge];
      scene::Path* next =
          facing == faces_nobody && is_state_border(edge)
              ? &borders_.state
              : &target(arc.left, facing == faces_nobody ? std::nullopt : std::optional<std::size_t>(facing));
      if (now != nullptr && next != now) {
        add(*now, arc, {start, edge + 1});
        start = edge;
      }
      now = next;
    }
    if (now != nullptr) add(*now, arc, {start, arc.coordinates.last});
  }

  const PageShapes& shapes_;
  std::span<const std::size_t> group_;
  std::span<const Tone> tone_;
  const NearLines* state_borders_;
  Borders borders_;
};

}  // namespace

Borders borders_of(const PageShapes& shapes, std::span<const std::size_t> group, std::span<const Tone> tone,
                   const NearLines* state_borders) {
  return Sorter(shapes, group, tone, state_borders).run();
}

scene::Path inner_outline(const geo::PolygonSet& polygons, std::size_t feature, double distance) {
  const geo::IndexRange parts = polygons.parts_of(feature);
  const auto shell_area = [&](std::size_t part) {
    return std::abs(geo::signed_area(polygons.ring(polygons.rings_of(part).first)));
  };
  double largest = 0;
  for (std::size_t part = parts.first; part < parts.last; ++part)
    largest = std::max(largest, shell_area(part));
  // A part must leave something to be seen inside its outline.
  const double least = 100 * distance * distance;
  scene::Path path;
  for (std::size_t part = parts.first; part < parts.last; ++part) {
    if (shell_area(part) < std::min(least, largest)) continue;
    const geo::IndexRange rings = polygons.rings_of(part);
    for (std::size_t r = rings.first; r < rings.last; ++r) {
      const bool is_hole = r != rings.first;
      const double inward = (geo::signed_area(polygons.ring(r)) > 0) != is_hole ? distance : -distance;
      append(path, moved_left(polygons.ring(r), shell_area(part) < least ? 0 : inward));
    }
  }
  return path;
}

scene::Path path_of(const geo::Topology& topology, std::size_t feature) {
  scene::Path path;
  const std::size_t first_part = topology.feature_parts[feature];
  const std::size_t last_part = topology.feature_parts[feature + 1];
  for (std::size_t r = topology.part_rings[first_part]; r < topology.part_rings[last_part]; ++r) {
    const std::vector<Coordinate> ring = geo::ring_of(topology, r);
    if (ring.size() >= 4) append(path, ring);
  }
  return path;
}

}  // namespace cakupan::render::shape
