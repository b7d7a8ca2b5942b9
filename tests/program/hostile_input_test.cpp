// Inputs that were made to harm, and a program that is killed: nothing leaves the output folder, nothing
// hangs, nothing stays behind, nothing reaches the terminal as a command.

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "program/program.hpp"

namespace cakupan::program {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class HostileInput : public ProgramTest {
 protected:
  /// Two regions, the first in a province of that code, and a page for each province; the text is JSON.
  void write_project(const std::string& province_code, const std::string& region = "Region A") const {
    write(folder_ / "a.geojson", R"({"type":"FeatureCollection","features":[)" +
                                     square("A", region, province_code, 100) + "," +
                                     square("B", "Region B", "32", 101) + "]}");
    write(folder_ / "p.csv", "year,region,status\n2017,Region B,selected\n");
    write(folder_ / "p.toml", R"(cakupan = 1
[boundaries]
path = "a.geojson"
code_field = "kode"
name_field = "nama"
parent_field = "prov"
parent_code_field = "pc"
[participation]
path = "p.csv"
[output]
formats = ["svg"]
[[map]]
id = "province-{code}"
theme = "state"
for_each = "province"
)");
  }

 private:
  static std::string square(const std::string& code, const std::string& name, const std::string& province,
                            int west) {
    const std::string left = std::to_string(west), right = std::to_string(west + 1);
    return R"({"type":"Feature","properties":{"kode":")" + code + R"(","nama":")" + name +
           R"(","prov":"Province )" + code + R"(","pc":")" + province +
           R"("},"geometry":{"type":"Polygon","coordinates":[[[)" + left + ",1],[" + right + ",1],[" + right +
           ",2],[" + left + ",2],[" + left + ",1]]]}}";
  }
};

TEST_F(HostileInput, ACodeLeadsNowhereOutOfTheFolder) {
  write_project("x/../../../../pwn");
  const std::vector<std::string> before = files_below(folder_);
  const Answer answer = cakupan({"run", path("p.toml"), "-o", path("deep/er/out")});
  EXPECT_EQ(answer.code, 0) << answer.err;
  const std::string name = "maps/province-x_.._.._.._.._pwn";
  EXPECT_TRUE(fs::exists(folder_ / "deep/er/out" / (name + ".svg")));
  EXPECT_TRUE(fs::exists(folder_ / "deep/er/out" / (name + ".txt")));
  EXPECT_THAT(answer.err,
              HasSubstr("warning: " + name + ": 'province-x/../../../../pwn' cannot be the name"));
  EXPECT_THAT(read(folder_ / "deep/er/out/manifest.json"), HasSubstr("\"" + name + ".svg\""));
  fs::remove_all(folder_ / "deep/er/out");
  EXPECT_EQ(files_below(folder_), before);
  EXPECT_EQ(cakupan({"run", path("p.toml"), "-o", path("strict"), "--strict"}).code, 4);
  EXPECT_FALSE(fs::exists(folder_ / "strict"));
}

TEST_F(HostileInput, ACodeThatIsThePlaceholderIsPutInOnce) {
  write_project("{code}");
  const Answer answer =
      cakupan({"run", path("p.toml"), "-o", path("out")}, "", {"timeout", "-s", "KILL", "60"});
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_TRUE(fs::exists(folder_ / "out/maps/province-{code}.svg"));
}

TEST_F(HostileInput, CodesThatDifferInCaseHaveFilesOfTheirOwn) {
  write_project("xb");
  replace("a.geojson", "\"pc\":\"32\"", "\"pc\":\"XB\"");
  const Answer answer = cakupan({"run", path("p.toml"), "-o", path("out")});
  EXPECT_EQ(answer.code, 0) << answer.err;
  const fs::path maps = folder_ / "out/maps";
  EXPECT_EQ(fs::exists(maps / "province-XB.svg") + fs::exists(maps / "province-xb.svg"), 1);
  EXPECT_EQ(fs::exists(maps / "province-XB-2.svg") + fs::exists(maps / "province-xb-2.svg"), 1);
}

TEST_F(HostileInput, AStyleBeyondItsBoundsIsRefusedAtOnce) {
  write_project("32");
  write(folder_ / "s.toml", "extends = \"report\"\n[sizes]\ntitle = 2147483648\n");
  write(folder_ / "p.toml", read(folder_ / "p.toml") + "style = \"" + path("s.toml") + "\"\n");
  const Answer answer =
      cakupan({"run", path("p.toml"), "-o", path("out")}, "", {"timeout", "-s", "KILL", "60"});
  EXPECT_EQ(answer.code, 2) << answer.err;
  EXPECT_THAT(answer.err,
              HasSubstr("s.toml, line 3, field 'sizes.title': must be between 1 and 200, but is 2147483648"));
}

TEST_F(HostileInput, AStyleAtItsBoundsEndsInTime) {
  write_project("32");
  write(folder_ / "s.toml",
        "[page]\nsize = \"5000x5000mm\"\n[sizes]\ntitle = 200\nlabel = 200\nsource = 200\n"
        "[hatches]\nno_data = { spacing = 0.1, width = 20 }\n[small_regions]\nlimit_mm2 = 10000\ndot = 100\n"
        "[legend]\nswatch_width = 100\nswatch_height = 100\ncolumn_width = 500\n");
  write(folder_ / "p.toml", read(folder_ / "p.toml") + "style = \"" + path("s.toml") + "\"\n");
  const Answer answer =
      cakupan({"run", path("p.toml"), "-o", path("out")}, "", {"timeout", "-s", "KILL", "60"});
  EXPECT_TRUE(answer.code == 0 || answer.code == 5) << answer.code << answer.err;
}

bool obeyed_by_a_terminal(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return c != '\n' && (static_cast<unsigned char>(c) < 0x20 || static_cast<unsigned char>(c) == 0x7f);
  });
}

