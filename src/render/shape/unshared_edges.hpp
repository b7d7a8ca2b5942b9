#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <cakupan/geo/topology.hpp>

namespace cakupan::render::shape {

/// The edges that only one feature claims, by cells of a grid: asked for the feature across a gap or a
/// sliver.
class UnsharedEdges {
 public:
  /// REQUIRES: the topology outlives this; 0 < near_mm <= 0.25.
  UnsharedEdges(const geo::Topology& topology, double near_mm);

  /// Another feature whose unshared edge runs within that distance of the middle of this edge.
  std::optional<std::size_t> across(std::size_t edge, std::size_t own) const;

 private:
  struct Entry {
    std::uint64_t cell;
    std::size_t edge;
    std::size_t feature;
  };
  /// Where the entries of a cell begin, and whether they are all of one feature.
  struct Cell {
    std::uint64_t cell;
    std::size_t first;
    bool mixed;
  };
  void enter(std::size_t edge, std::size_t feature);

  const geo::Topology& topology_;
  double near_mm_;
  std::vector<Entry> entries_;
  std::vector<Cell> cells_;
};

constexpr std::uint32_t faces_nobody = 0xffffffff;

/// A sliver is no wider.
inline constexpr double widest_sliver_mm = 0.18;

/// For every edge of a topology, by the coordinate it begins at: the feature across a gap or a sliver, or
/// `faces_nobody`, also for edges that are shared.
std::vector<std::uint32_t> facing_features(const geo::Topology& topology, double near_mm = widest_sliver_mm);

}  // namespace cakupan::render::shape
