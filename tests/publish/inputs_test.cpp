#include <cakupan/publish/inputs.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>

namespace cakupan::publish {
namespace {

namespace fs = std::filesystem;

class InputsTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "inputs-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
    fs::create_directories(folder_ / "a/b");
    std::ofstream(folder_ / "a/t.csv") << "x\n";
    std::ofstream(folder_ / "other.csv") << "x\n";
    fs::create_symlink(folder_ / "a/t.csv", folder_ / "link.csv");
    fs::create_hard_link(folder_ / "a/t.csv", folder_ / "hard.csv");
    fs::create_directory_symlink(folder_ / "a", folder_ / "elsewhere");
    fs::create_symlink(folder_ / "other.csv", folder_ / "a/b/out.csv");
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string at(const std::string& name) const { return (folder_ / name).string(); }

  fs::path folder_;
};

TEST_F(InputsTest, NoFileThatWasReadIsWritten) {
  for (const char* same : {"a/t.csv", "a/b/../t.csv", "link.csv", "hard.csv", "elsewhere/t.csv"}) {
    EXPECT_TRUE(is_same_file(at(same), at("a/t.csv"))) << same;
    EXPECT_THROW(require_no_input(at(same), {at("other.csv"), at("a/t.csv")}), base::Error) << same;
  }
  EXPECT_NO_THROW(require_no_input(at("a/new.csv"), {at("a/t.csv")}));
  EXPECT_NO_THROW(require_no_input("-", {"-"}));
}

TEST_F(InputsTest, NoFolderThatHoldsOneIsReplaced) {
  for (const char* folder : {"a", "a/", "a/b/..", "elsewhere", "."})
    EXPECT_THROW(require_no_input_in(at(folder), {at("link.csv")}), base::Error) << folder;
  EXPECT_THROW(require_no_input_in(at("a/b"), {at("a/b/out.csv")}), base::Error) << "a link leads out of it";
  EXPECT_NO_THROW(require_no_input_in(at("a/b"), {at("a/t.csv"), "PG:dbname=x", "-"}));
  EXPECT_NO_THROW(require_no_input_in(at("new/out"), {at("a/t.csv")}));
  EXPECT_NO_THROW(require_no_input_in(at("a/t"), {at("a/t.csv")})) << "a name that begins alike";
}

}  // namespace
}  // namespace cakupan::publish
