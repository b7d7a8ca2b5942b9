#pragma once

#include <span>
#include <vector>

#include <cakupan/base/progress.hpp>
#include <cakupan/model/area.hpp>
#include <cakupan/model/coverage.hpp>
#include <cakupan/model/proximity.hpp>
#include <cakupan/model/territory.hpp>

namespace cakupan::analysis {

/// Bands 0–a, a–b, ..., last–infinity. REQUIRES: limits ascending, > 0.
std::vector<model::Band> bands_from(std::span<const base::Kilometers> limits);

/// The band that holds a distance: closed at the upper end; 0 is in the first.
std::size_t band_of(base::Kilometers distance, std::span<const model::Band> bands);

/// One row per region. Geodesic distances on WGS 84. Independent of the number of threads.
/// Without areas, or without a shape, a region's row says nothing. A region's own point is the gazetteer's
/// where it lies inside the region's shape, else a point on its surface.
std::vector<model::ProximityRow> proximity(const model::Territory& territory,
                                           std::span<const model::PriorityArea> areas,
                                           std::span<const model::Band> bands);

/// Units and participants per band. Units without a distance are in no band.
std::vector<model::DistanceRow> coverage_by_distance(std::span<const model::ProximityRow> rows,
                                                     std::span<const model::RegionState> states,
                                                     std::span<const model::RegionIndex> units,
                                                     std::span<const model::Band> bands);

}  // namespace cakupan::analysis
