#pragma once

#include <span>
#include <vector>

#include <cakupan/model/coverage.hpp>
#include <cakupan/model/overlay.hpp>

namespace cakupan::analysis {

/// The regions that a second list names, ascending. Rows without a region, and rows of a status that says
/// that a region cannot take part, do not count.
std::vector<model::RegionIndex> regions_on(const model::Overlay& overlay);

/// Each second list crossed with participation: all cohorts together, then each. Regions that are no units do
/// not count.
std::vector<model::OverlayRow> cross_overlays(std::span<const model::Overlay> overlays,
                                              std::span<const model::RegionState> states,
                                              std::span<const model::RegionIndex> units);

}  // namespace cakupan::analysis
