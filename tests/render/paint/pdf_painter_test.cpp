#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>
#include <cakupan/render/paint/paint.hpp>

#include "render/example_scene.hpp"
#include "render/golden.hpp"
#include "render/scarce_memory.hpp"

namespace cakupan::render::paint {
namespace {

using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;

std::string example_file() { return temporary_file("example.pdf", to_pdf(example_scene())); }

TEST(ToPdf, CarriesTitleSubjectAndKeywords) {
  const std::string info = output_of("pdfinfo " + example_file());
  EXPECT_THAT(info, ContainsRegex("Title: +Cakupan & peserta\n"));
  EXPECT_THAT(info, ContainsRegex("Subject: +Peta contoh: tiga wilayah, satu tanpa data.\n"));
  EXPECT_THAT(info, ContainsRegex("Keywords: +cakupan, peta\n"));
  EXPECT_THAT(info, ContainsRegex("Pages: +1\n"));
  EXPECT_THAT(info, ContainsRegex("Page size: +226.772 x 170.079 pts"));
}

TEST(ToPdf, HasNoClock) {
  EXPECT_THAT(output_of("pdfinfo " + example_file()), Not(ContainsRegex("Date")));
  EXPECT_EQ(to_pdf(example_scene()), to_pdf(example_scene()));
}

TEST(ToPdf, EmbedsItsFontsWithUnicode) {
  const std::string fonts = output_of("pdffonts " + example_file());
  EXPECT_THAT(fonts, ContainsRegex("OpenSans +[A-Za-z0-9 ]+ yes yes yes"));
  EXPECT_THAT(fonts, ContainsRegex("OpenSans-Semibold +[A-Za-z0-9 ]+ yes yes yes"));
}

TEST(ToPdf, KeepsTextAsText) {
  const std::string text = output_of("pdftotext -layout " + example_file() + " -");
  for (const char* words :
       {"Cakupan & peserta", "AVATAR Tulungagung, 2017\u20132021", "Kab. Bogor", "Sumber: batas indikatif"}) {
    EXPECT_THAT(text, HasSubstr(words));
  }
}

TEST(ToPdf, HasNoBitmaps) {
  const std::string images = output_of("pdfimages -list " + example_file());
  EXPECT_THAT(images, Not(ContainsRegex("\n +1 ")));
}

TEST(ToPdf, LooksLikeThePng) {
  const Pixels drawn = decode_png(output_of("pdftocairo -png -singlefile -r 150 " + example_file() + " -"));
  EXPECT_TRUE(look_alike(drawn, decode_png(to_png(example_scene(), 150))));
}

// The bytes are gathered by a function that Cairo calls, and nothing may be thrown through Cairo.
TEST(ToPdf, MemoryThatDoesNotSufficeIsAnError) {
  const scene::Scene scene = example_scene();
  const std::size_t largest = 8192;
  ASSERT_GT(to_pdf(scene).size(), largest);
  try {
    const ScarceMemory memory(largest);
    to_pdf(scene);
    FAIL() << "no error";
  } catch (const base::Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("out of memory"));
  }
}

}  // namespace
}  // namespace cakupan::render::paint
