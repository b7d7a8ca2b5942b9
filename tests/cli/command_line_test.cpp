#include "cli/command_line.hpp"

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
  EXPECT_TRUE(options.projects.empty());
  EXPECT_EQ(options.speech, Speech{});
  EXPECT_EQ(options.gates, Gates{});
}

TEST(CommandLine, GroupsOfOptionsFollowTheirCommands) {
  const auto options = parsed<RunOptions>(
      {"run", "p.toml", "-o", "out", "--lang", "id", "--min-match", "0.98", "--strict", "-q"});
  EXPECT_EQ(options.projects, std::vector<std::string>{"p.toml"});
  EXPECT_EQ(options.folder, "out");
  EXPECT_EQ(options.language, base::Language::indonesian);
  EXPECT_EQ(options.gates.min_match, 0.98);
  EXPECT_EQ(options.gates.strictness, Strictness::strict);
  EXPECT_EQ(options.speech.verbosity, Verbosity::quiet);
}

TEST(CommandLine, MapTakesSeveralOutputsAndBreaks) {
  const auto options = parsed<MapOptions>({"map", "b.shp", "--join", "t.csv", "--on", "kode", "--value", "x",
                                           "-o", "m.svg", "-o", "m.png", "--breaks", "0,10.5,50"});
  EXPECT_EQ(options.outputs, (std::vector<std::string>{"m.svg", "m.png"}));
  EXPECT_EQ(options.request.classes.breaks, (std::vector<double>{0, 10.5, 50}));
}

TEST(CommandLine, AShardIsOneOfSome) {
  const auto options = parsed<RunOptions>({"run", "a.toml", "b.toml", "--shard", "2/4", "-o", "s/2"});
  EXPECT_EQ(options.shard, (ShardChoice{2, 4}));
  EXPECT_EQ(options.projects, (std::vector<std::string>{"a.toml", "b.toml"}));
  for (const char* wrong : {"0/4", "5/4", "2", "2/", "/4", "1/2/3", "a/b", "-1/4", "1/0"}) {
    const std::string said = usage_error({"run", "--shard", wrong});
    EXPECT_NE(said.find("'" + std::string(wrong) + "' is not a shard K/N, K from 1 to N, as 2/4"),
              std::string::npos)
        << said;
  }
  EXPECT_NE(usage_error({"plan"}).find("--shards"), std::string::npos);
  EXPECT_NE(usage_error({"merge", "a", "b"}).find("--output"), std::string::npos);
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

TEST(CommandLine, AnErrorStatesTheRange) {
  EXPECT_EQ(usage_error({"run", "--min-match", "98"}),
            "--min-match: '98' is not a share from 0 to 1; 98 % is 0.98; see cakupan run --help");
  EXPECT_EQ(usage_error({"run", "--threads", "0"}),
            "--threads: '0' is not a whole number from 1 to 1024; see cakupan run --help");
  EXPECT_EQ(usage_error({"classify", "t.csv", "--value", "x", "--breaks", "10,5"}),
            "--breaks: '10,5' is not ascending; write borders from the lowest to the highest; see cakupan "
            "classify --help");
}

TEST(CommandLine, HelpListsOnlyWhatTheCommandUnderstands) {
  const auto help = [](const char* command) {
    return std::get<Information>(parse_command_line({command, "--help"})).text;
  };
  for (const char* command : {"palettes", "schemes", "areas"}) {
    EXPECT_NE(help(command).find("--json"), std::string::npos) << command;
    for (const char* option : {"--min-match", "--strict", "--overwrite", "--threads"})
      EXPECT_EQ(help(command).find(option), std::string::npos) << command << " " << option;
  }
  EXPECT_EQ(help("classify").find("--min-match"), std::string::npos);
  EXPECT_NE(help("run").find("--overwrite"), std::string::npos);
}

TEST(CommandLine, HelpStatesTheRangeOfNumbers) {
  const std::string help = std::get<Information>(parse_command_line({"map", "--help"})).text;
  EXPECT_NE(help.find("10 to 2400"), std::string::npos);
  EXPECT_NE(help.find("1 to 20"), std::string::npos);
}

TEST(CommandLine, HelpAndVersionAreInformation) {
  EXPECT_NE(std::get<Information>(parse_command_line({"--help"})).text.find("Exit codes"), std::string::npos);
  EXPECT_NE(std::get<Information>(parse_command_line({"map", "--help"})).text.find("--palette"),
            std::string::npos);
  EXPECT_EQ(std::get<Information>(parse_command_line({"--version"})).text.substr(0, 8), "cakupan ");
}

}  // namespace
}  // namespace cakupan::cli
