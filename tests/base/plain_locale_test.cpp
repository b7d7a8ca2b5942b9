#include <cakupan/base/plain_locale.hpp>

#include <clocale>
#include <cstdlib>
#include <string>

#include <gtest/gtest.h>

namespace cakupan::base {
namespace {

// What it changes shows under a comma-decimal locale, under which all tests run once.
TEST(PlainLocale, ReadsADecimalPointWhileItLives) {
  const std::string before = std::localeconv()->decimal_point;
  {
    const PlainLocale plain;
    EXPECT_EQ(std::strtod("1.5", nullptr), 1.5);
    {
      const PlainLocale inner;
      EXPECT_EQ(std::strtod("1.5", nullptr), 1.5);
    }
    EXPECT_EQ(std::strtod("1.5", nullptr), 1.5);
  }
  EXPECT_EQ(std::localeconv()->decimal_point, before);
}

}  // namespace
}  // namespace cakupan::base
