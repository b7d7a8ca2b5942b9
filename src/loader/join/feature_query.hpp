#pragma once

#include <cakupan/loader/boundary/boundaries.hpp>
#include <cakupan/loader/match/match.hpp>

namespace cakupan::loader::join {

/// What the matcher is asked about a feature.
inline match::MatchQuery query_of(const boundary::FeatureAttributes& feature) {
  match::MatchQuery query;
  query.name = feature.name;
  query.code = feature.code;
  query.code_kind = feature.code_kind;
  query.feature = feature.feature_number;
  query.parent = feature.parent.empty() ? feature.parent_code : feature.parent;
  return query;
}

}  // namespace cakupan::loader::join
