#include "cli/terminal_language.hpp"

#include <cstdlib>
#include <map>
#include <string>

#include <gtest/gtest.h>

namespace cakupan::cli {
namespace {

using base::Language;

/// The language that an environment alone asks for, and the environment as it was.
Language under(const std::map<std::string, std::string>& variables,
               const std::vector<std::string>& arguments = {"run"}) {
  std::map<std::string, std::string> before;
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    if (const char* value = std::getenv(name)) before[name] = value;
    ::unsetenv(name);
  }
  for (const auto& [name, value] : variables) ::setenv(name.c_str(), value.c_str(), 1);
  const Language language = terminal_language(arguments);
  for (const auto& [name, value] : variables) ::unsetenv(name.c_str());
  for (const auto& [name, value] : before) ::setenv(name.c_str(), value.c_str(), 1);
  return language;
}

TEST(TerminalLanguage, IsEnglishWhereNothingIsSaid) {
  EXPECT_EQ(under({}), Language::english);
  EXPECT_EQ(under({{"LANG", "C.UTF-8"}}), Language::english);
  EXPECT_EQ(under({{"LANG", "fr_FR.UTF-8"}}), Language::english);
  EXPECT_EQ(under({{"LANG", "idx"}}), Language::english);
}

TEST(TerminalLanguage, IsIndonesianForALocaleThatSaysSo) {
  for (const char* locale : {"id", "id_ID", "id_ID.UTF-8", "id.utf8", "id_ID@currency"})
    EXPECT_EQ(under({{"LANG", locale}}), Language::indonesian) << locale;
}

TEST(TerminalLanguage, IsThatOfTheFirstVariableThatIsNotEmpty) {
  EXPECT_EQ(under({{"LC_ALL", "C"}, {"LANG", "id_ID"}}), Language::english);
  EXPECT_EQ(under({{"LC_ALL", ""}, {"LC_MESSAGES", "id_ID"}, {"LANG", "C"}}), Language::indonesian);
  EXPECT_EQ(under({{"LC_ALL", "id_ID"}, {"LC_MESSAGES", "C"}}), Language::indonesian);
}

TEST(TerminalLanguage, IsTheLastThatTheCommandLineAsksFor) {
  EXPECT_EQ(under({}, {"run", "--lang", "id"}), Language::indonesian);
  EXPECT_EQ(under({{"LANG", "id_ID"}}, {"--lang=en", "run"}), Language::english);
  EXPECT_EQ(under({}, {"--lang", "en", "run", "--lang=id"}), Language::indonesian);
  EXPECT_EQ(under({{"LANG", "id_ID"}}, {"run", "--lang", "fr"}), Language::indonesian);
  EXPECT_EQ(under({}, {"run", "--lang"}), Language::english);
}

}  // namespace
}  // namespace cakupan::cli
