#include <cakupan/loader/match/gazetteer_index.hpp>

#include <optional>

#include <gtest/gtest.h>

#include <cakupan/loader/match/match.hpp>

#include "loader/match/code_index.hpp"
#include "loader/small_country.hpp"

namespace cakupan::loader::match {
namespace {

TEST(GazetteerIndex, CopiesShareOneIndex) {
  const GazetteerIndex index(small_country());
  const GazetteerIndex copy = index;
  EXPECT_EQ(&copy.gazetteer(), &index.gazetteer());
  EXPECT_EQ(&copy.names(), &index.names());
  EXPECT_EQ(&Matcher(index, {}).gazetteer(), &index.gazetteer());
}

TEST(GazetteerIndex, HasEveryCodeSystemInOrder) {
  const GazetteerIndex index(small_country());
  ASSERT_EQ(index.codes().size(), 2U);
  EXPECT_EQ(index.codes()[0].system(), "today");
  EXPECT_EQ(index.codes()[1].system(), "before");
}

TEST(GazetteerIndex, LivesAsLongAsAMatcher) {
  std::optional<GazetteerIndex> index(small_country());
  const Matcher matcher(*index, {}, "today", "borough");
  index.reset();
  MatchQuery query;
  query.name = "Alder";
  EXPECT_EQ(matcher.match(query).region, model::RegionIndex{1});
  query = {};
  query.code = "1-10";
  EXPECT_EQ(matcher.match(query).region, model::RegionIndex{0});
}

}  // namespace
}  // namespace cakupan::loader::match
