#pragma once

#include <span>
#include <vector>

#include <cakupan/model/coverage.hpp>
#include <cakupan/model/gaps.hpp>
#include <cakupan/model/proximity.hpp>
#include <cakupan/model/region.hpp>

namespace cakupan::analysis {

/// Every unit that is a gap (`is_gap`), nearest first; ties by code; those without a distance last.
std::vector<model::GapRow> gaps(const model::RegionTable& table, std::span<const model::RegionState> states,
                                std::span<const model::RegionIndex> units,
                                std::span<const model::ProximityRow> proximity, base::Kilometers limit);

std::vector<model::ProvinceGapRow> gaps_by_province(const model::RegionTable& table, std::size_t vintage,
                                                    std::span<const model::RegionState> states,
                                                    std::span<const model::RegionIndex> units,
                                                    std::span<const model::GapRow> gaps);

}  // namespace cakupan::analysis
