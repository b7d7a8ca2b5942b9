#include "render/shape/land_sides.hpp"

#include <gtest/gtest.h>

#include "render/shape/page_squares.hpp"

namespace cakupan::render::shape {
namespace {

TEST(LandSides, DoNotDependOnHowTheRingsRun) {
  // A shell and its hole, once as each runs.
  const std::vector<geo::Coordinate> shell{{0, 0}, {9, 0}, {9, 9}, {0, 9}},
      hole{{3, 3}, {6, 3}, {6, 6}, {3, 6}};
  for (const bool shell_turned : {false, true}) {
    for (const bool hole_turned : {false, true}) {
      std::vector<std::vector<geo::Coordinate>> rings{shell, hole};
      if (shell_turned) std::reverse(rings[0].begin(), rings[0].end());
      if (hole_turned) std::reverse(rings[1].begin(), rings[1].end());
      const geo::Topology topology = geo::topology_of(page_of_rings({rings}));
      EXPECT_EQ(reversed_rings(topology), (std::vector<bool>{shell_turned, !hole_turned}));
      // The arcs run as their rings do: land is to the left of a shell that turns left.
      EXPECT_EQ(land_sides(topology), (std::vector<bool>{!shell_turned, hole_turned}));
    }
  }
}

}  // namespace
}  // namespace cakupan::render::shape
