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

const std::vector<Scheme> data_schemes{Scheme::equal,     Scheme::quantile,  Scheme::fisher,
                                       Scheme::headtail,  Scheme::stddev,    Scheme::pretty,
                                       Scheme::geometric, Scheme::log,       Scheme::boxplot,
                                       Scheme::maximum,   Scheme::unclassed, Scheme::categorical};

// The others let the data, or round numbers, decide.
bool keeps_count(Scheme scheme) {
  return scheme == Scheme::equal || scheme == Scheme::quantile || scheme == Scheme::fisher ||
         scheme == Scheme::maximum;
}

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
  for (const Scheme scheme : data_schemes) {
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
  for (const std::string& name : scheme_names()) {
    const Scheme scheme = scheme_named(name);
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

/// Rounding whole numbers may leave out a class that nothing is in.
std::vector<std::size_t> without_zeros(std::vector<std::size_t> counts) {
  std::erase(counts, 0);
  return counts;
}

TEST(Classify, EveryValueIsInTheClassThatHoldsIt) {
  std::mt19937 random(7);
  std::lognormal_distribution<double> skewed(0, 1);
  std::uniform_int_distribution<int> coarse(0, 6);
  for (int round = 0; round < 40; ++round) {
    Values values;
    for (int i = 0; i < 60; ++i) values.emplace_back(round % 2 == 0 ? skewed(random) : coarse(random));
    for (const Scheme scheme : data_schemes) {
      for (std::size_t k = 1; k < 9; ++k) {
        const Rounding rounding = round % 3 == 0 ? Rounding::fewest_decimals : Rounding::none;
        const auto classes = classify(values, {scheme, k, {}, rounding});
        EXPECT_TRUE(!keeps_count(scheme) || classes.class_count() <= k);
        ASSERT_EQ(classes.breaks.size(), classes.class_count() + 1);
        std::vector<std::size_t> counts(classes.class_count());
        for (const auto& value : values) {
          const std::size_t found = class_of(classes, *value);
          ++counts[found];
          EXPECT_LE(*value, classes.breaks[found + 1]);
          EXPECT_TRUE(found == 0 ? *value >= classes.breaks[0] : *value > classes.breaks[found]);
        }
        EXPECT_EQ(counts, classes.counts);
        EXPECT_EQ(without_zeros(classes.counts), without_zeros(classify(values, {scheme, k, {}}).counts));
        EXPECT_GE(classes.gvf, -1e-12);
        EXPECT_LE(classes.gvf, 1);
      }
    }
  }
}

double least_deviations(const std::vector<double>& sorted, std::size_t first, std::size_t classes) {
  const auto cost = [&](std::size_t from, std::size_t to) {
    double mean = 0, sum = 0;
    for (std::size_t i = from; i < to; ++i) mean += sorted[i] / static_cast<double>(to - from);
    for (std::size_t i = from; i < to; ++i) sum += (sorted[i] - mean) * (sorted[i] - mean);
    return sum;
  };
  double best = cost(first, sorted.size());
  if (classes == 1) return best;
  for (std::size_t border = first + 1; border < sorted.size(); ++border)
    best = std::min(best, cost(first, border) + least_deviations(sorted, border, classes - 1));
  return best;
}

TEST(Classify, FisherIsAsGoodAsTheBestOfAllDivisions) {
  std::mt19937 random(11);
  for (int round = 0; round < 30; ++round) {
    std::vector<double> sorted;
    for (int i = 0; i < 12; ++i) sorted.push_back(static_cast<double>(random() % (round < 15 ? 9 : 1000)));
    std::sort(sorted.begin(), sorted.end());
    const Values values(sorted.begin(), sorted.end());
    for (std::size_t k = 1; k < 6; ++k) {
      const double all = least_deviations(sorted, 0, 1);
      EXPECT_NEAR(classify(values, {Scheme::fisher, k, {}}).gvf, 1 - least_deviations(sorted, 0, k) / all,
                  1e-9);
    }
  }
}

TEST(Classify, GeometricAndLogPutWhatIsNotPositiveApart) {
  const Values values{0, -1, 1, 3, 20, 500, 1000};
  const auto geometric = classify(values, {Scheme::geometric, 4, {}});
  EXPECT_THAT(geometric.breaks, Pointwise(DoubleNear(1e-9), {-1.0, 0.0, 10.0, 100.0, 1000.0}));
  EXPECT_THAT(geometric.counts, ElementsAre(2, 2, 1, 2));
  EXPECT_THAT(classify(values, {Scheme::log, 4, {}}).breaks, ElementsAre(-1, 0, 1, 100, 1000));
  EXPECT_EQ(classify(Values{-1, 0, -3}, {Scheme::log, 4, {}}).class_count(), 1);
}

// A few far values took the borders: 498 of 514 distances lay in one class.
TEST(Classify, LogPutsItsBordersWhereTheValuesAre) {
  Values values{0, 0.0002, 0.003};
  for (int i = 1; i <= 500; ++i) values.emplace_back(i);
  const auto classes = classify(values, {Scheme::log, 5, {}});
  EXPECT_THAT(classes.breaks, ElementsAre(0, 0, 30, 100, 300, 500));
  for (const std::size_t k : {3u, 4u, 5u, 7u}) {
    const auto again = classify(values, {Scheme::log, k, {}});
    EXPECT_EQ(again.class_count(), k);
    EXPECT_LE(*std::max_element(again.counts.begin(), again.counts.end()), k < 4 ? 300 : 250) << k;
  }
}

TEST(Classify, PrettyGivesTheLeastValueNoClassOfItsOwn) {
  Values values;
  for (int i = 0; i <= 1129; i += 3) values.emplace_back(i);
  const auto classes = classify(values, {Scheme::pretty, 5, {}});
  EXPECT_THAT(classes.breaks, ElementsAre(0, 200, 400, 600, 800, 1000, 1128));
}

TEST(Classify, WholeNumbersGetWholeBorders) {
  const Values values{1, 2, 3, 5, 8, 9, 10, 12, 13, 14, 17};
  for (const Scheme scheme :
       {Scheme::equal, Scheme::quantile, Scheme::fisher, Scheme::stddev, Scheme::geometric}) {
    for (const std::size_t k : {2u, 3u, 5u, 8u}) {
      const auto rounded = classify(values, {scheme, k, {}, Rounding::fewest_decimals});
      for (const double border : rounded.breaks) EXPECT_EQ(border, std::floor(border)) << k;
    }
  }
  // 13.6 lies between 13 and 14: rounded to the nearest it would be 14, which moves a value.
  const auto fifths = classify(Values{0, 10, 13, 14, 17}, {Scheme::equal, 5, {}, Rounding::fewest_decimals});
  EXPECT_THAT(fifths.breaks, ElementsAre(0, 0, 7, 10, 13, 17));
  EXPECT_THAT(fifths.counts, ElementsAre(1, 0, 1, 1, 2));
}

TEST(Classify, RoundingMovesNoValue) {
  const Values values{0.1234, 0.1299, 0.3333, 0.5, 0.51, 0.9};
  const auto exact = classify(values, {Scheme::fisher, 3, {}});
  const auto rounded = classify(values, {Scheme::fisher, 3, {}, Rounding::fewest_decimals});
  EXPECT_EQ(rounded.counts, exact.counts);
  EXPECT_THAT(rounded.breaks, ElementsAre(0.1234, 0.2, 0.7, 0.9));
}

TEST(Classify, UnclassedHasNoInnerBorders) {
  const auto classes = classify(one_to_ten, {Scheme::unclassed, 5, {}});
  EXPECT_THAT(classes.breaks, ElementsAre(1, 10));
  EXPECT_EQ(classes.gvf, 1);
}

TEST(Classify, CategoriesAreDistinctValues) {
  const auto classes = classify(Values{3, 1, 3, 7}, {Scheme::categorical, 2, {}});
  EXPECT_THAT(classes.counts, ElementsAre(1, 2, 1));
  EXPECT_EQ(class_of(classes, 3), 1);
}

TEST(Classify, PooledBordersServeSeveralMaps) {
  const std::vector<Values> maps{{1, 2, 3, std::nullopt}, {4, 5, 6}};
  const auto pooled = classify_pooled(maps, {Scheme::equal, 5, {}});
  ASSERT_EQ(pooled.size(), 2);
  EXPECT_EQ(pooled[0].breaks, pooled[1].breaks);
  EXPECT_THAT(pooled[0].breaks, ElementsAre(1, 2, 3, 4, 5, 6));
  EXPECT_THAT(pooled[0].counts, ElementsAre(2, 1, 0, 0, 0));
  EXPECT_THAT(pooled[1].counts, ElementsAre(0, 0, 1, 1, 1));
  EXPECT_EQ(pooled[0].missing, 1);
}

TEST(Scheme, IsKnownByName) {
  EXPECT_EQ(scheme_named("quantile"), Scheme::quantile);
  for (const char* other : {"jenks", "fisher-jenks", "natural"})
    EXPECT_EQ(scheme_named(other), Scheme::fisher);
  EXPECT_THAT(scheme_names(),
              ElementsAre("equal", "quantile", "fisher", "headtail", "stddev", "pretty", "geometric", "log",
                          "boxplot", "maximum", "manual", "unclassed", "categorical"));
  for (const std::string& name : scheme_names())
    EXPECT_EQ(classify(one_to_ten, {scheme_named(name), 3, {}}).scheme, name);
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
