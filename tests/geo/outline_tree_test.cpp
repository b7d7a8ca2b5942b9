#include <cakupan/geo/outline_tree.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <set>
#include <vector>

#include <gmock/gmock.h>

namespace cakupan::geo {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr base::Kilometers anywhere{std::numeric_limits<double>::infinity()};

/// Boxes and their outlines.
struct Boxes {
  PolygonSet shapes;
  std::vector<Outline> outlines;

  explicit Boxes(const std::vector<Box>& boxes) {
    for (const Box& box : boxes) {
      shapes.add_ring(std::vector<Coordinate>{{box.min_x(), box.min_y()},
                                              {box.max_x(), box.min_y()},
                                              {box.max_x(), box.max_y()},
                                              {box.min_x(), box.max_y()}});
      shapes.end_feature();
    }
    for (std::size_t i = 0; i < boxes.size(); ++i) outlines.emplace_back(shapes, i);
  }
};

Box box_at(double x, double y, double side) { return {x, y, x + side, y + side}; }

/// So many boxes by so many, a hundredth of a degree apart, each 0.005 degrees wide.
std::vector<Box> grid(int columns, int rows) {
  std::vector<Box> boxes;
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column)
      boxes.push_back(box_at(110 + 0.01 * column, -7 + 0.01 * row, 0.005));
  }
  return boxes;
}

std::vector<std::size_t> near(const OutlineTree& tree, std::size_t outline, base::Kilometers limit,
                              const OutlineTree::LeftOut& left_out) {
  std::vector<std::size_t> found;
  tree.each_near(outline, limit, left_out, [&](std::size_t other) {
    found.push_back(other);
    return limit;
  });
  std::sort(found.begin(), found.end());
  return found;
}

/// All but itself. REQUIRES: groups as they are at first.
std::vector<std::size_t> near(const OutlineTree& tree, std::size_t outline, base::Kilometers limit) {
  return near(tree, outline, limit, [&](std::size_t group) { return group == outline; });
}

/// Boxes of every size all over the earth, crowds and equal ones among them.
std::vector<Box> scattered(std::mt19937& random, int count) {
  std::uniform_real_distribution<double> lon(-180, 180), lat(-90, 89), size(0.001, 1);
  std::vector<Box> boxes;
  for (int i = 0; i < count; ++i) {
    if (i % 10 == 9) {
      boxes.push_back(boxes.back());
    } else if (i % 3 == 0) {
      boxes.push_back(box_at(179 + size(random), -16 + size(random), 0.1));
    } else {
      boxes.push_back(box_at(lon(random), lat(random), size(random)));
    }
  }
  return boxes;
}

TEST(OutlineTree, FindsWhatAskingEachFinds) {
  std::mt19937 random(83253);
  for (const int count : {2, 3, 5, 60, 200}) {
    const Boxes boxes(scattered(random, count));
    const OutlineTree tree(boxes.outlines);
    for (const double limit : {0.0, 0.1, 30.0, 3000.0}) {
      for (std::size_t i = 0; i < boxes.outlines.size(); i += 3) {
        std::vector<std::size_t> expected;
        for (std::size_t k = 0; k < boxes.outlines.size(); ++k) {
          if (k != i && boxes.outlines[i].at_least(boxes.outlines[k]).value <= limit) expected.push_back(k);
        }
        EXPECT_THAT(near(tree, i, {limit}), expected) << count << " boxes within " << limit;
      }
    }
  }
}

TEST(OutlineTree, LeavesOutGroups) {
  std::mt19937 random(7285);
  const Boxes boxes(scattered(random, 150));
  OutlineTree tree(boxes.outlines);
  for (const std::size_t count : {1U, 2U, 7U}) {
    std::vector<std::size_t> groups;
    for (std::size_t i = 0; i < boxes.outlines.size(); ++i) groups.push_back(i * i % count);
    tree.set_groups(groups);
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < groups.size(); ++i) {
      if (groups[i] != groups[4]) others.push_back(i);
    }
    EXPECT_THAT(near(tree, 4, anywhere, [&](std::size_t group) { return group == groups[4]; }), others);
  }
}

