// A batch that need not be watched: what is unchanged is not drawn again, one bad map stops no other.

#include <filesystem>
#include <map>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "program/example.hpp"
#include "program/program.hpp"

namespace cakupan::program {
namespace {

namespace fs = std::filesystem;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

const fs::path source(CAKUPAN_SOURCE);

class Batch : public ProgramTest {
 protected:
  /// Three maps as small pictures, with tables of its own that a test may change.
  void SetUp() override {
    ProgramTest::SetUp();
    for (const char* table : {"participation.csv", "tourism_areas.csv", "claims.csv"})
      fs::copy_file(source / "geodata" / table, folder_ / table);
    project_ = without_pages(changed_example(folder_, {{"\"participation.csv\"", "'participation.csv'"},
                                                       {"\"tourism_areas.csv\"", "'tourism_areas.csv'"},
                                                       {"\"claims.csv\"", "'claims.csv'"},
                                                       {"formats = [\"svg\", \"png\", \"pdf\"]\ndpi = 150",
                                                        "formats = [\"svg\"]\nreport = false"}}));
  }

  Answer run(const std::vector<std::string>& more = {}) const {
    std::vector<std::string> arguments{"run", project_, "-o", path("out")};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return cakupan(arguments);
  }

  std::map<std::string, std::string> bytes_below(const std::string& name) const {
    std::map<std::string, std::string> bytes;
    for (const std::string& file : files_below(folder_ / name)) bytes[file] = read(folder_ / name / file);
    return bytes;
  }

  /// What stands in the folder is what a run into an empty one writes.
  void expect_as_from_scratch() const {
    ASSERT_EQ(cakupan({"run", project_, "-o", path("fresh")}).code, 0);
    const auto now = bytes_below("out"), fresh = bytes_below("fresh");
    fs::remove_all(folder_ / "fresh");
    ASSERT_EQ(now.size(), fresh.size());
    for (const auto& [file, bytes] : fresh) EXPECT_EQ(now.at(file), bytes) << file;
  }

