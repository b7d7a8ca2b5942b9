#include <cakupan/publish/file_names.hpp>

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/base/text.hpp>

namespace cakupan::publish {
namespace {

using Names = std::vector<std::string>;

Names names_of(const Names& ids) {
  base::Diagnostics ignored;
  return file_names(ids, "maps", ignored);
}

std::string name_of(const std::string& id) { return names_of({id}).front(); }

TEST(FileNames, OrdinaryCodesStay) {
  const Names ids{"province-11", "32.73", "ID-JB", "kota_bandung", "S\u00e3o Tom\u00e9", "com10", "console"};
  base::Diagnostics diagnostics;
  EXPECT_EQ(file_names(ids, "maps", diagnostics), ids);
  EXPECT_TRUE(diagnostics.all().empty());
}

TEST(FileNames, NothingLeadsOutOfAFolder) {
  EXPECT_EQ(name_of("x/../../../../pwn"), "x_.._.._.._.._pwn");
  EXPECT_EQ(name_of(".."), "__");
  EXPECT_EQ(name_of("."), "_");
  EXPECT_EQ(name_of("/etc/passwd"), "_etc_passwd");
  EXPECT_EQ(name_of("C:\\x"), "C__x");
  EXPECT_EQ(name_of(".hidden"), "_hidden");
  EXPECT_EQ(name_of(""), "_");
}

TEST(FileNames, WindowsTakesThem) {
  EXPECT_EQ(name_of("a<b>c:d\"e/f\\g|h?i*j"), "a_b_c_d_e_f_g_h_i_j");
  EXPECT_EQ(name_of("trailing. ."), "trailing___");
  EXPECT_EQ(name_of(" leading"), "_leading");
  for (const char* device :
       {"CON", "nul", "Aux", "PRN", "COM1", "lpt9", "COM0", "COM\u00b9", "CONIN$", "NUL.32", "com1 .x"}) {
    EXPECT_EQ(name_of(device), std::string("_") + device);
  }
}

TEST(FileNames, ControlCharactersAndBrokenTextAreSpelledOut) {
  EXPECT_EQ(name_of(std::string("a\0b", 3)), "a_x00b");
  EXPECT_EQ(name_of("a\x1b[31m\n"), "a_x1b[31m_n");
  EXPECT_EQ(name_of("a\xff"), "a_xff");
  EXPECT_EQ(name_of("a\u202egvs"), "a_u202egvs");
}

TEST(FileNames, LongIdsAreCutBetweenCharacters) {
  const std::string longish(99, 'a');
  const Names names = names_of({longish + "\u00e9x", longish + "\u00e9y", std::string(5000, 'b')});
  EXPECT_EQ(names[0], longish);
  EXPECT_EQ(names[1], longish + "-2");
  EXPECT_EQ(names[2], std::string(100, 'b'));
  EXPECT_EQ(name_of(std::string(98, 'a') + ". tail"), std::string(98, 'a') + "__");
}

TEST(FileNames, NoTwoAreEqualWhereCaseDoesNotCount) {
  const Names ids{"a/b",    "a?b",    "a_b",     "A_B", "a_b-2", "same", "same",
                  "\u00c9", "\u00e9", "E\u0301", "",    "_",     "."};
  const Names names = names_of(ids);
  std::set<std::string> folded;
  for (const std::string& name : names) EXPECT_TRUE(folded.insert(base::caseless(name)).second) << name;
  EXPECT_EQ(names[2], "a_b") << "an id that is a name keeps it";
  EXPECT_EQ(names[0], "a_b-3");
}

TEST(FileNames, ManyEqualNamesTakeNoLonger) {
  const Names names = names_of(Names(50000, "x/y"));
  EXPECT_EQ(names.back(), "x_y-50000");
}

TEST(FileNames, EveryChangeIsAWarningWithIdAndFile) {
  base::Diagnostics diagnostics;
  file_names({"ok", "x/y", "OK"}, "maps", diagnostics);
  ASSERT_EQ(diagnostics.count("file-name"), 2U);
  EXPECT_EQ(
      describe(diagnostics.all()[0]),
      "maps/x_y: 'x/y' cannot be the name of a file; it is called 'x_y'; change the id, or the code that is "
      "in it");
  EXPECT_THAT(describe(diagnostics.all()[1]), testing::StartsWith("maps/OK-2: 'OK' is the name of another"));
}

}  // namespace
}  // namespace cakupan::publish
