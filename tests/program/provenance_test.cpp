// Where an output comes from, what has changed between two bundles, and that a bundle agrees with itself.

#include <filesystem>
#include <map>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "program/example.hpp"
#include "program/program.hpp"

namespace cakupan::program {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::Not;

const fs::path source(CAKUPAN_SOURCE);

class Provenance : public ProgramTest {
 protected:
  void SetUp() override {
    ProgramTest::SetUp();
    for (const char* table : {"participation.csv", "decisions.csv"})
      fs::copy_file(source / "geodata" / table, folder_ / table);
    project_ = without_pages(changed_example(folder_, {{"\"participation.csv\"", "'participation.csv'"},
                                                       {"\"decisions.csv\"", "'decisions.csv'"},
                                                       {"dpi = 150", "dpi = 50"}}));
  }

  std::string project_;
};

TEST_F(Provenance, EveryOutputSaysWhatItWasMadeFrom) {
  ASSERT_EQ(cakupan({"run", project_, "-o", path("out")}).code, 0);
  for (const char* file : {"maps/proximity.svg", "maps/proximity.png", "maps/proximity.pdf", "report.html",
                           "tables/cakupan.xlsx", "tables/regions.gpkg"}) {
    const Answer answer = cakupan({"verify", path(std::string("out/") + file)});
    EXPECT_EQ(answer.code, 0) << file << answer.out << answer.err;
    EXPECT_THAT(answer.out, HasSubstr("made by cakupan ")) << file;
    EXPECT_THAT(answer.out, HasSubstr("(this program) from p.toml")) << file;
    EXPECT_THAT(answer.out, HasSubstr(" participation.csv\n")) << file;
    EXPECT_THAT(answer.out, HasSubstr("0 changed, 0 missing")) << file;
    EXPECT_THAT(answer.out, HasSubstr("1 output: 1 as written")) << file;
  }
  // Alone, away from its bundle, an output still knows.
  fs::create_directory(folder_ / "alone");
  fs::copy_file(folder_ / "out/maps/proximity.png", folder_ / "alone/sent.png");
  EXPECT_THAT(cakupan({"verify", path("alone/sent.png")}).out, HasSubstr("regencies.shp"));
  EXPECT_EQ(cakupan({"verify", path("participation.csv")}).code, 3);
}

TEST_F(Provenance, NoClockUnlessADateIsGiven) {
  const std::vector<std::string> run{"run", project_, "-o", path("out")};
  ASSERT_EQ(cakupan(run).code, 0);
  const std::string pdf = read(folder_ / "out/maps/proximity.pdf");
  EXPECT_THAT(pdf, Not(HasSubstr("/CreationDate")));
  ASSERT_EQ(cakupan(run, "", {"env", "SOURCE_DATE_EPOCH=1700000000"}).code, 0);
  EXPECT_THAT(read(folder_ / "out/maps/proximity.pdf"), HasSubstr("/CreationDate (20231114221320"));
  EXPECT_THAT(read(folder_ / "out/maps/proximity.svg"), HasSubstr("2023-11-14T22:13:20Z"));
  EXPECT_EQ(cakupan({"verify", path("out"), "--rebuild"}).code, 0);
  EXPECT_EQ(cakupan(run, "", {"env", "SOURCE_DATE_EPOCH=yesterday"}).code, 2);
}

TEST_F(Provenance, VerifyTellsWhatIsNotAsItWasAndMakesItAgain) {
  ASSERT_EQ(cakupan({"run", project_, "-o", path("out"), "--lang", "en"}).code, 0);
  const Answer same = cakupan({"verify", path("out"), "--rebuild"});
  EXPECT_EQ(same.code, 0) << same.out << same.err;
  EXPECT_THAT(same.out, HasSubstr("have the same bytes"));
  const Answer one = cakupan({"verify", path("out/maps/proximity.svg"), "--rebuild"});
  EXPECT_EQ(one.code, 0) << one.out << one.err;
  EXPECT_THAT(one.out, HasSubstr("made again: 1 of 1 output have the same bytes"));

  write(folder_ / "out/maps/proximity.svg", "<svg/>");
  replace("participation.csv", "Kabupaten Sleman", "Kabupaten Bantul");
  const Answer changed = cakupan({"verify", path("out")});
  EXPECT_EQ(changed.code, 1);
  EXPECT_THAT(changed.out, HasSubstr("  changed  participation"));
  EXPECT_THAT(changed.out, HasSubstr("  changed  maps/proximity.svg"));
  EXPECT_THAT(changed.err, HasSubstr("1 input not the same, 1 output not as written"));
  const Answer again = cakupan({"verify", path("out"), "--rebuild"});
  EXPECT_EQ(again.code, 1);
  EXPECT_THAT(again.out, HasSubstr("  maps/proximity.svg differs from byte "));
  EXPECT_THAT(again.out, HasSubstr("  tables/ledger.csv differs from byte "));
}

TEST_F(Provenance, DiffTellsWhatChangedAndWhy) {
  ASSERT_EQ(cakupan({"run", project_, "-o", path("a")}).code, 0);
  EXPECT_THAT(cakupan({"diff", path("a"), path("a")}).out,
              HasSubstr("0 regions changed state; 0 class changes"));
  replace("participation.csv", "Kabupaten Sleman", "Kabupaten Halmahera Barat");
  ASSERT_EQ(cakupan({"run", project_, "-o", path("b")}).code, 0);
  const Answer rows = cakupan({"diff", path("a"), path("b"), "-o", path("changes.csv"), "-o", path("c.svg")});
  EXPECT_EQ(rows.code, 0) << rows.err;
  EXPECT_THAT(rows.out, HasSubstr("1 region changed state"));
  EXPECT_THAT(rows.out, HasSubstr("input: changed participation participation.csv"));
  EXPECT_THAT(rows.out, HasSubstr("Kabupaten Halmahera Barat (82.01): unlisted -> participant "));
  EXPECT_THAT(rows.out, HasSubstr("[row: + "));
  EXPECT_THAT(read(folder_ / "changes.csv"), HasSubstr("82.01,Kabupaten Halmahera Barat,state,,unlisted,"));
  EXPECT_THAT(read(folder_ / "c.svg"), HasSubstr("data-code=\"82.01\""));

  // The same rows, settled otherwise.
  replace("participation.csv", "Kabupaten Halmahera Barat", "Kabupaten Sleman");
  replace("p.toml", "decisions = 'decisions.csv'", "# no decisions");
  ASSERT_EQ(cakupan({"run", project_, "-o", path("b")}).code, 0);
  EXPECT_THAT(cakupan({"diff", path("a"), path("b")}).out, HasSubstr("[decision: - "));

  // The same values, other classes.
  replace("p.toml", "# no decisions", "decisions = 'decisions.csv'");
  replace("p.toml", "breaks = [0.15, 0.3", "breaks = [0.12, 0.33");
  ASSERT_EQ(cakupan({"run", project_, "-o", path("b")}).code, 0);
  const Answer breaks = cakupan({"diff", path("a"), path("b")});
  EXPECT_THAT(breaks.out, HasSubstr("0 regions changed state"));
  EXPECT_THAT(breaks.out, HasSubstr(" on coverage-by-province: "));
  EXPECT_THAT(breaks.out, HasSubstr("[breaks: "));
  EXPECT_EQ(cakupan({"diff", path("a"), path("none")}).code, 3);
}

TEST_F(Provenance, TablesAnswerByName) {
  ASSERT_EQ(cakupan({"run", project_, "-o", path("out")}).code, 0);
  const auto participants = lines_of(read(folder_ / "out/tables/participants.csv"));
  EXPECT_EQ(participants.size(), 186U);  // 185 and the header
  EXPECT_THAT(participants[1], HasSubstr("https://"));
  const auto without = lines_of(read(folder_ / "out/tables/provinces_without_participants.csv"));
  EXPECT_EQ(without.size(), 7U);  // the six that the result tells of
  EXPECT_THAT(read(folder_ / "out/tables/missing_by_area.csv"), HasSubstr("Danau Toba,"));
  EXPECT_THAT(lines_of(read(folder_ / "out/tables/ledger.csv"))[1], HasSubstr(",http://"));
}

}  // namespace
}  // namespace cakupan::program
