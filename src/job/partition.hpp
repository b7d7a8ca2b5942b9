#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace cakupan::job {

/// Something to be done, and how long that takes.
struct Load {
  std::int64_t cost = 0;  ///< milliseconds
  std::string name;       ///< decides between equal costs
};

/// To which of the shards, from 0, each load goes: the longest first, each to the shard that has the least so
/// far, the first of these. No shard then has more than an equal share and the longest load; it is at most
/// 4/3 of the best there is. Source: Graham (1969), Bounds on multiprocessing timing anomalies.
/// REQUIRES: names are unlike; shards > 0.
std::vector<std::size_t> longest_first(const std::vector<Load>& loads, std::size_t shards);

}  // namespace cakupan::job
