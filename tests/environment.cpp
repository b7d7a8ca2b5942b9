#include <clocale>
#include <cstdlib>
#include <filesystem>
#include <locale>
#include <string>

#include <gtest/gtest.h>

namespace cakupan {
namespace {

/// A program starts in the "C" locale and takes the user's only where it asks, as GUI toolkits do. Every test
/// asks, so that a run under a comma-decimal locale shows what such a program would see.
class UsersLocale : public testing::Environment {
 public:
  void SetUp() override {
    ASSERT_NE(std::setlocale(LC_ALL, ""), nullptr);
    std::locale::global(std::locale(""));
  }
};

/// Tests run side by side, several of one program and several checkouts at once: each process has a temporary
/// folder of its own. It stays where a test failed, for the files that the failure names.
class TemporaryFolder : public testing::Environment {
 public:
  void SetUp() override {
    std::string name = (std::filesystem::temp_directory_path() / "cakupan-test-XXXXXX").string();
    ASSERT_NE(::mkdtemp(name.data()), nullptr);
    folder_ = name;
    ASSERT_EQ(::setenv("TMPDIR", folder_.c_str(), 1), 0);
  }
  void TearDown() override {
    if (!testing::UnitTest::GetInstance()->Failed()) std::filesystem::remove_all(folder_);
  }

 private:
  std::filesystem::path folder_;
};

const auto* const temporary_folder = testing::AddGlobalTestEnvironment(new TemporaryFolder);
const auto* const users_locale = testing::AddGlobalTestEnvironment(new UsersLocale);

}  // namespace
}  // namespace cakupan
