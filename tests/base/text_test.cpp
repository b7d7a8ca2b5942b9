#include <cakupan/base/text.hpp>

#include <gtest/gtest.h>

namespace cakupan::base {
namespace {

TEST(Folded, IgnoresCaseAccentsAndPunctuation) {
  EXPECT_EQ(folded("  KAB. Fak-Fak "), "kab fak fak");
  EXPECT_EQ(folded("S\u00e3o Tom\u00e9"), "sao tome");
  EXPECT_EQ(folded("Ma\u2019rang"), "marang");
  EXPECT_EQ(folded(""), "");
}

TEST(Squeezed, IgnoresBlanks) { EXPECT_EQ(squeezed("Kulon Progo"), squeezed("KULONPROGO")); }

TEST(EditDistance, CountsTranspositionAsOne) {
  EXPECT_EQ(edit_distance("blues", "bleus"), 1U);
  EXPECT_EQ(edit_distance("", "abc"), 3U);
  EXPECT_EQ(edit_distance("same", "same"), 0U);
}

TEST(NearMiss, NamesTheNearestOrNothing) {
  const std::vector<std::string> words{"Blues", "Greens", "viridis"};
  EXPECT_EQ(near_miss("Bleus", words), "Blues");
  EXPECT_EQ(near_miss("zzzzzzz", words), std::nullopt);
}

TEST(IsUtf8, RefusesLatin1) {
  EXPECT_TRUE(is_utf8("S\u00e3o"));
  EXPECT_FALSE(is_utf8("S\xe3o"));
  EXPECT_FALSE(is_utf8("\xc3"));
}

TEST(Trimmed, RemovesNoBreakSpace) { EXPECT_EQ(trimmed("\xc2\xa0 a b\t"), "a b"); }

}  // namespace
}  // namespace cakupan::base
