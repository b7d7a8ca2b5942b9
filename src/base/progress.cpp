#include <cakupan/base/progress.hpp>

#include <atomic>

namespace cakupan::base {

namespace {

// A signal handler can reach nothing but a lock-free global.
std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free);

}  // namespace

void request_interrupt() noexcept { interrupted.store(true, std::memory_order_relaxed); }

bool interrupt_requested() noexcept { return interrupted.load(std::memory_order_relaxed); }

void check_interrupt() {
  if (interrupt_requested()) throw Interrupted{};
}

}  // namespace cakupan::base
