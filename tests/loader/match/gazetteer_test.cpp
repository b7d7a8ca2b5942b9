#include <cakupan/loader/match/gazetteer.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <gmock/gmock.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/text.hpp>
#include <cakupan/loader/match/match.hpp>

#include "loader/indonesia.hpp"

namespace cakupan::loader::match {
namespace {

using testing::HasSubstr;

/// Files of a gazetteer in a folder of their own.
class GazetteerFile : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::path(testing::TempDir()) /
              testing::UnitTest::GetInstance()->current_test_info()->name();
    std::filesystem::create_directories(folder_);
    write("regions.csv",
          "id,title,sort,above,above_name\n"
          "01,Shire of Alder,shire,A,Eastland\n"
          "02,Borough Alder,borough,B,Westmark\n");
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  void write(const std::string& name, const std::string& text) const { std::ofstream(path(name)) << text; }
  Gazetteer read(const std::string& toml) const {
    write("gazetteer.toml", toml);
    base::Diagnostics diagnostics;
    return read_gazetteer(path("gazetteer.toml"), diagnostics);
  }
  std::string message(const std::string& toml) const {
    try {
      read(toml);
    } catch (const base::Error& error) {
      return error.what();
    }
    return "no error";
  }

 private:
  std::filesystem::path folder_;
};

const std::string complete = R"(gazetteer = 1
regions = "regions.csv"
[columns]
kind = "sort"
[[vintage]]
name = "now"
code = "id"
region = "title"
parent_code = "above"
parent = "above_name"
[[code_system]]
name = "id"
column = "id"
pattern = "##"
[[kind]]
name = "shire"
words = ["Shire of"]
[[kind]]
name = "borough"
words = []
)";

TEST_F(GazetteerFile, IsReadWithItsFilesAndColumns) {
  write("aliases.csv", "name,code,reason\nOld Alder,01,former name\nOrient,A,short form\n");
  const Gazetteer gazetteer = read("aliases = \"aliases.csv\"\n" + complete);
  EXPECT_EQ(gazetteer.files,
            (std::vector<std::string>{path("gazetteer.toml"), path("regions.csv"), path("aliases.csv")}));
  ASSERT_EQ(gazetteer.table.regions.size(), 2u);
  EXPECT_EQ(gazetteer.table.regions[0].code, "01");
  EXPECT_EQ(gazetteer.table.regions[1].kind, "borough");
  EXPECT_EQ(gazetteer.table.vintages[0].parents[1], (model::Parent{"B", "Westmark"}));
  ASSERT_EQ(gazetteer.aliases.size(), 1u);
  ASSERT_EQ(gazetteer.parent_aliases.size(), 1u);
  MatchQuery query;
  query.name = "Alder";
  query.parent = "Orient";
  EXPECT_EQ(Matcher(GazetteerIndex(gazetteer), {}).match(query).region, model::RegionIndex{0});
}

TEST_F(GazetteerFile, TellsHowMapsWriteNamesShort) {
  const Gazetteer gazetteer = read(complete + R"([[short_word]]
from = "Royal Shire of"
to = ""
[[short_word]]
from = "Islands"
to = "Is."
)");
  const auto shortened = [&](const std::string& name) { return model::shortened(gazetteer.table, name); };
  EXPECT_EQ(shortened("Royal Shire of Alder Islands"), "Alder Is.");
  EXPECT_EQ(shortened("Islandstown"), "Islandstown");
  EXPECT_EQ(shortened("Islands"), "Islands");
}

TEST_F(GazetteerFile, GroupsByAnyOfItsColumns) {
  write("gazetteer.toml", complete);
  base::Diagnostics diagnostics;
  const std::vector<std::string> wanted{"above_name", "planet"};
  const Gazetteer gazetteer = read_gazetteer(path("gazetteer.toml"), diagnostics, wanted);
  ASSERT_EQ(gazetteer.groupings.size(), 1u);
  EXPECT_EQ(gazetteer.groupings[0],
            (model::Grouping{"above_name", std::vector<std::string>{"Eastland", "Westmark"}}));
  EXPECT_THAT(gazetteer.columns, testing::ElementsAre("id", "title", "sort", "above", "above_name"));
}

