#include "render/shape/slivers.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

#include <cakupan/geo/overlay.hpp>

#include "render/shape/box_grid.hpp"
#include "render/shape/unshared_edges.hpp"

namespace cakupan::render::shape {

namespace {

using geo::Arc;

constexpr double grid_mm = 0.02;
// Wider gaps are lakes, or places that nobody claims. Of a strip its width.
constexpr double gap_mm = 0.45;
// Of the grid that finds polygons: about a region of a map of many.
constexpr double box_cell_mm = 2;

double length_of(const geo::Topology& topology, geo::IndexRange range) {
  double length = 0;
  for (std::size_t i = range.first; i + 1 < range.last; ++i) {
    const geo::Coordinate a = topology.coordinates[i];
    const geo::Coordinate b = topology.coordinates[i + 1];
    length += std::hypot(b.x - a.x, b.y - a.y);
  }
  return length;
}

/// For every face the smallest polygon that holds it, or `no_group`.
std::vector<std::size_t> owners_of(const geo::PolygonSet& faces, const geo::PolygonSet& page) {
  BoxGrid boxes(page.box(), box_cell_mm);
  std::vector<double> areas;
  for (std::size_t f = 0; f < page.feature_count(); ++f) {
    boxes.put(f, page.box_of(f));
    areas.push_back(geo::planar_area(page, f));
  }
  std::vector<std::size_t> owners;
  for (std::size_t face = 0; face < faces.feature_count(); ++face) {
    const geo::Coordinate inside = geo::point_on_surface(faces, face);
    std::size_t owner = geo::no_group;
    for (const std::size_t f : boxes.touching({inside.x, inside.y, inside.x, inside.y})) {
      if (owner != geo::no_group && areas[owner] <= areas[f]) continue;
      if (geo::contains(page, f, inside)) owner = f;
    }
    owners.push_back(owner);
  }
  return owners;
}

/// Gives thin faces without an owner to the neighbor with the longest border on them.
void give_gaps(const geo::PolygonSet& faces, std::vector<std::size_t>& owners) {
  const geo::Topology topology = geo::topology_of(faces);
  std::vector<double> perimeter(faces.feature_count(), 0);
  std::vector<std::map<std::size_t, double>> shared(faces.feature_count());
  for (const Arc& arc : topology.arcs) {
    const double length = length_of(topology, arc.coordinates);
    perimeter[arc.left] += length;
    if (arc.right == Arc::nobody) continue;
    perimeter[arc.right] += length;
    if (owners[arc.right] != geo::no_group) shared[arc.left][owners[arc.right]] += length;
    if (owners[arc.left] != geo::no_group) shared[arc.right][owners[arc.left]] += length;
  }
  const std::vector<std::size_t> known = owners;
  for (std::size_t face = 0; face < faces.feature_count(); ++face) {
    if (known[face] != geo::no_group || shared[face].empty()) continue;
    if (2 * geo::planar_area(faces, face) > gap_mm * perimeter[face]) continue;
    owners[face] =
        std::max_element(shared[face].begin(), shared[face].end(), [](const auto& a, const auto& b) {
          return a.second < b.second;
        })->first;
  }
}

}  // namespace

double ragged_length(const geo::Topology& topology, std::span<const std::uint32_t> facing) {
  double length = 0;
  for (std::size_t i = 0; i < facing.size(); ++i) {
    if (facing[i] != faces_nobody) length += length_of(topology, {i, i + 2});
  }
  return length;
}

geo::PolygonSet without_slivers(const geo::PolygonSet& page) {
  const geo::PolygonSet faces = geo::faces_of(page, grid_mm);
  std::vector<std::size_t> owners = owners_of(faces, page);
  give_gaps(faces, owners);
  const geo::PolygonSet whole = geo::dissolved(faces, owners, page.feature_count());
  geo::PolygonSet result;
  for (std::size_t f = 0; f < page.feature_count(); ++f) {
    // What is finer than the grid stays as it was.
    result.append(whole.is_empty(f) ? page : whole, f);
  }
  return result;
}

}  // namespace cakupan::render::shape
