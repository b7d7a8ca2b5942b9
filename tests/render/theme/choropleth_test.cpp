#include <cakupan/render/theme/choropleth.hpp>

#include <gmock/gmock.h>

namespace cakupan::render::theme {
namespace {

using testing::ElementsAre;

TEST(RangeLabels, TellWhichClassHoldsABorder) {
  EXPECT_THAT(range_labels({0, 10, 25}, base::Language::english), ElementsAre("0–10", "> 10–25"));
  EXPECT_THAT(range_labels({0, 1000, 1000}, base::Language::indonesian), ElementsAre("0–1.000", "1.000"));
}

TEST(RangeLabels, ShowInnerBordersAsTheyAre) {
  EXPECT_THAT(range_labels({0, 25.5, 90}, base::Language::english), ElementsAre("0.0–25.5", "> 25.5–90.0"));
  EXPECT_THAT(range_labels({0.123, 25, 90.987}, base::Language::english), ElementsAre("0–25", "> 25–91"));
}

TEST(RangeLabels, KeepMinusSignsApartFromDashes) {
  EXPECT_THAT(range_labels({-9, -2, 5}, base::Language::indonesian),
              ElementsAre("−9 s.d. −2", "> −2 s.d. 5"));
  EXPECT_THAT(range_labels({-9, -2, 5}, base::Language::english), ElementsAre("−9 to −2", "> −2 to 5"));
}

// Values of 5 to 24, with borders that were given.
TEST(ClassLabels, AreOpenWhereABorderLiesOutsideOfTheValues) {
  const auto labels = [](const std::vector<double>& breaks, const std::vector<std::size_t>& counts,
                         const std::string& scheme = "manual") {
    return class_labels({scheme, breaks, counts}, base::Language::english);
  };
  EXPECT_THAT(labels({1, 1, 10, 30, 30}, {0, 2, 2, 0}), ElementsAre("≤ 1", "> 1–10", "> 10–30", "> 30"));
  EXPECT_THAT(labels({5, 100, 100}, {4, 0}), ElementsAre("5–100", "> 100"));
  EXPECT_THAT(labels({0, 0, 50, 100, 100}, {0, 4, 0, 0}), ElementsAre("≤ 0", "> 0–50", "> 50–100", "> 100"));
  EXPECT_THAT(labels({5, 5, 24}, {1, 3}), ElementsAre("5", "> 5–24")) << "the border is a value";
  EXPECT_THAT(labels({7, 7}, {4}, "quantile"), ElementsAre("7"));
}

}  // namespace
}  // namespace cakupan::render::theme
