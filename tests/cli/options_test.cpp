#include "cli/options.hpp"

#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>

namespace cakupan::cli {
namespace {

std::string usage_error(const std::vector<std::string>& arguments) {
  try {
    parse_command_line(arguments);
  } catch (const base::Error& error) {
    EXPECT_EQ(error.failure(), base::Failure::usage);
    return error.what();
  }
  return "no error";
}

template <class Options>
Options parsed(const std::vector<std::string>& arguments) {
  return std::get<Options>(std::get<Command>(parse_command_line(arguments)));
}

TEST(CommandLine, RunNeedsNothing) {
  const auto options = parsed<RunOptions>({"run"});
  EXPECT_EQ(options.project, "");
  EXPECT_EQ(options.shared, SharedOptions{});
}

TEST(CommandLine, SharedOptionsFollowAnyCommand) {
  const auto options = parsed<RunOptions>(
      {"run", "p.toml", "-o", "out", "--lang", "id", "--min-match", "0.98", "--strict", "-q"});
  EXPECT_EQ(options.project, "p.toml");
  EXPECT_EQ(options.folder, "out");
  EXPECT_EQ(options.shared.language, base::Language::indonesian);
  EXPECT_EQ(options.shared.min_match, 0.98);
  EXPECT_EQ(options.shared.strictness, Strictness::strict);
  EXPECT_EQ(options.shared.verbosity, Verbosity::quiet);
}

TEST(CommandLine, MapTakesSeveralOutputsAndBreaks) {
  const auto options = parsed<MapOptions>({"map", "b.shp", "--join", "t.csv", "--on", "kode", "--value", "x",
                                           "-o", "m.svg", "-o", "m.png", "--breaks", "0,10.5,50"});
  EXPECT_EQ(options.outputs, (std::vector<std::string>{"m.svg", "m.png"}));
  EXPECT_EQ(options.breaks, (std::vector<double>{0, 10.5, 50}));
}

TEST(CommandLine, NamesNearMisses) {
  EXPECT_EQ(usage_error({"rnu"}), "unknown command 'rnu'; did you mean 'run'? see cakupan --help");
  EXPECT_NE(usage_error({"run", "--strcit"}).find("did you mean '--strict'?"), std::string::npos);
}

TEST(CommandLine, RefusesWhatIsOutOfRange) {
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{},
        {"run", "--min-match", "2"},
        {"run", "--threads", "0"},
        {"run", "--lang", "fr"},
        {"classify", "t.csv"},
        {"classify", "t.csv", "--value", "x", "--classes", "2.5"}}) {
    EXPECT_NE(usage_error(arguments), "no error");
  }
}

TEST(CommandLine, HelpAndVersionAreInformation) {
  EXPECT_NE(std::get<Information>(parse_command_line({"--help"})).text.find("Exit codes"), std::string::npos);
  EXPECT_NE(std::get<Information>(parse_command_line({"map", "--help"})).text.find("--palette"),
            std::string::npos);
  EXPECT_EQ(std::get<Information>(parse_command_line({"--version"})).text.substr(0, 8), "cakupan ");
}

}  // namespace
}  // namespace cakupan::cli
