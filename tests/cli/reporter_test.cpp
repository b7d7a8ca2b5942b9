#include "cli/reporter.hpp"

#include <sstream>

#include <gtest/gtest.h>

namespace cakupan::cli {
namespace {

const std::string hostile = "a\x1b]0;owned\x07\nb\t\xff\u202e";
const std::string shown = "a\\x1b]0;owned\\x07\\nb\\t\\xff\\u202e";

class ReporterTest : public testing::Test {
 protected:
  Reporter reporter(Reporter::Terminal terminal, ColorRule color = ColorRule::never) {
    return {stream_, Verbosity::normal, color, terminal};
  }
  std::ostringstream stream_;
};

TEST_F(ReporterTest, NothingThatIsSaidReachesTheTerminalAsACommand) {
  Reporter plain = reporter(Reporter::Terminal::no);
  plain.stage(hostile);
  plain.say(hostile);
  plain.error(hostile);
  plain.error(base::Error(base::Failure::input, hostile, {hostile, 3, hostile}, hostile));
  base::Diagnostics diagnostics;
  diagnostics.warn("topic", hostile, {hostile, {}, hostile}, hostile);
  diagnostics.note("other", hostile);
  plain.report(diagnostics);
  EXPECT_EQ(stream_.str(), shown + "\n" + shown + "\nerror: " + shown + "\nerror: " + shown +
                               ", row 3, field '" + shown + "': " + shown + "; " + shown +
                               "\nwarning: " + shown + ", field '" + shown + "': " + shown + "; " + shown +
                               "\nnote: " + shown + "\n1 warning\n");
}

TEST_F(ReporterTest, OnATerminalItsOwnSignsStay) {
  Reporter colored = reporter(Reporter::Terminal::yes, ColorRule::always);
  colored.stage(hostile);
  colored.error(hostile);
  EXPECT_EQ(stream_.str(), "\r\x1b[K" + shown + " ...\r\x1b[K\x1b[31merror\x1b[0m: " + shown + "\n");
}

}  // namespace
}  // namespace cakupan::cli
