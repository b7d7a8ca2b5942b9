#include "loader/join/rows_around.hpp"

#include <gmock/gmock.h>

#include <cakupan/loader/join/join.hpp>
#include <cakupan/loader/join/match_table.hpp>

#include "loader/indonesia.hpp"
#include "loader/rows.hpp"

namespace cakupan::loader::join {
namespace {

using testing::ElementsAre;
using Rows = std::vector<std::vector<std::string>>;

/// "code outcome" of each row.
std::vector<std::string> matched(const std::vector<std::string>& columns, const Rows& rows,
                                 base::Diagnostics& diagnostics) {
  std::vector<std::string> lines;
  const MatchedTable found = match_table(table_of(columns, rows), {}, indonesia_index(), {}, diagnostics);
  for (const model::LedgerEntry& entry : found.ledger) {
    const auto& region = entry.match.region;
    lines.push_back((region ? indonesia().table.regions[*region].code : "-") + " " +
                    model::to_text(entry.match.outcome));
  }
  return lines;
}

TEST(RowsAround, SheetsAsPeopleKeepThem) {
  base::Diagnostics diagnostics;
  EXPECT_THAT(matched({"No", "Provinsi", "Nama Kabupaten / Kota", "Tahun"},
                      {{"1", "Jawa Barat", "Kota Bandung", "2017"},
                       {"2", "", "Kab. Bogor", ""},
                       {"3", "", "Banjar", ""},
                       {"4", "Jawa Tengah", "Kota Tegal", "2018"},
                       {"5", "", "Kudus", ""},
                       {"6", "", "Kab. Tegal", ""},
                       {"", "", "Jumlah", "6"},
                       {"", "Sumber: Kementerian, diolah", "", ""},
                       {"*) data sementara", "", "", ""}},
                      diagnostics),
              ElementsAre("32.73 exact", "32.01 folded", "32.79 folded", "33.76 exact", "33.19 folded",
                          "33.28 folded", "- aside", "- aside", "- aside"));
  EXPECT_EQ(diagnostics.count("merged-cells"), 2u);
  EXPECT_EQ(diagnostics.count("rows-aside"), 1u);
  EXPECT_EQ(diagnostics.count("unknown-parent"), 0u);
}

TEST(RowsAround, WhatContradictsIsNotFilledDown) {
  base::Diagnostics diagnostics;
  // Sleman and Kudus are clear by themselves, and not in Jawa Barat
  EXPECT_THAT(
      matched({"province", "region"},
              {{"Jawa Barat", "Kota Bandung"}, {"", "Sleman"}, {"", "Kudus"}, {"", "Banjar"}}, diagnostics),
      ElementsAre("32.73 exact", "34.04 folded", "33.19 folded", "- ambiguous"));
  // a value that begins twice is no merged cell
  EXPECT_THAT(matched({"province", "region"},
                      {{"Jawa Barat", "Kota Bandung"},
                       {"", "Kota Bogor"},
                       {"Bali", "Badung"},
                       {"", "Gianyar"},
                       {"Jawa Barat", "Kota Depok"},
                       {"", "Banjar"}},
                      diagnostics)
                  .back(),
              "- ambiguous");
  EXPECT_EQ(diagnostics.count("merged-cells"), 0u);
}

TEST(RowsAround, SumsAnywhereAndNotesBelowAreAside) {
  base::Diagnostics diagnostics;
  EXPECT_THAT(matched({"region", "year"},
                      {{"Sleman", "2020"},
                       {"Jumlah DIY", "1"},
                       {"Atlantis", "2020"},
                       {"Kudus", "2020"},
                       {"Slemann Raya", ""},
                       {"Data diolah dari surat keputusan menteri tahun 2020", ""}},
                      diagnostics),
              ElementsAre("34.04 folded", "- aside", "- unmatched", "33.19 folded", "- aside", "- aside"));
}

TEST(RowsAround, ADecisionMaySayThatItIsNoRegion) {
  base::Diagnostics diagnostics;
  const MatchedTable found =
      match_table(table_of({"region"}, {{"Sleman"}, {"Pemprov DIY"}}), {}, indonesia_index(),
                  {{"PEMPROV DIY", std::nullopt, match::no_region, "a province", 2}}, diagnostics);
  EXPECT_EQ(found.ledger[1].match.outcome, model::Outcome::aside);
  EXPECT_EQ(found.ledger[1].match.note, "a province");
  EXPECT_EQ(found.totals.asked(), 1u);
}

TEST(RowsAround, HeadersAsPeopleWriteThem) {
  for (const char* header :
       {"Nama Kabupaten / Kota", "Kota/Kabupaten", "kota_kabupaten", "nama_kabupaten_kota", "Nama Daerah",
        "Pemerintah Daerah", "Pemda", "Lokasi", "Nama Kota", "city_name", "County", "State"}) {
    base::Diagnostics diagnostics;
    EXPECT_EQ(found_columns(table_of({"No", header}, {}), {}, diagnostics).region_column, header);
  }
  base::Diagnostics diagnostics;
  const model::TableInput both = found_columns(table_of({"State", "County", "Nama"}, {}), {}, diagnostics);
  EXPECT_EQ(both.region_column, "County");
  EXPECT_EQ(both.parent_column, "State");
}

}  // namespace
}  // namespace cakupan::loader::join
