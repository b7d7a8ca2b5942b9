// The corpus of each target and changes of it, the same in every run. `./run fuzz` looks further.

#include <algorithm>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <sys/time.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "fuzz/mutation.hpp"
#include "fuzz/targets.hpp"

namespace cakupan::fuzz {
namespace {

namespace fs = std::filesystem;

/// Of the processor's time that one input may take. The slowest take some hundredths of a second.
constexpr int patience_s = CAKUPAN_FUZZ_PATIENCE_S;

const fs::path corpus = CAKUPAN_SOURCE "/tests/fuzz/corpus";

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

void tell_of_hang(int) {
  constexpr char words[] = "an input takes too long: it is 'input' in the temporary folder of this test\n";
  [[maybe_unused]] const auto told = ::write(STDERR_FILENO, words, sizeof words - 1);
  ::_exit(1);
}

void allow(int seconds) {
  const itimerval limit{{0, 0}, {seconds, 0}};
  ASSERT_EQ(::setitimer(ITIMER_PROF, &limit, nullptr), 0);
}

/// How much longer than short the run is to be, for a look without libFuzzer.
std::size_t times() {
  const char* const said = std::getenv("CAKUPAN_FUZZ_TIMES");
  return said == nullptr ? 1 : static_cast<std::size_t>(std::max(1, std::atoi(said)));
}

class ShortRun : public testing::TestWithParam<Target> {
 protected:
  void SetUp() override {
    std::signal(SIGPROF, tell_of_hang);
    for (const fs::path& file : files_in(corpus / GetParam().name)) inputs_.push_back(bytes_of(file));
    ASSERT_GE(inputs_.size(), 5U);
  }
  void TearDown() override { allow(0); }

  /// What is read when the process dies stays in the temporary folder.
  void expect_success_or_refusal(const std::string& bytes, const std::string& what) const {
    const fs::path kept = fs::temp_directory_path() / "input";
    std::ofstream(kept, std::ios::binary) << bytes;
    allow(patience_s);
    try {
      read(GetParam(), bytes);
    } catch (const std::exception& fault) {
      fs::copy_file(kept, kept.parent_path() / ("fault-in-" + GetParam().name),
                    fs::copy_options::overwrite_existing);
      ADD_FAILURE() << what << " ends in: " << fault.what() << "\nagain: build/fuzz/tests/fuzz/fuzz_"
                    << GetParam().name << " " << kept.parent_path().string() << "/fault-in-"
                    << GetParam().name;
    }
  }

  std::vector<std::string> inputs_;
};

TEST_P(ShortRun, OfTheCorpusEndsInSuccessOrInWords) {
  for (const fs::path& file : files_in(corpus / GetParam().name))
    expect_success_or_refusal(bytes_of(file), file.filename().string());
}

TEST_P(ShortRun, OfMutationsEndsInSuccessOrInWords) {
  const auto words = words_of(bytes_of(corpus / (GetParam().name + ".dict")));
  ASSERT_GE(words.size(), 5U);
  const std::size_t count = GetParam().mutations * times();
  for (std::uint64_t seed = 0; seed < count && !HasFailure(); ++seed)
    expect_success_or_refusal(mutated(inputs_, words, seed), "mutation " + std::to_string(seed));
}

INSTANTIATE_TEST_SUITE_P(Each, ShortRun, testing::ValuesIn(targets()),
                         [](const testing::TestParamInfo<Target>& target) { return target.param.name; });

TEST(Mutation, IsTheSameForTheSameSeed) {
  const std::vector<std::string> inputs{"region,year\nKota Bogor,2021\n", "a;b\n1,5;2\n"}, words{"\"", "\n"};
  std::size_t changed = 0;
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    const std::string bytes = mutated(inputs, words, seed);
    EXPECT_EQ(bytes, mutated(inputs, words, seed));
    if (bytes != inputs[0] && bytes != inputs[1]) ++changed;
  }
  EXPECT_GT(changed, 90U);
}

TEST(Mutation, WordsAreReadAsLibFuzzerReadsThem) {
  EXPECT_EQ(words_of("# words\n\"a\\\"b\"\n\"\\x00\\xffc\"\n\"\\\\\"\n\n"),
            (std::vector<std::string>{"a\"b", std::string("\0\xff", 2) + "c", "\\"}));
}

}  // namespace
}  // namespace cakupan::fuzz
