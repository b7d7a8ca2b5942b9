#include <cakupan/analysis/spatial.hpp>

#include <gmock/gmock.h>

// Figures of spdep 1.2-7; tests/analysis/reference/spatial.R prints them.
// The data: x_i = (7 i^2 + 3 i) mod 31 + i / 7 for i = 0 to 48 on a grid of 7 x 7, neighbors by rook moves.
namespace cakupan::analysis {
namespace {

using testing::DoubleNear;
using testing::IsEmpty;
using testing::Pointwise;

Graph rook_grid() {
  Graph graph(49);
  for (std::size_t i = 0; i < 49; ++i) {
    if (i >= 7) graph[i].push_back(i - 7);
    if (i % 7 > 0) graph[i].push_back(i - 1);
    if (i % 7 < 6) graph[i].push_back(i + 1);
    if (i < 42) graph[i].push_back(i + 7);
  }
  return graph;
}

std::vector<double> grid_values() {
  std::vector<double> values;
  for (int i = 0; i < 49; ++i) values.push_back((i * i * 7 + 3 * i) % 31 + i / 7.0);
  return values;
}

std::vector<char> grid_marks() {
  std::vector<char> marks;
  for (const double value : grid_values()) marks.push_back(value > 18 ? 1 : 0);
  return marks;
}

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

// The statistics are spdep's, the p-values those of 99,999 conditional permutations in plain R.
TEST(Spatial, LocalMoranIsThatOfSpdep) {
  const std::vector<std::string> codes(49);
  const auto rows = local_moran(rook_grid(), grid_values(), codes, {9999, 1});
  ASSERT_EQ(rows.size(), 49);
  const struct {
    std::size_t node;
    double statistic, p;
  } known[]{{0, -0.2391604978, 0.89686},
            {8, 0.3679939803, 0.40038},
            {24, -0.0313186366, 0.3543},
            {48, 1.1274709184, 0.42766}};
  for (const auto& [node, statistic, p] : known) {
    EXPECT_NEAR(rows[node].statistic, statistic, 1e-9);
    EXPECT_NEAR(*rows[node].p_value, p, 0.02) << node;
    EXPECT_GE(*rows[node].q_value, *rows[node].p_value);
  }
}

TEST(Spatial, PermutationsAreTheSameEachTime) {
  const std::vector<std::string> codes(49);
  const auto first = local_moran(rook_grid(), grid_values(), codes, {99, 5});
  const auto second = local_moran(rook_grid(), grid_values(), codes, {99, 5});
  for (std::size_t i = 0; i < 49; ++i) EXPECT_EQ(first[i].p_value, second[i].p_value);
}

// p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.5), "BH")
TEST(Spatial, FalseDiscoveryIsThatOfR) {
  EXPECT_THAT(false_discovery(std::vector<double>{0.01, 0.04, 0.03, 0.005, 0.5}),
              Pointwise(DoubleNear(1e-12), {0.025, 0.05, 0.05, 0.025, 0.5}));
}

TEST(Spatial, NothingIsToldOfNoPattern) {
  const Graph lonely(5);
  EXPECT_FALSE(moran(lonely, std::vector<double>{1, 2, 3, 4, 5}, "x", {}));
  EXPECT_FALSE(moran(rook_grid(), std::vector<double>(49, 2.0), "x", {}));
  EXPECT_THAT(join_counts(rook_grid(), std::vector<char>(49, 1), "x", {}), IsEmpty());
}

}  // namespace
}  // namespace cakupan::analysis