TEST_F(HostileInput, NoMessageReachesTheTerminalAsACommand) {
  write_project("32", R"(Region \u001b]0;owned\u0007A\u202e\u009b2J)");
  write(folder_ / "p.csv",
        "year,region,status\n2017,Region B,selected\n2017,Kab \x1b[2J\x7f "
        "X,selected\n2017,\"Region\nA\",selected\n");
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{"check", path("p.toml")},
                                             {"check", path("absent\x1b[31m\xff.toml")},
                                             {"map\x1b[2J"},
                                             {"check", "--\x1b[2J\xff"}}) {
    const Answer answer = cakupan(arguments);
    EXPECT_FALSE(obeyed_by_a_terminal(answer.out)) << answer.out;
    EXPECT_FALSE(obeyed_by_a_terminal(answer.err)) << answer.err;
    for (const char* raw : {"\u202e", "\u009b", "\xff"}) {
      EXPECT_THAT(answer.out + answer.err, testing::Not(HasSubstr(raw)));
    }
    EXPECT_THAT(answer.out + answer.err, HasSubstr("\\x1b"));
  }
  const Answer checked = cakupan({"check", path("p.toml")});
  EXPECT_THAT(checked.out, HasSubstr("unmatched  Kab \\x1b[2J\\x7f X"));
  EXPECT_THAT(checked.out, HasSubstr("Region\\nA"));
}

TEST_F(HostileInput, ATitleOfOneLongWordIsBroken) {
  write_project("32");
  write(folder_ / "v.csv", "kode,nilai\nA,1\nB,2\n");
  write(folder_ / "s.toml", "extends = \"report\"\n[page]\nsize = \"a5-landscape\"\n[sizes]\ntitle = 150\n");
  const std::string address = "Sumber https://" + std::string(400, 'w') + " Perkembangan";
  for (const auto& [style, title] : {std::pair(std::string("report"), address),
                                     {path("s.toml"), std::string("Sumber Pertumbuhanperkembangan")}}) {
    const Answer answer =
        cakupan({"map", path("a.geojson"), "--join", path("v.csv"), "--on", "kode", "--value", "nilai",
                 "--title", title, "--style", style, "-o", path("m.svg")},
                "", {"timeout", "-s", "KILL", "20"});
    EXPECT_EQ(answer.code, 0) << answer.err;
  }
}

TEST_F(HostileInput, NoCommandWritesOverItsInputs) {
  write_project("32");
  const std::string table = "kode,region\n32.73,Kota Bandung\n";
  write(folder_ / "t.csv", table);
  fs::create_symlink("t.csv", folder_ / "link.csv");
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{"match", path("t.csv"), "-o", path("t.csv")},
                                             {"match", path("t.csv"), "-o", path("link.csv")},
                                             {"match", path("t.csv"), "--decisions", path("./t.csv")},
                                             {"run", path("p.toml"), "-o", path("."), "--overwrite"}}) {
    const Answer answer = cakupan(arguments);
    EXPECT_EQ(answer.code, 2) << answer.err;
    EXPECT_THAT(answer.err, HasSubstr("input"));
    EXPECT_EQ(read(folder_ / "t.csv"), table);
    EXPECT_TRUE(fs::is_symlink(folder_ / "link.csv"));
    EXPECT_TRUE(fs::exists(folder_ / "p.toml"));
  }
}

