#include <cakupan/geo/topology.hpp>

#include <algorithm>
#include <span>

#include "geo/arc_builder.hpp"
#include "geo/numbered_places.hpp"

namespace cakupan::geo {

namespace {

std::vector<bool> nodes_of(const NumberedRings& rings) {
  NodeFinder finder(rings.places.size());
  for (std::size_t r = 0; r + 1 < rings.ring_starts.size(); ++r) {
    const auto ring = rings.ring(r);
    for (std::size_t i = 0; i < ring.size(); ++i)
      finder.pass(i == 0 ? ring.back() : ring[i - 1], ring[i],
                  i + 1 == ring.size() ? ring.front() : ring[i + 1]);
  }
  return finder.take();
}

/// Cuts rings into chains between nodes.
class RingCutter {
 public:
  RingCutter(const NumberedRings& rings, Topology& topology)
      : is_node_(nodes_of(rings)), builder_(rings.places, topology), topology_(topology) {}

  void add(std::span<const Vertex> ring, std::size_t feature) {
    if (ring.size() < 2) return;
    auto start = std::find_if(ring.begin(), ring.end(), [&](Vertex v) { return is_node_[v]; });
    if (start == ring.end()) {
      start = ring.begin();
      // An enclave and the hole around it make one arc, so both begin here.
      is_node_[*start] = true;
    }
    chain_.assign(1, *start);
    std::for_each(start + 1, ring.end(), [&](Vertex v) { go_on(v, feature); });
    std::for_each(ring.begin(), start, [&](Vertex v) { go_on(v, feature); });
    chain_.push_back(*start);
    topology_.steps.push_back(builder_.step(chain_, feature));
  }

 private:
  void go_on(Vertex v, std::size_t feature) {
    chain_.push_back(v);
    if (!is_node_[v]) return;
    topology_.steps.push_back(builder_.step(chain_, feature));
    chain_.assign(1, v);
  }

  std::vector<bool> is_node_;
  ArcBuilder builder_;
  Topology& topology_;
  std::vector<Vertex> chain_;
};

}  // namespace

Topology topology_of(const PolygonSet& shapes) {
  Topology result;
  const NumberedRings rings = numbered_rings(shapes);
  result.coordinates.reserve(rings.places.size());
  RingCutter cutter(rings, result);
  for (std::size_t feature = 0; feature < shapes.feature_count(); ++feature) {
    const IndexRange parts = shapes.parts_of(feature);
    for (std::size_t part = parts.first; part < parts.last; ++part) {
      const IndexRange of_part = shapes.rings_of(part);
      for (std::size_t r = of_part.first; r < of_part.last; ++r) {
        cutter.add(rings.ring(r), feature);
        result.ring_steps.push_back(result.steps.size());
      }
      result.part_rings.push_back(of_part.last);
    }
    result.feature_parts.push_back(parts.last);
  }
  return result;
}

std::uint32_t place_count(const Topology& topology) {
  std::uint32_t count = 0;
  for (const ArcEnds& ends : topology.ends) count = std::max({count, ends.first + 1, ends.last + 1});
  return count;
}

std::vector<Coordinate> ring_of(const Topology& topology, std::size_t ring) {
  std::vector<Coordinate> result;
  for (std::size_t s = topology.ring_steps[ring]; s < topology.ring_steps[ring + 1]; ++s) {
    const ArcStep step = topology.steps[s];
    const IndexRange range = topology.arcs[step.arc].coordinates;
    const auto line = std::span(topology.coordinates).subspan(range.first, range.size());
    if (!result.empty()) result.pop_back();  // the node where the arcs meet
    if (step.direction == ArcStep::Direction::forward) {
      result.insert(result.end(), line.begin(), line.end());
    } else {
      result.insert(result.end(), line.rbegin(), line.rend());
    }
  }
  return result;
}

double signed_area(const Topology& topology, std::size_t ring) {
  if (topology.ring_steps[ring] == topology.ring_steps[ring + 1]) return 0;
  const ArcStep first = topology.steps[topology.ring_steps[ring]];
  const IndexRange start = topology.arcs[first.arc].coordinates;
  // Taken relative to a corner, as that of a ring is.
  const Coordinate origin = topology.coordinates[start.first];
  double twice = 0;
  for (std::size_t s = topology.ring_steps[ring]; s < topology.ring_steps[ring + 1]; ++s) {
    const IndexRange range = topology.arcs[topology.steps[s].arc].coordinates;
    double of_arc = 0;
    for (std::size_t i = range.first; i + 1 < range.last; ++i) {
      const Coordinate a = topology.coordinates[i];
      const Coordinate b = topology.coordinates[i + 1];
      of_arc += (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y);
    }
    twice += topology.steps[s].direction == ArcStep::Direction::forward ? of_arc : -of_arc;
  }
  return twice / 2;
}

PolygonSet polygons_of(const Topology& topology) {
  PolygonSet result;
  for (std::size_t feature = 0; feature + 1 < topology.feature_parts.size(); ++feature) {
    for (std::size_t part = topology.feature_parts[feature]; part < topology.feature_parts[feature + 1];
         ++part) {
      for (std::size_t r = topology.part_rings[part]; r < topology.part_rings[part + 1]; ++r) {
        result.add_ring(ring_of(topology, r));
      }
      result.end_part();
    }
    result.end_feature();
  }
  return result;
}

}  // namespace cakupan::geo
