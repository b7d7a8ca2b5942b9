#include "cli/completion.hpp"

#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/declarations.hpp"
#include "cli/placeholder_values.hpp"

namespace cakupan::cli {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;
using Files = Completion::Files;

std::vector<std::string> words_of(const Completion& completion) {
  std::vector<std::string> words;
  for (const Candidate& candidate : completion.candidates) words.push_back(candidate.word);
  return words;
}

Completion at_end_of(const std::vector<std::string>& words) { return completion_of(words); }
std::vector<std::string> candidates_for(const std::vector<std::string>& words) {
  return words_of(at_end_of(words));
}

TEST(Completion, CommandsComeFirst) {
  EXPECT_THAT(candidates_for({""}), IsSupersetOf({"run", "map", "palettes"}));
  EXPECT_THAT(candidates_for({""}), Not(Contains("manual")));
  EXPECT_THAT(candidates_for({"-"}), ElementsAre("--help", "--version", "--lang"));
  EXPECT_EQ(at_end_of({""}).candidates.front().meaning, "A first project file for a table of your own");
  EXPECT_THAT(candidates_for({}), IsEmpty());
  EXPECT_THAT(candidates_for({"nonsense", ""}), IsEmpty());
}

TEST(Completion, OptionsAreTheCommands) {
  EXPECT_THAT(candidates_for({"run", "--"}), IsSupersetOf({"--only", "--overwrite", "--strict"}));
  EXPECT_THAT(candidates_for({"palettes", ""}), Not(Contains("--strict")));
  EXPECT_THAT(candidates_for({"run", "mine.toml", ""}), Contains("--only"));
  EXPECT_THAT(candidates_for({"run", "--", "--"}), IsEmpty());
}

TEST(Completion, ChoicesAreWhatTheParserTakes) {
  EXPECT_THAT(candidates_for({"run", "--lang", ""}), ElementsAre("id", "en"));
  EXPECT_THAT(candidates_for({"run", "--lang", "--"}), ElementsAre("id", "en"));
  EXPECT_THAT(candidates_for({"run", "--lang=e"}), ElementsAre("--lang=id", "--lang=en"));
  EXPECT_THAT(candidates_for({"run", "-q", "--log-format", "j"}), ElementsAre("text", "json"));
  EXPECT_THAT(candidates_for({"map", "b.shp", "--center", ""}), ElementsAre("median"));
  EXPECT_THAT(candidates_for({"run", "--quiet=", ""}), Not(Contains("id")));
}

TEST(Completion, NamesAreThoseOfTheProgram) {
  EXPECT_THAT(candidates_for({"map", "b.shp", "--palette", ""}), IsSupersetOf({"Blues", "viridis"}));
  EXPECT_THAT(candidates_for({"classify", "t.csv", "--scheme", ""}), IsSupersetOf({"quantile", "fisher"}));
  EXPECT_THAT(candidates_for({"map", "--style", ""}), IsSupersetOf({"report", "grey-print"}));
  EXPECT_THAT(candidates_for({"map", "--size", ""}), IsSupersetOf({"a4-landscape", "slide"}));
  EXPECT_THAT(candidates_for({"match", "--prefer", ""}), IsSupersetOf({"kabupaten", "kota"}));
  EXPECT_THAT(candidates_for({"match", "--code-system", ""}), Contains("bps-2018"));
}

TEST(Completion, MapsAreThoseOfTheProject) {
  EXPECT_THAT(candidates_for({"run", "--only", ""}), IsSupersetOf({"proximity", "province-34"}));
  EXPECT_THAT(candidates_for({"run", "--only", "proximity,p"}),
              AllOf(Contains("proximity,province-34"), Not(Contains("proximity,proximity"))));
  const std::string atlas = std::string(CAKUPAN_SOURCE) + "/geodata/atlas.toml";
  EXPECT_THAT(candidates_for({"run", atlas, "--only", ""}), Not(Contains("proximity")));
  EXPECT_THAT(candidates_for({"run", "/no/such.toml", "--only", ""}), IsEmpty());
}

TEST(Completion, FilesWhereFilesAreMeant) {
  EXPECT_EQ(at_end_of({"run", ""}).files, Files::any);
  EXPECT_EQ(at_end_of({"run", ""}).ending, "toml");
  EXPECT_EQ(at_end_of({"run", "-o", ""}).files, Files::folders);
  EXPECT_EQ(at_end_of({"merge", "shards/1", ""}).files, Files::folders);
  EXPECT_EQ(at_end_of({"plan", "a.toml", ""}).ending, "toml");
  EXPECT_EQ(at_end_of({"match", "--text", "a.txt", ""}).ending, "txt");
  EXPECT_EQ(at_end_of({"match", ""}).files, Files::any);
  EXPECT_EQ(at_end_of({"run", "--only", ""}).files, Files::none);
  EXPECT_THAT(candidates_for({"map", "b.shp", "-o", "maps/a.s"}),
              ElementsAre("maps/a.svg", "maps/a.png", "maps/a.pdf"));
  EXPECT_THAT(candidates_for({"map", "b.shp", "-o", "maps/"}), IsEmpty());
}

TEST(Completion, EveryPlaceholderIsDecidedOn) {
  const std::vector<std::string> made_up_by_people{
      "C",     "COL",   "COL,...", "COL=PATTERN", "CRS",     "ENCODING",      "KEY",
      "KEY2",  "LAYER", "N",       "N[-M]",       "A,B,...", "REGION",        "S",
      "SHARE", "SHEET", "T",       "UNIT",        "W,S,E,N", "TITLE:W,S,E,N", "K/N"};
  const Declarations declared;
  for (const CLI::App* command : commands_of(declared.app)) {
    for (const CLI::Option* option : command->get_options()) {
      const std::string placeholder = placeholder_of(*option);
      if (placeholder.empty()) continue;
      const Completion found = values_of({placeholder, "", "", ""});
      const bool completed = found.files != Files::none || !found.candidates.empty();
      EXPECT_NE(completed, std::count(made_up_by_people.begin(), made_up_by_people.end(), placeholder) == 1)
          << command->get_name() << " " << option->get_name() << " " << placeholder;
    }
  }
}

}  // namespace
}  // namespace cakupan::cli
