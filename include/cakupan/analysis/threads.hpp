#pragma once

#include <cstddef>
#include <memory>

namespace cakupan::analysis {

/// While it lives, the analysis uses at most so many threads. Results do not depend on it.
/// DEFAULT without one: one thread per processor.
class ThreadLimit {
 public:
  /// REQUIRES: threads >= 1.
  explicit ThreadLimit(std::size_t threads);
  ThreadLimit(ThreadLimit&&) noexcept;
  ThreadLimit& operator=(ThreadLimit&&) noexcept;
  ~ThreadLimit();

 private:
  struct Control;
  std::unique_ptr<Control> control_;
};

}  // namespace cakupan::analysis
