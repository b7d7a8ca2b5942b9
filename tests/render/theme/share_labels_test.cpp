#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "render/theme/theme_parts.hpp"

namespace cakupan::render::theme {
namespace {

using base::Language;
using testing::ElementsAre;

model::Classification classes(std::vector<double> breaks) {
  model::Classification result;
  result.counts.assign(breaks.size() - 1, 1);
  result.breaks = std::move(breaks);
  return result;
}

TEST(ShareLabels, RoundBordersStay) {
  const std::vector<double> values{0, 0.05, 0.2, 0.4, 1};
  EXPECT_THAT(share_labels(classes({0, 0.1, 0.25, 1}), values, Language::english),
              ElementsAre("0–10%", "> 10–25%", "> 25–100%"));
  EXPECT_THAT(share_labels(classes({0, 0.1, 0.25, 1}), values, Language::indonesian),
              ElementsAre("0–10\u00a0%", "> 10–25\u00a0%", "> 25–100\u00a0%"));
}

TEST(ShareLabels, ABorderRoundsOnlyAsFarAsEveryValueStaysInItsClass) {
  // 5/19 = 26.3 %: down to 26 would move that value up; 27 is still below the next one.
  EXPECT_THAT(share_labels(classes({0.1, 5.0 / 19, 0.6}), std::vector<double>{0.1, 5.0 / 19, 0.3, 0.6},
                           Language::english),
              ElementsAre("10–27%", "> 27–60%"));
  // With 26.5 % right above, one decimal is needed.
  EXPECT_THAT(share_labels(classes({0.1, 5.0 / 19, 0.6}), std::vector<double>{0.1, 5.0 / 19, 0.265, 0.6},
                           Language::english),
              ElementsAre("10–26.4%", "> 26.4–60%"));
}

TEST(ShareLabels, OuterBordersRoundOutward) {
  EXPECT_THAT(
      share_labels(classes({0.0952, 0.5, 0.914}), std::vector<double>{0.0952, 0.5, 0.914}, Language::english),
      ElementsAre("9–50%", "> 50–92%"));
}

TEST(ShareLabels, ConstantDataIsOneNumber) {
  EXPECT_THAT(share_labels(classes({0.25, 0.25}), std::vector<double>{0.25, 0.25}, Language::english),
              ElementsAre("25.0%"));
  EXPECT_TRUE(share_labels({}, {}, Language::english).empty());
}

TEST(ShareLabels, ABorderBelowEverythingButZeroIsZero) {
  const std::vector<double> shares{0, 0.05, 0.3, 0.5};
  EXPECT_THAT(share_labels(classes({0, 1e-10, 0.1, 0.5}), shares, Language::english),
              ElementsAre("0%", "> 0–10%", "> 10–50%"));
}

TEST(ShareLabels, AreOpenWhereABorderLiesOutsideOfTheValues) {
  const model::Classification outside{"manual", {0.1, 0.1, 0.5, 0.5}, {0, 2, 0}};
  EXPECT_THAT(share_labels(outside, std::vector<double>{0.2, 0.4}, Language::english),
              testing::ElementsAre("≤ 10%", "> 10–50%", "> 50%"));
}

}  // namespace
}  // namespace cakupan::render::theme
