#pragma once

#include <span>
#include <vector>

#include <cakupan/model/claims.hpp>
#include <cakupan/model/coverage.hpp>
#include <cakupan/model/proximity.hpp>

namespace cakupan::analysis {

/// Each claim held against the lists. A cohort has at least the regions that are named, and at most as many
/// as were declared (or are named, if that is more). Distinct regions up to a year: at least the distinct
/// named ones; at most the sum of the cohorts' most, less the repeats that are known; without a year there is
/// no bound below, since the claim may be older than the lists. Around the areas: at
/// least the related regions that are named; no bound above, since that list is incomplete.
std::vector<model::ClaimRow> check_claims(std::span<const model::Claim> claims,
                                          std::span<const model::YearRow> years,
                                          std::span<const model::RelatedRow> related);

}  // namespace cakupan::analysis
