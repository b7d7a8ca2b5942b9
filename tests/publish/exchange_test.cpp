#include "publish/exchange.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "publish/scratch.hpp"

namespace cakupan::publish {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;

class ExchangeTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "exchange-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
    for (const char* name : {"manifest.json", "maps", "tables", ".hidden"}) put(folder_ / name, "old");
  }
  void TearDown() override { fs::remove_all(folder_); }

  static void put(const fs::path& path, const std::string& text) { std::ofstream(path) << text; }

  /// "name text" of every entry but a scratch folder.
  std::vector<std::string> entries() const {
    std::vector<std::string> all;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder_)) {
      if (entry.is_directory()) continue;
      std::string text;
      std::ifstream(entry.path()) >> text;
      all.push_back(entry.path().filename().string() + " " + text);
    }
    std::sort(all.begin(), all.end());
    return all;
  }

  fs::path folder_;
};

TEST_F(ExchangeTest, ReplacesAllButWhatIsHidden) {
  const ScratchFolder scratch(folder_);
  const EntryExchange exchange(scratch.path());
  for (const char* name : {"manifest.json", "maps", "report.html"}) put(exchange.fresh() / name, "new");
  exchange.run();
  EXPECT_THAT(entries(), ElementsAre(".hidden old", "manifest.json new", "maps new", "report.html new"));
}

TEST_F(ExchangeTest, IsUndoneWhereverItWasKilled) {
  const std::vector<std::string> before = entries();
  const fs::path scratch = folder_ / ".cakupan-abcdef";
  std::vector<std::pair<fs::path, fs::path>> moves;
  for (const char* name : {"manifest.json", "maps", "tables"})
    moves.emplace_back(folder_ / name, scratch / "old" / name);
  for (const char* name : {"manifest.json", "maps", "report.html"})
    moves.emplace_back(scratch / "new" / name, folder_ / name);
  for (std::size_t done = 0; done <= moves.size(); ++done) {
    fs::create_directories(scratch / "new");
    fs::create_directory(scratch / "old");
    for (std::size_t i = 3; i < moves.size(); ++i) put(moves[i].first, "new");
    put(scratch / "journal", "manifest.json\nmaps\nreport.html\n");
    for (std::size_t i = 0; i < done; ++i) fs::rename(moves[i].first, moves[i].second);
    remove_stale_scratch(folder_);
    EXPECT_EQ(entries(), before) << "killed after " << done << " moves";
    EXPECT_FALSE(fs::exists(scratch));
  }
}

}  // namespace
}  // namespace cakupan::publish