TEST_F(HostileInput, WhatIsNoTextReachesNoMap) {
  write_project("32", R"(Region \uffff\ufffeA)");
  write(folder_ / "v.csv", "kode,nilai\nA,1\nB,2\n");
  const auto map = [&](const std::string& title) {
    return cakupan({"map", path("a.geojson"), "--join", path("v.csv"), "--on", "kode", "--value", "nilai",
                    "--title", title, "-o", path("m.svg")});
  };
  EXPECT_EQ(map("a\xff").code, 2);
  EXPECT_EQ(map(std::string(3000, 'x')).code, 2);
  EXPECT_EQ(map("a\xEF\xBF\xBF").code, 0);
  const std::string svg = read(folder_ / "m.svg");
  EXPECT_THAT(svg, HasSubstr("Region \uFFFD\uFFFDA"));
  for (const char* forbidden : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
    EXPECT_THAT(svg, testing::Not(HasSubstr(forbidden)));
}

TEST_F(HostileInput, ATerminationEndsAWaitForInput) {
  ASSERT_EQ(::mkfifo(path("in").c_str(), 0600), 0);
  const int writer = ::open(path("in").c_str(), O_RDWR);  // so that there is never an end
  const Answer answer = cakupan({"classify", path("in"), "--value", "a"}, "", {"timeout", "-k", "20", "3"});
  ::close(writer);
  EXPECT_EQ(answer.code, 124) << "the code of timeout where its first signal did: " << answer.err;
  EXPECT_THAT(answer.err, HasSubstr("interrupted"));
}

std::set<std::string> scratch_folders_in(const fs::path& folder) {
  std::set<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with(".cakupan-")) names.insert(name);
  }
  return names;
}

/// Runs the program, and kills it so long after it began to write in the folder.
void run_and_kill(const std::vector<std::string>& arguments, const fs::path& folder, unsigned microseconds) {
  const std::set<std::string> before = scratch_folders_in(folder);
  const pid_t child = ::fork();
  if (child == 0) {
    std::vector<std::string> words{CAKUPAN_PROGRAM};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    const int nowhere = ::open("/dev/null", O_WRONLY);
    if (::dup2(nowhere, STDOUT_FILENO) >= 0 && ::dup2(nowhere, STDERR_FILENO) >= 0)
      ::execv(argv[0], argv.data());
    ::_exit(127);
  }
  while (::waitpid(child, nullptr, WNOHANG) == 0) {
    const std::set<std::string> now = scratch_folders_in(folder);
    if (!std::includes(before.begin(), before.end(), now.begin(), now.end())) {
      ::usleep(microseconds);
      ::kill(child, SIGKILL);
    }
    ::usleep(100);
  }
}

TEST_F(HostileInput, WhatKillsLeftIsGoneAfterTheNextRun) {
  write_project("32");
  const std::vector<std::string> run{"run", path("p.toml"), "-o", path("out"), "--redraw"};
  ASSERT_EQ(cakupan(run).code, 0);
  const std::vector<std::string> before = files_below(folder_);
  const std::string manifest = read(folder_ / "out/manifest.json");
  std::size_t left = 0;
  for (unsigned attempt = 0; attempt < 20; ++attempt) {
    run_and_kill(run, folder_, 500 * (attempt % 10));
    left = std::max(left, scratch_folders_in(folder_).size());
    EXPECT_LE(scratch_folders_in(folder_).size(), 1U) << "each run removes what the one before left";
    EXPECT_EQ(read(folder_ / "out/manifest.json"), manifest);
  }
  EXPECT_EQ(left, 1U) << "no kill came in time";
  const Answer answer = cakupan(run);
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_TRUE(scratch_folders_in(folder_).empty());
  EXPECT_EQ(files_below(folder_), before);
}

TEST_F(HostileInput, NoFileLeadsToADatabase) {
  // Its folder is the one the program runs in, so that nothing stands before the address.
  const std::vector<std::string> here{"env", "--chdir=" + folder_.string()};
  const std::string address = "PG:host=127.0.0.1 port=1 user=u password=tiger";
  const auto refused = [&](const std::string& where) {
    const Answer answer = cakupan({"check", "p.toml"}, "", here);
    EXPECT_NE(answer.code, 0);
    EXPECT_THAT(answer.err, testing::AllOf(HasSubstr(where), HasSubstr("database"))) << answer.err;
    EXPECT_THAT(answer.err, testing::Not(testing::AnyOf(HasSubstr("tiger"), HasSubstr("connect"))))
        << answer.err;
  };
  write_project("31");
  const std::string project = read(folder_ / "p.toml");
  write(folder_ / "a.toml", "[context]\npath = \"" + address + "\"\n");
  refused("a.toml, line 2");
  fs::remove(folder_ / "a.toml");
  write(folder_ / "c.toml", "land = \"" + address + "\"\n");
  write(folder_ / "p.toml", project + "[context]\npath = \"c.toml\"\n");
  refused("c.toml, line 1");
  for (const char* other : {"[context]\npath", "[areas]\npath = \"p.csv\"\nshapes"}) {
    write(folder_ / "p.toml", project + other + " = \"" + address + "\"\n");
    refused("p.toml, line");
  }
  // A table that the project itself names may be one of a database; its password is shown nowhere.
  write(folder_ / "p.toml", project);
  replace("p.toml", "path = \"p.csv\"", "path = \"" + address + "\"");
  const Answer answer = cakupan({"check", "p.toml"}, "", here);
  EXPECT_EQ(answer.code, 3);
  EXPECT_THAT(answer.err, testing::Not(HasSubstr("tiger")));
}

}  // namespace
}  // namespace cakupan::program
