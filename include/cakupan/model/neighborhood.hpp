#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/base/units.hpp>
#include <cakupan/model/region.hpp>

namespace cakupan::model {

/// Two neighboring regions; each pair stands once, the lower index first.
struct NeighborPair {
  RegionIndex region = 0;
  RegionIndex neighbor = 0;
  enum class Kind { border, strait } kind = Kind::border;
  base::Kilometers distance;  ///< between their nearest points; 0 where they touch

  bool operator==(const NeighborPair&) const = default;
};

/// A statistic of the whole map.
struct SpatialRow {
  std::string statistic;  ///< "BB", "BW", "WW", "I"
  std::string variable;   ///< "participation", "share by province"
  double observed = 0;
  std::optional<double> expected, variance;
  std::optional<double> p_value;  ///< two-sided, by permutation
  std::size_t permutations = 0;
  std::uint64_t seed = 0;
};

/// A local statistic of one province or region.
struct LocalRow {
  /// moran: of a province's rate; joins: of a region's participation, its neighbors in the same state.
  enum class Statistic { moran, joins } kind = Statistic::moran;
  std::string variable;  ///< as in SpatialRow
  std::size_t node = 0;  ///< moran: into CoverageFindings::by_province; joins: the region
  double statistic = 0;
  std::string cluster;  ///< "high-high", "low-low", "high-low", "low-high"; empty where q is above 0.05
  std::optional<double> p_value;  ///< two-sided. joins: hypergeometric; moran: by conditional permutation
  std::optional<double> p_permutation;  ///< two-sided, by conditional permutation
  std::optional<double>
      q_value;  ///< of p_value; Benjamini and Hochberg (1995), over the rows of one variable
};

/// How participation lies on the map.
struct PatternFindings {
  std::vector<NeighborPair> neighbors;
  std::vector<RegionIndex> islands;  ///< regions without a border; ascending
  std::vector<SpatialRow> spatial;
  std::vector<LocalRow> local;
};

}  // namespace cakupan::model
