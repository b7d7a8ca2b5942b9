// The manual as the programs that print it read it.

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "program/example.hpp"
#include "program/program.hpp"

namespace cakupan::program {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;

class Manual : public ProgramTest {
 protected:
  void SetUp() override {
    ProgramTest::SetUp();
    const Answer answer = cakupan({"manual", "-q", "-o", folder_.string()});
    ASSERT_EQ(answer.code, 0) << answer.err;
  }
};

TEST_F(Manual, HasAPageForTheProgramAndForEachCommand) {
  EXPECT_THAT(files_below(folder_),
              AllOf(testing::SizeIs(14), Contains("cakupan.1"), Contains("cakupan-run.1")));
}

TEST_F(Manual, MandocFindsNothingToSay) {
  std::vector<std::string> words{"mandoc", "-T", "lint"};
  for (const std::string& file : files_below(folder_)) words.push_back(path(file));
  const Answer answer = answer_of(words);
  EXPECT_EQ(answer.code, 0);
  EXPECT_EQ(answer.out + answer.err, "");
}

TEST_F(Manual, ManFindsNothingToWarnOf) {
  for (const std::string& file : files_below(folder_)) {
    const Answer answer = answer_of({"env", "LC_ALL=C.UTF-8", "MANROFFSEQ=", "MANWIDTH=80", "man",
                                     "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", path(file)});
    EXPECT_EQ(answer.code, 0) << file;
    EXPECT_EQ(answer.err, "") << file;
  }
}

TEST_F(Manual, SaysWhatHelpSays) {
  const Answer page =
      answer_of({"env", "LC_ALL=C.UTF-8", "MANWIDTH=100", "man", "-l", path("cakupan-run.1")});
  EXPECT_THAT(page.out, AllOf(HasSubstr("--what-if TABLE"), HasSubstr("EXIT STATUS"),
                              HasSubstr("cakupan run mine.toml --only province-34,proximity")));
}

TEST_F(Manual, IsTheSameTwice) {
  const std::string first = read(folder_ / "cakupan-map.1");
  EXPECT_EQ(cakupan({"manual", "-q", "-o", folder_.string()}).code, 0);
  EXPECT_EQ(read(folder_ / "cakupan-map.1"), first);
}

TEST_F(Manual, NeedsAFolderThatIsThere) {
  const Answer answer = cakupan({"manual", "-o", path("none")});
  EXPECT_NE(answer.code, 0);
  EXPECT_THAT(answer.err, HasSubstr("none"));
}

}  // namespace
}  // namespace cakupan::program
