#include "render/shape/box_grid.hpp"

#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cakupan::render::shape {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(BoxGrid, FindsWhatTouchesABox) {
  BoxGrid grid(geo::Box(0, 0, 100, 60), 5);
  grid.put(3, geo::Box(10, 10, 12, 12));
  grid.put(1, geo::Box(10, 10, 80, 40));
  grid.put(2, geo::Box(50, 50, 50, 50));
  EXPECT_THAT(grid.touching(geo::Box(11, 11, 30, 30)), ElementsAre(1, 3));
  EXPECT_THAT(grid.touching(geo::Box(50, 50, 51, 51)), ElementsAre(2)) << "a common edge is enough";
  EXPECT_THAT(grid.touching(geo::Box(0, 45, 9, 60)), IsEmpty());
  EXPECT_THAT(grid.touching({}), IsEmpty());
}

TEST(BoxGrid, ABoxMayMoveAndGo) {
  BoxGrid grid(geo::Box(0, 0, 100, 60), 5);
  grid.put(0, geo::Box(10, 10, 30, 12));
  grid.put(0, geo::Box(70, 10, 90, 12));
  EXPECT_THAT(grid.touching(geo::Box(0, 0, 40, 40)), IsEmpty());
  EXPECT_THAT(grid.touching(geo::Box(60, 0, 100, 40)), ElementsAre(0));
  grid.remove(0);
  EXPECT_THAT(grid.touching(geo::Box(0, 0, 100, 60)), IsEmpty());
}

TEST(BoxGrid, HoldsWhatLiesOutsideItsExtent) {
  for (const geo::Box& extent : {geo::Box(0, 0, 10, 10), geo::Box()}) {
    BoxGrid grid(extent, 1);
    grid.put(0, geo::Box(-50, -50, -40, -40));
    grid.put(1, geo::Box(40, 5, 50, 6));
    EXPECT_THAT(grid.touching(geo::Box(-45, -60, -41, 0)), ElementsAre(0));
    EXPECT_THAT(grid.touching(geo::Box(45, 0, 60, 60)), ElementsAre(1));
    EXPECT_THAT(grid.touching(geo::Box(-100, -100, 100, 100)), ElementsAre(0, 1));
  }
}

TEST(BoxGrid, StopsWhereTheVisitorHasFound) {
  BoxGrid grid(geo::Box(0, 0, 10, 10), 1);
  for (std::size_t i = 0; i < 9; ++i) grid.put(i, geo::Box(1, 1, 2, 2));
  int visited = 0;
  EXPECT_TRUE(grid.any_touching(geo::Box(0, 0, 9, 9), [&](std::size_t) { return ++visited == 4; }));
  EXPECT_EQ(visited, 4);
}

TEST(BoxGrid, AnswersAsAskingEachWould) {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> at(-20, 120);
  std::uniform_real_distribution<double> size(0, 30);
  const auto box = [&] {
    const double x = at(random);
    const double y = at(random);
    return geo::Box(x, y, x + size(random), y + size(random));
  };
  BoxGrid grid(geo::Box(0, 0, 100, 100), 7);
  std::vector<geo::Box> boxes(200);
  for (int round = 0; round < 2000; ++round) {
    const std::size_t number = random() % boxes.size();
    boxes[number] = round % 5 == 0 ? geo::Box() : box();
    grid.put(number, boxes[number]);
    const geo::Box asked = box();
    std::vector<std::size_t> expected;
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      if (boxes[i].intersects(asked)) expected.push_back(i);
    }
    ASSERT_EQ(grid.touching(asked), expected) << round;
  }
}

}  // namespace
}  // namespace cakupan::render::shape
