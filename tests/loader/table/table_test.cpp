#include <cakupan/loader/table/table.hpp>

#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "loader/scratch.hpp"

namespace cakupan::loader::table {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

Table parse(const std::string& text) {
  base::Diagnostics diagnostics;
  return parse_csv(text, "t.csv", diagnostics);
}

std::string refusal(const std::string& text) {
  const base::Error error = error_of([&] { parse(text); });
  EXPECT_EQ(error.failure(), base::Failure::input);
  return error.what();
}

TEST(Table, KeepsCodesAsTheyAreWritten) {
  const Table table = parse("kode,nama\n11.10,Kabupaten Bireuen\n01,x\n");
  EXPECT_THAT(table.columns, ElementsAre("kode", "nama"));
  EXPECT_EQ(table.rows.at(0).cells.at(0), (Cell{"11.10", CellKind::text}));
  EXPECT_EQ(table.rows.at(1).cells.at(0), (Cell{"01", CellKind::text}));
}

TEST(Table, LeavesOutBlankRowsAndCountsOn) {
  const Table table = parse("a,b\n\n1,2\n,\n3,4\n");
  ASSERT_EQ(table.rows.size(), 2U);
  EXPECT_EQ(table.rows[0].source_row, 3U);
  EXPECT_EQ(table.rows[1].source_row, 5U);
}

TEST(Table, ReportsRaggedRows) {
  base::Diagnostics diagnostics;
  const Table table = parse_csv("a,b,c\n1,2\n1,2,3,4,5\n1,2,3,,\n", "t.csv", diagnostics);
  EXPECT_EQ(table.rows.at(0).cells.size(), 3U);
  EXPECT_EQ(table.rows.at(0).cells.at(2).text, "");
  EXPECT_EQ(table.rows.at(1).cells.size(), 3U);
  ASSERT_EQ(diagnostics.count("ragged-row"), 2U);
  EXPECT_THAT(base::describe(diagnostics.all()[0]), StartsWith("t.csv, line 2: has 2 cells, not 3"));
  EXPECT_THAT(base::describe(diagnostics.all()[1]),
              StartsWith("t.csv, line 3: has 5 cells, not 3; left out: '4', '5'"));
}

TEST(Table, DropsColumnsThatAreBlankThroughout) {
  EXPECT_THAT(parse("a,,b,\n1,,2,\n").columns, ElementsAre("a", "b"));
}

TEST(Table, RefusesABadHeader) {
  EXPECT_THAT(
      refusal("2017,Jambi,selected\n2018,Sleman,selected\n"),
      StartsWith("t.csv, line 1: has no header: its first row holds the number 2017; name every column"));
  EXPECT_THAT(refusal("a,b,a\n1,2,3\n"), StartsWith("t.csv, line 1: has column 'a' twice (columns 1 and 3)"));
  EXPECT_THAT(refusal("a,,b\n1,2,3\n"), StartsWith("t.csv, line 1: has no header: column 2 has no name"));
}

TEST(Table, FindsAnExpectedHeaderBelowOtherRows) {
  const Scratch scratch;
  TableOptions options;
  options.expected_columns = {"Wilayah"};
  base::Diagnostics diagnostics;
  const Table table =
      read_table(scratch.write("t.csv", "Daftar 2018,\nwilayah,2018\nSleman,1\n"), options, diagnostics);
  EXPECT_THAT(table.columns, ElementsAre("wilayah", "2018"));
  EXPECT_EQ(diagnostics.count("header-found"), 1U);
  EXPECT_EQ(diagnostics.all().front().remedy,
            "say otherwise by --header 3 or --header 3-4 (in a project: header = \"3-4\")");
}

TEST(Table, PassesOverATitleOfOneCell) {
  for (const char* text : {"Daftar peserta 2018\nkode,nama,nilai\n1,Sleman,2\n2,Bantul,3\n",
                           "Daftar,,\nkode,nama,nilai\n1,Sleman,2\n2,Bantul,3\n",
                           "Daftar peserta\nSumber: BPS\n\nkode,nama,nilai\n1,Sleman,2\n2,Bantul,3\n"}) {
    base::Diagnostics diagnostics;
    const Table table = parse_csv(text, "t.csv", diagnostics);
    EXPECT_THAT(table.columns, ElementsAre("kode", "nama", "nilai")) << text;
    EXPECT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(diagnostics.count("header-found"), 1U);
    EXPECT_THAT(base::describe(diagnostics.all()[0]), testing::Not(HasSubstr("1 rows")));
  }
  EXPECT_THAT(parse("kabupaten\nSleman\nBantul\n").columns, ElementsAre("kabupaten"));
}

TEST(Table, ReadsYearsAsNamesOfColumns) {
  const Table table = parse("Kabupaten,2010,2020\nSleman,1093110,1125804\nBantul,911503,985770\n");
  EXPECT_THAT(table.columns, ElementsAre("Kabupaten", "2010", "2020"));
  EXPECT_EQ(table.rows.size(), 2U);
  // Years below years are data.
  EXPECT_THAT(refusal("Sleman,2017\nBantul,2018\n"), HasSubstr("its first row holds the number 2017"));
}

TEST(Table, ReadsTwoRowsOfMergedHeaders) {
  const char* text =
      "Provinsi,Kabupaten,Penduduk,,Luas\n,,2010,2020,\nDIY,Sleman,1093110,1125804,574.8\n"
      "DIY,Bantul,911503,985770,506.9\n";
  base::Diagnostics diagnostics;
  const Table table = parse_csv(text, "t.csv", diagnostics);
  EXPECT_THAT(table.columns, ElementsAre("Provinsi", "Kabupaten", "Penduduk 2010", "Penduduk 2020", "Luas"));
  EXPECT_EQ(table.rows.size(), 2U);
  EXPECT_EQ(table.rows[0].source_row, 3U);
  const Table groups =
      parse(",,Penduduk,,Miskin,\nProvinsi,Kabupaten,2010,2020,2010,2020\nDIY,Sleman,1,2,3,4\n");
  EXPECT_THAT(groups.columns, ElementsAre("Provinsi", "Kabupaten", "Penduduk 2010", "Penduduk 2020",
                                          "Miskin 2010", "Miskin 2020"));
  // A column without a name is none of two rows.
  EXPECT_THAT(refusal("Provinsi,,Kabupaten\nDIY,x,Sleman\n"), HasSubstr("column 2 has no name"));
}

TEST(Table, LeavesOutARowThatNumbersTheColumns) {
  const Table table = parse("Kabupaten,Penduduk\n(1),(2)\nSleman,5\n");
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_EQ(table.rows[0].cells[0].text, "Sleman");
}

TEST(Table, TakesTheHeaderThatItIsTold) {
  const Scratch scratch;
  const std::string path = scratch.write("t.csv", "x,y\nWilayah,Jumlah\n,orang\nSleman,5\n");
  base::Diagnostics diagnostics;
  TableOptions options;
  options.header = model::HeaderRows{2, 3};
  const Table table = read_table(path, options, diagnostics);
  EXPECT_THAT(table.columns, ElementsAre("Wilayah", "Jumlah orang"));
  EXPECT_EQ(table.rows.size(), 1U);
  options.header = model::HeaderRows{9, 9};
  EXPECT_EQ(error_of([&] { read_table(path, options, diagnostics); }).failure(), base::Failure::usage);
}

TEST(Table, FindsColumnsByNameThenByFoldedName) {
  const Table table = parse("Kode Wilayah,nilai\n1,2\n");
  EXPECT_EQ(table.find("nilai"), 1U);
  EXPECT_EQ(table.find("kode_wilayah"), 0U);
  EXPECT_EQ(table.find("x"), std::nullopt);
  const base::Error error = error_of([&] { table.column("nilia"); });
  EXPECT_EQ(error.failure(), base::Failure::usage);
  EXPECT_THAT(error.what(), HasSubstr("no column 'nilia'; did you mean 'nilai'?"));
}

TEST(FilesOfTable, AreThoseThatAreOpened) {
  const Scratch scratch;
  const std::string csv = scratch.write("t.csv", "a,b\n1,2\n");
  const std::string dbf = scratch.copy("squares.dbf"), cpg = scratch.copy("squares.cpg");
  EXPECT_THAT(files_of_table(csv), ElementsAre(csv));
  EXPECT_THAT(files_of_table("-"), ElementsAre("-"));
  EXPECT_THAT(files_of_table(dbf), ElementsAre(cpg, dbf));
}

TEST(ReadTable, RefusesWhatIsNoFile) {
  const Scratch scratch;
  base::Diagnostics diagnostics;
  const auto message = [&](const std::string& path) {
    const base::Error error = error_of([&] { read_table(path, {}, diagnostics); });
    EXPECT_EQ(error.failure(), base::Failure::input);
    return scratch.without_folder(error.what());
  };
  std::filesystem::create_directory(scratch.path("dir.csv"));
  EXPECT_THAT(message(scratch.path("t.csv")), StartsWith("t.csv: does not exist"));
  EXPECT_THAT(message(scratch.path("dir.csv")), StartsWith("dir.csv: is a folder"));
  EXPECT_THAT(message(scratch.write("e.csv", "")), StartsWith("e.csv: is empty"));
  EXPECT_THAT(message(scratch.write("e.xlsx", "")), StartsWith("e.xlsx: is empty"));
  EXPECT_THAT(message(scratch.write("g.xlsx", "garbage")), StartsWith("g.xlsx: is no XLSX file"));
  EXPECT_THAT(message(scratch.write("g.ods", "garbage")), StartsWith("g.ods: is no ODS file"));
  EXPECT_THAT(message(scratch.write("g.dbf", std::string(500, 'Z'))), StartsWith("g.dbf: is truncated"));
  EXPECT_THAT(message(scratch.write("g.json", "{\"a\":")), StartsWith("g.json: is not JSON"));
  EXPECT_THAT(message(scratch.write("o.json", "{\"a\":1}")),
              StartsWith("o.json: is no JSON array of objects"));
}

}  // namespace
}  // namespace cakupan::loader::table
