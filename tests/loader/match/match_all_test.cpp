#include "loader/match/match_all.hpp"

#include <gtest/gtest.h>

#include <cakupan/base/parallel.hpp>

#include "loader/indonesia.hpp"
#include "loader/match/code_system.hpp"

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
  const Matcher matcher(indonesia_index(), {});
  const auto with = [&](std::size_t threads) {
    const base::ThreadLimit limit(threads);
    return match_all(matcher, queries, {});
  };
  const std::vector<model::Match> one = with(1);
  ASSERT_EQ(one.size(), queries.size());
  for (std::size_t i = 0; i < queries.size(); i += 89) EXPECT_EQ(one[i], matcher.match(queries[i])) << i;
  EXPECT_EQ(with(2), one);
  EXPECT_EQ(with(5), one);
  EXPECT_EQ(match_all(matcher, queries, {}), one);
}

TEST(MatchAll, AnswersDoNotDependOnWhatIsKnown) {
  std::vector<MatchQuery> queries;
  for (const model::Region& region : indonesia().table.regions) {
    MatchQuery query;
    query.name = region.name.substr(0, region.name.size() - 1);
    query.code = region.code;
    if (queries.size() % 3 == 0) query.parent = region.vintages.front().parent.name;
    if (queries.size() % 5 == 0) query.kind = region.kind;
    queries.push_back(query);
  }
  NameMemo memo;
  find_code_system(indonesia_index(), queries, memo);
  EXPECT_NE(memo.find(queries[1].name, queries[1].parent), nullptr);
  const Matcher matcher(indonesia_index(), {});
  EXPECT_EQ(match_all(matcher, queries, memo), match_all(matcher, queries, {}));
}

}  // namespace
}  // namespace cakupan::loader::match
