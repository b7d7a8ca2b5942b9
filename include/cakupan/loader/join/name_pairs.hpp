#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <cakupan/base/diagnostics.hpp>
#include <cakupan/loader/boundary/boundaries.hpp>
#include <cakupan/loader/match/gazetteer_index.hpp>
#include <cakupan/loader/match/match.hpp>
#include <cakupan/model/participation.hpp>

namespace cakupan::loader::join {

/// A feature and the row that names the same region.
struct NamePair {
  std::size_t feature = 0;
  std::size_t row = 0;

  bool operator==(const NamePair&) const = default;
};

struct NamePairs {
  std::vector<NamePair> pairs;        ///< in the order of the rows; no feature and no row is in two
  std::vector<model::Match> of_rows;  ///< what the gazetteer says of each row
};

/// Whether the features must be regions of the gazetteer: nine of ten by code or name, not by likeness.
enum class RegionFit { required, not_asked };

/// Pairs features with rows through a gazetteer: both are matched, and those of one region belong together. A
/// region that several features or several rows mean is paired with none of them. Nothing where the features
/// do not fit. `code_system`: of the features' codes; empty = decided for the column.
std::optional<NamePairs> pairs_by_region(std::span<const boundary::FeatureAttributes> features,
                                         std::span<const match::MatchQuery> rows,
                                         const match::GazetteerIndex& index, const std::string& code_system,
                                         RegionFit fit);

}  // namespace cakupan::loader::join
