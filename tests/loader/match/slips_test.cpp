#include "loader/match/slips.hpp"

#include <gtest/gtest.h>

namespace cakupan::loader::match {
namespace {

bool slip(std::string_view written, std::string_view name, Support support = Support::none) {
  return is_slip(written, name, support);
}

TEST(Slips, ASlipMakesNoOtherName) {
  EXPECT_TRUE(slip("badnung", "bandung"));          // swapped
  EXPECT_TRUE(slip("bandng", "bandung"));           // lost
  EXPECT_TRUE(slip("banydung", "bandung"));         // put in
  EXPECT_TRUE(slip("karanganyer", "karanganyar"));  // changed in a long name
  EXPECT_TRUE(slip("b0gor", "bogor"));              // a digit
  EXPECT_FALSE(slip("bogor", "bogor"));
}

TEST(Slips, WhatMakesOtherNamesIsNone) {
  EXPECT_FALSE(slip("bagor", "bogor"));   // changed in a short name
  EXPECT_FALSE(slip("palue", "palu"));    // at the end
  EXPECT_FALSE(slip("ampar", "kampar"));  // at the beginning
  EXPECT_FALSE(slip("psr", "paser"));     // two
  EXPECT_FALSE(slip("jmbi", "jambi"));    // too short
  EXPECT_FALSE(slip("gmabi", "jambi"));
}

TEST(Slips, TheUnitAboveSupportsShorterNames) {
  EXPECT_TRUE(slip("jmbi", "jambi", Support::parent));
  EXPECT_TRUE(slip("bulukumpa", "bulukumba", Support::parent));
  EXPECT_FALSE(slip("bulukumpa", "bulukumba"));
  EXPECT_FALSE(slip("jati", "pati", Support::parent));
}

TEST(Slips, JoinedWordsHaveOneAlready) {
  EXPECT_TRUE(is_slip("tanjungpiang", "tanjungpinang", Support::none, Cut::joined));
  EXPECT_FALSE(is_slip("labuhanratu", "labuhanbatu", Support::none, Cut::joined));
}

TEST(Slips, AKindWordMayHaveOneButNoOtherVowel) {
  EXPECT_TRUE(is_slip_of_kind_word("kofa", "kota"));
  EXPECT_TRUE(is_slip_of_kind_word("kabuapten", "kabupaten"));
  EXPECT_TRUE(is_slip_of_kind_word("kta", "kota"));
  EXPECT_FALSE(is_slip_of_kind_word("koto", "kota"));
  EXPECT_FALSE(is_slip_of_kind_word("kota", "kota"));
}

}  // namespace
}  // namespace cakupan::loader::match
