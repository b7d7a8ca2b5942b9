#include "program/program.hpp"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>

#include <sys/wait.h>
#include <unistd.h>

namespace cakupan::program {

namespace fs = std::filesystem;

namespace {

fs::path scratch_folder() {
  std::string pattern = (fs::temp_directory_path() / "cakupan-test-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no scratch folder");
  return pattern;
}

}  // namespace

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void write(const fs::path& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

std::vector<std::string> files_below(const fs::path& folder) {
  std::vector<std::string> result;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_directory()) result.push_back(entry.path().lexically_relative(folder).generic_string());
  }
  std::sort(result.begin(), result.end());
  return result;
}

Answer answer_of(std::vector<std::string> words, const std::string& input) {
  const fs::path scratch = scratch_folder();
  write(scratch / "in", input);
  std::fflush(nullptr);  // or the child writes what is buffered once more
  const pid_t child = ::fork();
  if (child == 0) {
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    const bool ready = std::freopen((scratch / "in").c_str(), "r", stdin) != nullptr &&
                       std::freopen((scratch / "out").c_str(), "w", stdout) != nullptr &&
                       std::freopen((scratch / "err").c_str(), "w", stderr) != nullptr;
    if (ready) ::execvp(argv[0], argv.data());
    ::_exit(127);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  Answer answer{WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), read(scratch / "out"),
                read(scratch / "err")};
  fs::remove_all(scratch);
  return answer;
}

Answer cakupan(const std::vector<std::string>& arguments, const std::string& input,
               const std::vector<std::string>& before) {
  std::vector<std::string> words = before;
  words.emplace_back(CAKUPAN_PROGRAM);
  words.insert(words.end(), arguments.begin(), arguments.end());
  return answer_of(words, input);
}

void ProgramTest::SetUp() { folder_ = scratch_folder(); }

void ProgramTest::TearDown() {
  if (!folder_.empty()) fs::remove_all(folder_);
}

void ProgramTest::replace(const std::string& file, const std::string& from, const std::string& to) const {
  std::string text = read(folder_ / file);
  const std::size_t at = text.find(from);
  ASSERT_NE(at, std::string::npos) << from;
  write(folder_ / file, text.replace(at, from.size(), to));
}

}  // namespace cakupan::program