  std::string project_;
};

TEST_F(Batch, WhatIsUnchangedIsNotDrawnAgain) {
  const Answer first = run();
  ASSERT_EQ(first.code, 0) << first.err;
  EXPECT_THAT(first.err, HasSubstr("drawn maps/proximity ("));
  const auto before = bytes_below("out");
  const auto written = fs::last_write_time(folder_ / "out/manifest.json");
  const Answer second = run({"--threads", "1"});
  EXPECT_EQ(second.code, 0) << second.err;
  EXPECT_THAT(second.err, HasSubstr("nothing has changed: the "));
  EXPECT_THAT(second.err, HasSubstr("185 of 514 regions take part"));
  EXPECT_EQ(fs::last_write_time(folder_ / "out/manifest.json"), written);
  EXPECT_EQ(bytes_below("out"), before);
  EXPECT_EQ(run({"--json"}).out, before.at("manifest.json"));
  // Asked for in another language, nothing of it is right.
  EXPECT_THAT(run({"--lang", "en"}).err, HasSubstr("drawn maps/proximity ("));
}

TEST_F(Batch, ChangedAreasRedrawTheirMapAlone) {
  ASSERT_EQ(run().code, 0);
  replace("tourism_areas.csv", "Danau Toba", "Toba");
  const Answer again = run();
  ASSERT_EQ(again.code, 0) << again.err;
  EXPECT_THAT(again.err, HasSubstr("drawn maps/proximity ("));
  EXPECT_THAT(again.err, HasSubstr("unchanged maps/coverage-by-province ("));
  EXPECT_THAT(again.err, HasSubstr("unchanged maps/participation-by-cohort ("));
  EXPECT_THAT(again.err, HasSubstr("drew 1 map, took 2 unchanged"));
  expect_as_from_scratch();
}

TEST_F(Batch, ClaimsRedrawNoMapAndATitleItsOwn) {
  ASSERT_EQ(run().code, 0);
  write(folder_ / "claims.csv", read(folder_ / "claims.csv") + "\n");
  EXPECT_THAT(run().err, HasSubstr("drew 0 maps, took 3 unchanged"));
  replace("p.toml", "Coverage of the Smart City movement by province", "Coverage");
  EXPECT_THAT(run().err, HasSubstr("drew 1 map, took 2 unchanged"));
  replace("participation.csv", "Kabupaten Sleman", "Kabupaten Bantul");
  EXPECT_THAT(run().err, Not(HasSubstr("unchanged maps/")));
  expect_as_from_scratch();
}

TEST_F(Batch, AMapThatSomebodyChangedIsDrawnAgain) {
  ASSERT_EQ(run().code, 0);
  const auto before = bytes_below("out");
  write(folder_ / "out/maps/proximity.svg", "<svg/>");
  fs::remove(folder_ / "out/tables/gaps.csv");
  const Answer again = run();
  EXPECT_THAT(again.err, HasSubstr("drew 1 map, took 2 unchanged"));
  EXPECT_EQ(bytes_below("out"), before);
  EXPECT_THAT(run({"--redraw"}).err, HasSubstr("drawn maps/coverage-by-province"));
  EXPECT_EQ(bytes_below("out"), before);
}

TEST_F(Batch, ANewSidecarIsNoticed) {
  for (const char* part : {".shp", ".shx", ".dbf", ".prj", ".cpg"})
    fs::copy_file(source / ("geodata/regencies" + std::string(part)), folder_ / ("b" + std::string(part)));
  replace("p.toml", (source / "geodata/regencies.shp").string(), path("b.shp"));
  ASSERT_EQ(run().code, 0);
  EXPECT_THAT(run().err, HasSubstr("nothing has changed"));
  write(folder_ / "b.toml",
        "indicative = true\nattribution = \"Uji\"\ncode_field = \"kode\"\nname_field = \"nama\"\n");
  EXPECT_EQ(run().code, 0);
  EXPECT_THAT(read(folder_ / "out/maps/proximity.svg"), HasSubstr("batas indikatif"));
}

TEST_F(Batch, WhatIsNoSidecarIsLeftAlone) {
  ASSERT_EQ(run().code, 0);
  write(folder_ / "participation.toml", "cakupan = 1\n# another project\n");
  EXPECT_THAT(run().err, HasSubstr("nothing has changed"));
  write(folder_ / "participation.toml", "anything = \"else\"\n");
  EXPECT_THAT(run().err, HasSubstr("nothing has changed"));
}

TEST_F(Batch, ABadMapStopsNoOtherAndIsTriedAgain) {
  replace("p.toml", "theme = \"participation\"", "theme = \"participation\"\nsize = \"30x20mm\"");
  const Answer first = run();
  EXPECT_EQ(first.code, 5);
  EXPECT_THAT(first.err, HasSubstr("failed maps/participation-by-cohort ("));
  EXPECT_THAT(first.err, HasSubstr("error: maps/participation-by-cohort: "));
  const Answer second = run();
  EXPECT_EQ(second.code, 5);
  EXPECT_THAT(second.err, HasSubstr("drew 0 maps, took 2 unchanged"));
  EXPECT_THAT(second.err, HasSubstr("error: maps/participation-by-cohort: "));
}

TEST_F(Batch, EveryValueOfAProjectIsCheckedBeforeTheFirstMap) {
  const std::string right = read(folder_ / "p.toml");
  const std::map<std::string, std::string> wrong{{"crs = \"EPSG:999999\"", "EPSG:999999"},
                                                 {"palette = \"Bleus\"", "Blues"},
                                                 {"style = \"raport\"", "report"},
                                                 {"scheme = \"quantil\"", "quantile"},
                                                 {"where = [\"no_such=1\"]", "no_such"}};
  for (const auto& [key, told] : wrong) {
    write(folder_ / "p.toml", right);
    replace("p.toml", "theme = \"proximity\"", "theme = \"proximity\"\n" + key);
    const Answer answer = run();
    EXPECT_EQ(answer.code, 2) << key;
    EXPECT_THAT(answer.err, HasSubstr(told)) << key;
    EXPECT_THAT(answer.err, Not(HasSubstr("drawn maps/"))) << key;
    EXPECT_FALSE(fs::exists(folder_ / "out")) << key;
  }
}

TEST_F(Batch, OnlyDrawsWhatItNamesAndKeepsWhatIsStillRight) {
  const Answer one = run({"--only", "proximity"});
  ASSERT_EQ(one.code, 0) << one.err;
  EXPECT_THAT(one.err, HasSubstr("left out 2 maps that --only does not name"));
  EXPECT_THAT(files_below(folder_ / "out"), Contains("maps/proximity.svg"));
  EXPECT_THAT(files_below(folder_ / "out"), Not(Contains("maps/coverage-by-province.svg")));
  EXPECT_THAT(run({"--only", "proximity"}).err, HasSubstr("nothing has changed"));
  EXPECT_THAT(run().err, HasSubstr("drew 2 maps, took 1 unchanged"));
  expect_as_from_scratch();

  replace("p.toml", "Coverage of the Smart City movement by province", "Coverage");
  EXPECT_THAT(run({"--only", "participation-by-cohort"}).err, HasSubstr("left out 1 map"));
  EXPECT_THAT(files_below(folder_ / "out"), Contains("maps/proximity.svg"));
  EXPECT_THAT(files_below(folder_ / "out"), Not(Contains("maps/coverage-by-province.svg")));

  const Answer unknown = run({"--only", "proximty"});
  EXPECT_EQ(unknown.code, 2);
  EXPECT_THAT(unknown.err, HasSubstr("did you mean 'proximity'?"));
}

TEST_F(Batch, ALogForSchedulersIsAnObjectALine) {
  const Answer answer = run({"--log-format", "json"});
  ASSERT_EQ(answer.code, 0);
  for (const std::string& line : lines_of(answer.err)) {
    EXPECT_THAT(line, testing::StartsWith("{\"event\":\"")) << line;
    EXPECT_THAT(line, testing::EndsWith("}"));
  }
  EXPECT_THAT(answer.err,
              HasSubstr("{\"event\":\"map\",\"path\":\"maps/proximity\",\"fate\":\"drawn\",\"done\":"));
  EXPECT_THAT(answer.err, HasSubstr(",\"total\":3}"));
  const Answer wrong = cakupan({"run", path("none.toml"), "--log-format", "json"});
  EXPECT_THAT(wrong.err, testing::StartsWith("{\"event\":\"error\",\"message\":\"does not exist"));
}

}  // namespace
}  // namespace cakupan::program
