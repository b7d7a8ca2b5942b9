#include <cakupan/base/parallel.hpp>

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_for.h>

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

}  // namespace cakupan::base
