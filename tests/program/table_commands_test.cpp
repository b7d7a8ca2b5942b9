// The commands that read one table: match, classify, map; and their warnings.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "program/program.hpp"

namespace cakupan::program {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

const std::string squares = R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"kode":"A","nama":"Alfa"},"geometry":{"type":"Polygon","coordinates":[[[100,1],[101,1],[101,2],[100,2],[100,1]]]}},
{"type":"Feature","properties":{"kode":"B","nama":"Beta"},"geometry":{"type":"Polygon","coordinates":[[[101,1],[102,1],[102,2],[101,2],[101,1]]]}},
{"type":"Feature","properties":{"kode":"C","nama":"Gama"},"geometry":{"type":"Polygon","coordinates":[[[102,1],[103,1],[103,2],[102,2],[102,1]]]}}
]})";

class TableCommands : public ProgramTest {
 protected:
  void SetUp() override {
    ProgramTest::SetUp();
    write(folder_ / "b.geojson", squares);
  }

  Answer map(const std::string& table, std::vector<std::string> more = {}) {
    write(folder_ / "t.csv", table);
    std::vector<std::string> arguments{"map",  path("b.geojson"), "--join", path("t.csv"), "--on",
                                       "kode", "--value",         "nilai",  "-o",          path("out.svg")};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return cakupan(arguments);
  }
};

TEST_F(TableCommands, MatchIsAFilter) {
  const Answer answer = cakupan({"match", "-"}, "id,region\n1,KAB. FAK FAK\n2,Bandung\n3,Atlantis\n");
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(answer.out,
              StartsWith("id,region,code,matched_region,matched_province,method,score,runner_up,outcome\n"
                         "1,KAB. FAK FAK,92.03,"));
  EXPECT_THAT(answer.out, HasSubstr("\n2,Bandung,,"));
  EXPECT_THAT(answer.out, HasSubstr("\n3,Atlantis,,"));
  EXPECT_THAT(answer.err, HasSubstr("3 rows: "));
  EXPECT_THAT(answer.err, HasSubstr("1 ambiguous; 1 unmatched"));
}

TEST_F(TableCommands, MatchWritesWhatIsOpenAndReplaysTheAnswers) {
  write(folder_ / "t.csv", "year,region\n2017,Bandung\n2018,Kota Bandung\n");
  const std::vector<std::string> arguments{"match",       path("t.csv"), "--decisions",
                                           path("d.csv"), "--min-match", "1"};
  EXPECT_EQ(cakupan(arguments).code, 4);
  const std::string header = "region,year,code,reason,official_name,outcome,candidates\n";
  const std::string candidates = "ambiguous,Kabupaten Bandung (32.04); Kota Bandung (32.73)\n";
  EXPECT_EQ(read(folder_ / "d.csv"), header + "Bandung,2017,,,," + candidates);
  write(folder_ / "d.csv", header + "Bandung,2017,32.73,,," + candidates);
  const Answer answer = cakupan(arguments);
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(answer.out, HasSubstr("2017,Bandung,32.73,Kota Bandung,Jawa Barat,decision,1.000,,decided"));
  EXPECT_EQ(read(folder_ / "d.csv"), header + "Bandung,2017,32.73,,Kota Bandung," + candidates);
  write(folder_ / "t.csv", "year,region\n2017,Sleman\n");
  EXPECT_THAT(cakupan(arguments).err, HasSubstr("fits no row: the input has changed"));
}

TEST_F(TableCommands, MatchPrintsJsonBesideTheFileThatItWrites) {
  const Answer answer = cakupan({"match", "-", "--json", "-o", path("m.csv")}, "region\nKota Bandung\n");
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(answer.out, HasSubstr("\"code\": \"32.73\""));
  EXPECT_THAT(read(folder_ / "m.csv"), StartsWith("region,code,"));
}

