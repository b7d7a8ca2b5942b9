#include <cakupan/job/map_ids.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>

namespace cakupan::job {
namespace {

using testing::ElementsAre;
using testing::IsSupersetOf;

const std::string source(CAKUPAN_SOURCE);

TEST(MapIds, OfTheExampleAreItsMapsAndTheirPages) {
  const auto ids = map_ids("", source);
  EXPECT_EQ(ids.size(), 3U + 38U + 1U);
  EXPECT_THAT(ids, IsSupersetOf({"coverage-by-province", "proximity", "province-{code}", "province-96"}));
}

TEST(MapIds, OfAnAtlasAreItsOwn) {
  EXPECT_THAT(map_ids(source + "/geodata/atlas.toml", source), IsSupersetOf({"provinces", "areas"}));
}

TEST(MapIds, OfNoProjectAreAnError) { EXPECT_THROW(map_ids("/no/such.toml", source), base::Error); }

}  // namespace
}  // namespace cakupan::job
