#include "cli/command_pages.hpp"

#include <variant>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>

#include "cli/command_line.hpp"
#include "cli/declarations.hpp"

namespace cakupan::cli {
namespace {

TEST(CommandPages, EveryCommandHasOne) {
  const Declarations declared;
  std::vector<std::string> expected{""}, found;
  for (const CLI::App* command : commands_of(declared.app)) expected.push_back(command->get_name());
  for (const CommandPage& page : command_pages()) found.push_back(page.command);
  EXPECT_EQ(found, expected);
}

TEST(CommandPages, EveryExampleIsUnderstoodByTheParser) {
  for (const CommandPage& page : command_pages()) {
    EXPECT_FALSE(page.examples.empty()) << page.command;
    for (const Example& example : page.examples) {
      std::vector<std::string> words = CLI::detail::split_up(example.line);
      ASSERT_EQ(words.front(), "cakupan") << example.line;
      words.erase(words.begin());
      if (!page.command.empty()) {
        EXPECT_EQ(words.front(), page.command) << example.line;
      }
      try {
        parse_command_line(words);
      } catch (const base::Error& error) {
        ADD_FAILURE() << example.line << ": " << error.what();
      }
    }
  }
}

TEST(CommandPages, RelatedCommandsAreThere) {
  for (const CommandPage& page : command_pages()) {
    for (const std::string& command : page.related) EXPECT_EQ(page_of(command).command, command);
  }
}

TEST(CommandPages, ExitStatusesAreThoseOfTheErrors) {
  using base::Failure;
  for (const Failure failure :
       {Failure::work, Failure::usage, Failure::input, Failure::gate, Failure::some_outputs}) {
    const auto& all = exit_statuses();
    EXPECT_THAT(all, testing::Contains(testing::Field(&ExitStatus::code, base::exit_code(failure))));
  }
}

TEST(CommandPages, LongLinesArePartedBeforeOptions) {
  EXPECT_EQ(shell_lines("cakupan run -o x"), (std::vector<std::string>{"cakupan run -o x"}));
  const std::string line = "cakupan map " + std::string(50, 'b') + " --join t.csv --value v";
  EXPECT_EQ(shell_lines(line), (std::vector<std::string>{"cakupan map " + std::string(50, 'b') + " \\",
                                                         "    --join t.csv --value v"}));
}

}  // namespace
}  // namespace cakupan::cli
