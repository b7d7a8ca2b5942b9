// What `check --maps`, `run` and `map` say to maps that a reader would stumble over.

#include <filesystem>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "program/example.hpp"
#include "program/program.hpp"

namespace cakupan::program {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const std::string coverage = "theme = \"coverage\"";

class Lint : public ProgramTest {
 protected:
  /// The example without its pages, its map of coverage with more keys and a style of its own.
  std::string project(const std::string& keys, const std::string& style = {}) {
    write(folder_ / "mine.toml", "extends = \"report\"\n" + style);
    return without_pages(changed_example(
        folder_, {{coverage, coverage + "\nstyle = \"" + path("mine.toml") + "\"\n" + keys}}));
  }

  /// What check says, as warnings and under --strict; nothing is written.
  std::string findings(const std::string& project) {
    const Answer lenient = cakupan({"check", project, "--maps"});
    EXPECT_EQ(lenient.code, 0) << lenient.err;
    EXPECT_EQ(cakupan({"check", project, "--maps", "--strict"}).code, 4) << lenient.err;
    return lenient.err;
  }

  /// What the command map says to a table of the regions A, B and C, in the style mine.toml.
  std::string single_map(const std::string& table, int strict_code = 4) {
    write(folder_ / "b.geojson", R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"k":"A"},"geometry":{"type":"Polygon","coordinates":[[[110,-8],[111,-8],[111,-7],[110,-8]]]}},
{"type":"Feature","properties":{"k":"B"},"geometry":{"type":"Polygon","coordinates":[[[111,-8],[112,-8],[112,-7],[111,-8]]]}},
{"type":"Feature","properties":{"k":"C"},"geometry":{"type":"Polygon","coordinates":[[[112,-8],[113,-8],[113,-7],[112,-8]]]}}]})");
    write(folder_ / "t.csv", table);
    std::vector<std::string> words{"map",        path("b.geojson"), "--join",  path("t.csv"),     "--on",
                                   "k",          "--value",         "v",       "--classes",       "3",
                                   "--source",   "made up",         "--style", path("mine.toml"), "-o",
                                   path("m.svg")};
    const Answer answer = cakupan(words);
    EXPECT_EQ(answer.code, 0) << answer.err;
    words.emplace_back("--strict");
    EXPECT_EQ(cakupan(words).code, strict_code);
    return answer.err;
  }
};

TEST_F(Lint, TheGalleryIsSound) {
  const std::string gallery = (std::filesystem::path(CAKUPAN_SOURCE) / "geodata/gallery.toml").string();
  const Answer answer = cakupan({"check", gallery, "--maps", "--strict"});
  EXPECT_EQ(answer.code, 0) << answer.err;
}

TEST_F(Lint, TheExampleIsSound) {
  const std::string project = changed_example(folder_, {});
  const Answer answer = cakupan({"check", project, "--maps", "--strict"});
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(answer.err, Not(HasSubstr("warning")));
}

TEST_F(Lint, TheExampleIsSoundWithoutColor) {
  write(folder_ / "mine.toml", "extends = \"grey-print\"\n");
  const std::string project = without_pages(
      changed_example(folder_, {{coverage, coverage + "\nstyle = \"" + path("mine.toml") + "\""}}));
  EXPECT_EQ(cakupan({"check", project, "--maps", "--strict"}).code, 0);
}

TEST_F(Lint, ColorsThatFailNameAPaletteThatPasses) {
  const std::string own =
      project("palette = \"close\"",
              "[[palette]]\nname = \"close\"\nkind = \"ordinal\"\ncolors = [\"#f08060\", \"#c04020\"]\n");
  const std::string words = findings(own);
  EXPECT_THAT(words, AllOf(HasSubstr("warning: maps/coverage-by-province: "), HasSubstr("CIEDE2000"),
                           HasSubstr("passes with this number of classes")));
  const std::string mark = "palette = \"";
  const std::size_t at = words.find(mark) + mark.size();
  const std::string passing = words.substr(at, words.find('"', at) - at);
  EXPECT_EQ(cakupan({"check", project("palette = \"" + passing + "\""), "--maps", "--strict"}).code, 0)
      << passing;
}

