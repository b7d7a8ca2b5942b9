#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

#include <cakupan/geo/geometry.hpp>

namespace cakupan::geo {

/// The number of a place: equal for equal coordinates.
using Vertex = std::uint32_t;
constexpr Vertex no_vertex = std::numeric_limits<Vertex>::max();

/// Coordinates by value, -0.0 as 0.0.
std::uint64_t hash_of(Coordinate place);

/// Open addressing over numbers of an array that the caller keeps: one allocation, however many entries.
class NumberTable {
 public:
  explicit NumberTable(std::size_t entries) : slots_(std::bit_ceil(entries * 2 + 2), no_vertex) {}

  /// The slot of the entry for which `equal` holds, or the free slot where it belongs.
  template <class Equal>
  Vertex& slot(std::uint64_t hash, Equal equal) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at] != no_vertex && !equal(slots_[at])) at = (at + 1) & mask;
    return slots_[at];
  }

 private:
  std::vector<Vertex> slots_;
};

/// Gives places their numbers, in the order in which they are first asked for.
class Numbering {
 public:
  /// `places`: by number; borrowed. `coordinates`: how many will be asked for at most.
  Numbering(std::vector<Coordinate>& places, std::size_t coordinates)
      : places_(places), table_(coordinates) {}

  Vertex of(Coordinate place) {
    Vertex& slot = table_.slot(hash_of(place), [&](Vertex v) { return places_[v] == place; });
    if (slot == no_vertex) {
      slot = static_cast<Vertex>(places_.size());
      places_.push_back({place.x + 0.0, place.y + 0.0});
    }
    return slot;
  }

 private:
  std::vector<Coordinate>& places_;
  NumberTable table_;
};

/// Rings as numbers of places, without repeated neighbors and without the closing one.
struct NumberedRings {
  std::vector<Coordinate> places;           ///< of a vertex
  std::vector<Vertex> vertices;             ///< ring after ring
  std::vector<std::size_t> ring_starts{0};  ///< offsets into vertices

  std::span<const Vertex> ring(std::size_t r) const {
    return std::span(vertices).subspan(ring_starts[r], ring_starts[r + 1] - ring_starts[r]);
  }
};

/// REQUIRES: fewer than 2^32 coordinates.
NumberedRings numbered_rings(const PolygonSet& shapes);

/// Finds where arcs end: a vertex that lines pass between different neighbors, or where one turns back on
/// itself. At any other vertex all lines run together before and after, so their claims on the two edges are
/// equal.
class NodeFinder {
 public:
  explicit NodeFinder(std::size_t places)
      : is_node_(places, false), neighbors_(places, {no_vertex, no_vertex}) {}

  /// A line passes a vertex between two others.
  void pass(Vertex before, Vertex vertex, Vertex after) {
    const auto pair = std::minmax(before, after);
    auto& known = neighbors_[vertex];
    if (known.first == no_vertex) known = pair;
    if (known != std::pair<Vertex, Vertex>(pair) || before == after) is_node_[vertex] = true;
  }
  /// A line ends at a vertex.
  void end(Vertex vertex) { is_node_[vertex] = true; }

  std::vector<bool> take() { return std::move(is_node_); }

 private:
  std::vector<bool> is_node_;
  std::vector<std::pair<Vertex, Vertex>> neighbors_;
};

}  // namespace cakupan::geo
