#include <cakupan/publish/shard.hpp>

#include <algorithm>

namespace cakupan::publish {

const ShardPart* part_of(const Shard& shard, const std::string& path) {
  const auto found = std::find_if(shard.parts.begin(), shard.parts.end(),
                                  [&](const ShardPart& part) { return part.path == path; });
  return found == shard.parts.end() ? nullptr : &*found;
}

}  // namespace cakupan::publish
