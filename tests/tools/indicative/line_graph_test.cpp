#include "indicative/line_graph.hpp"

#include <gmock/gmock.h>

namespace cakupan::indicative {
namespace {

using testing::ElementsAre;
using Points = std::vector<geo::Coordinate>;

TEST(LineGraph, ChainsSegmentsInAnyOrderAndDirection) {
  const auto lines = chained({{{2, 0}, {1, 0}}, {{0, 0}, {1, 0}}, {{3, 0}, {2, 0}}});
  EXPECT_THAT(lines, ElementsAre(Points{{0, 0}, {1, 0}, {2, 0}, {3, 0}}));
}

TEST(LineGraph, EndsWhereThreeMeet) {
  const auto lines = chained({{{0, 0}, {1, 0}}, {{1, 0}, {2, 0}}, {{1, 0}, {1, 1}}});
  EXPECT_EQ(lines.size(), 3U);
}

TEST(LineGraph, ARingComesBack) {
  const auto lines = chained({{{0, 0}, {1, 0}}, {{1, 1}, {1, 0}}, {{1, 1}, {0, 0}}});
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].size(), 4U);
  EXPECT_EQ(lines[0].front(), lines[0].back());
}

TEST(LineGraph, SimplifyingKeepsEndsAndCorners) {
  EXPECT_EQ(simplified({{0, 0}, {1, 0.01}, {2, 0}, {2, 2}}, 0.1), (Points{{0, 0}, {2, 0}, {2, 2}}));
  const Points ring{{0, 0}, {2, 0}, {2, 2}, {0, 0}};
  EXPECT_EQ(simplified(ring, 0.1), ring);
}

}  // namespace
}  // namespace cakupan::indicative
