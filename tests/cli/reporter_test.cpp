#include "cli/reporter.hpp"

#include <algorithm>
#include <chrono>
#include <sstream>
#include <thread>

#include <gtest/gtest.h>

namespace cakupan::cli {
namespace {

const std::string hostile = "a\x1b]0;owned\x07\nb\t\xff\u202e";
const std::string shown = "a\\x1b]0;owned\\x07\\nb\\t\\xff\\u202e";

class ReporterTest : public testing::Test {
 protected:
  Reporter reporter(Reporter::Terminal terminal, ColorRule color = ColorRule::never) {
    Speech speech;
    speech.color = color;
    return {stream_, speech, terminal};
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

TEST_F(ReporterTest, LongWorkIsALineAStageWhereThereIsNoTerminal) {
  Reporter plain = reporter(Reporter::Terminal::no);
  const base::Progress progress = plain.progress();
  for (std::size_t done = 0; done <= 10; ++done) progress("reading a.shp", done, 10);
  progress("drawing 2 maps", 0, 2);
  EXPECT_EQ(stream_.str(), "reading a.shp\ndrawing 2 maps\n");
}

TEST_F(ReporterTest, OnATerminalABarIsDrawnOverItselfNotTooOften) {
  Reporter on_terminal = reporter(Reporter::Terminal::yes);
  const base::Progress progress = on_terminal.progress();
  progress("reading a.shp", 0, 1000);
  for (std::size_t done = 1; done < 1000; ++done) progress("reading a.shp", done, 1000);
  std::this_thread::sleep_for(std::chrono::milliseconds(120));
  progress("reading a.shp", 1000, 1000);
  const std::string text = stream_.str();
  EXPECT_NE(text.find("\r\x1b[Kreading a.shp [################] 100 %"), std::string::npos) << text;
  EXPECT_LT(std::count(text.begin(), text.end(), '\r'), 20);
}

}  // namespace
}  // namespace cakupan::cli
