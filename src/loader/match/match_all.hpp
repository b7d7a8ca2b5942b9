#pragma once

#include <span>
#include <vector>

#include <cakupan/loader/match/match.hpp>

namespace cakupan::loader::match {

/// Matches every query, in their order, several at once. THROWS: what the matcher throws; Interrupted.
std::vector<model::Match> match_all(const Matcher& matcher, std::span<const MatchQuery> queries);

}  // namespace cakupan::loader::match
