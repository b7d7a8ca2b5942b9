#pragma once

#include <cstddef>
#include <string>

namespace cakupan::render::paint {

/// Bytes that a C library writes through a callback. Nothing is thrown through C, and not every library hands
/// a failure on (Cairo loses one of the last writes): it stays here until it is asked for.
class ByteSink {
 public:
  enum class Outcome { taken, refused };
  /// What follows a refused piece is refused as well.
  Outcome append(const void* bytes, std::size_t size) noexcept;
  bool failed() const { return failed_; }
  /// All bytes. THROWS: base::Error (work) where the memory did not suffice; `what` was to be drawn: "PDF".
  std::string take(const char* what);
  /// THROWS: that error.
  [[noreturn]] static void refuse_for(const char* what);

 private:
  std::string bytes_;
  bool failed_ = false;
};

}  // namespace cakupan::render::paint
