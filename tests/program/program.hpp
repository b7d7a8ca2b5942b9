#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace cakupan::program {

/// What a run of the program answered.
struct Answer {
  int code = -1;
  std::string out;
  std::string err;
};

/// Runs any program; the first word is looked for in PATH. `input` is its standard input.
Answer answer_of(std::vector<std::string> words, const std::string& input = {});

/// Runs the built program. `input` is its standard input. `before` are words put before it, such as a
/// wrapper.
Answer cakupan(const std::vector<std::string>& arguments, const std::string& input = {},
               const std::vector<std::string>& before = {});

std::string read(const std::filesystem::path& path);
void write(const std::filesystem::path& path, const std::string& bytes);

/// Every file below a folder, relative, sorted; hidden ones too.
std::vector<std::string> files_below(const std::filesystem::path& folder);

/// A test with a scratch folder of its own.
class ProgramTest : public testing::Test {
 protected:
  void SetUp() override;
  void TearDown() override;

  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  /// Replaces the first of a text in a file of the folder, and fails where the file has none.
  void replace(const std::string& file, const std::string& from, const std::string& to) const;

  std::filesystem::path folder_;
};

}  // namespace cakupan::program
