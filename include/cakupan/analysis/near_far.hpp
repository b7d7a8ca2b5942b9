#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include <cakupan/model/coverage.hpp>
#include <cakupan/model/proximity.hpp>

namespace cakupan::analysis {

struct PermutationSettings {
  std::size_t count = 9999;  ///< 0 leaves the permutation test out
  std::uint64_t seed = 1;
};

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

/// Nothing = all cohorts, then every year in which a region was selected, ascending.
std::vector<std::optional<int>> cohorts_of(std::span<const model::RegionState> states);

/// Whether a region was selected in a year, or at all.
bool takes_part(const model::RegionState& state, std::optional<int> cohort);

}  // namespace cakupan::analysis
