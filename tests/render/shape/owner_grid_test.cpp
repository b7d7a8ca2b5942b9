#include "render/shape/owner_grid.hpp"

#include <gtest/gtest.h>

namespace cakupan::render::shape {
namespace {

geo::PolygonSet square_with_hole() {
  geo::PolygonSet shapes;
  shapes.add_ring(std::vector<geo::Coordinate>{{2, 2}, {8, 2}, {8, 8}, {2, 8}});
  shapes.add_ring(std::vector<geo::Coordinate>{{4, 4}, {6, 4}, {6, 6}, {4, 6}});
  shapes.end_feature();
  return shapes;
}

TEST(OwnerGrid, TellsWhoseLandAPlaceIs) {
  OwnerGrid grid(geo::Box(0, 0, 10, 10), 0.1);
  grid.fill(square_with_hole(), 0, 7);
  EXPECT_EQ(grid.at({3, 3}), 7U);
  EXPECT_EQ(grid.at({5, 5}), OwnerGrid::nobody);
  EXPECT_EQ(grid.at({1, 3}), OwnerGrid::nobody);
  EXPECT_EQ(grid.at({-5, 30}), OwnerGrid::nobody);
}

TEST(OwnerGrid, KnowsWhatIsSmallerThanACell) {
  OwnerGrid grid(geo::Box(0, 0, 10, 10), 1);
  geo::PolygonSet islet;
  islet.add_ring(std::vector<geo::Coordinate>{{3.1, 3.1}, {3.2, 3.1}, {3.2, 3.2}});
  islet.end_feature();
  grid.fill(islet, 0, 1);
  EXPECT_EQ(grid.at({3.5, 3.5}), 1U);
}

TEST(CellCount, SharesAgreeWithAreas) {
  OwnerGrid grid(geo::Box(0, 0, 10, 10), 0.05);
  grid.fill(square_with_hole(), 0, 7);
  const CellCount count(grid, geo::Box(-5, -5, 20, 20), [](std::uint32_t owner) { return owner == 7; });
  EXPECT_NEAR(count.share(geo::Box(0, 0, 9.99, 9.99)), 0.32, 0.01);
  EXPECT_NEAR(count.share(geo::Box(2.5, 2.5, 3.5, 7.5)), 1, 1e-12);
  EXPECT_NEAR(count.share(geo::Box(5, 5, 7, 5.9)), 0.5, 0.03);
  EXPECT_EQ(count.share(geo::Box(20, 20, 30, 30)), 0);
}

TEST(OwnerExtents, LeaveOutNoCellOfAnOwner) {
  OwnerGrid grid(geo::Box(0, 0, 10, 10), 0.1);
  grid.fill(square_with_hole(), 0, 7);
  const OwnerExtents extents(grid);
  const auto is_counted = [](std::uint32_t owner) { return owner == 7; };
  for (const geo::Box& window : {geo::Box(-5, -5, 20, 20), geo::Box(3, 1, 5, 30), geo::Box(8.5, 0, 9, 9)}) {
    const CellCount whole(grid, window, is_counted);
    const CellCount narrow(grid, extents.within(grid.cells_of(window), 7), is_counted);
    EXPECT_EQ(narrow.all(), whole.all());
    for (double x = -1; x < 10; x += 0.7) {
      const geo::Box box(x, x, x + 1.3, 9.1);
      EXPECT_EQ(narrow.cells(box), whole.cells(box)) << x;
      EXPECT_EQ(narrow.share(box), whole.share(box)) << x;
    }
  }
  EXPECT_EQ(CellCount(grid, extents.within(grid.cells_of(geo::Box(0, 0, 9, 9)), 8), is_counted).all(), 0U);
}

}  // namespace
}  // namespace cakupan::render::shape
