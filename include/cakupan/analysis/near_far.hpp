#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <cakupan/analysis/permutation.hpp>
#include <cakupan/model/coverage.hpp>
#include <cakupan/model/proximity.hpp>

namespace cakupan::analysis {

/// Near against far, for all cohorts together and for each, at each limit; `province[region]` is the region's
/// group. Units without a distance are left out and counted in the note.
/// Permutation test: the participants of each province fall on its units at random; the statistic is the
/// number of near participants, p = (1 + permutations at least as far from its expectation) / (1 + all).
std::vector<model::NearFarRow> near_far(std::span<const model::RegionState> states,
                                        std::span<const model::RegionIndex> units,
                                        std::span<const model::ProximityRow> proximity,
                                        std::span<const std::size_t> province,
                                        std::span<const base::Kilometers> limits,
                                        const PermutationSettings& settings);

}  // namespace cakupan::analysis
