#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <cakupan/analysis/permutation.hpp>
#include <cakupan/model/coverage.hpp>
#include <cakupan/model/participation.hpp>
#include <cakupan/model/proximity.hpp>

namespace cakupan::analysis {

/// Near against far, for all cohorts together, for all but those chosen for their nearness where there are
/// such, and for each, at each limit; `province[region]` is the region's group. Units without a distance are
/// left out and counted in the note. A participant without a year may have been selected before any cohort:
/// it is eligible for none.
/// Permutation test: the selected of each province fall on its eligible units (or on all its units) at
/// random; the statistic is the number of near ones, p = (1 + permutations at least as far from its
/// expectation) / (1 + all). Independent of the number of threads.
std::vector<model::NearFarRow> near_far(std::span<const model::RegionState> states,
                                        std::span<const model::RegionIndex> units,
                                        std::span<const model::ProximityRow> proximity,
                                        std::span<const std::size_t> province,
                                        std::span<const base::Kilometers> limits,
                                        std::span<const model::Cohort> cohorts,
                                        const PermutationSettings& settings);

}  // namespace cakupan::analysis
