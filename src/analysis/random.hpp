#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

#include <cakupan/base/split_mix.hpp>

namespace cakupan::analysis {

/// How many numbers to draw from, made ready for many draws: dividing takes most of the time of a draw.
class DrawRange {
 public:
  /// REQUIRES: count >= 1.
  explicit DrawRange(std::uint64_t count)
      : count_(count), reciprocal_(std::numeric_limits<std::uint64_t>::max() / count) {}

  std::uint64_t count() const { return count_; }
  std::uint64_t remainder(std::uint64_t drawn) const {
    // The reciprocal is rounded down, so the quotient may be one too small.
    const auto quotient = static_cast<std::uint64_t>(static_cast<Wide>(drawn) * reciprocal_ >> 64U);
    const std::uint64_t rest = drawn - quotient * count_;
    return rest < count_ ? rest : rest - count_;
  }

 private:
  __extension__ using Wide = unsigned __int128;

  std::uint64_t count_;
  std::uint64_t reciprocal_;
};

/// What chance decides: the same on every machine.
class Random {
 public:
  explicit Random(std::uint64_t seed) : numbers_(seed) {}
  /// A stream of its own for each `number`, so that results do not depend on the order of work.
  Random(std::uint64_t seed, std::uint64_t number)
      : numbers_(base::SplitMix64(seed).next() + number * base::SplitMix64::golden_gamma) {}

  std::uint64_t next() { return numbers_.next(); }

  /// 0 to count - 1, all equally likely. REQUIRES: count >= 1.
  std::size_t below(std::size_t count) { return below(DrawRange(count)); }
  std::size_t below(const DrawRange& range) {
    std::uint64_t drawn = next();
    // Numbers of the incomplete last round would favor the small ones. How many there are takes a division,
    // and is less than the count (Lemire 2019).
    if (drawn < range.count()) {
      const std::uint64_t rest = (0 - range.count()) % range.count();
      while (drawn < rest) drawn = next();
    }
    return static_cast<std::size_t>(range.remainder(drawn));
  }

 private:
  base::SplitMix64 numbers_;
};

/// Shuffles again and again, by Fisher and Yates as Durstenfeld (1964) gives it.
class Shuffler {
 public:
  /// `most`: values of a shuffle.
  explicit Shuffler(std::size_t most);

  template <class Value>
  void shuffle(std::span<Value> values, Random& random) const {
    draw(values, values.empty() ? 0 : values.size() - 1, random);
  }

  /// The last `count` values become a draw without replacement. REQUIRES: count <= values.size().
  template <class Value>
  void draw(std::span<Value> values, std::size_t count, Random& random) const {
    for (std::size_t left = values.size(); left > values.size() - count; --left)
      std::swap(values[left - 1], values[random.below(ranges_[left - 1])]);
  }

 private:
  std::vector<DrawRange> ranges_;
};

/// The p of a permutation test: (1 + permutations at least as extreme) / (1 + all).
double pseudo_p(std::size_t extreme, std::size_t count);

}  // namespace cakupan::analysis
