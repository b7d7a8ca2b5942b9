#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace cakupan::analysis {

/// SplitMix64 of Steele, Lea and Flood (2014): the same numbers with every compiler and library, which the
/// distributions of the standard library do not promise.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  /// A stream of its own for each `number`, so that results do not depend on the order of work.
  Random(std::uint64_t seed, std::uint64_t number) : state_(seed) { state_ = next() + number * golden_gamma; }

  std::uint64_t next() {
    std::uint64_t z = state_ += golden_gamma;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
  }

  /// 0 to count - 1, all equally likely. REQUIRES: count >= 1.
  std::size_t below(std::size_t count) {
    std::uint64_t drawn = next();
    // Numbers of the incomplete last round would favor the small ones. How many there are takes a division,
    // and is less than `count` (Lemire 2019).
    if (drawn < count) {
      const std::uint64_t rest = (0 - std::uint64_t{count}) % count;
      while (drawn < rest) drawn = next();
    }
    return static_cast<std::size_t>(drawn % count);
  }

  /// Fisher and Yates, as Durstenfeld (1964) gives it.
  template <class Value>
  void shuffle(std::span<Value> values) {
    for (std::size_t left = values.size(); left > 1; --left) std::swap(values[left - 1], values[below(left)]);
  }

 private:
  static constexpr std::uint64_t golden_gamma = 0x9e3779b97f4a7c15ULL;
  std::uint64_t state_;
};

/// The p of a permutation test: (1 + permutations at least as extreme) / (1 + all).
inline double pseudo_p(std::size_t extreme, std::size_t count) {
  return static_cast<double>(1 + extreme) / static_cast<double>(1 + count);
}

}  // namespace cakupan::analysis