TEST_F(TableCommands, MatchPrefersAKindWhereItIsTold) {
  const Answer answer = cakupan({"match", "-", "--prefer", "kota"}, "region\nJambi\n");
  EXPECT_THAT(answer.out, HasSubstr("Jambi,15.71,Kota Jambi,Jambi,prefer,"));
  EXPECT_EQ(cakupan({"match", "-", "--prefer", "kta"}, "region\nJambi\n").code, 2);
}

TEST_F(TableCommands, MatchWritesAWorkbook) {
  write(folder_ / "t.csv", "kode,region\n11.10,Sleman\n");
  EXPECT_EQ(
      cakupan({"match", path("t.csv"), "--column", "region", "--code-column", "kode", "-o", path("t.xlsx")})
          .code,
      0);
  const Answer again = cakupan({"match", path("t.xlsx"), "--column", "region"});
  EXPECT_THAT(again.out, HasSubstr("11.10,Sleman,"));
  EXPECT_THAT(again.out, HasSubstr("kode,region,code,matched_region,"));
}

TEST_F(TableCommands, MatchReadsArticles) {
  write(folder_ / "a.txt", "Sebanyak 25 kota terpilih pada tahun 2017, yakni Kota Bogor dan Kota Depok.\n");
  const Answer answer = cakupan({"match", "--text", path("a.txt")});
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(answer.out, StartsWith("region_as_written,offset,sentence,code,"));
  EXPECT_THAT(answer.out, HasSubstr("32.76,Kota Depok,exact,member,2017,25,2,1,"));
  EXPECT_EQ(cakupan({"match"}).code, 2);
  EXPECT_EQ(cakupan({"match", "--text", path("none.txt")}).code, 3);
}

TEST_F(TableCommands, ArticlesStateClaims) {
  write(folder_ / "a.txt",
        "Pada tahun 2018 sebanyak 50 kabupaten/kota terpilih mengikuti gerakan kota cerdas.\n");
  const Answer answer = cakupan({"match", "--text", path("a.txt"), "--claims", path("c.csv")});
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_EQ(read(folder_ / "c.csv"),
            "text,figure,scope,source\n"
            "Pada tahun 2018 sebanyak 50 kabupaten/kota terpilih mengikuti gerakan kota cerdas.,50,2018," +
                path("a.txt") + "\n");
  EXPECT_EQ(cakupan({"match", "-", "--claims", path("c.csv")}).code, 2);
}

TEST_F(TableCommands, ArticlesPassTheGatesAndWriteWhatIsOpen) {
  write(folder_ / "a.txt",
        "Sebanyak 3 daerah terpilih tahun 2018, yakni Bogor, Atlantis, dan Depok. Acara di Bandung.\n");
  const std::vector<std::string> arguments{"match", "--text", path("a.txt"), "--decisions", path("d.csv")};
  const auto with = [&](const std::vector<std::string>& more) {
    std::vector<std::string> all = arguments;
    all.insert(all.end(), more.begin(), more.end());
    return cakupan(all);
  };
  const Answer open = with({"--min-match", "0.5"});
  EXPECT_EQ(open.code, 4) << open.err;
  EXPECT_THAT(open.err, HasSubstr("3 members: 1 folded; 1 ambiguous; 1 unmatched"));
  EXPECT_EQ(with({"--strict"}).code, 4);
  EXPECT_EQ(read(folder_ / "d.csv"),
            "region,year,code,reason,official_name,outcome,candidates\n"
            "Bogor,2018,,,,ambiguous,Kabupaten Bogor (32.01); Kota Bogor (32.71)\n"
            "Atlantis,2018,,,,unmatched,\n");
  write(folder_ / "d.csv", "region,year,code\nBogor,2018,32.01\nAtlantis,2018,32.75\n");
  const Answer settled = with({"--min-match", "1", "--strict"});
  EXPECT_EQ(settled.code, 0) << settled.err;
  EXPECT_THAT(settled.err, HasSubstr("3 members: 1 folded, 2 decided; 0 ambiguous; 0 unmatched"));
}

