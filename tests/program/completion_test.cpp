// What bash, zsh and fish offer with the scripts that are installed: each shell runs, and asks the built
// program.

#include <filesystem>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "program/example.hpp"
#include "program/program.hpp"

namespace cakupan::program {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsSupersetOf;
using testing::Not;

const std::string source(CAKUPAN_SOURCE);
const std::string scripts = source + "/completions/";
const std::string drivers = source + "/tests/program/completion/";

std::vector<std::string> offered(std::vector<std::string> words) {
  const Answer answer = answer_of(std::move(words));
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_EQ(answer.err, "");
  return lines_of(answer.out);
}

std::vector<std::string> by_bash(const std::vector<std::string>& words) {
  std::vector<std::string> all{drivers + "in_bash", scripts + "cakupan.bash", CAKUPAN_PROGRAM};
  all.insert(all.end(), words.begin(), words.end());
  return offered(all);
}

std::vector<std::string> by_fish(const std::string& line) {
  return offered({"fish", "-N", drivers + "in_fish", scripts + "cakupan.fish",
                  std::string(CAKUPAN_PROGRAM) + " " + line});
}

std::vector<std::string> by_zsh(const std::string& line) {
  return offered({drivers + "in_zsh", scripts + "_cakupan", std::string(CAKUPAN_PROGRAM) + " " + line});
}

class Completion : public ProgramTest {};

TEST_F(Completion, BashOffersCommandsOptionsAndValues) {
  EXPECT_THAT(by_bash({"pal"}), ElementsAre("palettes"));
  EXPECT_THAT(by_bash({"run", "--o"}), ElementsAre("--only", "--output", "--overwrite"));
  EXPECT_THAT(by_bash({"map", "b.shp", "--palette", "Blu"}), ElementsAre("Blues"));
  EXPECT_THAT(by_bash({"run", "--only", "proximity,province-3"}),
              AllOf(Contains("proximity,province-34"), Not(Contains("proximity,province-11"))));
}

TEST_F(Completion, BashPartsWordsAtEqualSigns) {
  EXPECT_THAT(by_bash({"run", "--lang", "="}), ElementsAre("en", "id"));
  EXPECT_THAT(by_bash({"run", "--lang", "=", "i"}), ElementsAre("id"));
}

TEST_F(Completion, BashOffersFilesOfTheRightKind) {
  EXPECT_THAT(by_bash({"run", source + "/geodata/at"}), ElementsAre(source + "/geodata/atlas.toml"));
  EXPECT_THAT(by_bash({"run", "-o", source + "/geodata/"}), ElementsAre(source + "/geodata/gazetteer"));
  EXPECT_THAT(by_bash({"map", source + "/geodata/regencies.sh"}),
              ElementsAre(source + "/geodata/regencies.shp", source + "/geodata/regencies.shx"));
  std::filesystem::create_directory(path("maps"));
  write(path("a file.toml"), "");
  EXPECT_THAT(by_bash({"run", path("")}), ElementsAre(path("a file.toml"), path("maps")));
}

TEST_F(Completion, FishOffersThemWithTheirMeaning) {
  EXPECT_THAT(by_fish("pal"), ElementsAre("palettes\tThe palettes that can be named"));
  EXPECT_THAT(by_fish("map b.shp --palette Blu"), ElementsAre("Blues\tsequential"));
  EXPECT_THAT(by_fish("run --lang=i"), ElementsAre("--lang=id"));
  EXPECT_THAT(by_fish("run --only proximity,province-34"), ElementsAre("proximity,province-34"));
  EXPECT_THAT(by_fish("run " + source + "/geodata/at"), ElementsAre(source + "/geodata/atlas.toml"));
  EXPECT_THAT(by_fish("run -o " + source + "/geodata/g"), ElementsAre(source + "/geodata/gazetteer/"));
}

TEST_F(Completion, ZshOffersThem) {
  EXPECT_THAT(by_zsh("pal"), ElementsAre("palettes"));
  EXPECT_THAT(by_zsh("map b.shp --palette Blu"), ElementsAre("Blues"));
  EXPECT_THAT(by_zsh("run --lang=i"), ElementsAre("--lang=id"));
  EXPECT_THAT(by_zsh("run --only proximity,province-34"), ElementsAre("proximity,province-34"));
  EXPECT_THAT(by_zsh("run " + source + "/geodata/at"), Contains("atlas.toml"));
}

TEST_F(Completion, ProgramSaysNothingOfWhatItCannotRead) {
  const Answer answer = cakupan({"complete", "--", "run", path("none.toml"), "--only", ""});
  EXPECT_EQ(answer.code, 0);
  EXPECT_EQ(answer.out, "none\n");
  EXPECT_EQ(answer.err, "");
}

TEST_F(Completion, ProgramTakesWordsThatLookLikeItsOptions) {
  EXPECT_THAT(cakupan({"complete", "--", "run", "--log-format", "json", "--"}).out, HasSubstr("\n--only\t"));
  EXPECT_THAT(cakupan({"complete", "--", "--help"}).out, HasSubstr("--version"));
}

}  // namespace
}  // namespace cakupan::program
