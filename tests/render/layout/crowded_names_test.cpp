#include "render/layout/crowded_names.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cakupan::render::layout {
namespace {

using testing::ElementsAre;

/// Squares at the given places of a page of 200 × 100 mm, none of which holds its name.
class CrowdedNames : public testing::Test {
 protected:
  void add(double x, double y, double side = 2) {
    ground_.shapes.add_ring(
        std::vector<geo::Coordinate>{{x, -y}, {x + side, -y}, {x + side, -y - side}, {x, -y - side}});
    ground_.shapes.end_feature();
    away_.push_back(away_.size());
  }
  std::vector<theme::MapInset> insets() {
    shape::measure(ground_);
    return insets_for_names(ground_, {1, {0, 0}, {0, 0}}, geo::Box(0, 0, 200, 100), away_);
  }
  shape::Ground ground_{geo::Projection::equal_area(geo::Box(95, -10, 140, 6)), {}, {}, {}};
  std::vector<std::size_t> away_;
};

TEST_F(CrowdedNames, ThreeWithin25MillimetersGetAnInset) {
  add(20, 30);
  add(32, 30);
  add(45, 30);
  add(150, 80);
  const auto found = insets();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_THAT(found[0].features, ElementsAre(0, 1, 2));
}

TEST_F(CrowdedNames, TwoOrThreeInALineThatIsLongerGetNone) {
  add(20, 30);
  add(32, 30);
  add(46, 30);  // 26 mm from the first
  add(150, 80);
  add(152, 84);
  EXPECT_TRUE(insets().empty());
}

TEST_F(CrowdedNames, TheInsetTakesWhatStandsAtItsEdge) {
  add(20, 30);
  add(21, 33);
  add(44, 30);
  add(46.8, 33);  // more than 25 mm from the first two, and no farther from the crowd than the inset shows
  const auto found = insets();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_THAT(found[0].features, ElementsAre(0, 1, 2, 3));
}

TEST_F(CrowdedNames, ARegionAsLargeAsACrowdIsNoneOfIt) {
  add(20, 30, 30);
  add(25, 35);
  add(35, 35);
  EXPECT_TRUE(insets().empty());
}

TEST_F(CrowdedNames, OfThreeCrowdsTheLargestTwoGetOneEach) {
  for (int crowd = 0; crowd < 3; ++crowd) {
    for (int i = 0; i < 3 + crowd; ++i) add(20 + 60 * crowd + 4 * i, 50);
  }
  const auto found = insets();
  ASSERT_EQ(found.size(), 2U);
  EXPECT_THAT(found[0].features, ElementsAre(7, 8, 9, 10, 11));
  EXPECT_THAT(found[1].features, ElementsAre(3, 4, 5, 6));
}

}  // namespace
}  // namespace cakupan::render::layout
