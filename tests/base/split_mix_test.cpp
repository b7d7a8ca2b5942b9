#include <cakupan/base/split_mix.hpp>

#include <gtest/gtest.h>

namespace cakupan::base {
namespace {

TEST(SplitMix64, GivesThePublishedNumbers) {
  // Vigna, splitmix64.c, with the seed 1234567.
  SplitMix64 numbers(1234567);
  for (const std::uint64_t expected : {6457827717110365317U, 3203168211198807973U, 9817491932198370423U,
                                       4593380528125082431U, 16408922859458223821U})
    EXPECT_EQ(numbers.next(), expected);
}

}  // namespace
}  // namespace cakupan::base
