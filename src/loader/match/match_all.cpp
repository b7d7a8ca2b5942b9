#include "loader/match/match_all.hpp"

#include <cakupan/base/parallel.hpp>

namespace cakupan::loader::match {

std::vector<model::Match> match_all(const Matcher& matcher, std::span<const MatchQuery> queries,
                                    const NameMemo& memo) {
  std::vector<model::Match> matches(queries.size());
  base::for_each_index(queries.size(), [&](std::size_t i) { matches[i] = matcher.match(queries[i], memo); });
  return matches;
}

}  // namespace cakupan::loader::match
