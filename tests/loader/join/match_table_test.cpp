#include <cakupan/loader/join/match_table.hpp>

#include <gmock/gmock.h>

#include <cakupan/base/error.hpp>

#include "loader/indonesia.hpp"
#include "loader/rows.hpp"
#include "loader/small_country.hpp"

namespace cakupan::loader::join {
namespace {

using testing::ElementsAre;

TEST(MatchTable, AddsItsColumnsBehindTheInputs) {
  base::Diagnostics diagnostics;
  const table::Table table =
      table_of({"code", "name", "value"},
               {{"201", "Mount Fennel", "5"}, {"203", "Quillhaven", "6"}, {"", "Alder", "7"}});
  const MatchedTable matched = match_table(table, {}, small_country_index(), {}, diagnostics);
  EXPECT_THAT(matched.table.columns,
              ElementsAre("code", "name", "value", "code_2", "matched_region", "matched_province", "method",
                          "score", "runner_up", "outcome"));
  const auto texts = [&](std::size_t row) {
    std::vector<std::string> all;
    for (const table::Cell& cell : matched.table.rows[row].cells) all.push_back(cell.text);
    return all;
  };
  EXPECT_THAT(texts(0), ElementsAre("201", "Mount Fennel", "5", "1-03", "Shire of Mount Fennel", "Eastland",
                                    "code", "1.000", "", "exact"));
  EXPECT_THAT(texts(2), ElementsAre("", "Alder", "7", "", "", "", "name", "0.970",
                                    "Shire of Alder (1-10); Borough Alder (1-02)", "ambiguous"));
  EXPECT_EQ(matched.totals.matched(), 2u);
}

TEST(MatchTable, DecisionsOfTheRowsYearAreUsed) {
  base::Diagnostics diagnostics;
  const table::Table table =
      table_of({"year", "region"}, {{"2001", "Alder"}, {"2002", "Alder"}, {"soon", "Alder"}});
  const MatchedTable matched =
      match_table(table, {}, small_country_index(), {{"alder", 2001, "1-02", "the town", 2}}, diagnostics);
  EXPECT_EQ(matched.ledger[0].match.outcome, model::Outcome::decided);
  EXPECT_EQ(matched.ledger[1].match.outcome, model::Outcome::ambiguous);
  EXPECT_EQ(matched.ledger[2].match.outcome, model::Outcome::ambiguous);
}

TEST(MatchTable, RefusesATableWithoutRegions) {
  base::Diagnostics diagnostics;
  EXPECT_THROW(match_table(table_of({"foo"}, {}), {}, small_country_index(), {}, diagnostics), base::Error);
  model::TableInput input;
  input.region_column = "fo";
  EXPECT_THROW(match_table(table_of({"foo"}, {}), input, small_country_index(), {}, diagnostics),
               base::Error);
}

TEST(ColumnsOfParents, TellProvincesFromRegions) {
  const auto of = [](const table::Table& table) { return columns_of_parents(table, {}, indonesia_index()); };
  const auto provinces =
      of(table_of({"kode_provinsi", "provinsi"}, {{"32", "Jawa Barat"}, {"17", "Bengkulu"}}));
  ASSERT_TRUE(provinces);
  EXPECT_EQ(provinces->region_column, "provinsi");
  EXPECT_EQ(provinces->code_column, "kode_provinsi");
  EXPECT_TRUE(of(table_of({"wilayah"}, {{"Jawa Barat"}, {"DKI Jakarta"}, {"Bengkulu"}})));
  EXPECT_FALSE(of(table_of({"wilayah"}, {{"Jambi"}, {"Bengkulu"}})));
  EXPECT_FALSE(of(table_of({"provinsi", "kabupaten"}, {{"DIY", "Sleman"}})));
}

TEST(MatchTable, GivesProvincesTheirCodes) {
  base::Diagnostics diagnostics;
  const match::GazetteerIndex provinces(match::gazetteer_of_parents(indonesia()));
  const table::Table table =
      table_of({"provinsi", "nilai"}, {{"JAWA BARAT", "1"}, {"Prov. NTB", "2"}, {"Jumlah", "3"}});
  const MatchedTable matched = match_table(table, columns_of_parents(table, {}, indonesia_index()).value(),
                                           provinces, {}, diagnostics);
  const auto code = [&](std::size_t row) { return matched.table.rows[row].cells[2].text; };
  EXPECT_EQ(code(0), "32");
  EXPECT_EQ(code(1), "52");
  EXPECT_EQ(matched.ledger[2].match.outcome, model::Outcome::aside);
}

TEST(MatchTable, TellsRegionsThatSeveralRowsWithoutAYearFind) {
  base::Diagnostics diagnostics;
  match_table(table_of({"kabupaten"}, {{"Sleman"}, {"Bantul"}, {"Sleman"}}), {}, indonesia_index(), {},
              diagnostics);
  EXPECT_EQ(diagnostics.count("region-repeated"), 1U);
  base::Diagnostics none;
  match_table(table_of({"kabupaten", "tahun"}, {{"Sleman", "2017"}, {"Sleman", "2018"}}), {},
              indonesia_index(), {}, none);
  EXPECT_EQ(none.count("region-repeated"), 0U);
}

TEST(MatchTable, AProvinceAboveItsRegionsIsAHeading) {
  base::Diagnostics diagnostics;
  const MatchedTable matched = match_table(
      table_of({"wilayah", "nilai"}, {{"JAWA BARAT", "9"}, {"Kab. Bogor", "4"}, {"Kab. Sukabumi", "5"}}), {},
      indonesia_index(), {}, diagnostics);
  EXPECT_EQ(matched.ledger[0].match.outcome, model::Outcome::heading);
  EXPECT_EQ(matched.totals.unmatched, 0U);
}

}  // namespace
}  // namespace cakupan::loader::join
