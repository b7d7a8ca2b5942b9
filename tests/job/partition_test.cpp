#include "job/partition.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace cakupan::job {
namespace {

using Shards = std::vector<std::size_t>;

std::vector<std::int64_t> costs_of(const std::vector<Load>& loads, const Shards& shard_of,
                                   std::size_t shards) {
  std::vector<std::int64_t> costs(shards, 0);
  for (std::size_t i = 0; i < loads.size(); ++i) costs[shard_of[i]] += loads[i].cost;
  return costs;
}

/// Costs without an order, as maps of many sizes have.
std::vector<Load> made_up(std::size_t count) {
  std::vector<Load> loads;
  std::uint64_t state = 1;
  for (std::size_t i = 0; i < count; ++i) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    loads.push_back({static_cast<std::int64_t>(1 + state % 2000), "map " + std::to_string(i)});
  }
  return loads;
}

TEST(LongestFirst, GivesTheNextToWhoHasTheLeast) {
  EXPECT_EQ(longest_first({{7, "a"}, {5, "b"}, {4, "c"}, {3, "d"}}, 2), (Shards{0, 1, 1, 0}));
  EXPECT_EQ(longest_first({{1, "a"}}, 3), Shards{0});
  EXPECT_EQ(longest_first({}, 3), Shards{});
}

TEST(LongestFirst, SettlesTiesByName) {
  EXPECT_EQ(longest_first({{5, "b"}, {5, "a"}, {5, "c"}}, 3), (Shards{1, 0, 2}));
}

TEST(LongestFirst, DoesNotDependOnTheOrder) {
  const std::vector<Load> loads = made_up(200);
  std::vector<Load> backward(loads.rbegin(), loads.rend());
  Shards other = longest_first(backward, 7);
  std::reverse(other.begin(), other.end());
  EXPECT_EQ(longest_first(loads, 7), other);
}

TEST(LongestFirst, NoShardHasMoreThanAnEqualShareAndTheLongest) {
  for (const std::size_t count : {1U, 10U, 1000U}) {
    const std::vector<Load> loads = made_up(count);
    std::int64_t all = 0, longest = 0;
    for (const Load& load : loads) {
      all += load.cost;
      longest = std::max(longest, load.cost);
    }
    for (const std::size_t shards : {1U, 2U, 4U, 33U}) {
      const auto costs = costs_of(loads, longest_first(loads, shards), shards);
      EXPECT_EQ(std::accumulate(costs.begin(), costs.end(), std::int64_t{0}), all);
      EXPECT_LE(*std::max_element(costs.begin(), costs.end()),
                all / static_cast<std::int64_t>(shards) + longest)
          << count << " in " << shards;
    }
  }
}

}  // namespace
}  // namespace cakupan::job
