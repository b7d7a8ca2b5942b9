#include <cakupan/analysis/centered_classes.hpp>

#include <gmock/gmock.h>

#include <cakupan/base/error.hpp>

namespace cakupan::analysis {
namespace {

using testing::ElementsAre;
using Values = std::vector<std::optional<double>>;

const model::ClassCenter zero{};

TEST(ClassifyAround, BothSidesHaveTheSameSteps) {
  const Values values{-9.0, -2.0, -1.0, 0.5, 1.0, 3.0, 6.0, std::nullopt, 9.0};
  const CenteredClasses result = classify_around(values, zero, {Scheme::equal, 6, {}, Rounding::none});
  ASSERT_EQ(result.classes.breaks.size(), 7U);
  for (std::size_t i = 0; i < 7; ++i)
    EXPECT_DOUBLE_EQ(result.classes.breaks[i], -result.classes.breaks[6 - i]) << i;
  EXPECT_EQ(result.classes.breaks[3], 0);
  EXPECT_EQ(result.classes.missing, 1U);
}

TEST(ClassifyAround, NoClassHoldsValuesOfBothSidesAndNoneIsBeyondTheData) {
  const Values values{-0.4, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0};
  const CenteredClasses result = classify_around(values, zero, {Scheme::quantile, 6, {}, Rounding::none});
  EXPECT_EQ(result.classes.class_of(-0.4), 0U);
  EXPECT_EQ(result.classes.class_of(1.0), 1U);
  EXPECT_THAT(result.classes.counts, ElementsAre(1, 2, 2, 2));
}

TEST(ClassifyAround, OneSidedValuesHaveNoClassOnTheOther) {
  const CenteredClasses result =
      classify_around(Values{2.0, 3.0, 7.0}, zero, {Scheme::equal, 4, {}, Rounding::none});
  EXPECT_EQ(result.classes.breaks.front(), 2);
  EXPECT_EQ(result.classes.class_count(), 2U);
}

TEST(ClassifyAround, TheMedianIsRoundedAndPartsTheValues) {
  const model::ClassCenter median{model::ClassCenter::At::median, 0};
  const CenteredClasses result = classify_around(Values{1.0, 2.0, 4.04, 4.13, 9.0, 12.0}, median,
                                                 {Scheme::equal, 2, {}, Rounding::none});
  EXPECT_DOUBLE_EQ(result.center, 4.1);
  EXPECT_THAT(result.classes.counts, ElementsAre(3, 3));
}

TEST(ClassifyAround, GivenBordersMustHoldTheCenter) {
  const Values values{-3.0, 1.0, 3.0};
  EXPECT_THROW(classify_around(values, zero, {Scheme::manual, 1, {-1, 1}, Rounding::none}), base::Error);
  EXPECT_EQ(classify_around(values, zero, {Scheme::manual, 1, {-1, 0, 2}, Rounding::none}).classes.counts,
            (std::vector<std::size_t>{1, 0, 1, 1}));
  EXPECT_THROW(classify_around(values, zero, {Scheme::unclassed, 1, {}, Rounding::none}), base::Error);
}

}  // namespace
}  // namespace cakupan::analysis
