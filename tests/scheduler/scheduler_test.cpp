// contrib/slurm and the line for GNU parallel: shards that a scheduler draws make the bundle of a single run.

#include <filesystem>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "program/example.hpp"
#include "program/program.hpp"
#include "scheduler/slurm.hpp"

namespace cakupan::scheduler {
namespace {

namespace fs = std::filesystem;
using program::Answer;
using program::files_below;
using program::read;
using program::write;
using testing::HasSubstr;

const fs::path source(CAKUPAN_SOURCE);
constexpr const char* some_maps = "proximity,province-32,province-34";

class Scheduler : public program::ProgramTest {
 protected:
  void SetUp() override {
    ProgramTest::SetUp();
    project_ = program::changed_example(folder_, {{"formats = [\"svg\", \"png\", \"pdf\"]\ndpi = 150",
                                                   "formats = [\"svg\", \"png\"]\ndpi = 50"},
                                                  {"units = \"all\"", "units = \"all\"\npermutations = 0"}});
  }

  void draw_at_once() const {
    const Answer single = program::cakupan({"run", project_, "--only", some_maps, "-o", path("single")});
    ASSERT_EQ(single.code, 0) << single.err;
  }

  /// Every file, the manifest among them.
  void expect_same_bytes(const std::string& a, const std::string& b) const {
    ASSERT_EQ(files_below(folder_ / a), files_below(folder_ / b));
    for (const std::string& file : files_below(folder_ / a))
      EXPECT_EQ(read(folder_ / a / file), read(folder_ / b / file)) << file;
  }

  /// A program that is cakupan, but fails the first time with shard 2.
  std::string failing_once() const {
    write(folder_ / "failing-once", "#!/bin/sh\ncase \"$*\" in *\"--shard 2/\"*)\n  if [ ! -e '" +
                                        path("failed") + "' ]; then touch '" + path("failed") +
                                        "'; echo 'the disk is full' >&2; exit 1; fi ;;\nesac\nexec '" +
                                        CAKUPAN_PROGRAM + "' \"$@\"\n");
    fs::permissions(folder_ / "failing-once", fs::perms::owner_all);
    return path("failing-once");
  }

  Answer submitted(const Slurm& slurm, const std::string& program, const std::string& project) const {
    return slurm.answer_of({"env", "CAKUPAN=" + program, (source / "contrib/slurm/submit").string(), "3",
                            path("batch"), project, "--only", some_maps});
  }

  std::string project_;
};

TEST_F(Scheduler, ASlurmArrayTriesAFailedShardAgainAndMerges) {
  const Slurm slurm;
  const Answer answer = submitted(slurm, failing_once(), project_);
  ASSERT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(answer.out, testing::MatchesRegex("array [0-9]+\nmerge [0-9]+\n"));
  draw_at_once();
  ASSERT_TRUE(slurm.finishes(120)) << slurm.answer_of({"squeue"}).out;
  const std::string second = read(folder_ / "batch/log/shard-2.log");
  EXPECT_THAT(second, HasSubstr("the disk is full"));
  EXPECT_THAT(second, HasSubstr("shard 2/3, try 2 on "));
  EXPECT_THAT(read(folder_ / "batch/log/shard-1.log"), testing::Not(HasSubstr("try 2")));
  EXPECT_THAT(read(folder_ / "batch/log/merge.log"), HasSubstr("regions take part"));
  expect_same_bytes("single", "batch/bundle");
}

TEST_F(Scheduler, ASlurmArrayThatSomebodyMustMendIsNotTriedAgain) {
  const Slurm slurm;
  ASSERT_EQ(submitted(slurm, CAKUPAN_PROGRAM, path("none.toml")).code, 0);
  ASSERT_TRUE(slurm.finishes(60)) << slurm.answer_of({"squeue"}).out;
  const std::string first = read(folder_ / "batch/log/shard-1.log");
  EXPECT_THAT(first, HasSubstr("none.toml: does not exist"));
  EXPECT_THAT(first, testing::Not(HasSubstr("tried again")));
  EXPECT_FALSE(fs::exists(folder_ / "batch/bundle"));
  EXPECT_FALSE(fs::exists(folder_ / "batch/log/merge.log"));
}

TEST_F(Scheduler, GnuParallelTriesAFailedShardAgain) {
  draw_at_once();
  write(folder_ / "lines", "cd '" + folder_.string() +
                               "' && seq 3 | parallel --will-cite --jobs 2 --retries 3 --joblog log '" +
                               failing_once() + "' run p.toml --only " + some_maps +
                               " --shard {}/3 -o shards/{} --threads 1 --quiet && '" + CAKUPAN_PROGRAM +
                               "' merge shards/* -o merged\n");
  const Answer answer = program::answer_of({"sh", path("lines")});
  ASSERT_EQ(answer.code, 0) << answer.err;
  EXPECT_TRUE(fs::exists(folder_ / "failed"));
  expect_same_bytes("single", "merged");
}

}  // namespace
}  // namespace cakupan::scheduler
