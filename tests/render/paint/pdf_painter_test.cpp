#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>
#include <cakupan/render/paint/book.hpp>
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

model::Provenance example_provenance() {
  model::Provenance provenance;
  provenance.program = "cakupan 0.1.0";
  provenance.made_from = "abc";
  provenance.inputs = {{"boundaries", "a.shp", "def"}};
  return provenance;
}

TEST(ToPdf, TellsItsProvenanceInItsMetadata) {
  scene::Scene scene = example_scene();
  scene.provenance = example_provenance();
  const std::string pdf = to_pdf(scene), file = temporary_file("provenance.pdf", pdf);
  EXPECT_THAT(output_of("pdfinfo -meta " + file), HasSubstr("<cakupan:sha256>def</cakupan:sha256>"));
  const std::string info = output_of("pdfinfo " + file + " 2>&1");
  EXPECT_THAT(info, ContainsRegex("Title: +Cakupan & peserta\n"));
  EXPECT_THAT(info, ContainsRegex("Metadata Stream: +yes"));
  EXPECT_THAT(info, Not(HasSubstr("Error")));
  EXPECT_THAT(info, Not(HasSubstr("Date")));
  scene.provenance->date = 0;
  EXPECT_THAT(output_of("pdfinfo -isodates " + temporary_file("dated.pdf", to_pdf(scene))),
              HasSubstr("1970-01-01T00:00:00Z"));
}

TEST(ToPdf, ABookHasPagesBookmarksAndLinks) {
  Book book;
  book.title = "Atlas & isi";
  book.provenance = example_provenance();
  book.pages.push_back({example_scene(), "Isi", BookPage::Level::top, {{geo::Box(5, 5, 30, 10), 1}}});
  book.pages.push_back({example_scene(), "Aceh <1>", BookPage::Level::below});
  const std::string pdf = to_pdf(book), file = temporary_file("book.pdf", pdf);
  const std::string info = output_of("pdfinfo " + file + " 2>&1");
  EXPECT_THAT(info, ContainsRegex("Title: +Atlas & isi\n"));
  EXPECT_THAT(info, ContainsRegex("Pages: +2\n"));
  EXPECT_THAT(info, Not(HasSubstr("Error")));
  EXPECT_THAT(output_of("pdfinfo -dests " + file + " 2>&1"), Not(HasSubstr("Error")));
  EXPECT_THAT(pdf, HasSubstr("/Outlines"));
  EXPECT_THAT(pdf, HasSubstr("/Subtype /Link"));
  EXPECT_EQ(to_pdf(book), pdf);
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
