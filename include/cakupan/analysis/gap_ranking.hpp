#pragma once

#include <span>
#include <vector>

#include <cakupan/model/coverage.hpp>
#include <cakupan/model/gaps.hpp>
#include <cakupan/model/neighborhood.hpp>
#include <cakupan/model/project.hpp>

namespace cakupan::analysis {

/// Every gap by distance (nearest first), people (most first) and contiguity (highest share of participating
/// neighbors first). The score is the mean, by weight, of (gaps - rank) / (gaps - 1) over the criteria with a
/// weight: 1 for the first of all, 0 for the last; 1 where there is one gap only. Ordered by score where
/// there are weights, highest first, else as `gaps`; ties in the order of `gaps`, unknown scores last.
/// Neighbors that are no units do not count. REQUIRES: weights >= 0.
std::vector<model::GapRankRow> rank_gaps(const model::RegionTable& table,
                                         std::span<const model::RegionState> states,
                                         std::span<const model::RegionIndex> units,
                                         std::span<const model::GapRow> gaps,
                                         std::span<const model::NeighborPair> neighbors,
                                         const model::GapWeights& weights);

}  // namespace cakupan::analysis