TEST_F(TableCommands, HeadingsAskForNoRegion) {
  const Answer answer =
      cakupan({"match", "-", "--min-match", "1"}, "region\nKota:\nBandung\nKabupaten:\nBandung\n");
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(answer.err, HasSubstr("4 rows: 2 folded; 0 ambiguous; 0 unmatched; 2 headings"));
}

TEST_F(TableCommands, ColumnsOfKindsAndIslandGroupsNarrow) {
  const std::string out =
      cakupan({"match", "-"},
              "nama,jenis,pulau\nBandung,Kota,Jawa\nBanjar,,Kalimantan\nKota Bogor,Kab.,\nSolok,?,Atlantis\n")
          .out;
  EXPECT_THAT(out, HasSubstr("Bandung,Kota,Jawa,32.73,"));
  EXPECT_THAT(out, HasSubstr("Banjar,,Kalimantan,63.03,"));
  EXPECT_THAT(out, HasSubstr("Kota Bogor,Kab.,,,,,contradiction,"));
  EXPECT_THAT(out, HasSubstr("Solok,?,Atlantis,,,,name,"));
}

TEST_F(TableCommands, CodesNarrowAndAreRestored) {
  const std::string out =
      cakupan({"match", "-"}, "kode,nama\n63.,Banjar\n32,Banjar\n3273.0,Kota Bandung\n").out;
  EXPECT_THAT(out, HasSubstr("63.,Banjar,63.03,"));
  EXPECT_THAT(out, HasSubstr("32,Banjar,32.79,"));
  EXPECT_THAT(out, HasSubstr("3273.0,Kota Bandung,32.73,"));
}

TEST_F(TableCommands, AMisspelledProvinceIsToldAndNotUsed) {
  const Answer answer = cakupan({"match", "-"}, "region,province\nSleman,Jawa Brat\n");
  EXPECT_THAT(answer.out, HasSubstr("34.04"));
  EXPECT_THAT(answer.err, HasSubstr("'Jawa Brat'; did you mean 'Jawa Barat'?"));
}

TEST_F(TableCommands, AnotherCountryIsAnotherGazetteer) {
  write(folder_ / "regions.csv",
        "code,name,kind,land,land_code\n1-01,Shire of Alder,shire,Eastland,1\n"
        "1-02,Borough Alder,borough,Eastland,1\n2-03,Borough Quillhaven,borough,Westmark,2\n");
  write(folder_ / "words.toml",
        "language = 1\nconjunctions = [\"and\"]\nintroduces = [\"namely\"]\n"
        "chooses = [\"chosen\"]\nlocated = [\"in\"]\ncounted = [\"places\"]\n[numbers]\ntwo = 2\n");
  write(
      folder_ / "country.toml",
      "gazetteer = 1\nregions = \"regions.csv\"\nlanguages = [\"words.toml\"]\nparent_words = [\"Land\"]\n"
      "[columns]\nkind = \"kind\"\n[[vintage]]\nname = \"2020\"\ncode = \"code\"\nregion = \"name\"\n"
      "parent_code = \"land_code\"\nparent = \"land\"\n[[code_system]]\nname = \"today\"\ncolumn = \"code\"\n"
      "pattern = \"#-##\"\n[[kind]]\nname = \"shire\"\nwords = [\"Shire\", \"Shire of\"]\n[[kind]]\nname = "
      "\"borough\"\n"
      "words = [\"Borough\", \"Boro\"]\n");
  const Answer table = cakupan({"match", "-", "--gazetteer", path("country.toml"), "--prefer", "borough"},
                               "region\nALDER SHIRE\nAlder\nQuilhaven\n103\n");
  EXPECT_THAT(table.out, HasSubstr("ALDER SHIRE,1-01,Shire of Alder,Eastland,name-folded"));
  EXPECT_THAT(table.out, HasSubstr("\nAlder,1-02,Borough Alder,Eastland,prefer"));
  EXPECT_THAT(table.out, HasSubstr("\nQuilhaven,2-03,Borough Quillhaven,Westmark,spelling"));
  write(folder_ / "a.txt",
        "Two places were chosen, namely Quillhaven and Shire of Alder. They met in Westmark.\n");
  const Answer text = cakupan({"match", "--text", path("a.txt"), "--gazetteer", path("country.toml")});
  EXPECT_THAT(text.out, HasSubstr("1-01,Shire of Alder,exact,member,,2,2,1,"));
  EXPECT_THAT(text.err, HasSubstr("2 members: 1 exact, 1 folded"));
}

