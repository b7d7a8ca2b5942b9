#include "analysis/exact_test.hpp"

#include <gmock/gmock.h>

namespace cakupan::analysis {
namespace {

// fisher.test of R 4.2.2; tests/analysis/reference/spatial.R prints the figures.
TEST(ExactTest, IsThatOfR) {
  EXPECT_NEAR(exact_p({17, 12, 36, 7}), 0.000547356821267, 1e-12);
  EXPECT_NEAR(exact_p({8, 0, 9, 3}), 0.205882352941, 1e-11);
  EXPECT_EQ(exact_p({5, 0, 7, 0}), 1);
}

// By whole numbers: of 9 neighbors drawn from 513 others all are among 184 alike; 3 of 4 among 5 of 12.
TEST(ExactTest, TailIsTheSmallerOneTwice) {
  EXPECT_NEAR(tail_p({9, 9, 504, 175}), 0.000172850, 5e-10);
  EXPECT_NEAR(tail_p({4, 3, 8, 2}), 2.0 * (10 * 7 + 5) / 495, 1e-12);
  EXPECT_EQ(tail_p({4, 2, 4, 2}), 1);
}

TEST(ExactTest, OddsRatioIsTheCrossProduct) {
  EXPECT_NEAR(*odds_ratio({17, 12, 36, 7}), 12.0 * 29 / (5 * 7), 1e-12);
  EXPECT_FALSE(odds_ratio({8, 3, 9, 0}));
  EXPECT_FALSE(odds_ratio({8, 8, 9, 3}));
}

// Newcombe (1998), Interval estimation for the difference between independent proportions: comparison of
// eleven methods, Statistics in Medicine 17: 873-890, table II, method 10: examples (a) 56/70 - 48/80,
// (b) 9/10 - 3/10 and (h) 10/10 - 0/10.
TEST(ExactTest, DifferenceIsThatOfNewcombe) {
  EXPECT_NEAR(difference_interval({70, 56, 80, 48}).low, 0.0524, 5e-5);
  EXPECT_NEAR(difference_interval({70, 56, 80, 48}).high, 0.3339, 5e-5);
  EXPECT_NEAR(difference_interval({10, 9, 10, 3}).low, 0.1705, 5e-5);
  EXPECT_NEAR(difference_interval({10, 9, 10, 3}).high, 0.8090, 5e-5);
  EXPECT_NEAR(difference_interval({10, 10, 10, 0}).low, 0.6075, 5e-5);
  EXPECT_NEAR(difference_interval({10, 10, 10, 0}).high, 1.0, 5e-5);
}

}  // namespace
}  // namespace cakupan::analysis
