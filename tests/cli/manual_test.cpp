#include "cli/manual.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/declarations.hpp"

namespace cakupan::cli {
namespace {

using testing::HasSubstr;

std::string page(const std::string& file) {
  for (const ManualPage& one : manual_pages()) {
    if (one.file == file) return one.text;
  }
  return "no such page";
}

TEST(Manual, ShowsTextAsItIs) {
  EXPECT_EQ(as_roff("a.b"), "a.b");
  EXPECT_EQ(as_roff(".svg"), "\\&.svg");
  EXPECT_EQ(as_roff("'x'"), "\\(aqx\\(aq");
  EXPECT_EQ(as_roff("--a\\b"), "\\-\\-a\\(rsb");
  EXPECT_EQ(as_roff("two\nlines"), "two lines");
}

TEST(Manual, EveryCommandHasAPageWithEverySection) {
  const Declarations declared;
  const auto pages = manual_pages();
  ASSERT_EQ(pages.size(), commands_of(declared.app).size() + 1);
  for (const ManualPage& one : pages) {
    std::size_t before = 0;
    for (const char* section :
         {"NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXIT STATUS", "EXAMPLES", "SEE ALSO"}) {
      const std::size_t at = one.text.find(std::string(".SH ") + section + "\n");
      EXPECT_NE(at, std::string::npos) << one.file << " " << section;
      EXPECT_GT(at, before) << one.file << " " << section;
      before = at;
    }
  }
}

TEST(Manual, EveryOptionIsOnThePageOfItsCommand) {
  const Declarations declared;
  for (const CLI::App* command : commands_of(declared.app)) {
    const std::string text = page("cakupan-" + command->get_name() + ".1");
    for (const CLI::Option* option : command->get_options()) {
      for (const std::string& name : option->get_lnames())
        EXPECT_THAT(text, HasSubstr("\\fB" + as_roff("--" + name) + "\\fR")) << command->get_name();
    }
  }
}

TEST(Manual, WhatIsNeededStandsInTheSynopsis) {
  EXPECT_THAT(page("cakupan-map.1"),
              HasSubstr(".B cakupan map\n\\fIBOUNDARIES\\fR\n\\fB\\-\\-value\\fR \\fICOL\\fR\n"));
  EXPECT_THAT(page("cakupan-run.1"),
              HasSubstr(".B cakupan run\n[\\fIPROJECT.toml\\fR]\n[\\fIOPTION\\fR]..."));
}

}  // namespace
}  // namespace cakupan::cli
