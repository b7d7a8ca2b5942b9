#pragma once

#include <span>
#include <vector>

#include <cakupan/model/neighborhood.hpp>
#include <cakupan/model/territory.hpp>

namespace cakupan::analysis {

struct NeighborRule {
  base::Kilometers border{
      0.1};  ///< regions at most so far apart share a border: gaps and slivers do not part
  base::Kilometers strait{
      30};  ///< regions of two landmasses at most so far apart are linked. REQUIRES: >= border
};

/// Neighbors of regions with a shape. Border: the edges come within `border` of each other, be it at a
/// corner. A landmass is what borders join. Strait: regions of different landmasses within `strait` of each
/// other; then, until all regions are joined, the smallest group that is not joined to the others (of equals
/// the first) is linked by its one shortest way to another. Ordered by region, then neighbor; independent of
/// the number of threads.
std::vector<model::NeighborPair> neighbors(const model::Territory& territory, const NeighborRule& rule);

/// The regions with a shape that share a border with no other, ascending.
std::vector<model::RegionIndex> islands(const model::Territory& territory,
                                        std::span<const model::NeighborPair> pairs);

}  // namespace cakupan::analysis
