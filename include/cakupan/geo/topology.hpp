#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <cakupan/geo/geometry.hpp>

namespace cakupan::geo {

/// The borders of a set of polygons as shared arcs: each arc is drawn, stroked and simplified once, for both
/// of its neighbors. Neighbors share an arc where they have equal coordinates, in equal or opposite order.
struct Arc {
  static constexpr std::uint32_t nobody = 0xffffffff;
  IndexRange coordinates;       ///< into Topology::coordinates; a closed arc repeats its first coordinate
  std::uint32_t left = nobody;  ///< the first feature that has the arc in its boundary
  std::uint32_t right =
      nobody;  ///< the second, equal to `left` where a feature meets itself; or `nobody` at a coast

  bool operator==(const Arc&) const = default;
};

/// A ring as a walk along arcs. An arc walked against its direction is reversed.
struct ArcStep {
  std::uint32_t arc = 0;
  enum class Direction : std::uint8_t { forward, backward } direction = Direction::forward;

  bool operator==(const ArcStep&) const = default;
};

/// Where an arc begins and ends, as numbers that are equal where the places are.
struct ArcEnds {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  bool operator==(const ArcEnds&) const = default;
};

struct Topology {
  std::vector<Coordinate> coordinates;
  std::vector<Arc> arcs;
  std::vector<ArcEnds> ends;  ///< of the arcs
  std::vector<ArcStep> steps;
  std::vector<std::size_t> ring_steps{0};     ///< offsets into steps
  std::vector<std::size_t> part_rings{0};     ///< offsets into rings
  std::vector<std::size_t> feature_parts{0};  ///< offsets into parts
};

/// Finds the arcs. Arcs end where borders meet or part. Where more than two rings claim an arc (overlaps),
/// the first two keep it. Repeated neighboring coordinates become one. REQUIRES: fewer than
/// 2^32 coordinates and features.
Topology topology_of(const PolygonSet& shapes);

/// Finds the arcs anew of a topology in which arcs that one feature has alone were changed, so that some have
/// edges in common that had none before. REQUIRES: their ends are where they were, unless the whole arc is
/// one place; the arcs of two features, and what they pass between their ends, were not touched.
Topology with_unshared_arcs_anew(const Topology& topology);

/// How many numbers of places there are: one more than the greatest of `ends`.
std::uint32_t place_count(const Topology& topology);

/// The coordinates of one ring of a topology, closed.
std::vector<Coordinate> ring_of(const Topology& topology, std::size_t ring);

/// `signed_area` of one ring of a topology. A ring without arcs has none.
double signed_area(const Topology& topology, std::size_t ring);

/// The polygons of a topology. `polygons_of(topology_of(s))` has the same rings as s, each perhaps begun
/// elsewhere.
PolygonSet polygons_of(const Topology& topology);

}  // namespace cakupan::geo
