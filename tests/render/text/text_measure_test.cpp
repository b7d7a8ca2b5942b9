#include <cakupan/render/text/text_measure.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/parallel.hpp>

namespace cakupan::render::text {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const model::Style::Font font;

double width(const std::string& text, double points = 10, scene::Weight weight = scene::Weight::regular) {
  return TextMeasure(font).measure(text, {points}, weight).width.value;
}

TEST(TextMeasure, IsProportionalToTheSize) {
  EXPECT_NEAR(width("Kabupaten Kulon Progo", 6) * 12, width("Kabupaten Kulon Progo", 72), 1e-3);
}

// Open Sans: 1171 of 2048 units for every digit, 2189 and 600 for ascent and descent.
TEST(TextMeasure, GivesWhatTheFontFileSays) {
  const double em = base::to_millimeters(base::Points{10}).value;
  EXPECT_NEAR(width("0123456789"), 10 * 1171.0 / 2048 * em, 1e-3);
  const TextExtent extent = TextMeasure(font).measure("x", {10}, scene::Weight::regular);
  EXPECT_NEAR(extent.ascent.value, 2189.0 / 2048 * em, 1e-3);
  EXPECT_NEAR(extent.descent.value, 600.0 / 2048 * em, 1e-3);
}

TEST(TextMeasure, KernsPairs) { EXPECT_LT(width("AVAVAV"), 3 * width("A") + 3 * width("V") - 0.1); }

TEST(TextMeasure, BoldIsItsOwnFile) {
  EXPECT_GT(width("Cakupan", 10, scene::Weight::bold), width("Cakupan"));
  EXPECT_EQ(TextMeasure(font).css_weight(scene::Weight::regular), 400);
  EXPECT_EQ(TextMeasure(font).css_weight(scene::Weight::bold), 600);
}

TEST(TextMeasure, EmptyTextHasHeightButNoWidth) {
  const TextExtent extent = TextMeasure(font).measure("", {10}, scene::Weight::regular);
  EXPECT_EQ(extent.width.value, 0);
  EXPECT_GT(extent.ascent.value, 0);
}

// Faces are lent: several measures of one thread, and those of several threads, must not meet in one.
TEST(TextMeasure, GivesTheSameWidthsWhoeverMeasuresBeside) {
  const auto text = [](std::size_t i) { return "Kabupaten " + std::to_string(i % 50); };
  std::vector<double> expected;
  for (std::size_t i = 0; i < 50; ++i) expected.push_back(width(text(i)));
  std::vector<double> found(400);
  base::for_each_index(found.size(), [&](std::size_t i) {
    const TextMeasure outer(font);
    found[i] = width(text(i));
    if (outer.measure(text(i), {10}, scene::Weight::regular).width.value != found[i]) found[i] = -1;
  });
  for (std::size_t i = 0; i < found.size(); ++i) EXPECT_EQ(found[i], expected[i % 50]) << i;
}

TEST(TextMeasure, AddsUpWhatIsLongerThanAPage) {
  EXPECT_NEAR(width(std::string(6000, 'x')), 6000 * width("x"), 6);
  std::string accents;
  for (int i = 0; i < 3000; ++i) accents += "\u00e9";
  EXPECT_NEAR(width(accents), 3000 * width("\u00e9"), 6);
}

TEST(TextMeasure, NamesAFontFileThatIsNotThere) {
  model::Style::Font missing;
  missing.bold_file = "/nowhere/Nothing.ttf";
  try {
    TextMeasure{missing};
    FAIL();
  } catch (const base::Error& error) {
    EXPECT_EQ(error.failure(), base::Failure::work);
    EXPECT_THAT(error.what(), HasSubstr("/nowhere/Nothing.ttf"));
  }
}

TEST(TextMeasure, RefusesAFileThatIsNoFont) {
  model::Style::Font wrong;
  wrong.regular_file = CAKUPAN_SOURCE "/CMakeLists.txt";
  EXPECT_THROW(TextMeasure{wrong}, base::Error);
}

TEST(Wrapped, BreaksAtBlanksOnly) {
  const TextMeasure fonts(font);
  const auto wrap = [&](const std::string& text, double limit) {
    return fonts.wrapped(text, {10}, scene::Weight::regular, {limit});
  };
  EXPECT_THAT(wrap("one two  three", 1000), ElementsAre("one two three"));
  EXPECT_THAT(wrap("one two three", width("one two") + 0.01), ElementsAre("one two", "three"));
  EXPECT_THAT(wrap("an incomprehensible word", width("an word")),
              ElementsAre("an", "incomprehensible", "word"));
  EXPECT_THAT(wrap("12,5\u00a0% of", 1), ElementsAre("12,5\u00a0%", "of"));
  EXPECT_THAT(wrap("  ", 10), IsEmpty());
}

TEST(Wrapped, BreaksAddressesAfterTheirMarks) {
  const TextMeasure fonts(font);
  EXPECT_THAT(fonts.wrapped("see https://data.go.id/dataset?q=long now", {10}, scene::Weight::regular,
                            {width("https://data.go.id/") + 0.01}),
              ElementsAre("see", "https://data.go.id/", "dataset?q=long", "now"));
}

TEST(Wrapped, BreaksWordsWhereTheyMustBe) {
  const TextMeasure fonts(font);
  const auto wrap = [&](const std::string& text, double limit) {
    return fonts.wrapped(text, {10}, scene::Weight::regular, {limit}, LongWords::broken);
  };
  EXPECT_THAT(wrap("one incomprehensible", width("incomp") + 0.01),
              ElementsAre("one", "incomp", "rehensi", "ble"));
  // A letter keeps its marks, and stands alone where even that is too wide.
  EXPECT_THAT(wrap("e\u0301e\u0301", 0.1), ElementsAre("e\u0301", "e\u0301"));
  const std::vector<std::string> lines = wrap(std::string(20'000, 'm'), 100);
  EXPECT_GT(lines.size(), 200U);
  for (const std::string& line : lines) EXPECT_LE(width(line), 100);
}

TEST(WithoutGlyph, ListsEachCharacterOnce) {
  const TextMeasure fonts(font);
  EXPECT_THAT(fonts.without_glyph("Kabupaten \u2013 12,5\u00a0% \u2212 km\u00b2 \u2264", scene::Weight::bold),
              IsEmpty());
  EXPECT_THAT(fonts.without_glyph("\u6771\u4eac \u4eac", scene::Weight::regular),
              ElementsAre(U'\u4eac', U'\u6771'));
}

}  // namespace
}  // namespace cakupan::render::text
