#include "publish/scratch.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <vector>

#include <gtest/gtest.h>

#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cakupan/publish/bundle.hpp>
#include <cakupan/publish/manifest.hpp>

namespace cakupan::publish {
namespace {

namespace fs = std::filesystem;

/// A process that has made a scratch folder with something in it and waits to be killed.
class Writer {
 public:
  explicit Writer(const fs::path& parent) {
    int ready[2];
    if (::pipe(ready) != 0) throw std::runtime_error("no pipe");
    process_ = ::fork();
    if (process_ == 0) {
      const ScratchFolder scratch(parent);
      fs::create_directories(scratch.path() / "bundle/maps");
      std::ofstream(scratch.path() / "bundle/maps/half.png") << "half";
      if (::write(ready[1], "x", 1) != 1) ::_exit(1);
      while (true) ::pause();
    }
    char byte = 0;
    if (::read(ready[0], &byte, 1) != 1) throw std::runtime_error("no scratch folder");
    ::close(ready[0]);
    ::close(ready[1]);
  }
  ~Writer() { kill(); }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  void kill() {
    if (process_ <= 0) return;
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
    process_ = 0;
  }

 private:
  pid_t process_ = 0;
};

class ScratchTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "scratch-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::vector<std::string> names() const {
    std::vector<std::string> result;
    for (const auto& entry : fs::directory_iterator(folder_))
      result.push_back(entry.path().filename().string());
    std::sort(result.begin(), result.end());
    return result;
  }
  std::size_t scratch_folders() const {
    const std::vector<std::string> all = names();
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [](const std::string& name) { return is_scratch(name); }));
  }

  fs::path folder_;
};

TEST_F(ScratchTest, WhatAKilledProcessLeftGoesWithTheNextBundle) {
  Writer writer(folder_);
  writer.kill();
  EXPECT_EQ(scratch_folders(), 1U);
  write_bundle((folder_ / "out").string(), {{"a.csv", "1\n"}}, Overwrite::own_bundles_only);
  EXPECT_EQ(names(), std::vector<std::string>{"out"});
}

TEST_F(ScratchTest, WhatAKilledProcessLeftGoesWithTheNextFile) {
  Writer writer(folder_);
  writer.kill();
  write_file((folder_ / "map.svg").string(), "<svg/>");
  EXPECT_EQ(names(), std::vector<std::string>{"map.svg"});
}

TEST_F(ScratchTest, ThatOfALivingProcessStays) {
  Writer writer(folder_);
  write_file((folder_ / "map.svg").string(), "<svg/>");
  write_bundle((folder_ / "out").string(), {{"a.csv", "1\n"}}, Overwrite::own_bundles_only);
  EXPECT_EQ(scratch_folders(), 1U);
  writer.kill();
  remove_stale_scratch(folder_);
  EXPECT_EQ(scratch_folders(), 0U);
}

TEST_F(ScratchTest, WhatIsCalledAlikeButIsNoScratchFolderStays) {
  const fs::path elsewhere = folder_ / "elsewhere";
  fs::create_directory(elsewhere);
  std::ofstream(elsewhere / "mine.txt") << "mine";
  std::ofstream(folder_ / ".cakupan-aaaaaa") << "a file";
  fs::create_directory(folder_ / ".cakupan-backup1");
  fs::create_directory(folder_ / ".cakupan-my-own");
  fs::create_directory_symlink(elsewhere, folder_ / ".cakupan-bbbbbb");
  const std::vector<std::string> before = names();
  remove_stale_scratch(folder_);
  EXPECT_EQ(names(), before);
  EXPECT_TRUE(fs::exists(elsewhere / "mine.txt"));
}

TEST_F(ScratchTest, ManyWritersAtOnceDisturbNobody) {
  std::vector<pid_t> writers;
  for (int i = 0; i < 8; ++i) {
    const pid_t child = ::fork();
    if (child == 0) {
      int failed = 0;
      for (int k = 0; k < 40; ++k) {
        try {
          write_file((folder_ / ("f" + std::to_string(i))).string(), std::to_string(k));
        } catch (...) {
          failed = 1;
        }
      }
      ::_exit(failed);
    }
    writers.push_back(child);
  }
  for (const pid_t child : writers) {
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
  }
  EXPECT_EQ(names().size(), 8U);
  EXPECT_EQ(scratch_folders(), 0U);
}

}  // namespace
}  // namespace cakupan::publish
