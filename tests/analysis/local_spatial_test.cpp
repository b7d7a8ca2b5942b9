#include <cakupan/analysis/local_spatial.hpp>

#include <algorithm>
#include <functional>
#include <numeric>

#include <gmock/gmock.h>

#include <cakupan/base/parallel.hpp>

#include "analysis/rook_grid.hpp"

// Figures of spdep 1.2-7 and of R; tests/analysis/reference/spatial.R prints them.
namespace cakupan::analysis {
namespace {

using testing::DoubleNear;
using testing::Each;
using testing::Field;
using testing::IsEmpty;
using testing::Pointwise;

std::vector<std::size_t> nodes(std::size_t count = 49) {
  std::vector<std::size_t> names(count);
  std::iota(names.begin(), names.end(), std::size_t{0});
  return names;
}

// p: of localmoran_perm with 99,999 draws, which are with replacement.
TEST(LocalMoran, IsThatOfSpdep) {
  const auto rows = local_moran(rook_grid(), grid_values(), nodes(), "x", {9999, 1});
  ASSERT_EQ(rows.size(), 49);
  const struct {
    std::size_t node;
    double statistic, p;
  } known[]{{0, -0.2391604978, 0.88794},
            {8, 0.3679939803, 0.41320},
            {24, -0.0313186366, 0.37338},
            {48, 1.1274709184, 0.43710}};
  for (const auto& [node, statistic, p] : known) {
    EXPECT_NEAR(rows[node].statistic, statistic, 1e-9);
    EXPECT_NEAR(*rows[node].p_value, p, 0.03) << node;
    EXPECT_GE(*rows[node].q_value, *rows[node].p_value);
  }
}

/// Twice the smaller tail over all choices of neighbors, in whole numbers: 343 times the deviations.
double enumerated_p(std::size_t node, const std::vector<std::size_t>& neighbors) {
  std::vector<long> z;
  for (long i = 0; i < 49; ++i) z.push_back(49 * (7 * ((i * i * 7 + 3 * i) % 31) + i));
  const long mean = std::accumulate(z.begin(), z.end(), 0L) / 49;
  for (long& value : z) value -= mean;
  long observed = 0;
  for (const std::size_t j : neighbors) observed += z[node] * z[j];
  std::vector<long> others = z;
  others.erase(others.begin() + static_cast<std::ptrdiff_t>(node));
  double above = 0, below = 0, all = 0;
  const std::function<void(std::size_t, std::size_t, long)> choose = [&](std::size_t from, std::size_t left,
                                                                         long sum) {
    if (left == 0) {
      all += 1;
      above += sum * z[node] >= observed ? 1 : 0;
      below += sum * z[node] <= observed ? 1 : 0;
      return;
    }
    for (std::size_t i = from; i + left <= others.size(); ++i) choose(i + 1, left - 1, sum + others[i]);
  };
  choose(0, neighbors.size(), 0);
  return std::min(1.0, 2 * std::min(above, below) / all);
}

TEST(LocalMoran, PermutationsComeNearToAllChoicesOfNeighbors) {
  const Graph graph = rook_grid();
  const auto rows = local_moran(graph, grid_values(), nodes(), "x", {99'999, 1});
  for (std::size_t node = 0; node < 49; node += 4)
    EXPECT_NEAR(*rows[node].p_value, enumerated_p(node, graph[node]), 0.015) << node;
}

// The counts are those of local_joincount_uni for either state, p is hypergeometric.
TEST(LocalJoins, AreThoseOfSpdep) {
  const auto rows = local_joins(rook_grid(), grid_marks(), nodes(), "marks", {9999, 1});
  ASSERT_EQ(rows.size(), 49);
  const struct {
    std::size_t node;
    double statistic, p;
  } known[]{{6, 0, 0.7712765957},  {12, 0, 0.2816836263}, {14, 2, 0.6251156337},
            {37, 2, 0.9671600370}, {44, 3, 0.0943570768}, {48, 1, 1},
            {1, 3, 0.422525439},   {8, 3, 0.957724329},   {22, 1, 0.328677151},
            {33, 4, 0.244125809},  {36, 1, 0.328677151},  {47, 2, 1}};
  for (const auto& [node, statistic, p] : known) {
    EXPECT_EQ(rows[node].statistic, statistic) << node;
    EXPECT_NEAR(*rows[node].p_value, p, 1e-9) << node;
    EXPECT_NEAR(*rows[node].p_permutation, p, 0.015) << node;
    EXPECT_EQ(rows[node].node, node);
  }
  EXPECT_THAT(rows, Each(Field(&model::LocalRow::cluster, "")));  // no q is that small
}

TEST(LocalJoins, NameTheClustersThatAreBorneOut) {
  // A ring of 60: the first 20 are marked, each linked to the three before and after it.
  Graph ring(60);
  std::vector<char> marked;
  for (std::size_t i = 0; i < 60; ++i) {
    for (const std::size_t step : {1u, 2u, 3u, 57u, 58u, 59u}) ring[i].push_back((i + step) % 60);
    marked.push_back(i < 20 ? 1 : 0);
  }
  const auto rows = local_joins(ring, marked, nodes(60), "x", {9999, 7});
  EXPECT_EQ(rows[10].statistic, 6);
  EXPECT_EQ(rows[10].cluster, "high-high");
  EXPECT_LE(*rows[10].q_value, 0.05);
  EXPECT_EQ(rows[40].statistic, 6);
  EXPECT_EQ(rows[0].cluster, "");  // half of its neighbors are marked
}

TEST(LocalSpatial, DoesNotDependOnTheNumberOfThreads) {
  const auto with = [](std::size_t threads) {
    const base::ThreadLimit limit(threads);
    return local_moran(rook_grid(), grid_values(), nodes(), "x", {99, 5});
  };
  const auto one = with(1), two = with(2);
  for (std::size_t i = 0; i < one.size(); ++i) {
    EXPECT_EQ(one[i].p_value, two[i].p_value);
    EXPECT_EQ(one[i].q_value, two[i].q_value);
  }
}

TEST(LocalSpatial, NothingIsToldOfNoPattern) {
  EXPECT_THAT(local_joins(rook_grid(), std::vector<char>(49, 1), nodes(), "x", {}), IsEmpty());
  EXPECT_THAT(local_joins(Graph(49), grid_marks(), nodes(), "x", {}), IsEmpty());
  EXPECT_THAT(local_moran(Graph(49), grid_values(), nodes(), "x", {}), IsEmpty());
}

// p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.5), "BH")
TEST(FalseDiscovery, IsThatOfR) {
  EXPECT_THAT(false_discovery(std::vector<double>{0.01, 0.04, 0.03, 0.005, 0.5}),
              Pointwise(DoubleNear(1e-12), {0.025, 0.05, 0.05, 0.025, 0.5}));
}

}  // namespace
}  // namespace cakupan::analysis