TEST_F(GazetteerFile, SaysWhatIsWrongWithIt) {
  EXPECT_THAT(message("gazetteer = 2\n"), HasSubstr("must be 1"));
  EXPECT_THAT(message("gazetteer = 1\n"), HasSubstr("regions"));
  EXPECT_THAT(message(complete + "wrds = []\n"), HasSubstr("did you mean 'words'?"));
  std::string text = complete;
  text.replace(text.find("\"sort\""), 6, "\"sorr\"");
  EXPECT_THAT(message(text), HasSubstr("did you mean 'sort'?"));
  write("regions.csv", "id,title,sort,above,above_name\n01,A,shire,X,East\n01,B,shire,X,East\n");
  EXPECT_THAT(message(complete), HasSubstr("code 01 stands for two regions"));
  write("regions.csv", "id,title,sort,above,above_name\n01,A,shire,X,East\n02,B,shire,X,West\n");
  EXPECT_THAT(message(complete), HasSubstr("parent X is called 'West' here and 'East' before"));
  write("regions.csv", "id,title,sort,above,above_name\n01,A,shrie,X,East\n");
  EXPECT_THAT(message(complete), HasSubstr("did you mean 'shire'?"));
  write("aliases.csv", "name,code,reason\nOld,77,former name\n");
  write("regions.csv", "id,title,sort,above,above_name\n01,A,shire,X,East\n");
  EXPECT_THAT(message("aliases = \"aliases.csv\"\n" + complete), HasSubstr("unknown code 77"));
}

TEST(GazetteerOfIndonesia, HasBothVintagesAndThreeSystems) {
  const Gazetteer& gazetteer = indonesia();
  EXPECT_EQ(gazetteer.table.regions.size(), 514u);
  ASSERT_EQ(gazetteer.table.vintages.size(), 2u);
  EXPECT_EQ(gazetteer.table.vintages[0].parents.size(), 38u);
  EXPECT_EQ(gazetteer.table.vintages[1].parents.size(), 34u);
  EXPECT_EQ(gazetteer.systems.size(), 3u);
  std::size_t autonomous = 0;
  for (const model::Region& region : gazetteer.table.regions) {
    autonomous += region.autonomy == model::Autonomy::autonomous ? 1 : 0;
    EXPECT_TRUE(region.area && region.population && region.point) << region.name;
  }
  EXPECT_EQ(autonomous, 508u);
}

TEST(GazetteerOfIndonesia, NoAliasIsTheNameOfAnotherRegion) {
  const Matcher matcher(indonesia_index(), {});
  for (const Alias& alias : indonesia().aliases) {
    MatchQuery query;
    query.name = alias.name;
    const model::Match match = matcher.match(query);
    const bool found =
        match.region == alias.region ||
        std::find(match.candidates.begin(), match.candidates.end(), alias.region) != match.candidates.end();
    EXPECT_TRUE(found) << alias.name << ": " << match.note;
  }
}

TEST(GazetteerOfIndonesia, EmbeddedFactsAreThoseHandedOver) {
  const std::string facts = CAKUPAN_SHARED "/facts/";
  if (!std::filesystem::exists(facts)) {
    GTEST_SKIP() << "skipped: EmbeddedFactsAreThoseHandedOver needs ../shared; "
                    "GeodataReadme.ListsEveryFileWithItsChecksum holds them to their checksums";
  }
  const auto bytes = [](const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
  };
  const std::string geodata = std::string(CAKUPAN_SOURCE) + "/geodata/";
  for (const std::string name : {"regions.csv", "provinces.csv"}) {
    EXPECT_EQ(bytes(geodata + "gazetteer/" + name), bytes(facts + name)) << name;
  }
  EXPECT_EQ(bytes(geodata + "participation.csv"), bytes(facts + "participation.csv"));
  // One column is the project's own: which cohort was chosen for its nearness to the areas, and which shape
  // an area has.
  for (const std::string name : {"cohorts.csv", "tourism_areas.csv"}) {
    const std::string own = bytes(geodata + name);
    std::string as_handed_over;
    for (const std::string_view line : base::split(own, '\n')) {
      if (line.empty()) continue;
      std::vector<std::string_view> cells = base::split(line, ',');
      cells.erase(cells.begin() + 3);
      as_handed_over += base::join(std::vector<std::string>(cells.begin(), cells.end()), ",") + "\n";
    }
    EXPECT_EQ(as_handed_over, bytes(facts + name)) << name;
  }
}

}  // namespace
}  // namespace cakupan::loader::match
