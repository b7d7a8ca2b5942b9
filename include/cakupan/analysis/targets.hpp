#pragma once

#include <span>
#include <vector>

#include <cakupan/model/coverage.hpp>
#include <cakupan/model/gaps.hpp>
#include <cakupan/model/proximity.hpp>
#include <cakupan/model/region.hpp>

namespace cakupan::analysis {

/// For every province of the vintage, by units and by people: which units, added to the participants, reach
/// the target share. Gaps before disputed units; of each the largest population first, ties by distance, then
/// by code; unknown populations and distances last. Nothing is added where the target is met, or the share is
/// unknown. REQUIRES: 0 <= target
/// <= 1.
std::vector<model::TargetRow> targets(const model::RegionTable& table, std::size_t vintage,
                                      std::span<const model::RegionState> states,
                                      std::span<const model::RegionIndex> units,
                                      std::span<const model::ProximityRow> proximity, double target);

}  // namespace cakupan::analysis
