#include <cakupan/base/number.hpp>

#include <gtest/gtest.h>

namespace cakupan::base {
namespace {

TEST(ParseNumber, ReadsDecimalPoint) {
  EXPECT_EQ(parse_number(" 1234.5 "), 1234.5);
  EXPECT_EQ(parse_number("-0.25"), -0.25);
  EXPECT_EQ(parse_number("+3"), 3);
  EXPECT_EQ(parse_number("1e3"), 1000);
}

TEST(ParseNumber, ReadsDecimalCommaWithThousandsPoints) {
  EXPECT_EQ(parse_number("1.234,5", DecimalMark::comma), 1234.5);
  EXPECT_EQ(parse_number("1234,5", DecimalMark::comma), 1234.5);
  EXPECT_EQ(parse_number("12.345.678", DecimalMark::comma), 12345678);
  EXPECT_EQ(parse_number("1.5", DecimalMark::comma), std::nullopt);
  EXPECT_EQ(parse_number("12.34.567", DecimalMark::comma), std::nullopt);
}

TEST(ParseNumber, RefusesWhatIsNoFiniteNumber) {
  for (const char* text : {"", " ", "nan", "inf", "-inf", "1,5", "12a", "1.2.3", "--1"}) {
    EXPECT_EQ(parse_number(text), std::nullopt) << text;
  }
}

TEST(ParseInteger, ReadsWholeStringsOnly) {
  EXPECT_EQ(parse_integer("2018"), 2018);
  EXPECT_EQ(parse_integer("20l8"), std::nullopt);
  EXPECT_EQ(parse_integer(""), std::nullopt);
}

TEST(ToFixed, NeverWritesNegativeZero) {
  EXPECT_EQ(to_fixed(-0.001, 2), "0.00");
  EXPECT_EQ(to_fixed(-0.006, 2), "-0.01");
}

TEST(ForReader, GroupsByLanguage) {
  EXPECT_EQ(for_reader(1234567.891, 1, Language::indonesian), "1.234.567,9");
  EXPECT_EQ(for_reader(1234567.891, 1, Language::english), "1,234,567.9");
  EXPECT_EQ(for_reader(-12, 0, Language::english), "\u221212");
  EXPECT_EQ(for_reader(999, 0, Language::english), "999");
}

TEST(ParseNumber, TakesNothingThatCannotBeSquared) {
  EXPECT_EQ(parse_number("1e100"), 1e100);
  for (const char* beyond : {"1e101", "-1e308", "1e999"}) EXPECT_FALSE(parse_number(beyond)) << beyond;
}

TEST(WithoutNoise, KeepsFifteenDigits) {
  EXPECT_EQ(without_noise(11.575999999999999), 11.576);
  EXPECT_EQ(without_noise(123456789012345), 123456789012345);
  EXPECT_EQ(without_noise(-0.1), -0.1);
  EXPECT_EQ(without_noise(1e100), 1e100);
}

}  // namespace
}  // namespace cakupan::base
