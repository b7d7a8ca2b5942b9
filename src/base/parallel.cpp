#include <cakupan/base/parallel.hpp>

#include <algorithm>

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>

#include <cakupan/base/progress.hpp>

namespace cakupan::base {

struct ThreadLimit::Control {
  oneapi::tbb::global_control limit;
};

ThreadLimit::ThreadLimit(std::size_t threads)
    : control_(new Control{
          oneapi::tbb::global_control(oneapi::tbb::global_control::max_allowed_parallelism, threads)}) {}
ThreadLimit::ThreadLimit(ThreadLimit&&) noexcept = default;
ThreadLimit& ThreadLimit::operator=(ThreadLimit&&) noexcept = default;
ThreadLimit::~ThreadLimit() = default;

void for_each_index(std::size_t count, const std::function<void(std::size_t)>& work) {
  oneapi::tbb::parallel_for(std::size_t{0}, count, [&](std::size_t i) {
    check_interrupt();
    work(i);
  });
}

void for_each_range(std::size_t count, std::size_t size,
                    const std::function<void(std::size_t, std::size_t)>& work) {
  for_each_index((count + size - 1) / size,
                 [&](std::size_t piece) { work(piece * size, std::min(count, (piece + 1) * size)); });
}

void do_at_once(std::initializer_list<std::function<void()>> works) {
  for_each_index(works.size(), [&](std::size_t i) { works.begin()[i](); });
}

void for_each_in_order(std::size_t count, const std::function<void(std::size_t)>& work,
                       const std::function<void(std::size_t)>& take) {
  std::size_t next = 0;
  // Two calls a thread: the next one can begin while the last waits to be taken.
  oneapi::tbb::parallel_pipeline(
      2 * thread_count(),
      oneapi::tbb::make_filter<void, std::size_t>(oneapi::tbb::filter_mode::serial_in_order,
                                                  [&](oneapi::tbb::flow_control& flow) -> std::size_t {
                                                    if (next == count) flow.stop();
                                                    return next == count ? count : next++;
                                                  }) &
          oneapi::tbb::make_filter<std::size_t, std::size_t>(oneapi::tbb::filter_mode::parallel,
                                                             [&](std::size_t i) {
                                                               check_interrupt();
                                                               work(i);
                                                               return i;
                                                             }) &
          oneapi::tbb::make_filter<std::size_t, void>(oneapi::tbb::filter_mode::serial_in_order,
                                                      [&](std::size_t i) { take(i); }));
}

std::size_t thread_count() {
  return static_cast<std::size_t>(std::min(oneapi::tbb::this_task_arena::max_concurrency(),
                                           static_cast<int>(oneapi::tbb::global_control::active_value(
                                               oneapi::tbb::global_control::max_allowed_parallelism))));
}

}  // namespace cakupan::base
