#include <cakupan/base/parallel.hpp>

#include <stdexcept>
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

TEST(ThreadLimit, OfOneNeedsNoLock) {
  const ThreadLimit limit(1);
  std::vector<std::size_t> order;
  for_each_index(100, [&](std::size_t i) { order.push_back(i); });
  EXPECT_EQ(order.size(), 100U);
}

}  // namespace
}  // namespace cakupan::base
