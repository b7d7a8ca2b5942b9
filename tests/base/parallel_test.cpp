#include <cakupan/base/parallel.hpp>

#include <algorithm>
#include <atomic>
#include <numeric>
#include <stdexcept>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cakupan::base {
namespace {

TEST(ForEachIndex, CallsEachIndexOnce) {
  std::vector<int> calls(10'000);
  for_each_index(calls.size(), [&](std::size_t i) { ++calls[i]; });
  EXPECT_THAT(calls, testing::Each(1));
  for_each_index(0, [](std::size_t) { FAIL(); });
}

TEST(ForEachIndex, ThrowsWhatACallThrows) {
  const auto fails_late = [](std::size_t i) {
    if (i == 4321) throw std::out_of_range("4321");
  };
  EXPECT_THROW(for_each_index(10'000, fails_late), std::out_of_range);
}

TEST(ForEachRange, CallsEachIndexOnceInPiecesOfTheSize) {
  std::vector<int> calls(1003);
  for_each_range(calls.size(), 100, [&](std::size_t first, std::size_t last) {
    EXPECT_EQ(first % 100, 0U);
    EXPECT_EQ(last, std::min(first + 100, calls.size()));
    for (std::size_t i = first; i < last; ++i) ++calls[i];
  });
  EXPECT_THAT(calls, testing::Each(1));
  for_each_range(0, 100, [](std::size_t, std::size_t) { FAIL(); });
}

TEST(DoAtOnce, DoesEachOnceAndThrowsWhatOneThrows) {
  int words = 0, numbers = 0;
  do_at_once({[&] { words += 1; }, [&] { numbers += 10; }});
  EXPECT_EQ(words, 1);
  EXPECT_EQ(numbers, 10);
  EXPECT_THROW(do_at_once({[] {}, [] { throw std::out_of_range("second"); }}), std::out_of_range);
}

TEST(ThreadLimit, OfOneNeedsNoLock) {
  const ThreadLimit limit(1);
  std::vector<std::size_t> order;
  for_each_index(100, [&](std::size_t i) { order.push_back(i); });
  EXPECT_EQ(order.size(), 100U);
}

TEST(ThreadCount, IsThatOfTheLimit) {
  const std::size_t without = thread_count();
  EXPECT_GE(without, 1U);
  {
    const ThreadLimit limit(1);
    EXPECT_EQ(thread_count(), 1U);
  }
  {
    const ThreadLimit more(without + 5);
    EXPECT_LE(thread_count(), without + 5);
    EXPECT_GE(thread_count(), 1U);
  }
  EXPECT_EQ(thread_count(), without);
}

class ForEachInOrder : public testing::TestWithParam<std::size_t> {
 protected:
  const ThreadLimit limit_{GetParam()};
};

TEST_P(ForEachInOrder, TakesEachOnceInAscendingOrderAfterItsWork) {
  constexpr std::size_t count = 5000;
  std::vector<int> worked(count);
  std::vector<std::size_t> taken;
  std::size_t too_early = 0;
  for_each_in_order(
      count,
      [&](std::size_t i) {
        // Unequal work, so that later calls overtake earlier ones.
        double sum = 0;
        for (std::size_t n = 0; n < (i * 7919 % 64) * 50; ++n) sum += 1.0 / static_cast<double>(n + 1);
        worked[i] += sum >= 0 ? 1 : 2;
      },
      [&](std::size_t i) {
        too_early += worked[i] == 1 ? 0 : 1;
        taken.push_back(i);
      });
  std::vector<std::size_t> ascending(count);
  std::iota(ascending.begin(), ascending.end(), std::size_t{0});
  EXPECT_EQ(taken, ascending);
  EXPECT_EQ(too_early, 0U);
  EXPECT_THAT(worked, testing::Each(1));
}

TEST_P(ForEachInOrder, CallsNothingWhereThereIsNothing) {
  for_each_in_order(
      0, [](std::size_t) { FAIL(); }, [](std::size_t) { FAIL(); });
}

TEST_P(ForEachInOrder, TakesASingleOne) {
  std::vector<std::size_t> taken;
  for_each_in_order(
      1, [](std::size_t i) { EXPECT_EQ(i, 0U); }, [&](std::size_t i) { taken.push_back(i); });
  EXPECT_THAT(taken, testing::ElementsAre(0U));
}

TEST_P(ForEachInOrder, WorkRunsAtMostAFewCallsAhead) {
  std::atomic<std::size_t> begun = 0;
  std::size_t taken = 0;
  std::size_t farthest = 0;
  for_each_in_order(
      3000, [&](std::size_t) { ++begun; },
      [&](std::size_t) {
        farthest = std::max(farthest, begun - taken);
        ++taken;
        double sum = 0;  // slower than the work, which could run away from it
        for (std::size_t n = 1; n < 2000; ++n) sum += 1.0 / static_cast<double>(n);
        EXPECT_GT(sum, 1);
      });
  EXPECT_EQ(taken, 3000U);
  EXPECT_GE(farthest, 1U);
  EXPECT_LE(farthest, 2 * thread_count());
}

TEST_P(ForEachInOrder, ThrowsWhatWorkThrowsAndTakesNoneAfterIt) {
  std::vector<std::size_t> taken;
  EXPECT_THROW(for_each_in_order(
                   4000,
                   [](std::size_t i) {
                     if (i == 1234) throw std::out_of_range("1234");
                   },
                   [&](std::size_t i) { taken.push_back(i); }),
               std::out_of_range);
  EXPECT_LE(taken.size(), 1234U);
  for (std::size_t i = 0; i < taken.size(); ++i) ASSERT_EQ(taken[i], i);
}

TEST_P(ForEachInOrder, ThrowsWhatTakeThrowsAndTakesNoneAfterIt) {
  std::vector<std::size_t> taken;
  std::string message;
  try {
    for_each_in_order(
        4000, [](std::size_t) {},
        [&](std::size_t i) {
          if (i == 1234) throw std::out_of_range("1234");
          taken.push_back(i);
        });
  } catch (const std::out_of_range& error) {
    message = error.what();
  }
  EXPECT_EQ(message, "1234");
  ASSERT_EQ(taken.size(), 1234U);
  for (std::size_t i = 0; i < taken.size(); ++i) ASSERT_EQ(taken[i], i);
}

INSTANTIATE_TEST_SUITE_P(Threads, ForEachInOrder, testing::Values(1U, 2U, 4U));

}  // namespace
}  // namespace cakupan::base
