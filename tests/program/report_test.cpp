// report.html of the embedded example, in a real browser.

#include <cstdlib>
#include <filesystem>

#include <sys/wait.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "program/example.hpp"
#include "program/program.hpp"

namespace cakupan::program {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

using ReportInABrowser = ProgramTest;

TEST_F(ReportInABrowser, AnswersItsReader) {
  const std::string project =
      without_pages(changed_example(folder_, {{"\"svg\", \"png\", \"pdf\"", "\"svg\""}}));
  const Answer answer = cakupan({"run", project, "-o", path("out")});
  ASSERT_EQ(answer.code, 0) << answer.err;
  EXPECT_LT(fs::file_size(folder_ / "out/report.html"), 3'000'000U);
  EXPECT_THAT(read(folder_ / "out/manifest.json"), HasSubstr("\"path\": \"report.html\""));
  const std::string command = "'" CAKUPAN_SOURCE "/tests/program/browser/run' '" + path("out/report.html") +
                              "' '" CAKUPAN_BROWSER_CACHE "' >'" + path("log") + "' 2>&1";
  const int status = std::system(command.c_str());
  const std::string log = read(folder_ / "log");
  std::fputs(log.c_str(), stdout);
  if (WIFEXITED(status) && WEXITSTATUS(status) == 77)
    GTEST_SKIP() << log << "report::Report.* read the page without a browser";
  EXPECT_EQ(status, 0) << log;
}

}  // namespace
}  // namespace cakupan::program
