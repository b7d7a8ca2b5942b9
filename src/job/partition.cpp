#include "job/partition.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <queue>
#include <utility>

namespace cakupan::job {

std::vector<std::size_t> longest_first(const std::vector<Load>& loads, std::size_t shards) {
  std::vector<std::size_t> order(loads.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return loads[a].cost != loads[b].cost ? loads[a].cost > loads[b].cost : loads[a].name < loads[b].name;
  });
  using Filled = std::pair<std::int64_t, std::size_t>;
  std::priority_queue<Filled, std::vector<Filled>, std::greater<>> filled;
  for (std::size_t shard = 0; shard < shards; ++shard) filled.emplace(0, shard);
  std::vector<std::size_t> shard_of(loads.size());
  for (const std::size_t load : order) {
    const auto [cost, shard] = filled.top();
    filled.pop();
    shard_of[load] = shard;
    filled.emplace(cost + loads[load].cost, shard);
  }
  return shard_of;
}

}  // namespace cakupan::job
