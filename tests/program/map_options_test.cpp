// What one `map` line can say: a part of the boundaries, another kind of picture, words around it; and
// `init`.

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "program/program.hpp"

namespace cakupan::program {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

std::string square(int west, int south, const std::string& properties, int size = 1) {
  const auto at = [](int x, int y) { return "[" + std::to_string(x) + "," + std::to_string(y) + "]"; };
  return R"({"type":"Feature","properties":{)" + properties +
         R"(},"geometry":{"type":"Polygon","coordinates":[[)" + at(west, south) + "," +
         at(west + size, south) + "," + at(west + size, south + size) + "," + at(west, south + size) + "," +
         at(west, south) + "]]}}";
}

std::string collection(const std::vector<std::string>& features) {
  std::string text;
  for (const std::string& feature : features) text += (text.empty() ? "" : ",") + feature;
  return R"({"type":"FeatureCollection","features":[)" + text + "]}";
}

class MapOptionsOfProgram : public ProgramTest {
 protected:
  void SetUp() override {
    ProgramTest::SetUp();
    std::vector<std::string> features;
    const char* const names[] = {"Alfa", "Beta", "Gama", "Delta", "Epsilon", "Zeta"};
    for (int i = 0; i < 6; ++i)
      features.push_back(square(100 + i, 1,
                                R"("kode":"R)" + std::to_string(i + 1) + R"(","nama":")" +
                                    std::string(names[i]) + R"(","pulau":")" + (i < 3 ? "barat" : "timur") +
                                    "\""));
    write(folder_ / "b.geojson", collection(features));
    write(folder_ / "t.csv",
          "kode,nilai,lain,kata\nR1,10,6,rendah\nR2,20,5,tinggi\nR3,30,4,sedang\nR4,-40,3,rendah\nR5,50,2,\n"
          "R6,60,1,tinggi\n");
  }

  Answer map(const std::vector<std::string>& more, const std::string& value = "nilai") {
    std::vector<std::string> arguments{"map",  path("b.geojson"), "--join", path("t.csv"), "--on",
                                       "kode", "--value",         value,    "--source",    "BPS",
                                       "-o",   path("m.svg")};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return cakupan(arguments);
  }
  std::string svg() const { return read(folder_ / "m.svg"); }
};

TEST_F(MapOptionsOfProgram, WordsAndLabels) {
  const Answer answer = map({"--subtitle", "Lima tahun", "--note", "Angka sementara.", "--labels", "names",
                             "--legend-title", "Nilai", "--unit", "jiwa", "--breaks", "15,35"});
  ASSERT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(svg(), AllOf(HasSubstr("Lima tahun"), HasSubstr("Angka sementara."), HasSubstr(">Alfa<"),
                           HasSubstr("Nilai (jiwa)")));
  ASSERT_EQ(map({"--labels", "values", "--unit", "%"}).code, 0);
  EXPECT_THAT(svg(), HasSubstr("10%"));
}

TEST_F(MapOptionsOfProgram, APartOfTheBoundaries) {
  const Answer answer = map({"--where", "pulau=bar*", "--json"});
  ASSERT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(svg(), AllOf(HasSubstr("Shown: 3 of 6 regions."), HasSubstr("Alfa"), Not(HasSubstr("Zeta"))));
  ASSERT_EQ(map({"--where", "nilai!=10", "--where", "kode!=R6"}).code, 0) << "a column of the table";
  EXPECT_THAT(svg(), HasSubstr("Shown: 4 of 6 regions."));
  ASSERT_EQ(map({"--bbox", "102.5,0,105.5,3"}).code, 0);
  EXPECT_THAT(svg(), HasSubstr("Shown: 4 of 6 regions."));
  EXPECT_EQ(map({"--where", "pulau=selatan"}).code, 2);
  EXPECT_EQ(map({"--where", "pulau"}).code, 2);
  EXPECT_EQ(map({"--bbox", "102,3,101,1"}).code, 2);
  const Answer unknown = map({"--where", "pulo=barat"});
  EXPECT_EQ(unknown.code, 2);
  EXPECT_THAT(unknown.err, HasSubstr("no"));
}

