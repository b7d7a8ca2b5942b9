#pragma once

#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include <cakupan/model/area.hpp>
#include <cakupan/model/coverage.hpp>
#include <cakupan/model/proximity.hpp>
#include <cakupan/model/territory.hpp>

namespace cakupan::analysis {

/// Edge distances of every region from every area.
class AreaDistances {
 public:
  AreaDistances(std::size_t regions, std::size_t areas) : areas_(areas), edges_(regions * areas) {}
  std::size_t area_count() const { return areas_; }
  /// Nothing for a region without a shape, and where it was not measured.
  std::optional<base::Kilometers>& at(std::size_t region, std::size_t area) {
    return edges_[region * areas_ + area];
  }
  const std::optional<base::Kilometers>& at(std::size_t region, std::size_t area) const {
    return edges_[region * areas_ + area];
  }

 private:
  std::size_t areas_;
  std::vector<std::optional<base::Kilometers>> edges_;
};

/// Geodesic, as ProximityRow::edge defines them. Measured are at least the `nearest` nearest areas of every
/// region, equally near ones included, and all within the limit. DEFAULT: all. Independent of the number of
/// threads.
AreaDistances area_distances(const model::Territory& territory, std::span<const model::PriorityArea> areas,
                             std::size_t nearest = 0,
                             base::Kilometers limit = {std::numeric_limits<double>::infinity()});

/// For each area and limit the units with an edge distance of at most the limit. REQUIRES: the distances were
/// measured that far.
std::vector<model::AreaRow> coverage_by_area(const AreaDistances& distances,
                                             std::span<const model::RegionState> states,
                                             std::span<const model::RegionIndex> units,
                                             std::span<const base::Kilometers> limits);

/// Who of the related regions of each area takes part. Codes that are no region, regions that are no units
/// and areas without related regions are left out.
std::vector<model::RelatedRow> related_regions(const model::RegionTable& table,
                                               std::span<const model::PriorityArea> areas,
                                               std::span<const model::RegionState> states,
                                               std::span<const model::RegionIndex> units);

/// For each region the areas nearest to it, at most so many; equally near ones in the areas' order. REQUIRES:
/// so many were measured.
std::vector<model::NearestAreaRow> nearest_areas(const AreaDistances& distances, std::size_t regions,
                                                 std::size_t most);

/// The cumulative curve, for all cohorts together and for each: at 0, and at every step until all units with
/// a distance are within. REQUIRES: step > 0.
std::vector<model::CurveRow> coverage_curve(std::span<const model::RegionState> states,
                                            std::span<const model::RegionIndex> units,
                                            std::span<const model::ProximityRow> proximity,
                                            base::Kilometers step);

/// The least distance within which so many units lie. REQUIRES: wanted >= 1.
model::RadiusFinding radius_of(std::size_t wanted, std::span<const model::RegionState> states,
                               std::span<const model::RegionIndex> units,
                               std::span<const model::ProximityRow> proximity);

}  // namespace cakupan::analysis