TEST_F(Lint, RunWarnsOfTheSameAndWritesNothingUnderStrict) {
  const std::string own = project("palette = \"Blues\"", "[sizes]\nsource = 5\n");
  const Answer strict = cakupan({"run", own, "-o", path("out"), "--strict"});
  EXPECT_EQ(strict.code, 4);
  EXPECT_FALSE(std::filesystem::exists(folder_ / "out"));
  const Answer lenient = cakupan({"run", own, "-o", path("out")});
  EXPECT_EQ(lenient.code, 0) << lenient.err;
  EXPECT_THAT(lenient.err, HasSubstr("below 6 pt at print size, down to 5.0 pt"));
  EXPECT_THAT(read(folder_ / "out/manifest.json"), HasSubstr("map-text-size"));
  EXPECT_THAT(read(folder_ / "out/manifest.json"), HasSubstr("maps/coverage-by-province.txt"));
  EXPECT_THAT(read(folder_ / "out/maps/coverage-by-province.txt"),
              AllOf(HasSubstr("[id]\nJudul: "), HasSubstr("[en]\nTitle: "),
                    HasSubstr("185 dari 514 daerah (36"), HasSubstr("185 of 514 regions (36%)")));
}

TEST_F(Lint, SmallFaintAndUnknownLetters) {
  write(folder_ / "mine.toml",
        "extends = \"report\"\n[sizes]\ngraticule = 4.5\n[colors]\nmuted = \"#a0a8b0\"\n");
  const std::string own = without_pages(
      changed_example(folder_, {{coverage, coverage + "\nstyle = \"" + path("mine.toml") + "\"\n"},
                                {"id = \"Cakupan Gerakan", "id = \"\u6c38"}}));
  EXPECT_THAT(findings(own),
              AllOf(HasSubstr("below 6 pt at print size, down to 4.5 pt"),
                    HasSubstr("with a contrast below 4.5:1"), HasSubstr("lacks U+6C38, in '\u6c38 Menuju")));
}

TEST_F(Lint, ALegendOfTinyValuesTellsThemApart) {
  write(folder_ / "mine.toml", "extends = \"report\"\n");
  EXPECT_THAT(single_map("k,v\nA,0.00000001\nB,0.00000002\nC,0.00000003\n", 0),
              testing::Not(HasSubstr("warning")));
  EXPECT_THAT(read(folder_ / "m.svg"), HasSubstr(">0.00000001<"));
}

TEST_F(Lint, MissingSource) {
  const std::string silent = without_pages(changed_example(folder_, {{"\nsource = ", "\n# source = "}}));
  EXPECT_THAT(findings(silent), HasSubstr("does not say whose figures"));
}

TEST_F(Lint, MissingEntryOfNoData) {
  write(folder_ / "mine.toml", "extends = \"report\"\n[legend]\nno_data = \"never\"\n");
  EXPECT_THAT(single_map("k,v\nA,1\nB,5\nC,\n"), HasSubstr("1 region without data and no entry for them"));
}

TEST_F(Lint, RegionsTooSmall) {
  // On a page of a matchbox more than half of the regions are too small, and no dots are drawn.
  const std::string tiny = without_pages(changed_example(
      folder_, {{"theme = \"participation\"", "theme = \"participation\"\nmin_region_mm2 = 60"}}));
  EXPECT_THAT(findings(tiny), HasSubstr("on the page and without a dot"));
}

TEST_F(Lint, AProjectFreshFromInitIsSound) {
  const std::string list = (std::filesystem::path(CAKUPAN_SOURCE) / "geodata/participation.csv").string();
  ASSERT_EQ(cakupan({"init", list, "-o", path("mine.toml"), "--source", "made up"}).code, 0);
  const Answer answer = cakupan({"check", path("mine.toml"), "--maps"});
  EXPECT_THAT(answer.err, Not(HasSubstr("contrast"))) << answer.err;
}

}  // namespace
}  // namespace cakupan::program
