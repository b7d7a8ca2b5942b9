#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/base/units.hpp>
#include <cakupan/model/coverage.hpp>
#include <cakupan/model/region.hpp>

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
  std::optional<std::size_t> band;  ///< into ProximityFindings::bands, by edge distance

  bool operator==(const ProximityRow&) const = default;
};

/// Units near an area against units far from all, among some of the units.
struct NearFarComparison {
  std::size_t near_units = 0, near_selected = 0;
  std::size_t far_units = 0, far_selected = 0;
  std::optional<double> difference;  ///< near share - far share
  std::optional<double> low, high;   ///< 95 % interval of the difference, Newcombe (1998), method 10
  std::optional<double> odds_ratio;  ///< cross product of the table
  std::optional<double> p_exact;     ///< two-sided, hypergeometric
  std::optional<double> p_permutation;
  /// Benjamini and Hochberg (1995); the family: the same p of all rows, for eligible and for all units apart.
  std::optional<double> q_exact, q_permutation;
};

/// Near against far, for one cohort and one distance.
struct NearFarRow {
  std::optional<int> cohort;  ///< nothing = selected in any year
  /// Years whose selection does not count: cohorts chosen for their nearness. Only without a cohort.
  std::vector<int> without;
  base::Kilometers limit;  ///< near = edge distance at most this
  /// Among the units that could still be selected: of a cohort those that were not in an earlier year; of
  /// the rows with `without`, those that were not first selected then.
  NearFarComparison eligible;
  NearFarComparison units;  ///< among all units, also those that earlier cohorts had taken
  std::size_t permutations = 0;
  std::uint64_t seed = 0;
  std::string note;  ///< the null model, what the row cannot say, and why a cell is empty
};

/// What lies within a distance of one area.
struct AreaRow {
  std::size_t area = 0;  ///< into the chosen areas
  base::Kilometers limit;
  std::size_t units = 0;
  std::size_t participants = 0;
  std::vector<RegionIndex> missing;  ///< the gaps among the units, nearest first
  std::size_t disputed = 0;
};

/// The officially related regions of one area that are units, each in the order of the areas' file.
struct RelatedRow {
  std::size_t area = 0;  ///< into the chosen areas
  std::vector<RegionIndex> participants, disputed, missing;
};

/// Coverage of the units within a distance of any area.
struct CurveRow {
  std::optional<int> cohort;  ///< nothing = selected in any year
  base::Kilometers within;
  std::size_t units = 0;
  std::size_t participants = 0;
  std::optional<double> share;
};

/// One of the areas nearest to a region.
struct NearestAreaRow {
  RegionIndex region = 0;
  std::size_t rank = 0;  ///< from 1
  std::size_t area = 0;
  base::Kilometers edge;
};

/// The least distance within which a wanted number of units lies.
struct RadiusFinding {
  std::size_t wanted = 0;
  std::optional<base::Kilometers> radius;  ///< nothing where there are not so many units with a distance
  std::optional<std::size_t> units;  ///< within the radius: more than wanted where several are equally far
  std::optional<std::size_t> participants;
};

/// How far the regions are from the priority areas, and how coverage goes with that. Without areas every
/// distance is nothing; what compares units by it then has no rows, but for the bands, which hold no unit.
struct ProximityFindings {
  std::vector<Band> bands;               ///< ascending, without a gap between them
  std::vector<ProximityRow> regions;     ///< one per region, in table order
  std::vector<DistanceRow> by_distance;  ///< one per band
  std::vector<NearFarRow> near_far;
  std::vector<AreaRow> by_area;
  std::vector<RelatedRow> related;  ///< of the areas that name related regions
  std::vector<CurveRow> curve;
  std::vector<NearestAreaRow> nearest_areas;
  std::optional<RadiusFinding> claim;  ///< of AnalysisSettings::claimed_units
};

}  // namespace cakupan::model
