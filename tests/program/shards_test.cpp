// More maps than one machine draws: shards that know nothing of each other make the bundle of a single run.

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

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

class Shards : public ProgramTest {
 protected:
  /// Three maps as small pictures, with a report.
  void SetUp() override {
    ProgramTest::SetUp();
    project_ = without_pages(changed_example(
        folder_, {{"formats = [\"svg\", \"png\", \"pdf\"]\ndpi = 150", "formats = [\"svg\"]\ndpi = 50"},
                  {"units = \"all\"", "units = \"all\"\npermutations = 0"}}));
  }

  Answer shard(const std::string& which, const std::vector<std::string>& more = {}) const {
    std::vector<std::string> arguments{"run", project_, "--shard", which, "-o", folder_of(which)};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return cakupan(arguments);
  }
  void draw(const std::vector<std::string>& shards) const {
    for (const std::string& which : shards) {
      const Answer answer = shard(which);
      ASSERT_EQ(answer.code, 0) << answer.err;
    }
  }
  std::string folder_of(const std::string& which) const { return path("s" + which.substr(0, 1)); }

  Answer merge(const std::vector<std::string>& shards, const std::string& to = "merged") const {
    std::vector<std::string> arguments{"merge", "-o", path(to)};
    for (const std::string& one : shards) arguments.push_back(path(one));
    return cakupan(arguments);
  }

  /// Every file, the manifest among them.
  void expect_same_bytes(const std::string& a, const std::string& b) const {
    ASSERT_EQ(files_below(folder_ / a), files_below(folder_ / b));
    for (const std::string& file : files_below(folder_ / a))
      EXPECT_EQ(read(folder_ / a / file), read(folder_ / b / file)) << file;
  }

  std::string project_;
};

TEST_F(Shards, MakeTheBundleOfASingleRun) {
  ASSERT_EQ(cakupan({"run", project_, "-o", path("single")}).code, 0);
  for (const auto& shards : {std::vector<std::string>{"2/2", "1/2"}, {"1/4", "3/4", "4/4", "2/4"}}) {
    draw(shards);
    std::vector<std::string> folders;
    for (const std::string& which : shards) folders.push_back("s" + which.substr(0, 1));
    const Answer merged = merge(folders);
    ASSERT_EQ(merged.code, 0) << merged.err;
    EXPECT_THAT(merged.err, HasSubstr("185 of 514 regions take part"));
    expect_same_bytes("single", "merged");
    for (const std::string& folder : folders) fs::remove_all(folder_ / folder);
  }
  EXPECT_THAT(cakupan({"run", project_, "-o", path("merged")}).err, HasSubstr("nothing has changed"));
}

TEST_F(Shards, DrawTheirOwnAndNothingElse) {
  draw({"2/4"});
  const auto files = files_below(folder_ / "s2");
  EXPECT_THAT(files, Not(Contains("tables/summary.csv")));
  EXPECT_THAT(files, Not(Contains("report.html")));
  EXPECT_EQ(
      std::count_if(files.begin(), files.end(), [](const auto& file) { return file.ends_with(".svg"); }), 1);
  // What stands is taken; in another shard's folder nothing is right.
  EXPECT_THAT(shard("2/4").err, HasSubstr("nothing has changed"));
  EXPECT_EQ(cakupan({"verify", path("s2"), "--project", project_, "--rebuild"}).code, 0);
  EXPECT_THAT(cakupan({"run", project_, "--shard", "3/4", "-o", path("s2")}).err, HasSubstr("drawn maps/"));
}

TEST_F(Shards, OfSomeMapsAndAWhatIfTableAreThoseOfSuchARun) {
  write(folder_ / "more.csv", "year,region\n2025,Kabupaten Sleman\n");
  const std::vector<std::string> asked{
      "--only", "proximity,coverage-by-province", "--what-if", path("more.csv"), "--lang", "en"};
  std::vector<std::string> single{"run", project_, "-o", path("single")};
  single.insert(single.end(), asked.begin(), asked.end());
  ASSERT_EQ(cakupan(single).code, 0);
  for (const char* which : {"1/3", "2/3", "3/3"}) ASSERT_EQ(shard(which, asked).code, 0);
  ASSERT_EQ(merge({"s1", "s2", "s3"}).code, 0);
  expect_same_bytes("single", "merged");
}

