#include <cakupan/analysis/classify.hpp>

#include <cmath>
#include <limits>
#include <random>

#include <gmock/gmock.h>

#include <cakupan/base/error.hpp>

namespace cakupan::analysis {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pointwise;
using Values = std::vector<std::optional<double>>;

const Values one_to_ten{1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

TEST(Classify, EqualWidths) {
  const auto classes = classify(one_to_ten, {Scheme::equal, 3, {}});
  EXPECT_EQ(classes.scheme, "equal");
  EXPECT_THAT(classes.breaks, ElementsAre(1, 4, 7, 10));
  EXPECT_THAT(classes.counts, ElementsAre(4, 3, 3));  // 4 and 7 belong to the class that they close
}

// numpy.quantile(range(1, 11), [0, .2, .4, .6, .8, 1])
TEST(Classify, QuantilesInterpolate) {
  const auto classes = classify(one_to_ten, {Scheme::quantile, 5, {}});
  EXPECT_THAT(classes.breaks, Pointwise(DoubleNear(1e-12), {1.0, 2.8, 4.6, 6.4, 8.2, 10.0}));
  EXPECT_THAT(classes.counts, ElementsAre(2, 2, 2, 2, 2));
}

TEST(Classify, QuantileTiesNeverSplit) {
  const auto classes = classify(Values{0, 0, 0, 0, 10}, {Scheme::quantile, 5, {}});
  EXPECT_THAT(classes.breaks, ElementsAre(0, 0, 10));
  EXPECT_THAT(classes.counts, ElementsAre(4, 1));
}

TEST(Classify, FewerValuesThanClasses) {
  const auto quantile = classify(Values{1, 2}, {Scheme::quantile, 5, {}});
  EXPECT_THAT(quantile.counts, ElementsAre(1, 1));
  const auto equal = classify(Values{1, 2}, {Scheme::equal, 5, {}});
  EXPECT_THAT(equal.counts, ElementsAre(1, 0, 0, 0, 1));
}

TEST(Classify, ConstantDataGiveOneClass) {
  for (const Scheme scheme : {Scheme::equal, Scheme::quantile}) {
    const auto classes = classify(Values{3, 3, std::nullopt, 3}, {scheme, 5, {}});
    EXPECT_THAT(classes.breaks, ElementsAre(3, 3));
    EXPECT_THAT(classes.counts, ElementsAre(3));
    EXPECT_EQ(classes.missing, 1);
    EXPECT_EQ(classes.gvf, 1);
    EXPECT_EQ(classes.adcm, 0);
    EXPECT_EQ(class_of(classes, 3), 0);
  }
}

TEST(Classify, NoValuesGiveNoClasses) {
  for (const Scheme scheme : {Scheme::equal, Scheme::quantile, Scheme::manual}) {
    const auto classes = classify(Values{std::nullopt, std::nan(""), std::numeric_limits<double>::infinity()},
                                  {scheme, 5, {1, 2}});
    EXPECT_THAT(classes.breaks, IsEmpty());
    EXPECT_EQ(classes.class_count(), 0);
    EXPECT_EQ(classes.missing, 3);
  }
}

TEST(Classify, ManualBordersKeepTheirClasses) {
  const auto classes = classify(Values{20, 30, 50, 40}, {Scheme::manual, 0, {10, 50, 100}});
  EXPECT_THAT(classes.breaks, ElementsAre(10, 10, 50, 100, 100));
  EXPECT_THAT(classes.counts, ElementsAre(0, 4, 0, 0));
  EXPECT_EQ(class_of(classes, 10), 0);
  EXPECT_EQ(class_of(classes, 50), 1);
  EXPECT_EQ(class_of(classes, 50.1), 2);
  EXPECT_EQ(class_of(classes, 1000), 3);
}

TEST(Classify, ManualOuterClassesReachToTheValues) {
  const auto classes = classify(Values{-5, 30, 70}, {Scheme::manual, 0, {0, 50}});
  EXPECT_THAT(classes.breaks, ElementsAre(-5, 0, 50, 70));
  EXPECT_THAT(classes.counts, ElementsAre(1, 1, 1));
  EXPECT_THAT(classify(Values{-5, 70}, {Scheme::manual, 0, {}}).counts, ElementsAre(2));
}

TEST(Classify, RefusesBordersThatDoNotAscend) {
  for (const std::vector<double>& breaks : {std::vector<double>{1, 1}, std::vector<double>{2, 1}}) {
    try {
      classify(one_to_ten, {Scheme::manual, 0, breaks});
      FAIL();
    } catch (const base::Error& error) {
      EXPECT_EQ(error.failure(), base::Failure::usage);
      EXPECT_THAT(error.what(), HasSubstr("class borders must ascend"));
    }
  }
}

// By hand: classes {1, 2, 3} and {10, 11} around means 2 and 10.5: 2 + 0.5; all around 5.4: 89.2.
TEST(Classify, FitByHand) {
  const auto classes = classify(Values{1, 2, 3, 10, 11}, {Scheme::manual, 0, {5}});
  EXPECT_NEAR(classes.gvf, 1 - 2.5 / 89.2, 1e-12);
  EXPECT_NEAR(classes.adcm, 2 + 1, 1e-12);
}

TEST(Classify, EveryValueIsInTheClassThatHoldsIt) {
  std::mt19937 random(7);
  std::lognormal_distribution<double> skewed(0, 1);
  std::uniform_int_distribution<int> coarse(0, 6);
  for (int round = 0; round < 40; ++round) {
    Values values;
    for (int i = 0; i < 60; ++i) values.emplace_back(round % 2 == 0 ? skewed(random) : coarse(random));
    for (const Scheme scheme : {Scheme::equal, Scheme::quantile}) {
      for (std::size_t k = 1; k < 9; ++k) {
        const auto classes = classify(values, {scheme, k, {}});
        ASSERT_LE(classes.class_count(), k);
        ASSERT_EQ(classes.breaks.size(), classes.class_count() + 1);
        std::vector<std::size_t> counts(classes.class_count());
        for (const auto& value : values) {
          const std::size_t found = class_of(classes, *value);
          ++counts[found];
          EXPECT_LE(*value, classes.breaks[found + 1]);
          EXPECT_TRUE(found == 0 ? *value >= classes.breaks[0] : *value > classes.breaks[found]);
        }
        EXPECT_EQ(counts, classes.counts);
        EXPECT_GE(classes.gvf, -1e-12);
        EXPECT_LE(classes.gvf, 1);
      }
    }
  }
}

TEST(Scheme, IsKnownByName) {
  EXPECT_EQ(scheme_named("quantile"), Scheme::quantile);
  EXPECT_THAT(scheme_names(), ElementsAre("equal", "quantile", "manual"));
  try {
    scheme_named("quantil");
    FAIL();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.failure(), base::Failure::usage);
    EXPECT_THAT(error.what(), HasSubstr("unknown scheme 'quantil'; did you mean 'quantile'?"));
  }
}

}  // namespace
}  // namespace cakupan::analysis
