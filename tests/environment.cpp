#include <clocale>
#include <locale>

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

const auto* const users_locale = testing::AddGlobalTestEnvironment(new UsersLocale);

}  // namespace
}  // namespace cakupan
