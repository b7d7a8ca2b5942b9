#include <cakupan/loader/match/open_decisions.hpp>

#include <gmock/gmock.h>

#include <cakupan/loader/match/match.hpp>

#include "loader/rows.hpp"
#include "loader/small_country.hpp"

namespace cakupan::loader::match {
namespace {

using testing::ElementsAre;

model::LedgerEntry entry(const std::string& name, std::optional<int> year) {
  model::LedgerEntry result;
  result.row.region_as_written = name;
  result.row.year = year;
  MatchQuery query;
  query.name = name;
  result.match = Matcher(small_country_index(), {}).match(query);
  return result;
}

std::vector<std::string> texts(const table::TableRow& row) {
  std::vector<std::string> all;
  for (const table::Cell& cell : row.cells) all.push_back(cell.text);
  return all;
}

TEST(OpenDecisions, UncertainWritingsAreListedOncePerYear) {
  const model::Ledger ledger = {entry("Alder", 2001), entry("ALDER", 2001),
                                entry("Alder", 2002), entry("Quillhaven", 2001),
                                entry("Nowhere", {}), entry("Shre of Mount Fenel", {})};
  const table::Table table = with_open_decisions(std::nullopt, ledger, small_country());
  EXPECT_THAT(table.columns,
              ElementsAre("region", "year", "code", "reason", "official_name", "outcome", "candidates"));
  ASSERT_EQ(table.rows.size(), 4u);
  EXPECT_THAT(texts(table.rows[0]), ElementsAre("Alder", "2001", "", "", "", "ambiguous",
                                                "Shire of Alder (1-10); Borough Alder (1-02)"));
  EXPECT_EQ(texts(table.rows[1])[1], "2002");
  EXPECT_THAT(texts(table.rows[2]), ElementsAre("Nowhere", "", "", "", "", "unmatched", ""));
  EXPECT_EQ(texts(table.rows[3])[5], "fuzzy");
}

TEST(OpenDecisions, AnswersStayAndGetTheirOfficialName) {
  const table::Table before =
      table_of({"region", "year", "code", "reason", "by"},
               {{"Alder", "", "1-02", "the town", "Ann"}, {"Aldr", "", "1-10", "", "Ann"}});
  const table::Table table = with_open_decisions(before, {entry("Alder", 2001)}, small_country());
  ASSERT_EQ(table.rows.size(), 2u);
  EXPECT_THAT(texts(table.rows[0]),
              ElementsAre("Alder", "", "1-02", "the town", "Ann", "Borough Alder", "", ""));
}

TEST(OpenDecisions, AnswersThatFitNoRowAreStale) {
  base::Diagnostics diagnostics;
  const std::vector<Decision> decisions = {{"ALDER", {}, "1-02", "", 2},
                                           {"Alder", 2001, "1-02", "", 3},
                                           {"Alder", 2003, "1-02", "", 4},
                                           {"Aldr", {}, "1-10", "", 5}};
  warn_of_unused(decisions, "d.csv", {entry("Alder", 2001), entry("Alder", 2002)}, diagnostics);
  ASSERT_EQ(diagnostics.count("stale-decision"), 2u);
  EXPECT_EQ(diagnostics.all()[0].place, (base::Place{"d.csv", 4, "region"}));
  EXPECT_EQ(diagnostics.all()[1].place, (base::Place{"d.csv", 5, "region"}));
}

}  // namespace
}  // namespace cakupan::loader::match