TEST_F(TableCommands, AnswersOfAProjectBecomeStaleAndItsRuleIsOnEachRow) {
  const std::string data = std::string(CAKUPAN_SOURCE) + "/geodata/";
  write(folder_ / "t.csv",
        "year,region\n2017,Bandung\n2017,Kabupaten Maluku Tenggara Barat\n2018,Kota Bandung\n");
  write(folder_ / "d.csv", "region,year,code\nBogor,,32.71\n");
  const auto project = [&](const std::string& vintage) {
    write(folder_ / "p.toml",
          "cakupan = 1\n[boundaries]\npath = \"" + data + "regencies.shp\"\n[gazetteer]\npath = \"" + data +
              "gazetteer/gazetteer.toml\"\n[participation]\npath = \"t.csv\"\nprefer = \"kota\"\n" +
              "decisions = \"d.csv\"\n[analysis]\npermutations = 0\nvintage = \"" + vintage + "\"\n");
  };
  project("2025");
  const Answer checked = cakupan({"check", path("p.toml")});
  EXPECT_EQ(checked.code, 0) << checked.err;
  EXPECT_THAT(checked.err, HasSubstr("d.csv, line 2, field 'region': the decision for 'Bogor' fits no row"));
  EXPECT_THAT(checked.out, HasSubstr("514 regions: 2 with a row, 512 without"));
  EXPECT_THAT(checked.out,
              HasSubstr("[prefer = \"kota\": Kota Bandung (32.73), not Kabupaten Bandung (32.04)]"));
  const std::string json = cakupan({"check", path("p.toml"), "--json"}).out;
  EXPECT_THAT(json, HasSubstr("\"regions_without_row\""));
  EXPECT_EQ(cakupan({"check", path("p.toml"), "--strict"}).code, 4);
  for (const auto& [vintage, name] : {std::pair("2025", "Kabupaten Kepulauan Tanimbar"),
                                      std::pair("2018", "Kabupaten Maluku Tenggara Barat")}) {
    project(vintage);
    EXPECT_EQ(cakupan({"run", path("p.toml"), "-o", path("out")}).code, 0);
    const std::string ledger = read(folder_ / "out/tables/ledger.csv");
    EXPECT_THAT(ledger,
                HasSubstr(std::string("Kabupaten Maluku Tenggara Barat,selected,81.03,") + name + ","));
    EXPECT_THAT(ledger, HasSubstr("Kabupaten Maluku Tenggara Barat -> Kabupaten Kepulauan Tanimbar"));
  }
  EXPECT_THAT(read(folder_ / "out/tables/coverage_by_province.csv"),
              testing::Not(HasSubstr("Papua Selatan")));
  // the workbook of the bundle is a table like any other
  const Answer sheet = cakupan({"match", path("out/tables/cakupan.xlsx"), "--sheet", "ledger"});
  EXPECT_EQ(sheet.code, 0) << sheet.err;
  EXPECT_THAT(
      sheet.out,
      HasSubstr("\n4,2018,Kota Bandung,selected,32.73,Kota Bandung,name,1,exact,,,32.73,Kota Bandung,"));
}

TEST_F(TableCommands, ClassifyPrintsJson) {
  const Answer answer =
      cakupan({"classify", "-", "--value", "x", "--scheme", "equal", "--classes", "2", "--json"},
              "x\n1\n2\n3\n5\n\n");
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(answer.out,
              StartsWith(R"({"scheme":"equal","breaks":[1.0,3.0,5.0],"closed":"right","counts":[3,1],)"));
}

