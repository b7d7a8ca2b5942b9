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

}  // namespace
}  // namespace cakupan::render::theme