TEST_F(Shards, OfABadMapTellItAsARunDoes) {
  replace("p.toml", "theme = \"participation\"", "theme = \"participation\"\nsize = \"30x20mm\"");
  ASSERT_EQ(cakupan({"run", project_, "-o", path("single")}).code, 5);
  const int codes = shard("1/2").code + shard("2/2").code;
  EXPECT_EQ(codes, 5);
  const Answer merged = merge({"s1", "s2"});
  EXPECT_EQ(merged.code, 5);
  EXPECT_THAT(merged.err, HasSubstr("error: maps/participation-by-cohort: "));
  expect_same_bytes("single", "merged");
}

TEST_F(Shards, OfSeveralProjectsAreABundleEach) {
  fs::create_directories(folder_ / "b");
  write(folder_ / "b/p.toml", read(folder_ / "p.toml"));
  replace("b/p.toml", "Coverage of the Smart City movement by province", "Coverage");
  const std::string other = path("b/p.toml");
  ASSERT_EQ(cakupan({"run", project_, "-o", path("single/p")}).code, 0);
  ASSERT_EQ(cakupan({"run", other, "-o", path("single/p-2")}).code, 0);
  std::vector<std::string> folders;
  for (const char* which : {"1/3", "2/3", "3/3"}) {
    const Answer answer = cakupan({"run", project_, other, "--shard", which, "-o", folder_of(which)});
    ASSERT_EQ(answer.code, 0) << answer.err;
    folders.push_back("s" + std::string(which).substr(0, 1));
  }
  const Answer merged = merge(folders);
  ASSERT_EQ(merged.code, 0) << merged.err;
  expect_same_bytes("single", "merged");
  EXPECT_THAT(merge({"s1", "s3"}, "none").err, HasSubstr("shard 2 of 3: is missing"));
}

TEST_F(Shards, WhatIsMissingDoubledOrDamagedIsNamed) {
  draw({"1/3", "2/3", "3/3"});
  const Answer missing = merge({"s1", "s3"});
  EXPECT_EQ(missing.code, 3);
  EXPECT_THAT(missing.err, HasSubstr("error: shard 2 of 3: is missing"));
  EXPECT_THAT(missing.err, HasSubstr("run the shards that are named again"));
  fs::copy(folder_ / "s1", folder_ / "copy", fs::copy_options::recursive);
  EXPECT_THAT(merge({"s1", "copy", "s2", "s3"}).err,
              HasSubstr(path("copy") + ": is shard 1 of 3, and so is '" + path("s1") + "'"));
  for (const std::string& file : files_below(folder_ / "s2")) {
    if (!file.starts_with("maps/")) continue;
    write(folder_ / "s2" / file, "damaged");
    EXPECT_THAT(merge({"s1", "s2", "s3"}).err,
                HasSubstr(path("s2/" + file) + ": is missing or not as it was written"));
  }
  fs::remove(folder_ / "s3/manifest.json");
  EXPECT_THAT(merge({"s1", "s3"}).err, HasSubstr(path("s3") + ": holds no shard"));
  EXPECT_THAT(merge({"s1", "none"}).err, HasSubstr(path("none") + ": does not exist"));
  EXPECT_FALSE(fs::exists(folder_ / "merged"));
}

