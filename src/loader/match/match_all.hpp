#pragma once

#include <span>
#include <vector>

#include <cakupan/loader/match/match.hpp>

namespace cakupan::loader::match {

/// Matches every query, in their order; large lists on several threads, at most `threads` (0 = one per
/// processor). The answers do not depend on how many.
std::vector<model::Match> match_all(const Matcher& matcher, std::span<const MatchQuery> queries,
                                    std::size_t threads);

}  // namespace cakupan::loader::match
