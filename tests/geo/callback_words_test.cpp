#include "geo/callback_words.hpp"

#include <gtest/gtest.h>

namespace cakupan::geo {
namespace {

static_assert(noexcept(CallbackWords().keep("")), "it is called by C");

std::string kept(const char* words) {
  CallbackWords kept;
  kept.keep("what was said before");
  kept.keep(words);
  return kept.text();
}

TEST(CallbackWords, StandOnOneLine) {
  EXPECT_EQ(kept("cannot\nread\tit. "), "cannot read it");
  EXPECT_EQ(kept(""), "no reason given");
  EXPECT_EQ(kept(nullptr), "no reason given");
  EXPECT_EQ(kept("..."), "no reason given");
  EXPECT_EQ(CallbackWords().text(), "no reason given");
}

TEST(CallbackWords, HaveAnEnd) { EXPECT_EQ(kept(std::string(5000, 'x').c_str()), std::string(1000, 'x')); }

}  // namespace
}  // namespace cakupan::geo
