#pragma once

#include <cstddef>
#include <functional>

namespace cakupan::analysis {

// The only door to oneTBB, together with <cakupan/analysis/threads.hpp>.

/// Calls `work(0)` to `work(count - 1)`, several at once and in any order. For results that do not depend on
/// threads, each call writes to its own place only. THROWS: what one of the calls throws;
/// Interrupted.
void for_each_index(std::size_t count, const std::function<void(std::size_t)>& work);

}  // namespace cakupan::analysis
