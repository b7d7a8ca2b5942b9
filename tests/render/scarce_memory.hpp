#pragma once

#include <cstddef>

namespace cakupan::render {

/// While it lives, this thread gets no more than so many bytes in one piece from operator new.
class ScarceMemory {
 public:
  explicit ScarceMemory(std::size_t largest);
  ~ScarceMemory();
  ScarceMemory(const ScarceMemory&) = delete;
  ScarceMemory& operator=(const ScarceMemory&) = delete;
};

}  // namespace cakupan::render
