#pragma once

#include <span>
#include <vector>

#include <cakupan/geo/topology.hpp>

#include "geo/numbered_places.hpp"

namespace cakupan::geo {

/// Collects the arcs of a topology, each found by the directed edge at either of its ends.
class ArcBuilder {
 public:
  /// Borrows both. Adds coordinates, arcs and their ends, not steps.
  ArcBuilder(std::span<const Coordinate> places, Topology& topology)
      : places_(places), topology_(topology), first_end_(places.size(), no_vertex) {}

  /// The arc of a chain that a feature claims. `chain` runs from node to node, or once around a ring without
  /// nodes (its first vertex repeated).
  ArcStep step(std::span<const Vertex> chain, std::size_t feature);
  /// An arc that the topology has already, of one edge.
  void know(std::uint32_t arc, Vertex from, Vertex to);

 private:
  /// An end of an arc: the vertex beside it, and the next end at the same node.
  struct End {
    Vertex beside;
    Vertex next;
  };

  Vertex find(Vertex from, Vertex to) const;
  void add_end(Vertex from, Vertex to);

  std::span<const Coordinate> places_;
  Topology& topology_;
  std::vector<Vertex> first_end_;    // of a place
  std::vector<End> ends_;            // two an arc; that of its beginning is even
  std::vector<std::uint32_t> arcs_;  // by half the number of an end
};

}  // namespace cakupan::geo
