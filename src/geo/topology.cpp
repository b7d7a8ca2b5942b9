#include <cakupan/geo/topology.hpp>

#include <algorithm>
#include <bit>
#include <limits>
#include <span>
#include <utility>

namespace cakupan::geo {

namespace {

using Vertex = std::uint32_t;
constexpr Vertex none = std::numeric_limits<Vertex>::max();

std::uint64_t mixed(std::uint64_t value) {
  // The finalizer of SplitMix64 (Steele, Lea and Flood 2014): coordinates on a grid differ in few bits.
  value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  value = (value ^ (value >> 27U)) * 0x94d049bb133111ebULL;
  return value ^ (value >> 31U);
}

/// Open addressing over positions in an array that the caller keeps: one allocation, however many entries.
class PositionTable {
 public:
  explicit PositionTable(std::size_t entries) : slots_(std::bit_ceil(entries * 2 + 2), none) {}

  /// The slot of the entry for which `equal` holds, or the free slot where it belongs.
  template <class Equal>
  Vertex& slot(std::uint64_t hash, Equal equal) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = mixed(hash) & mask;
    while (slots_[at] != none && !equal(slots_[at])) at = (at + 1) & mask;
    return slots_[at];
  }

 private:
  std::vector<Vertex> slots_;
};

/// Every coordinate numbered by value; rings without repeated neighbors and without the closing coordinate.
struct Numbered {
  std::vector<Coordinate> places;        ///< of a vertex
  std::vector<Vertex> vertices;          ///< ring after ring
  std::vector<std::size_t> ring_starts;  ///< offsets into vertices

  std::span<const Vertex> ring(std::size_t r) const {
    return std::span(vertices).subspan(ring_starts[r], ring_starts[r + 1] - ring_starts[r]);
  }
};

/// Gives places their numbers, in the order in which they are first asked for.
class Numbering {
 public:
  Numbering(std::vector<Coordinate>& places, std::size_t coordinates)
      : places_(places), table_(coordinates) {}

  Vertex of(Coordinate raw) {
    const Coordinate place{raw.x + 0.0, raw.y + 0.0};  // -0.0 equals 0.0 and must hash like it
    const std::uint64_t hash =
        mixed(std::bit_cast<std::uint64_t>(place.x)) + std::bit_cast<std::uint64_t>(place.y);
    Vertex& slot = table_.slot(hash, [&](Vertex v) { return places_[v] == place; });
    if (slot == none) {
      slot = static_cast<Vertex>(places_.size());
      places_.push_back(place);
    }
    return slot;
  }

 private:
  std::vector<Coordinate>& places_;
  PositionTable table_;
};

/// Adds a vertex to the ring being numbered, unless it is the one before it.
void append(Numbered& numbered, Vertex vertex) {
  const bool is_first = numbered.vertices.size() == numbered.ring_starts.back();
  if (is_first || numbered.vertices.back() != vertex) numbered.vertices.push_back(vertex);
}

void end_ring(Numbered& numbered) {
  const std::size_t first = numbered.ring_starts.back();
  while (numbered.vertices.size() > first + 1 && numbered.vertices.back() == numbered.vertices[first])
    numbered.vertices.pop_back();
  numbered.ring_starts.push_back(numbered.vertices.size());
}

Numbered numbered(const PolygonSet& shapes) {
  Numbered result;
  result.ring_starts.push_back(0);
  result.vertices.reserve(shapes.coordinates().size());
  Numbering numbering(result.places, shapes.coordinates().size());
  for (std::size_t r = 0; r < shapes.ring_count(); ++r) {
    const auto ring = shapes.ring(r);
    for (const Coordinate& place : ring.first(ring.size() - 1)) append(result, numbering.of(place));
    end_ring(result);
  }
  return result;
}

/// The rings of a topology, with every coordinate of an arc looked up once for both of its sides.
Numbered numbered(const Topology& topology) {
  Numbered result;
  result.ring_starts.push_back(0);
  Numbering numbering(result.places, topology.coordinates.size());
  std::vector<Vertex> of_coordinate;
  of_coordinate.reserve(topology.coordinates.size());
  for (const Coordinate& place : topology.coordinates) of_coordinate.push_back(numbering.of(place));
  for (std::size_t r = 0; r + 1 < topology.ring_steps.size(); ++r) {
    for (std::size_t s = topology.ring_steps[r]; s < topology.ring_steps[r + 1]; ++s) {
      const IndexRange range = topology.arcs[topology.steps[s].arc].coordinates;
      const bool forward = topology.steps[s].direction == ArcStep::Direction::forward;
      for (std::size_t i = 0; i < range.size(); ++i)
        append(result, of_coordinate[forward ? range.first + i : range.last - 1 - i]);
    }
    end_ring(result);
  }
  return result;
}

/// Where arcs end: a vertex that two rings pass between different neighbors, or where a ring turns back on
/// itself. At any other vertex all rings run together before and after, so their claims on the two edges are
/// equal.
std::vector<bool> nodes_of(const Numbered& numbered) {
  std::vector<bool> is_node(numbered.places.size(), false);
  std::vector<std::pair<Vertex, Vertex>> neighbors(numbered.places.size(), {none, none});
  for (std::size_t r = 0; r + 1 < numbered.ring_starts.size(); ++r) {
    const auto ring = numbered.ring(r);
    for (std::size_t i = 0; i < ring.size(); ++i) {
      const Vertex before = i == 0 ? ring.back() : ring[i - 1];
      const Vertex after = i + 1 == ring.size() ? ring.front() : ring[i + 1];
      const auto pair = std::minmax(before, after);
      auto& known = neighbors[ring[i]];
      if (known.first == none) known = pair;
      if (known != std::pair<Vertex, Vertex>(pair) || pair.first == pair.second) is_node[ring[i]] = true;
    }
  }
  return is_node;
}

/// Collects the arcs, each found by the directed edge at either of its ends.
class ArcBuilder {
 public:
  ArcBuilder(const Numbered& numbered, Topology& topology)
      : numbered_(numbered), topology_(topology), first_end_(numbered.places.size(), none) {}

