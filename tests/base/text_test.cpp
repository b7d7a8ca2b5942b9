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

TEST(Caseless, AgreesForNamesThatSomeFileSystemsDoNotTellApart) {
  EXPECT_EQ(caseless("Maps/A.SVG"), caseless("maps/a.svg"));
  EXPECT_EQ(caseless("\u00c9"), caseless("e\u0301"));
  EXPECT_NE(caseless("e"), caseless("\u00e9"));
  EXPECT_EQ(caseless("\xff"), "\xff");
}

TEST(Replaced, DoesNotSearchWhatItPutsIn) {
  EXPECT_EQ(replaced("p-{code}-{code}", "{code}", "{code}"), "p-{code}-{code}");
  EXPECT_EQ(replaced("p-{code}", "{code}", "x{code}x"), "p-x{code}x");
  EXPECT_EQ(replaced("aaa", "aa", ""), "a");
  EXPECT_EQ(replaced("", "{code}", "1"), "");
}

TEST(Escaped, ShowsWhatATerminalWouldObey) {
  EXPECT_EQ(escaped("a\x1b[31mb\x07"), "a\\x1b[31mb\\x07");
  EXPECT_EQ(escaped("a\nb\tc\rd\x7f"), "a\\nb\\tc\\rd\\x7f");
  EXPECT_EQ(escaped(std::string("a\0b", 3)), "a\\x00b");
  EXPECT_EQ(escaped("\u009b31m"), "\\u009b31m") << "the one-character form of ESC [";
  EXPECT_EQ(escaped("\u202egvs\u2069\u200f\u2028\ufeff"), "\\u202egvs\\u2069\\u200f\\u2028\\ufeff");
}

TEST(Escaped, ShowsBytesThatAreNoUtf8) {
  EXPECT_EQ(escaped("S\xe3o"), "S\\xe3o");
  EXPECT_EQ(escaped("\xc3"), "\\xc3");
  EXPECT_EQ(escaped("\xed\xa0\x80"), "\\xed\\xa0\\x80") << "half of a surrogate pair";
}

TEST(Escaped, LeavesWhatIsLegible) {
  const std::string text = "S\u00e3o 'C:\\x' \u0627\u0644 \u2212\u00a0\U0001f5fa";
  EXPECT_EQ(escaped(text), text);
}

}  // namespace
}  // namespace cakupan::base
