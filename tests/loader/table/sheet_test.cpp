#include "loader/table/sheet.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "loader/scratch.hpp"

namespace cakupan::loader::table {
namespace {

using testing::ElementsAre;
using testing::StartsWith;

const std::string data = CAKUPAN_TEST_DATA;

class Spreadsheet : public testing::TestWithParam<std::string> {};

TEST_P(Spreadsheet, FindsTheHeaderBelowTitles) {
  base::Diagnostics diagnostics;
  const Table table = read_table(data + "/" + GetParam(), {}, diagnostics);
  EXPECT_THAT(table.columns, ElementsAre("kode", "nama", "nilai"));
  ASSERT_EQ(table.rows.size(), 3U);
  EXPECT_EQ(table.rows[0].source_row, 4U);
  EXPECT_THAT(table.rows[0].cells,
              ElementsAre(Cell{"11.1", CellKind::number}, Cell{"Kabupaten Tiga", CellKind::text},
                          Cell{"1.5", CellKind::number}));
  EXPECT_EQ(table.rows[1].cells[0], (Cell{"11.10", CellKind::text}));
  EXPECT_EQ(table.rows[2].source_row, 7U);
  EXPECT_EQ(table.rows[2].cells[0], (Cell{"1101", CellKind::number}));
  EXPECT_EQ(diagnostics.count("sheet-found"), 1U);
  EXPECT_EQ(diagnostics.count(base::Severity::warning), 0U);
}

TEST_P(Spreadsheet, ReadsASheetByName) {
  TableOptions options;
  options.sheet = "Tahun";
  base::Diagnostics diagnostics;
  const Table table = read_table(data + "/" + GetParam(), options, diagnostics);
  EXPECT_THAT(table.columns, ElementsAre("tahun", "wilayah"));
  EXPECT_EQ(table.rows.at(0).cells.at(0), (Cell{"2018", CellKind::number}));
  options.sheet = "Tahn";
  EXPECT_THAT(error_of([&] { read_table(data + "/" + GetParam(), options, diagnostics); }).happened(),
              StartsWith("no sheet 'Tahn'; did you mean 'Tahun'?"));
}

INSTANTIATE_TEST_SUITE_P(Formats, Spreadsheet, testing::Values("titled.xlsx", "titled.ods"));

TEST(Dbf, ReadsTextInItsEncoding) {
  base::Diagnostics diagnostics;
  const Table table = read_table(data + "/latin1.dbf", {}, diagnostics);
  EXPECT_THAT(table.columns, ElementsAre("kode", "nama", "provinsi"));
  EXPECT_EQ(table.rows.at(1).cells.at(1).text, "Kota Dué");
  EXPECT_EQ(table.rows.at(2).cells.at(0), (Cell{"11.10", CellKind::text}));
  EXPECT_EQ(table.rows.at(2).source_row, 3U);
}

TEST(Json, MakesColumnsOfKeys) {
  base::Diagnostics diagnostics;
  const Table table = json_table(R"([{"kode":"11.10","n":11.10},{"kode":"11.02","ok":true,"n":null}])",
                                 "t.json", {}, diagnostics);
  EXPECT_THAT(table.columns, ElementsAre("kode", "n", "ok"));
  EXPECT_THAT(table.rows.at(0).cells, ElementsAre(Cell{"11.10"}, Cell{"11.1", CellKind::number}, Cell{}));
  EXPECT_EQ(table.rows.at(1).cells.at(2).text, "true");
  EXPECT_EQ(table.rows.at(1).source_row, 2U);
}

TEST(Layers, GiveTheirAttributesAsATable) {
  for (const char* name : {"squares.geojson", "two_layers.gpkg"}) {
    TableOptions options;
    if (std::string(name).ends_with(".gpkg")) options.sheet = "regencies";
    base::Diagnostics diagnostics;
    const Table table = read_table(data + "/" + name, options, diagnostics);
    EXPECT_THAT(table.columns, testing::IsSupersetOf({"kode", "nama", "provinsi"})) << name;
    EXPECT_EQ(table.rows.size(), 3U) << name;
    EXPECT_EQ(table.rows[0].source_row, 1U);
  }
  const Scratch scratch;
  base::Diagnostics diagnostics;
  EXPECT_EQ(read_table(scratch.copy("squares.geojson", "s.json"), {}, diagnostics).rows.size(), 3U);
  const auto refusal = [&](const std::string& path) {
    return scratch.without_folder(error_of([&] { read_table(path, {}, diagnostics); }).what());
  };
  EXPECT_THAT(refusal(scratch.write("a.geojson", "id,v\n")),
              StartsWith("a.geojson: is no GeoJSON, TopoJSON or GeoPackage"));
}

}  // namespace
}  // namespace cakupan::loader::table
