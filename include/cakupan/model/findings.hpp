#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/base/units.hpp>
#include <cakupan/geo/geometry.hpp>
#include <cakupan/model/comparison.hpp>
#include <cakupan/model/coverage.hpp>
#include <cakupan/model/neighborhood.hpp>
#include <cakupan/model/region.hpp>
#include <cakupan/model/territory.hpp>

namespace cakupan::model {

/// A distance class: from < d <= to; the first also holds 0. `to` is nothing for the last, open one.
struct Band {
  base::Kilometers from;
  std::optional<base::Kilometers> to;

  bool operator==(const Band&) const = default;
};

struct DistanceRow {
  Band band;
  std::size_t units = 0;
  std::size_t participants = 0;
  std::optional<double> share;
  std::optional<Interval> wilson;
};

enum class PointSource { gazetteer, surface };

/// How far one region is from the chosen areas. Nothing in the optionals where the region has no shape.
struct ProximityRow {
  RegionIndex region = 0;
  std::optional<std::size_t> nearest_area;  ///< into the chosen areas, by edge distance; ties to the first
  /// From the area's point to the nearest point of the region, 0 inside. From an area that is a polygon or a
  /// union of regions: from the nearest point of its shape, 0 where they touch or overlap.
  std::optional<base::Kilometers> edge;
  std::optional<base::Kilometers> point;  ///< from the same to the region's own point; 0 in the area's shape
  std::optional<PointSource> point_source;
  std::optional<std::size_t> band;  ///< into Findings::bands, by edge distance

  bool operator==(const ProximityRow&) const = default;
};

struct GapRow {
  std::size_t rank = 0;
  RegionIndex region = 0;
  std::optional<std::size_t> nearest_area;
  std::optional<base::Kilometers> edge;
  enum class Limit { within, beyond, unknown } limit = Limit::unknown;
};

/// One gap by every criterion. Equal values share a rank; no rank where the value is unknown.
struct GapRankRow {
  RegionIndex region = 0;
  std::optional<base::Kilometers> edge;
  std::optional<std::int64_t> population;
  std::size_t neighbors = 0;                ///< units that neighbor it
  std::size_t participating_neighbors = 0;  ///< participants among them
  std::optional<double> neighbor_share;     ///< nothing without neighbors
  std::optional<std::size_t> distance_rank, population_rank, neighbor_rank;
  std::optional<double> score;  ///< 0 to 1; nothing without weights, or where a weighted rank is unknown
  std::optional<std::size_t> score_rank;
};

struct ProvinceGapRow {
  Parent province;
  std::size_t missing = 0;  ///< units that are no participants
  /// Nothing where the distance of one of them is not known.
  std::optional<std::size_t> missing_within_limit;
  std::optional<std::int64_t> population_missing;
};

/// How many more units of a province reach a share, and which.
struct TargetRow {
  Parent province;
  enum class Basis { units, people } basis = Basis::units;
  double target = 0;              ///< share of units or people
  std::optional<double> now;      ///< nothing where there are no units, or a population is unknown
  std::optional<double> reached;  ///< with the regions added
  std::vector<RegionIndex> added;
};

struct SummaryRow {
  std::string measure;
  std::string value;  ///< as text, numbers with a decimal point; empty = unknown
};

/// Everything a run computes.
struct Findings {
  std::string vintage;
  std::vector<RegionState> states;  ///< one per region
  std::vector<std::size_t> units;   ///< the regions that count as units, ascending
  std::vector<CoverageRow> by_province;
  std::vector<CoverageRow> by_island_group;
  std::vector<KindRow> by_kind;
  std::vector<YearRow> by_year;
  std::vector<GroupRow> by_group;
  std::vector<OverTimeRow> over_time;
  std::vector<StateCountRow> state_counts;
  std::vector<Band> bands;
  std::vector<DistanceRow> by_distance;
  std::vector<ProximityRow> proximity;  ///< one per region, in table order
  std::vector<GapRow> gaps;
  std::vector<GapRankRow> gap_ranking;
  std::vector<ProvinceGapRow> gaps_by_province;
  std::vector<NearFarRow> near_far;
  std::vector<AreaRow> by_area;
  std::vector<CurveRow> curve;
  std::vector<NearestAreaRow> nearest_areas;
  std::optional<RadiusFinding> claim;  ///< of AnalysisSettings::claimed_units
  std::vector<NeighborPair> neighbors;
  std::vector<RegionIndex> islands;
  std::vector<SpatialRow> spatial;
  std::vector<LocalRow> local;
  std::vector<TargetRow> targets;
  BoundaryTruth boundaries = BoundaryTruth::surveyed;  ///< what distances and neighbors were measured on
  std::vector<SummaryRow> summary;
};

/// Class borders for a set of values.
struct Classification {
  std::string scheme;
  std::vector<double> breaks;       ///< minimum, inner borders, maximum: classes + 1 numbers, ascending
  std::vector<std::size_t> counts;  ///< values per class
  std::size_t missing = 0;          ///< values that are nothing: a class of their own
  double gvf = 0;                   ///< goodness of variance fit, 0 to 1; 1 for constant values
  double adcm = 0;                  ///< sum of absolute deviations from class medians

  std::size_t class_count() const { return counts.size(); }
  /// The class of a value: classes are closed at their upper end; values beyond the outer borders are in the
  /// outer classes. REQUIRES: class_count() > 0.
  std::size_t class_of(double value) const {
    const auto end = breaks.end() - 1;
    return static_cast<std::size_t>(std::lower_bound(breaks.begin() + 1, end, value) - breaks.begin()) - 1;
  }
  bool operator==(const Classification&) const = default;
};

}  // namespace cakupan::model