  /// `chain` runs from node to node, or once around a ring without nodes (its first vertex repeated).
  void step(std::span<const Vertex> chain, std::size_t feature) {
    const Vertex known = find(chain[0], chain[1]);
    if (known == none) {
      add(chain, feature);
      return;
    }
    // Ends come in pairs: that of the arc's beginning is even.
    const std::size_t at = known / 2;
    Arc& arc = topology_.arcs[at];
    if (arc.right == Arc::nobody) arc.right = feature;
    topology_.steps.push_back(
        {at, known % 2 == 0 ? ArcStep::Direction::forward : ArcStep::Direction::backward});
  }

 private:
  /// An end of an arc: the vertex beside it, and the next end at the same node.
  struct End {
    Vertex beside;
    Vertex next;
  };

  Vertex find(Vertex from, Vertex to) const {
    Vertex end = first_end_[from];
    while (end != none && ends_[end].beside != to) end = ends_[end].next;
    return end;
  }

  // The first arc of two with the same edge is the one that is found.
  void add_end(Vertex from, Vertex to) {
    const bool is_known = find(from, to) != none;
    ends_.push_back({to, is_known ? none : first_end_[from]});
    if (!is_known) first_end_[from] = static_cast<Vertex>(ends_.size() - 1);
  }

  void add(std::span<const Vertex> chain, std::size_t feature) {
    add_end(chain[0], chain[1]);
    add_end(chain[chain.size() - 1], chain[chain.size() - 2]);
    const std::size_t first = topology_.coordinates.size();
    for (const Vertex v : chain) topology_.coordinates.push_back(numbered_.places[v]);
    topology_.steps.push_back({topology_.arcs.size(), ArcStep::Direction::forward});
    topology_.arcs.push_back({{first, topology_.coordinates.size()}, feature, Arc::nobody});
    topology_.ends.push_back({chain.front(), chain.back()});
  }

  const Numbered& numbered_;
  Topology& topology_;
  std::vector<Vertex> first_end_;  // of a place
  std::vector<End> ends_;
};

/// Cuts one ring into chains between nodes.
void add_ring(std::span<const Vertex> ring, const std::vector<bool>& is_node, std::size_t feature,
              ArcBuilder& builder, std::vector<Vertex>& chain) {
  if (ring.size() < 2) return;
  auto start = std::find_if(ring.begin(), ring.end(), [&](Vertex v) { return is_node[v]; });
  // A ring without nodes begins at its least vertex, so that an enclave and the hole around it make one arc.
  if (start == ring.end()) start = std::min_element(ring.begin(), ring.end());
  chain.assign(1, *start);
  const auto go_on = [&](Vertex v) {
    chain.push_back(v);
    if (!is_node[v]) return;
    builder.step(chain, feature);
    chain.assign(1, v);
  };
  std::for_each(start + 1, ring.end(), go_on);
  std::for_each(ring.begin(), start, go_on);
  chain.push_back(*start);
  builder.step(chain, feature);
}

/// The arcs of numbered rings, which belong to the parts and features that `topology` has already.
void find_arcs(const Numbered& points, Topology& topology) {
  const std::vector<bool> is_node = nodes_of(points);
  topology.coordinates.reserve(points.places.size());
  ArcBuilder builder(points, topology);
  std::vector<Vertex> chain;
  for (std::size_t feature = 0; feature + 1 < topology.feature_parts.size(); ++feature) {
    const IndexRange parts{topology.feature_parts[feature], topology.feature_parts[feature + 1]};
    for (std::size_t r = topology.part_rings[parts.first]; r < topology.part_rings[parts.last]; ++r) {
      add_ring(points.ring(r), is_node, feature, builder, chain);
      topology.ring_steps.push_back(topology.steps.size());
    }
  }
}

}  // namespace

Topology topology_of(const PolygonSet& shapes) {
  Topology result;
  for (std::size_t part = 0; part < shapes.part_count(); ++part)
    result.part_rings.push_back(shapes.rings_of(part).last);
  for (std::size_t feature = 0; feature < shapes.feature_count(); ++feature)
    result.feature_parts.push_back(shapes.parts_of(feature).last);
  find_arcs(numbered(shapes), result);
  return result;
}

Topology with_arcs_anew(Topology topology) {
  Topology result;
  const Numbered points = numbered(topology);
  result.part_rings = std::move(topology.part_rings);
  result.feature_parts = std::move(topology.feature_parts);
  topology = {};  // makes room
  find_arcs(points, result);
  return result;
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
