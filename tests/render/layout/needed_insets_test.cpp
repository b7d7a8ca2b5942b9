#include "render/layout/needed_insets.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cakupan::render::layout {
namespace {

/// Small squares of 0.5 mm at the given places of a page of 200 × 100 mm.
class NeededInsets : public testing::Test {
 protected:
  void add(double x, double y) {
    ground_.shapes.add_ring(
        std::vector<geo::Coordinate>{{x, -y}, {x + 0.5, -y}, {x + 0.5, -y - 0.5}, {x, -y - 0.5}});
    ground_.shapes.end_feature();
    small_.push_back(small_.size());
  }
  std::vector<theme::MapInset> insets() {
    shape::measure(ground_);
    return needed_insets(ground_, {1, {0, 0}, {0, 0}}, geo::Box(0, 0, 200, 100), small_);
  }
  shape::Ground ground_{geo::Projection::equal_area(geo::Box(95, -10, 140, 6)), {}, {}, {}};
  std::vector<std::size_t> small_;
};

TEST_F(NeededInsets, ShowACrowdOfFive) {
  for (int i = 0; i < 5; ++i) add(20 + 3 * i, 30);
  add(150, 80);
  const auto found = insets();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_THAT(found[0].features, testing::ElementsAre(0, 1, 2, 3, 4));
}

TEST_F(NeededInsets, FewOrScatteredRegionsNeedNone) {
  for (int i = 0; i < 4; ++i) add(20 + 3 * i, 30);
  for (int i = 0; i < 6; ++i) add(20 + 30 * i, 70);
  EXPECT_TRUE(insets().empty());
}

TEST_F(NeededInsets, ACrowdAcrossTheMapIsPartedAndTheLargestTwoAreShown) {
  for (int group = 0; group < 3; ++group) {
    for (int i = 0; i < 5 + group; ++i) add(10 + 30 * group + 3 * i, 50);
  }
  for (const double x : {30.0, 64.0}) add(x, 50);  // links that chain the groups
  const auto found = insets();
  ASSERT_EQ(found.size(), 2U);
  EXPECT_GE(found[0].features.size(), found[1].features.size());
  for (const theme::MapInset& inset : found) EXPECT_LT(inset.features.size(), 12U);
}

}  // namespace
}  // namespace cakupan::render::layout
