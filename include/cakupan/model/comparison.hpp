#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <cakupan/base/units.hpp>
#include <cakupan/model/region.hpp>

namespace cakupan::model {

/// Units near an area against units far from all, for one cohort and one distance.
struct NearFarRow {
  std::optional<int> cohort;  ///< nothing = selected in any year
  base::Kilometers limit;     ///< near = edge distance at most this
  std::size_t near_units = 0, near_participants = 0;
  std::size_t far_units = 0, far_participants = 0;
  std::optional<double> difference;  ///< near share - far share
  std::optional<double> low, high;   ///< 95 % interval of the difference, Newcombe (1998), method 10
  std::optional<double> odds_ratio;  ///< cross product of the table
  std::optional<double> p_exact;     ///< two-sided, hypergeometric
  std::optional<double> p_permutation;
  std::size_t permutations = 0;
  std::uint64_t seed = 0;
  std::string note;  ///< the null model, and why a cell is empty
};

/// What lies within a distance of one area.
struct AreaRow {
  std::size_t area = 0;  ///< into the chosen areas
  base::Kilometers limit;
  std::size_t units = 0;
  std::size_t participants = 0;
  std::vector<RegionIndex> missing;  ///< units that are no participants, nearest first
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

}  // namespace cakupan::model
