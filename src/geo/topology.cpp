#include <cakupan/geo/topology.hpp>

#include <algorithm>
#include <bit>
#include <limits>
#include <span>

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

Numbered numbered(const PolygonSet& shapes) {
  Numbered result;
  result.ring_starts.push_back(0);
  result.vertices.reserve(shapes.coordinates().size());
  PositionTable table(shapes.coordinates().size());
  for (std::size_t r = 0; r < shapes.ring_count(); ++r) {
    const auto ring = shapes.ring(r);
    const std::size_t first = result.vertices.size();
    for (const Coordinate& raw : ring.first(ring.size() - 1)) {
      const Coordinate place{raw.x + 0.0, raw.y + 0.0};  // -0.0 equals 0.0 and must hash like it
      const std::uint64_t hash =
          mixed(std::bit_cast<std::uint64_t>(place.x)) + std::bit_cast<std::uint64_t>(place.y);
      Vertex& slot = table.slot(hash, [&](Vertex v) { return result.places[v] == place; });
      if (slot == none) {
        slot = static_cast<Vertex>(result.places.size());
        result.places.push_back(place);
      }
      if (result.vertices.size() == first || result.vertices.back() != slot) result.vertices.push_back(slot);
    }
    while (result.vertices.size() > first + 1 && result.vertices.back() == result.vertices[first]) {
      result.vertices.pop_back();
    }
    result.ring_starts.push_back(result.vertices.size());
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
      const auto pair = std::minmax(ring[(i + ring.size() - 1) % ring.size()], ring[(i + 1) % ring.size()]);
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
      : numbered_(numbered), topology_(topology), table_(numbered.vertices.size()) {}

  /// `chain` runs from node to node, or once around a ring without nodes (its first vertex repeated).
  void step(std::span<const Vertex> chain, std::size_t feature) {
    const Vertex forward = find(chain[0], chain[1]);
    if (forward == none) {
      add(chain, feature);
      return;
    }
    const End& end = ends_[forward];
    Arc& arc = topology_.arcs[end.arc];
    if (arc.right == Arc::nobody) arc.right = feature;
    topology_.steps.push_back({end.arc, end.direction});
  }

 private:
  struct End {
    Vertex from, to;
    std::size_t arc;
    ArcStep::Direction direction;
  };

  Vertex& slot(Vertex from, Vertex to) {
    return table_.slot(std::uint64_t{from} << 32U | to,
                       [&](Vertex e) { return ends_[e].from == from && ends_[e].to == to; });
  }
  Vertex find(Vertex from, Vertex to) { return slot(from, to); }

  void add_end(Vertex from, Vertex to, ArcStep::Direction direction) {
    Vertex& free = slot(from, to);
    if (free != none) return;
    free = static_cast<Vertex>(ends_.size());
    ends_.push_back({from, to, topology_.arcs.size(), direction});
  }

  void add(std::span<const Vertex> chain, std::size_t feature) {
    add_end(chain[0], chain[1], ArcStep::Direction::forward);
    add_end(chain[chain.size() - 1], chain[chain.size() - 2], ArcStep::Direction::backward);
    const std::size_t first = topology_.coordinates.size();
    for (const Vertex v : chain) topology_.coordinates.push_back(numbered_.places[v]);
    topology_.steps.push_back({topology_.arcs.size(), ArcStep::Direction::forward});
    topology_.arcs.push_back({{first, topology_.coordinates.size()}, feature, Arc::nobody});
  }

  const Numbered& numbered_;
  Topology& topology_;
  PositionTable table_;
  std::vector<End> ends_;
};

/// Cuts one ring into chains between nodes.
void add_ring(std::span<const Vertex> ring, const std::vector<bool>& is_node, std::size_t feature,
              ArcBuilder& builder, std::vector<Vertex>& chain) {
  if (ring.size() < 2) return;
  auto start = std::find_if(ring.begin(), ring.end(), [&](Vertex v) { return is_node[v]; });
  // A ring without nodes begins at its least vertex, so that an enclave and the hole around it make one arc.
  if (start == ring.end()) start = std::min_element(ring.begin(), ring.end());
  const auto offset = static_cast<std::size_t>(start - ring.begin());
  chain.assign(1, *start);
  for (std::size_t i = 1; i <= ring.size(); ++i) {
    const Vertex v = ring[(offset + i) % ring.size()];
    chain.push_back(v);
    if (is_node[v] || i == ring.size()) {
      builder.step(chain, feature);
      chain.assign(1, v);
    }
  }
}

}  // namespace

Topology topology_of(const PolygonSet& shapes) {
  const Numbered points = numbered(shapes);
  const std::vector<bool> is_node = nodes_of(points);
  Topology result;
  result.coordinates.reserve(points.places.size());
  ArcBuilder builder(points, result);
  std::vector<Vertex> chain;
  for (std::size_t feature = 0; feature < shapes.feature_count(); ++feature) {
    const IndexRange parts = shapes.parts_of(feature);
    for (std::size_t part = parts.first; part < parts.last; ++part) {
      const IndexRange rings = shapes.rings_of(part);
      for (std::size_t r = rings.first; r < rings.last; ++r) {
        add_ring(points.ring(r), is_node, feature, builder, chain);
        result.ring_steps.push_back(result.steps.size());
      }
      result.part_rings.push_back(result.ring_steps.size() - 1);
    }
    result.feature_parts.push_back(result.part_rings.size() - 1);
  }
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
