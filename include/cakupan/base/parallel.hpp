#pragma once

#include <cstddef>
#include <functional>
#include <initializer_list>
#include <memory>

namespace cakupan::base {

/// While it lives, `for_each_index` uses at most so many threads. Results do not depend on it.
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

/// Calls `work(0)` to `work(count - 1)`, several at once and in any order. For results that do not depend on
/// threads, each call writes to its own place only. THROWS: what one of the calls throws; Interrupted.
void for_each_index(std::size_t count, const std::function<void(std::size_t)>& work);

/// Calls `work(first, last)` for pieces of 0 to `count` that have `size` indices each, but for the last one:
/// for work on an index that is less than a call. THROWS: as `for_each_index`. REQUIRES: size > 0.
void for_each_range(std::size_t count, std::size_t size,
                    const std::function<void(std::size_t first, std::size_t last)>& work);

/// The same for pieces of work that are not alike. The first ones begin first.
void do_at_once(std::initializer_list<std::function<void()>> works);

/// Calls `work(0)` to `work(count - 1)`, several at once, and `take(i)` once each, one at a time and in
/// ascending order, as soon as `work(i)` and all before it are done. Work runs at most a few calls ahead, so
/// that what waits to be taken stays small. THROWS: as `for_each_index`.
void for_each_in_order(std::size_t count, const std::function<void(std::size_t)>& work,
                       const std::function<void(std::size_t)>& take);

/// How many threads `for_each_index` may use.
std::size_t thread_count();

}  // namespace cakupan::base
