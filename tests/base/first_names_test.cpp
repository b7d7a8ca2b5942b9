#include <cakupan/base/first_names.hpp>

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace cakupan::base {
namespace {

TEST(FirstNames, AreThreeAndACount) {
  const std::vector<std::string> names{"a", "b", "c", "d", "e"};
  EXPECT_EQ(first_names(names), "a, b, c and 2 more");
  EXPECT_EQ(first_names(names, "; "), "a; b; c; and 2 more");
  EXPECT_EQ(first_names(std::span(names).first(3)), "a, b, c");
  EXPECT_EQ(first_names(std::span(names).first(1)), "a");
  EXPECT_EQ(first_names(std::span(names).first(2), ", ", 9), "a, b and 7 more");
  EXPECT_EQ(first_names({}), "");
}

}  // namespace
}  // namespace cakupan::base