TEST_F(Shards, OfOtherPlansProjectsInputsAndProgramsAreRefused) {
  draw({"1/2", "2/2"});
  const auto merged_with = [&](const std::vector<std::string>& arguments) {
    fs::remove_all(folder_ / "other");
    std::vector<std::string> run{"run", "-o", path("other")};
    run.insert(run.end(), arguments.begin(), arguments.end());
    const Answer answer = cakupan(run);
    EXPECT_EQ(answer.code, 0) << answer.err;
    const Answer merged = merge({"s1", "other"});
    EXPECT_EQ(merged.code, 3) << merged.err;
    return merged.err;
  };
  EXPECT_THAT(merged_with({project_, "--shard", "2/3"}), HasSubstr("is shard 2 of 3, '" + path("s1")));
  EXPECT_THAT(merged_with({project_, "--shard", "2/2", "--lang", "en"}),
              HasSubstr("was asked for otherwise"));
  EXPECT_THAT(merged_with({project_, "--shard", "2/2", "--only", "proximity"}),
              HasSubstr("was asked for otherwise"));
  EXPECT_THAT(merged_with({project_, "--only", "proximity"}), HasSubstr("holds a whole bundle, not a shard"));
  write(folder_ / "q.toml", read(folder_ / "p.toml"));
  EXPECT_THAT(merged_with({path("q.toml"), "--shard", "2/2"}), HasSubstr("is of the project 'q.toml'"));
  write(folder_ / "p.toml", read(folder_ / "p.toml") + "# another line\n");
  EXPECT_THAT(merged_with({project_, "--shard", "2/2"}), HasSubstr("was made of another 'p.toml'"));
  std::string manifest = read(folder_ / "s2/manifest.json");
  const std::size_t at = manifest.find("\"sources\": \"") + 12;
  manifest[at] = manifest[at] == '0' ? '1' : '0';
  write(folder_ / "s2/manifest.json", manifest);
  EXPECT_THAT(merge({"s1", "s2"}).err, HasSubstr("was made by another build of the program"));
}

TEST_F(Shards, AMergeLeavesWhatIsNotItsOwn) {
  draw({"1/2", "2/2"});
  fs::create_directories(folder_ / "merged");
  write(folder_ / "merged/letter.txt", "mine");
  EXPECT_THAT(merge({"s1", "s2"}).err, HasSubstr("the output folder holds something else"));
  EXPECT_THAT(merge({"s1", "s2"}, "s1").err, HasSubstr("the output folder holds an input"));
  EXPECT_EQ(files_below(folder_ / "merged"), std::vector<std::string>{"letter.txt"});
}

TEST_F(Shards, WhatCannotBeAShardSaysWhatToDo) {
  const Answer wrong = cakupan({"run", project_, "--shard", "5/4", "-o", path("s")});
  EXPECT_EQ(wrong.code, 2);
  EXPECT_THAT(wrong.err, HasSubstr("--shard: '5/4' is not a shard K/N, K from 1 to N, as 2/4; cakupan plan"));
  EXPECT_THAT(cakupan({"run", project_, "--shard", "1/4"}).err,
              HasSubstr("--shard without a folder of its own; name one for each shard: -o shards/1"));
  EXPECT_THAT(shard("1/9").err, HasSubstr("9 shards of 4 parts"));
  EXPECT_THAT(cakupan({"run", project_, project_, "-o", path("s")}).err,
              HasSubstr("2 projects; a run without --shard takes one"));
}

TEST_F(Shards, APlanTellsPartsAndCosts) {
  const Answer text = cakupan({"plan", project_, "--shards", "2", "-o", path("plan.csv")});
  ASSERT_EQ(text.code, 0) << text.err;
  EXPECT_THAT(text.out, HasSubstr("4 parts in 2 shards, about "));
  EXPECT_THAT(text.out, HasSubstr("shard 2/2: "));
  EXPECT_THAT(read(folder_ / "plan.csv"), testing::StartsWith("shard,shards,project,part,cost_s\n1,2,"));
  const Answer json = cakupan({"plan", project_, "--shards", "2", "--json"});
  EXPECT_THAT(json.out, HasSubstr("\"part\": \"maps/proximity\""));
  EXPECT_EQ(cakupan({"plan", project_, "--shards", "2", "--json"}, {}, {"env", "LC_ALL=C"}).out, json.out);
}

}  // namespace
}  // namespace cakupan::program
