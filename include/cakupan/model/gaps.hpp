#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <cakupan/base/units.hpp>
#include <cakupan/model/region.hpp>

namespace cakupan::model {

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
  std::size_t gaps = 0;
  std::size_t disputed = 0;  ///< units beside them of which sources disagree
  /// Nothing where the distance of one of them is not known.
  std::optional<std::size_t> within_limit;
  std::size_t without_distance = 0;
  std::optional<std::int64_t> population;
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

/// The units of which nobody says that they take part, and what it would take. Disputed units are no gaps.
struct GapFindings {
  /// Declared but unnamed, of all years: so many of the gaps may take part. Nothing where nothing was
  /// declared.
  std::optional<int> unnamed;
  std::vector<GapRow> regions;              ///< nearest to an area first; unknown distances last
  std::vector<GapRankRow> ranking;          ///< the same gaps, by score where there are weights
  std::vector<ProvinceGapRow> by_province;  ///< one per province of the vintage
  std::vector<TargetRow> targets;
};

}  // namespace cakupan::model
