#pragma once

#include <cstddef>
#include <vector>

#include <cakupan/model/participation.hpp>
#include <cakupan/model/territory.hpp>

namespace cakupan::loader::join {

/// What the join left over, from both sides.
struct Unjoined {
  std::vector<model::RegionIndex> regions_without_row;    ///< no row of the ledger found them
  std::vector<model::RegionIndex> regions_without_shape;  ///< the boundary file has none
  std::vector<std::size_t> rows_without_region;  ///< positions in the ledger: ambiguous and unmatched
  std::vector<std::size_t> rows_without_shape;   ///< positions in the ledger: their region has no shape

  bool operator==(const Unjoined&) const = default;
};

/// All in ascending order. Headings are no rows that ask for a region.
/// REQUIRES: one shape, perhaps empty, per region.
Unjoined unjoined(const model::Territory& territory, const model::Ledger& ledger);

}  // namespace cakupan::loader::join
