#include "loader/match/match_all.hpp"

#include <gtest/gtest.h>

#include <cakupan/base/parallel.hpp>

#include "loader/indonesia.hpp"

namespace cakupan::loader::match {
namespace {

TEST(MatchAll, AnswersDoNotDependOnTheThreads) {
  std::vector<MatchQuery> queries;
  const auto& regions = indonesia().table.regions;
  for (std::size_t i = 0; i < 9000; ++i) {
    MatchQuery query;
    query.name = regions[i % regions.size()].name;
    if (i % 7 == 0) query.name.erase(query.name.size() / 2, 1);
    if (i % 11 == 0) query.name = "Bandung";
    queries.push_back(query);
  }
  const Matcher matcher(indonesia(), {});
  const auto with = [&](std::size_t threads) {
    const base::ThreadLimit limit(threads);
    return match_all(matcher, queries);
  };
  const std::vector<model::Match> one = with(1);
  ASSERT_EQ(one.size(), queries.size());
  EXPECT_EQ(one[0], matcher.match(queries[0]));
  EXPECT_EQ(one[8999], matcher.match(queries[8999]));
  EXPECT_EQ(with(2), one);
  EXPECT_EQ(with(5), one);
  EXPECT_EQ(match_all(matcher, queries), one);
}

}  // namespace
}  // namespace cakupan::loader::match
