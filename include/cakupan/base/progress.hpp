#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

namespace cakupan::base {

/// Told by long work how far it is: (stage, done, total). total = 0 where it is not known.
/// May be empty; there is one call at a time.
using Progress = std::function<void(std::string_view stage, std::size_t done, std::size_t total)>;

/// Set by the signal handler of a program; long loops ask it and stop with base::Interrupted.
void request_interrupt() noexcept;
bool interrupt_requested() noexcept;

/// Thrown by `check_interrupt` when the user asked to stop (exit 130).
struct Interrupted {};
/// THROWS: Interrupted after `request_interrupt`.
void check_interrupt();

}  // namespace cakupan::base
