#include <cakupan/loader/join/match_table.hpp>

#include <gmock/gmock.h>

#include <cakupan/base/error.hpp>

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

}  // namespace
}  // namespace cakupan::loader::join