TEST_F(TableCommands, MapWritesEveryFormat) {
  const Answer answer = map("kode,nilai\nA,1\nB,2\nC,30\n", {"-o", path("out.png"), "-o", path("out.pdf")});
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(read(folder_ / "out.svg"), HasSubstr("<svg"));
  EXPECT_THAT(read(folder_ / "out.png"), StartsWith("\x89PNG"));
  EXPECT_THAT(read(folder_ / "out.pdf"), StartsWith("%PDF"));
}

TEST_F(TableCommands, MapShowsCategories) {
  EXPECT_EQ(map("kode,nilai\nA,utara\nB,selatan\nC,\n", {"--categorical"}).code, 0);
  EXPECT_THAT(read(folder_ / "out.svg"), HasSubstr("selatan"));
}

TEST_F(TableCommands, MapTakesDecimalCommas) {
  EXPECT_EQ(map("kode;nilai\nA;1,5\nB;2,25\nC;1.030,5\n").code, 0);
  EXPECT_THAT(read(folder_ / "out.svg"), HasSubstr("data-value=\"1,030.5\""));
}

TEST_F(TableCommands, WarningsCountAndAreErrorsUnderStrict) {
  struct Case {
    std::string table;
    std::string words;
  };
  const std::vector<Case> cases{
      {"kode,nilai\nA,1\nB,2,9\nC,3\n", "t.csv, line 3"},
      {"kode,nilai\nA,1\nB,1\nC,1\n", "one value only (1)"},
      {"kode,nilai\nA,1\nB,2\nC,3\nZ,4\n", "1 row of 4 without a region"},
      {"kode,nilai\nA,1\nB,2\n", "1 region of 3 without a row"},
      {"kode,nilai\nA,1\nB,x\nC,3\n", "1 cell is no number"},
      {"kode,nilai\nA,1\nB,2\nC,3\n,4\n", "1 row without a key, not shown (row 5)"},
      {"kode,nilai\nA,1\nB,2\nB,5\nC,3\n", "1 row with the key of an earlier row"},
  };
  for (const Case& warned : cases) {
    const Answer lenient = map(warned.table);
    EXPECT_EQ(lenient.code, 0) << lenient.err;
    EXPECT_THAT(lenient.err, HasSubstr("warning: "));
    EXPECT_THAT(lenient.err, HasSubstr(warned.words));
    const Answer strict = map(warned.table, {"--strict"});
    EXPECT_EQ(strict.code, 4) << warned.table;
  }
}

TEST_F(TableCommands, ListsNameWhatCanBeNamed) {
  EXPECT_THAT(cakupan({"palettes"}).out, HasSubstr("YlGnBu"));
  const std::string schemes = cakupan({"schemes"}).out;
  EXPECT_THAT(schemes, StartsWith("equal        classes of equal width\n"));
  EXPECT_THAT(schemes, HasSubstr("\nfisher       exact natural breaks"));
  EXPECT_THAT(cakupan({"areas"}).out, HasSubstr("KPPN2021"));
}

TEST_F(TableCommands, ClassifyPrintsThePromisedJson) {
  write(folder_ / "t.csv", "kode,a,b\nA,1,10\nB,2,20\nC,3,\n");
  const Answer alone =
      cakupan({"classify", path("t.csv"), "--value", "a", "--scheme", "equal", "--classes", "2", "--json"});
  EXPECT_EQ(alone.out,
            "{\"scheme\":\"equal\",\"breaks\":[1.0,2.0,3.0],\"closed\":\"right\",\"counts\":[2,1],"
            "\"gvf\":0.75,\"adcm\":1.0}\n");
  const Answer pooled = cakupan({"classify", path("t.csv"), "--value", "a", "--scheme", "equal", "--classes",
                                 "2", "--pool", "a,b", "--json"});
  EXPECT_THAT(pooled.out, HasSubstr("\"breaks\":[1.0,10.0,20.0],\"closed\":\"right\",\"counts\":[3,0]"));
  EXPECT_EQ(cakupan({"classify", path("t.csv"), "--value", "a", "--pool", "c"}).code, 2);
}

