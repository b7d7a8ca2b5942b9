#include "render/theme/class_labels.hpp"

#include <gmock/gmock.h>

namespace cakupan::render::theme {
namespace {

using base::Language;
using testing::ElementsAre;

std::vector<std::string> labels_of(const std::vector<double>& breaks, Language language = Language::english,
                                   const std::vector<double>& values = {}) {
  return class_labels({"equal", breaks, std::vector<std::size_t>(breaks.size() - 1, 1)}, values, language);
}

TEST(ClassLabels, TellWhichClassHoldsABorder) {
  EXPECT_THAT(labels_of({0, 10, 25}), ElementsAre("0–10", "> 10–25"));
  EXPECT_THAT(labels_of({0, 1000, 1000}, Language::indonesian), ElementsAre("0–1.000", "1.000"));
}

TEST(ClassLabels, ShowInnerBordersAsTheyAre) {
  EXPECT_THAT(labels_of({0, 25.5, 90}), ElementsAre("0.0–25.5", "> 25.5–90.0"));
  EXPECT_THAT(labels_of({0.123, 25, 90.987}), ElementsAre("0–25", "> 25–91"));
}

TEST(ClassLabels, KeepMinusSignsApartFromDashes) {
  EXPECT_THAT(labels_of({-9, -2, 5}, Language::indonesian), ElementsAre("−9 s.d. −2", "> −2 s.d. 5"));
  EXPECT_THAT(labels_of({-9, -2, 5}), ElementsAre("−9 to −2", "> −2 to 5"));
}

// Values of 5 to 24, with borders that were given.
TEST(ClassLabels, AreOpenWhereABorderLiesOutsideOfTheValues) {
  const auto labels = [](const std::vector<double>& breaks, const std::vector<std::size_t>& counts,
                         const std::string& scheme = "manual") {
    return class_labels({scheme, breaks, counts}, {}, Language::english);
  };
  EXPECT_THAT(labels({1, 1, 10, 30, 30}, {0, 2, 2, 0}), ElementsAre("≤ 1", "> 1–10", "> 10–30", "> 30"));
  EXPECT_THAT(labels({5, 100, 100}, {4, 0}), ElementsAre("5–100", "> 100"));
  EXPECT_THAT(labels({0, 0, 50, 100, 100}, {0, 4, 0, 0}), ElementsAre("≤ 0", "> 0–50", "> 50–100", "> 100"));
  EXPECT_THAT(labels({5, 5, 24}, {1, 3}), ElementsAre("5", "> 5–24")) << "the border is a value";
  EXPECT_THAT(labels({7, 7}, {4}, "quantile"), ElementsAre("7"));
  EXPECT_THAT(labels({0.25, 0.25}, {4}, "quantile"), ElementsAre("0.25"));
}

TEST(ClassLabels, ShowTinyBordersWithTheFewestDigitsThatStayTrue) {
  const std::vector<double> tiny{0, 1e-10, 0.1, 0.5};
  EXPECT_THAT(labels_of(tiny, Language::english, {0, 0, 0.05, 0.1, 0.3, 0.5}),
              ElementsAre("0", "> 0–0.1", "> 0.1–0.5"));
  EXPECT_THAT(labels_of(tiny, Language::indonesian, {0, 0.05, 0.5}),
              ElementsAre("0", "> 0–0,1", "> 0,1–0,5"));
  EXPECT_THAT(labels_of(tiny, Language::english, {0, 5e-11, 0.05, 0.5}),
              ElementsAre("0–0.01", "> 0.01–0.1", "> 0.1–0.5"))
      << "5e-11 is no zero, and any border up to 0.05 parts the values alike";
  EXPECT_THAT(labels_of(tiny), ElementsAre("0–0.0000000001", "> 0.0000000001–0.1", "> 0.1–0.5"))
      << "of no values, borders stand as they are";
}

TEST(ClassLabels, ABorderBeyondAllValuesStandsAsItIs) {
  const model::Classification open{"manual", {0, 1e-10, 0.1, 0.5, 0.5}, {2, 2, 2, 0}};
  EXPECT_THAT(class_labels(open, std::vector<double>{0, 0, 0.05, 0.1, 0.3, 0.5}, Language::english),
              ElementsAre("0", "> 0–0.1", "> 0.1–0.5", "> 0.5"));
}

TEST(ClassLabels, TellValuesThatAreAllTiny) {
  EXPECT_THAT(labels_of({1e-9, 2e-9, 3e-9}, Language::english, {1e-9, 2e-9, 3e-9}),
              ElementsAre("0.000000001–0.000000002", "> 0.000000002–0.000000003"));
  EXPECT_THAT(labels_of({1e-30, 2.5e-30, 4e-30}, Language::indonesian, {1e-30, 2.5e-30, 4e-30}),
              ElementsAre("1 × 10^−30–3 × 10^−30", "> 3 × 10^−30–4 × 10^−30"));
  EXPECT_THAT(labels_of({1e-30, 2.5e-30, 4e-30}, Language::indonesian),
              ElementsAre("1 × 10^−30–2,5 × 10^−30", "> 2,5 × 10^−30–4 × 10^−30"));
}

TEST(ClassLabels, BordersAloneReadAsInTheLabels) {
  EXPECT_THAT(border_texts({0, 0.1, 0.5}, {}, Language::english, {"%", {}, 0}),
              ElementsAre("0.0%", "0.1%", "0.5%"));
  EXPECT_THAT(
      border_texts({0, 1e-10, 0.5}, std::vector<std::optional<double>>{0, {}, 0.5}, Language::english),
      ElementsAre("0", "0", "0.5"));
}

TEST(ValueDecimals, AreOneMoreThanTheBordersOfTheClass) {
  const model::Classification plain{"equal", {0, 10, 20}, {1, 1}};
  EXPECT_EQ(ValueDecimals(plain).of(3.14159), 1);
  EXPECT_EQ(ValueDecimals(plain).of(3), 0);
  const model::Classification tiny{"manual", {0, 1e-10, 0.1, 0.5}, {1, 1, 1}};
  EXPECT_EQ(ValueDecimals(tiny).of(1.0 / 30), 3);
  EXPECT_EQ(ValueDecimals(tiny).of(5e-11), 11);
  EXPECT_EQ(ValueDecimals(tiny).common(std::vector<std::optional<double>>{0.05}), std::nullopt);
}

}  // namespace
}  // namespace cakupan::render::theme
