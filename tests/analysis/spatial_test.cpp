#include <cakupan/analysis/spatial.hpp>

#include <gmock/gmock.h>

#include "analysis/rook_grid.hpp"

// Figures of spdep 1.2-7; tests/analysis/reference/spatial.R prints them.
namespace cakupan::analysis {
namespace {

using testing::IsEmpty;

TEST(Spatial, JoinCountsAreThoseOfSpdep) {
  const auto rows = join_counts(rook_grid(), grid_marks(), "marks", {999, 1});
  ASSERT_EQ(rows.size(), 3);
  const double expected[3][3]{{13, 12.21428571429, 5.25002831845},
                              {38, 40.71428571429, 18.42195435066},
                              {33, 31.07142857143, 6.38441824463}};
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(rows[i].observed, expected[i][0]);
    EXPECT_NEAR(*rows[i].expected, expected[i][1], 1e-9);
    EXPECT_NEAR(*rows[i].variance, expected[i][2], 1e-9);
  }
  EXPECT_NEAR(*rows[1].p_value, 0.527, 0.07);  // two-sided normal for z = -0.632
}

TEST(Spatial, MoranIsThatOfSpdep) {
  const auto row = moran(rook_grid(), grid_values(), "x", {999, 1});
  ASSERT_TRUE(row);
  EXPECT_NEAR(row->observed, 0.1665465828404, 1e-12);
  EXPECT_NEAR(*row->expected, -0.0208333333333, 1e-12);
  EXPECT_NEAR(*row->variance, 0.0116024381737, 1e-12);
  EXPECT_NEAR(*row->p_value, 0.0819, 0.03);
}

TEST(Spatial, PermutationsAreTheSameEachTime) {
  const auto first = moran(rook_grid(), grid_values(), "x", {99, 5});
  const auto second = moran(rook_grid(), grid_values(), "x", {99, 5});
  EXPECT_EQ(first->p_value, second->p_value);
}

TEST(Spatial, NothingIsToldOfNoPattern) {
  const Graph lonely(5);
  EXPECT_FALSE(moran(lonely, std::vector<double>{1, 2, 3, 4, 5}, "x", {}));
  EXPECT_FALSE(moran(rook_grid(), std::vector<double>(49, 2.0), "x", {}));
  EXPECT_THAT(join_counts(rook_grid(), std::vector<char>(49, 1), "x", {}), IsEmpty());
}

}  // namespace
}  // namespace cakupan::analysis
