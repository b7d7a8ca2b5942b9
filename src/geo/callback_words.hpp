#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace cakupan::geo {

/// The words that a C library hands to a callback, kept without allocating: nothing may be thrown through C.
/// What goes beyond 1,000 bytes is left out.
class CallbackWords {
 public:
  void keep(const char* words) noexcept {
    const std::string_view text(words == nullptr ? "" : words);
    size_ = std::min(text.size(), bytes_.size());
    std::copy_n(text.begin(), size_, bytes_.begin());
  }
  /// On one line, without a final period; "no reason given" where there are none.
  std::string text() const;

 private:
  std::array<char, 1000> bytes_;
  std::size_t size_ = 0;
};

}  // namespace cakupan::geo
