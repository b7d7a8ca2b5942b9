#include "analysis/random.hpp"

#include <algorithm>
#include <numeric>

#include <gmock/gmock.h>

namespace cakupan::analysis {
namespace {

constexpr std::uint64_t largest = std::numeric_limits<std::uint64_t>::max();

TEST(DrawRange, DividesExactly) {
  Random random(7);
  for (const std::uint64_t count :
       {1ULL, 2ULL, 3ULL, 7ULL, 514ULL, 65536ULL, 0xffffffffULL, 0x8000000000000001ULL}) {
    const DrawRange range(count);
    for (const std::uint64_t edge : {std::uint64_t{0}, count - 1, count, 2 * count - 1, largest - 1, largest})
      EXPECT_EQ(range.remainder(edge), edge % count) << edge << " of " << count;
    for (int i = 0; i < 1000; ++i) {
      const std::uint64_t drawn = random.next();
      EXPECT_EQ(range.remainder(drawn), drawn % count) << drawn << " of " << count;
    }
  }
}

TEST(Random, DrawsAlikeFromARangeMadeReady) {
  Random one(1), other(1);
  for (std::size_t count = 1; count < 2000; ++count)
    EXPECT_EQ(one.below(count), other.below(DrawRange(count)));
}

TEST(Shuffler, KeepsTheValuesAndTheOrderOfDraws) {
  std::vector<int> values(20);
  std::iota(values.begin(), values.end(), 0);
  std::vector<int> expected = values;
  Random random(3), again(3);
  const Shuffler shuffler(30);
  shuffler.shuffle(std::span(values), random);
  for (std::size_t left = expected.size(); left > 1; --left)
    std::swap(expected[left - 1], expected[again.below(left)]);
  EXPECT_EQ(values, expected);
  std::sort(values.begin(), values.end());
  EXPECT_THAT(values, testing::ElementsAreArray(std::vector<int>{0,  1,  2,  3,  4,  5,  6,  7,  8,  9,
                                                                 10, 11, 12, 13, 14, 15, 16, 17, 18, 19}));
}

TEST(Shuffler, DrawsWithoutReplacementToTheEnd) {
  std::vector<int> values{1, 2, 3, 4, 5};
  std::vector<int> times(6);
  Random random(5);
  const Shuffler shuffler(5);
  for (int round = 0; round < 5000; ++round) {
    shuffler.draw(std::span(values), 2, random);
    EXPECT_NE(values[3], values[4]);
    ++times[static_cast<std::size_t>(values[3])];
    ++times[static_cast<std::size_t>(values[4])];
  }
  for (std::size_t value = 1; value <= 5; ++value) EXPECT_NEAR(times[value], 2000, 150);
}

}  // namespace
}  // namespace cakupan::analysis
