// What docs/tutorial.md and docs/howto tell to type is typed, in the page's order and in a folder of its own,
// and what they quote is what the program says.

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <sys/wait.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "program/example.hpp"
#include "program/program.hpp"

namespace cakupan::program {
namespace {

namespace fs = std::filesystem;
using testing::Contains;

const fs::path source(CAKUPAN_SOURCE);
const std::string mark = "@@ block ";  // begins the output of each block

/// A block of commands, and the lines that the page quotes of what they print.
struct Step {
  std::size_t line = 0;
  std::string commands;
  std::vector<std::string> quoted;
};

/// The blocks of ```sh in their order, each with those of ```text behind it. Other blocks are for reading.
std::vector<Step> steps_of(const std::string& markdown) {
  constexpr std::string_view fence = "```";
  std::vector<Step> steps;
  bool inside = false;
  std::string language;
  std::size_t number = 0;
  for (const std::string& line : lines_of(markdown)) {
    ++number;
    if (line.starts_with(fence)) {
      language = inside ? "" : line.substr(fence.size());
      inside = !inside;
      if (language == "sh") steps.push_back({number, "", {}});
      if (language == "text" && steps.empty()) ADD_FAILURE() << "line " << number << " quotes no command";
    } else if (language == "sh") {
      steps.back().commands += line + "\n";
    } else if (language == "text" && !steps.empty()) {
      steps.back().quoted.push_back(line);
    }
  }
  EXPECT_FALSE(inside) << "the last block is not closed";
  return steps;
}

std::string without_blanks_behind(std::string line) {
  line.erase(line.find_last_not_of(" \t\r") + 1);
  return line;
}

/// The pages with something to type.
std::vector<std::string> pages() {
  std::vector<std::string> found{"docs/tutorial.md"};
  for (const fs::directory_entry& entry : fs::directory_iterator(source / "docs/howto")) {
    if (entry.path().extension() == ".md" && !steps_of(read(entry.path())).empty())
      found.push_back("docs/howto/" + entry.path().filename().string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

class Pages : public ProgramTest, public testing::WithParamInterface<std::string> {
 protected:
  /// What a reader has: the folders of the project, to be read alone, and the program on the path.
  void SetUp() override {
    ProgramTest::SetUp();
    fs::create_directories(folder_ / "bin");
    fs::create_directories(folder_ / "project");
    fs::create_symlink(CAKUPAN_PROGRAM, folder_ / "bin/cakupan");
    for (const char* part : {"docs", "geodata", "styles"})
      fs::create_directory_symlink(source / part, folder_ / "project" / part);
  }

  /// Runs all blocks in one shell, as a reader's stays open, until a command fails; what each printed.
  std::vector<std::vector<std::string>> typed(const std::vector<Step>& steps) const {
    std::string script = "set -e\n";
    for (const Step& step : steps)
      script += "echo '" + mark + std::to_string(step.line) + "'\n" + step.commands;
    write(folder_ / "script", script);
    const std::string command = "cd '" + path("project") + "' && PATH='" + path("bin") +
                                "':\"$PATH\" sh ../script > ../out 2>&1 < /dev/null";
    const int status = std::system(command.c_str());
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << "the shell ended with " << status << ":\n"
                                                               << read(folder_ / "out");
    std::vector<std::vector<std::string>> printed;
    for (const std::string& line : lines_of(read(folder_ / "out"))) {
      if (line.starts_with(mark)) {
        printed.emplace_back();
      } else if (!printed.empty()) {
        printed.back().push_back(without_blanks_behind(line));
      }
    }
    return printed;
  }
};

TEST_P(Pages, SayWhatTheProgramDoes) {
  const std::vector<Step> steps = steps_of(read(source / GetParam()));
  ASSERT_FALSE(steps.empty());
  const std::vector<std::vector<std::string>> printed = typed(steps);
  ASSERT_EQ(printed.size(), steps.size()) << "the commands after the last of these were not reached";
  for (std::size_t i = 0; i < steps.size(); ++i) {
    for (const std::string& line : steps[i].quoted) {
      EXPECT_THAT(printed[i], Contains(without_blanks_behind(line)))
          << GetParam() << ": below line " << steps[i].line;
    }
  }
}

std::string page_name(const testing::TestParamInfo<std::string>& info) {
  std::string name = fs::path(info.param).stem().string();
  std::replace_if(
      name.begin(), name.end(), [](unsigned char c) { return std::isalnum(c) == 0; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Every, Pages, testing::ValuesIn(pages()), page_name);

}  // namespace
}  // namespace cakupan::program
