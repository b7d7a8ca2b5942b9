#include "render/scarce_memory.hpp"

#include <cstdlib>
#include <limits>
#include <new>

namespace cakupan::render {

namespace {

thread_local std::size_t largest_piece = std::numeric_limits<std::size_t>::max();

}  // namespace

ScarceMemory::ScarceMemory(std::size_t largest) { largest_piece = largest; }

ScarceMemory::~ScarceMemory() { largest_piece = std::numeric_limits<std::size_t>::max(); }

namespace {

void* piece_of(std::size_t size) {
  void* piece = size <= largest_piece ? std::malloc(size > 0 ? size : 1) : nullptr;
  if (piece == nullptr) throw std::bad_alloc();
  return piece;
}

}  // namespace

}  // namespace cakupan::render

void* operator new(std::size_t size) { return cakupan::render::piece_of(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  try {
    return cakupan::render::piece_of(size);
  } catch (const std::bad_alloc&) {
    return nullptr;
  }
}
void operator delete(void* piece, const std::nothrow_t&) noexcept { std::free(piece); }
void operator delete(void* piece) noexcept { std::free(piece); }
void operator delete(void* piece, std::size_t) noexcept { std::free(piece); }
// By default these are made of those above; a sanitizer has its own.
void* operator new[](std::size_t size) { return operator new(size); }
void* operator new[](std::size_t size, const std::nothrow_t& tag) noexcept { return operator new(size, tag); }
void operator delete[](void* piece, const std::nothrow_t& tag) noexcept { operator delete(piece, tag); }
void operator delete[](void* piece) noexcept { operator delete(piece); }
void operator delete[](void* piece, std::size_t) noexcept { operator delete(piece); }
