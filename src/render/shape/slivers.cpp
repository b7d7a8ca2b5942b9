#include "render/shape/slivers.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include <cakupan/base/parallel.hpp>
#include <cakupan/geo/overlay.hpp>

#include "render/shape/box_grid.hpp"
#include "render/shape/land_masses.hpp"
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

/// What lies on one land mass: of each feature its parts there.
struct Mass {
  geo::PolygonSet shapes;
  std::vector<std::uint32_t> features;  ///< of the page, one per feature of `shapes`
  std::vector<double> areas;            ///< likewise; of all their parts
};

/// For every face the smallest polygon that holds it, or `no_group`.
std::vector<std::size_t> owners_of(const geo::PolygonSet& faces, const Mass& mass) {
  const geo::PolygonSet& page = mass.shapes;
  const std::vector<double>& areas = mass.areas;
  BoxGrid boxes(page.box(), box_cell_mm);
  for (std::size_t f = 0; f < page.feature_count(); ++f) boxes.put(f, page.box_of(f));
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

geo::PolygonSet covered_once(const Mass& mass) {
  const geo::PolygonSet& page = mass.shapes;
  const geo::PolygonSet faces = geo::faces_of(page, grid_mm);
  std::vector<std::size_t> owners = owners_of(faces, mass);
  give_gaps(faces, owners);
  std::vector<std::vector<std::size_t>> faces_of_owner(page.feature_count());
  for (std::size_t face = 0; face < owners.size(); ++face) {
    if (owners[face] != geo::no_group) faces_of_owner[owners[face]].push_back(face);
  }
  // Most have one face, and nothing to dissolve.
  for (const std::vector<std::size_t>& own : faces_of_owner) {
    if (own.size() == 1) owners[own.front()] = geo::no_group;
  }
  const geo::PolygonSet joined = geo::dissolved(faces, owners, page.feature_count());
  geo::PolygonSet result;
  for (std::size_t f = 0; f < page.feature_count(); ++f) {
    if (faces_of_owner[f].size() == 1) {
      result.append(faces, faces_of_owner[f].front());
    } else {
      // What is finer than the grid stays as it was.
      result.append(joined.is_empty(f) ? page : joined, f);
    }
  }
  return result;
}

/// The land masses of a page. Nothing of one lies within a cell of the grid of another, so that each can be
/// noded alone.
std::vector<Mass> masses_of(const geo::PolygonSet& page) {
  std::vector<geo::Box> boxes;
  std::vector<std::uint32_t> feature_of;
  std::vector<double> areas;
  for (std::size_t f = 0; f < page.feature_count(); ++f) {
    areas.push_back(geo::planar_area(page, f));
    const geo::IndexRange parts = page.parts_of(f);
    for (std::size_t part = parts.first; part < parts.last; ++part) {
      geo::Box& box = boxes.emplace_back();
      for (const geo::Coordinate& point : page.ring(page.rings_of(part).first)) box.include(point);
      feature_of.push_back(static_cast<std::uint32_t>(f));
    }
  }
  std::vector<Mass> masses;
  for (const std::vector<std::uint32_t>& members : land_masses(boxes, 2 * grid_mm)) {
    Mass& mass = masses.emplace_back();
    // Parts are in the order of their features.
    for (std::size_t i = 0; i < members.size(); ++i) {
      const std::uint32_t feature = feature_of[members[i]];
      const geo::IndexRange rings = page.rings_of(members[i]);
      for (std::size_t r = rings.first; r < rings.last; ++r) mass.shapes.add_ring(page.ring(r));
      mass.shapes.end_part();
      if (i + 1 < members.size() && feature_of[members[i + 1]] == feature) continue;
      mass.shapes.end_feature();
      mass.features.push_back(feature);
      mass.areas.push_back(areas[feature]);
    }
  }
  return masses;
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
  std::vector<Mass> masses = masses_of(page);
  base::for_each_index(masses.size(), [&](std::size_t m) {
    if (masses[m].features.size() > 1) masses[m].shapes = covered_once(masses[m]);
  });
  std::vector<std::vector<std::pair<std::size_t, std::size_t>>> pieces(page.feature_count());
  for (std::size_t m = 0; m < masses.size(); ++m) {
    for (std::size_t i = 0; i < masses[m].features.size(); ++i)
      pieces[masses[m].features[i]].push_back({m, i});
  }
  geo::PolygonSet result;
  for (const auto& of_feature : pieces) {
    for (const auto& [m, i] : of_feature) result.append_parts(masses[m].shapes, i);
    result.end_feature();
  }
  return result;
}

}  // namespace cakupan::render::shape
