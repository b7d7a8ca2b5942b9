#pragma once

#include <cstdint>

namespace cakupan::base {

/// The generator SplitMix64: the same numbers with every compiler and library, which the distributions of the
/// standard library do not promise. Source: Steele, Lea and Flood (2014), Fast splittable pseudorandom number
/// generators.
class SplitMix64 {
 public:
  static constexpr std::uint64_t golden_gamma = 0x9e3779b97f4a7c15U;

  explicit SplitMix64(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() { return mixed(state_ += golden_gamma); }

  /// Its finalizer: values that differ in few bits become such that differ in many.
  static constexpr std::uint64_t mixed(std::uint64_t value) {
    value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9U;
    value = (value ^ (value >> 27U)) * 0x94d049bb133111ebU;
    return value ^ (value >> 31U);
  }

 private:
  std::uint64_t state_;
};

}  // namespace cakupan::base