TEST_F(MapOptionsOfProgram, AConditionSaysWhichLevelIsMeant) {
  write(folder_ / "b.geojson",
        collection(
            {square(100, 1, R"("kode":"P","tingkat":"1")", 2), square(100, 1, R"("kode":"R1","tingkat":"2")"),
             square(101, 1, R"("kode":"R2","tingkat":"2")"), square(100, 2, R"("kode":"R3","tingkat":"2")"),
             square(101, 2, R"("kode":"R4","tingkat":"2")")}));
  write(folder_ / "t.csv", "kode,nilai\nP,100\nR1,10\nR2,20\nR3,30\nR4,40\n");
  ASSERT_EQ(map({"--where", "tingkat=1"}).code, 0);
  EXPECT_THAT(svg(), AllOf(HasSubstr("data-code=\"P\""), Not(HasSubstr("data-code=\"R1\""))));
  ASSERT_EQ(map({"--where", "tingkat=2"}).code, 0);
  EXPECT_THAT(svg(), AllOf(HasSubstr("data-code=\"R1\""), Not(HasSubstr("data-code=\"P\""))));
}

TEST_F(MapOptionsOfProgram, PointsOutAndShowsLarger) {
  ASSERT_EQ(map({"--highlight", "Gama", "--inset", "Barat:100,1,102,2"}).code, 0);
  EXPECT_THAT(svg(), AllOf(HasSubstr(">Gama<"), HasSubstr("Barat")));
  const Answer unknown = map({"--highlight", "Gamma"});
  EXPECT_EQ(unknown.code, 2);
  EXPECT_THAT(unknown.err, HasSubstr("did you mean 'Gama'?"));
  EXPECT_EQ(map({"--inset", "Barat:1,2,3"}).code, 2);
}

TEST_F(MapOptionsOfProgram, ClassesAroundACenterAndWordsInOrder) {
  const Answer answer = map({"--center", "0", "--classes", "4", "--json"});
  ASSERT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(answer.out, HasSubstr(" to 0"));
  const Answer words = map({"--categories", "rendah,sedang,tinggi", "--json"}, "kata");
  ASSERT_EQ(words.code, 0) << words.err;
  EXPECT_LT(words.out.find("rendah"), words.out.find("sedang"));
  EXPECT_LT(words.out.find("sedang"), words.out.find("tinggi"));
  EXPECT_EQ(map({"--categories", "rendah", "--center", "0"}, "kata").code, 2);
}

TEST_F(MapOptionsOfProgram, TwoValuesCirclesAndDots) {
  const Answer two = map({"--value", "lain"});
  ASSERT_EQ(two.code, 0) << two.err;
  EXPECT_THAT(svg(), HasSubstr("nilai and lain"));
  EXPECT_EQ(map({"--value", "lain", "--kind", "dots"}).code, 2);
  ASSERT_EQ(map({"--kind", "symbols"}, "lain").code, 0);
  EXPECT_THAT(svg(), HasSubstr("The area of a circle is its value"));
  ASSERT_EQ(map({"--kind", "symbols", "--sizing", "graduated", "--breaks", "2,4"}, "lain").code, 0);
  EXPECT_THAT(svg(), HasSubstr("The size of a circle is its class"));
  ASSERT_EQ(map({"--kind", "dots", "--one-dot", "1", "--unit", "orang"}, "lain").code, 0);
  EXPECT_THAT(svg(), AllOf(HasSubstr("1 dot = 1 orang"), HasSubstr("21 dots, placed at random")));
  const std::string first = svg();
  ASSERT_EQ(map({"--kind", "dots", "--one-dot", "1", "--unit", "orang"}, "lain").code, 0);
  EXPECT_EQ(svg(), first) << "the same places again";
  EXPECT_EQ(map({"--kind", "dots"}).code, 2) << "a value below zero";
}

TEST_F(MapOptionsOfProgram, LargeNumbersAreShort) {
  write(folder_ / "t.csv",
        "kode,nilai\nR1,1200000000000\nR2,340000000000\nR3,56000000000\nR4,7800000000\n"
        "R5,910000000000\nR6,23000000000\n");
  const Answer answer = map({"--unit", "Rp", "--breaks", "50000000000,500000000000"});
  ASSERT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(svg(),
              AllOf(HasSubstr("nilai (billion Rp)"), HasSubstr("500"), Not(HasSubstr("500,000,000,000"))));
}

TEST_F(MapOptionsOfProgram, AHeaderOfTwoRowsAndAYearAsAColumn) {
  write(folder_ / "t.csv", "Data BPS 2024\nkode,Penduduk,\n,2010,2020\nR1,1,4\nR2,2,5\nR3,3,6\n");
  const Answer answer = map({}, "Penduduk 2020");
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(answer.err, HasSubstr("header of 2 rows found here; 1 row above it left out"));
  EXPECT_EQ(map({}, "2020").code, 0) << "the lower row alone has it";
  EXPECT_EQ(map({"--header", "2-3"}, "Penduduk 2010").code, 0);
  EXPECT_EQ(map({"--header", "0"}, "Penduduk 2010").code, 2);
}

