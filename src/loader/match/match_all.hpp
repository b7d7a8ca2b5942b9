#pragma once

#include <span>
#include <vector>

#include <cakupan/loader/match/match.hpp>

#include "loader/match/name_memo.hpp"

namespace cakupan::loader::match {

/// Matches every query, in their order, several at once; names that the memo knows are not matched again.
/// THROWS: what the matcher throws; Interrupted.
std::vector<model::Match> match_all(const Matcher& matcher, std::span<const MatchQuery> queries,
                                    const NameMemo& memo);

}  // namespace cakupan::loader::match