TEST_F(TableCommands, BordersOutsideOfTheValuesLeaveOpenClasses) {
  const Answer drawn = map("kode,nilai\nA,5\nB,11.576\nC,24\n", {"--breaks", "1,10,30", "--json"});
  EXPECT_EQ(drawn.code, 0) << drawn.err;
  EXPECT_THAT(drawn.err, HasSubstr("no value lies beyond the class borders 1 and 30"));
  EXPECT_THAT(drawn.out, HasSubstr("\"class\": \"> 30\""));
  const std::string svg = read(folder_ / "out.svg");
  const std::string description = svg.substr(svg.find("<desc"), svg.find("</desc>") - svg.find("<desc"));
  EXPECT_THAT(description, HasSubstr("≤ 1"));
  EXPECT_THAT(description, HasSubstr("&gt; 30"));
  const std::vector<std::string> classify{"classify", path("t.csv"), "--value",
                                          "nilai",    "--breaks",    "1,10,30"};
  EXPECT_THAT(cakupan(classify).out, StartsWith("≤ 1  0\n(1, 10]  1\n(10, 30]  2\n> 30  0\n"));
  std::vector<std::string> json = classify;
  json.emplace_back("--json");
  EXPECT_THAT(cakupan(json).out, HasSubstr("\"breaks\":[null,1.0,10.0,30.0,null]"));
}

TEST_F(TableCommands, MapsOfAPoolShareTheirBreaks) {
  const std::string table = "kode,nilai,other\nA,1,10\nB,2,20\nC,3,30\nX,99,999\n";
  const std::vector<std::string> pool{"--scheme", "equal",       "--classes", "3",
                                      "--pool",   "other,nilai", "--json"};
  const Answer one = map(table, pool);
  EXPECT_EQ(one.code, 0) << one.err;
  write(folder_ / "t.csv", table);
  const Answer two =
      cakupan({"map", path("b.geojson"), "--join", path("t.csv"), "--on", "kode", "--value", "other", "-o",
               path("out.svg"), "--scheme", "equal", "--classes", "3", "--pool", "nilai", "--json"});
  // 1 to 30 in three classes, for X is no region: the classes of both maps, with other counts.
  for (const Answer& answer : {one, two}) {
    EXPECT_THAT(answer.out, HasSubstr("\"class\": \"1–10\""));
    EXPECT_THAT(answer.out, HasSubstr("\"class\": \"> 20–30\""));
  }
}

TEST_F(TableCommands, UnclassedIsOneRamp) {
  const Answer answer = map("kode,nilai\nA,1\nB,2\nC,\n", {"--scheme", "unclassed", "--json"});
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(read(folder_ / "out.svg"), HasSubstr(">1.25<"));
  EXPECT_THAT(answer.out, HasSubstr("\"regions\": \"1\""));
}

TEST_F(TableCommands, RegionsWithoutARowAreCountedAmongThoseShown) {
  const Answer all = map("kode,nilai\nA,1\n");
  EXPECT_THAT(all.err,
              HasSubstr("2 regions of 3 without a row in the table, drawn as no data: B Beta, C Gama"));
  const Answer two = map("kode,nilai\nA,1\n", {"--where", "kode!=C"});
  EXPECT_THAT(two.err, HasSubstr("1 region of 2 without a row in the table, drawn as no data: B Beta"));
  const Answer one = map("kode,nilai\nA,1\n", {"--where", "nama=Alfa"});
  EXPECT_EQ(one.code, 0) << one.err;
  EXPECT_THAT(one.err, testing::Not(HasSubstr("without a row")));
}

}  // namespace
}  // namespace cakupan::program