TEST_F(MapOptionsOfProgram, ATotalIsOfferedNoRegion) {
  write(folder_ / "t.csv", "kode,nilai\nR1,1\nR2,2\nR3,3\nJumlah,6\n");
  const Answer answer = map({"--min-match", "1"});
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(answer.err,
              AllOf(HasSubstr("1 row of totals left aside: 'Jumlah'"), Not(HasSubstr("did you mean"))));
}

TEST_F(MapOptionsOfProgram, DegreesUnderTheNameOfAZoneAreTold) {
  write(
      folder_ / "b.geojson",
      R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::32748"}},"features":[)" +
          square(110, -7, R"("kode":"R1")") + "]}");
  const Answer answer = map({});
  EXPECT_THAT(answer.err, AllOf(HasSubstr("EPSG:32748"), HasSubstr("far outside")));
}

class Init : public ProgramTest {};

TEST_F(Init, WritesAProjectThatRuns) {
  write(folder_ / "kota-kami.csv",
        "tahun,kabupaten/kota\n2024,Kab. Sleman\n2024,Kota Bogor\n2025,Kab. Bantul\n");
  const Answer made = cakupan({"init", path("kota-kami.csv"), "-o", path("mine.toml"), "--source", "Dinas"});
  ASSERT_EQ(made.code, 0) << made.err;
  const std::string text = read(folder_ / "mine.toml");
  EXPECT_THAT(text, AllOf(HasSubstr("title = \"Kota kami\""), HasSubstr("region_column = \"kabupaten/kota\""),
                          HasSubstr("year_column = \"tahun\""), HasSubstr("source = \"Dinas\""),
                          Not(HasSubstr("Smart City")), Not(HasSubstr("decisions.csv\""))));
  const Answer checked = cakupan({"check", path("mine.toml")});
  EXPECT_EQ(checked.code, 0) << checked.err;
  EXPECT_THAT(checked.out, HasSubstr("3 rows"));
  EXPECT_EQ(cakupan({"init", path("kota-kami.csv"), "-o", path("mine.toml")}).code, 2) << "it is there";
  EXPECT_EQ(cakupan({"init", path("kota-kami.csv"), "-o", path("kota-kami.csv")}).code, 2);
}

TEST_F(Init, AsksWhatUnknownStatesMean) {
  write(folder_ / "list.csv", "Kabupaten/Kota,Status\nKota Bandung,ikut\nKabupaten Sleman,tidak\n");
  const Answer made = cakupan({"init", path("list.csv"), "-o", path("mine.toml")});
  EXPECT_EQ(made.code, 0) << made.err;
  EXPECT_THAT(made.err, HasSubstr("2 words that no state is called by: ikut, tidak"));
  const std::string asked =
      "# [[participation.state]]\n# name = \"selected\"\n# words = [\"ikut\", \"tidak\"]\n";
  const std::string answered =
      "[[participation.state]]\nname = \"selected\"\nwords = [\"ikut\"]\n"
      "[[participation.state]]\nname = \"unknown\"\nwords = [\"tidak\"]\n";
  replace("mine.toml", asked, answered);
  EXPECT_EQ(cakupan({"check", path("mine.toml")}).code, 0);
}

TEST_F(Init, TakesAColumnForTheStatusByItsWords) {
  write(folder_ / "list.csv",
        "Kabupaten/Kota,Keterangan\nKota Bandung,Aktif\nKota Bogor,Mundur\nKabupaten Sleman,Calon\n");
  const Answer made = cakupan({"init", path("list.csv"), "-o", path("mine.toml")});
  EXPECT_EQ(made.code, 0) << made.err;
  EXPECT_THAT(made.err, HasSubstr("the column 'Keterangan' looks like a status and is taken for one"));
  const std::string text = read(folder_ / "mine.toml");
  EXPECT_THAT(text, AllOf(HasSubstr("status_column = \"Keterangan\""),
                          HasSubstr("# words = [\"Aktif\", \"Mundur\", \"Calon\"]")));
  EXPECT_EQ(cakupan({"check", path("mine.toml")}).code, 3) << "nobody has said yet what they mean";
}

TEST_F(Init, RefusesATableWithoutRegions) {
  write(folder_ / "t.csv", "a,b\n1,2\n");
  const Answer answer = cakupan({"init", path("t.csv"), "-o", "-"});
  EXPECT_EQ(answer.code, 3);
  EXPECT_THAT(answer.err, HasSubstr("no column holds regions"));
}

}  // namespace
}  // namespace cakupan::program