TEST(OutlineTree, OfNoneAndOfOne) {
  OutlineTree none(std::span<const Outline>{});
  none.set_groups({});
  EXPECT_THAT(near(none, 0, anywhere), IsEmpty());
  const Boxes one({box_at(110, -7, 0.1)});
  EXPECT_THAT(near(OutlineTree(one.outlines), 0, anywhere), IsEmpty());
  EXPECT_THAT(near(OutlineTree(one.outlines), 0, {0}, [](std::size_t) { return false; }), ElementsAre(0));
}

TEST(OutlineTree, TheDateLineAndThePolesAreAsAnyOtherPlace) {
  const Boxes boxes({box_at(179.8, -16, 0.1), box_at(-179.9, -16, 0.1), box_at(0, 89.9, 0.05),
                     box_at(170, 89.9, 0.05), box_at(60, -89.99, 0.05), box_at(-100, -89.99, 0.05)});
  const OutlineTree tree(boxes.outlines);
  EXPECT_THAT(near(tree, 0, {30}), ElementsAre(1));
  EXPECT_THAT(near(tree, 2, {30}), ElementsAre(3));
  EXPECT_THAT(near(tree, 4, {30}), ElementsAre(5));
}

TEST(OutlineTree, AShrinkingLimitKeepsTheNearest) {
  std::mt19937 random(38);
  const Boxes boxes(scattered(random, 120));
  const OutlineTree tree(boxes.outlines);
  for (std::size_t i = 0; i < boxes.outlines.size(); ++i) {
    base::Kilometers nearest = anywhere, expected = anywhere;
    tree.each_near(
        i, anywhere, [&](std::size_t group) { return group == i; },
        [&](std::size_t other) {
          return nearest = std::min(nearest, boxes.outlines[i].at_least(boxes.outlines[other]));
        });
    for (std::size_t k = 0; k < boxes.outlines.size(); ++k) {
      if (k != i) expected = std::min(expected, boxes.outlines[i].at_least(boxes.outlines[k]));
    }
    EXPECT_EQ(nearest, expected);
  }
}

// Four times as many boxes, as close together: four times the work and little more, not sixteen times.
TEST(OutlineTree, TheWorkGrowsWithTheNumber) {
  const auto work_within = [](int columns, int rows, base::Kilometers limit) {
    const Boxes boxes(grid(columns, rows));
    const OutlineTree tree(boxes.outlines);
    std::size_t work = 0;
    for (std::size_t i = 0; i < boxes.outlines.size(); ++i) {
      work += tree.each_near(
          i, limit, [](std::size_t) { return false; }, [&](std::size_t) { return limit; });
    }
    return work;
  };
  EXPECT_LE(work_within(60, 60, {2}), 6 * work_within(30, 30, {2}));
}

// Where all but one are of one group, that one is found without a look at each other.
TEST(OutlineTree, AGroupIsLeftOutAsAWhole) {
  const auto work = [](int columns, int rows) {
    const Boxes boxes(grid(columns, rows));
    OutlineTree tree(boxes.outlines);
    std::vector<std::size_t> groups(boxes.outlines.size(), 0);
    groups.back() = 1;
    tree.set_groups(groups);
    std::vector<std::size_t> found;
    const std::size_t looked_at = tree.each_near(
        0, anywhere, [](std::size_t group) { return group == 0; },
        [&](std::size_t other) {
          found.push_back(other);
          return anywhere;
        });
    EXPECT_THAT(found, ElementsAre(groups.size() - 1));
    return looked_at;
  };
  EXPECT_LE(work(60, 60), 2 * work(30, 30));
}

}  // namespace
}  // namespace cakupan::geo
