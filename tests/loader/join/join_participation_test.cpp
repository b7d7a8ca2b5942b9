#include <gmock/gmock.h>

#include <cakupan/base/error.hpp>
#include <cakupan/loader/join/join.hpp>

#include "loader/rows.hpp"
#include "loader/small_country.hpp"

namespace cakupan::loader::join {
namespace {

using testing::HasSubstr;

base::Error error_of(const table::Table& table, const model::TableInput& input = {}) {
  base::Diagnostics diagnostics;
  try {
    read_participation(table, input, diagnostics);
  } catch (const base::Error& error) {
    return error;
  }
  return {base::Failure::work, "no error"};
}

TEST(ReadParticipation, TakesColumnsByRuleAndSaysSo) {
  base::Diagnostics diagnostics;
  const auto rows = read_participation(
      table_of({"Tahun", "Daerah", "Provinsi", "Status", "source"},
               {{"2017", "Alder", "Eastland", "", "a page"}, {"", "Quillhaven", "", "Disputed", ""}}),
      {}, diagnostics);
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0].year, 2017);
  EXPECT_EQ(rows[0].region_as_written, "Alder");
  EXPECT_EQ(rows[0].parent_as_written, "Eastland");
  EXPECT_EQ(rows[0].status, model::Status::selected);
  EXPECT_EQ(rows[0].source, "a page");
  EXPECT_EQ(rows[1].year, std::nullopt);
  EXPECT_EQ(rows[1].status, model::Status::disputed);
  EXPECT_EQ(diagnostics.count("column-found"), 1u);
}

TEST(ReadParticipation, AsksWhetherAColumnIsTheStatus) {
  const auto table = table_of({"region", "hasil"}, {{"Quillhaven", "selected"}, {"Caeldmoor", "rejected"}});
  const base::Error error = error_of(table);
  EXPECT_EQ(error.failure(), base::Failure::usage);
  EXPECT_THAT(error.what(),
              HasSubstr("the column 'hasil' looks like a status: 'rejected' (1), 'selected' (1)"));
  model::TableInput input;
  input.status_column = "-";
  base::Diagnostics diagnostics;
  EXPECT_EQ(read_participation(table, input, diagnostics).size(), 2u);
  const auto in_indonesian =
      table_of({"daerah", "keterangan"}, {{"Quillhaven", "Lolos"}, {"Alder", "Tidak lolos"}});
  EXPECT_EQ(error_of(in_indonesian).failure(), base::Failure::usage);
  const auto note = table_of(
      {"region", "note"}, {{"Quillhaven", "on the coast"}, {"Alder", "selected"}, {"Caeldmoor", "inland"}});
  EXPECT_EQ(error_of(note).failure(), base::Failure::work) << "most of its words mean something else";
}

TEST(ReadParticipation, AsksOfAStatusWhateverItsColumnIsCalled) {
  const auto table = table_of({"region", "Keterangan"},
                              {{"Quillhaven", "Aktif"}, {"Caeldmoor", "Mundur"}, {"Alder", "Calon"}});
  EXPECT_THAT(error_of(table).what(), HasSubstr("the column 'Keterangan' looks like a status"));
  base::Diagnostics diagnostics;
  const auto likely = likely_status(table, found_columns(table, {}, diagnostics));
  ASSERT_TRUE(likely);
  EXPECT_EQ(likely->column, "Keterangan");
  EXPECT_EQ(likely->words, "'aktif' (1), 'calon' (1), 'mundur' (1)");
}

TEST(ReadParticipation, NamesTheColumnsThatItLookedFor) {
  base::Diagnostics diagnostics;
  read_participation(table_of({"region"}, {{"Alder"}}), {}, diagnostics);
  std::string told;
  for (const base::Diagnostic& one : diagnostics.all()) told += describe(one) + "\n";
  EXPECT_THAT(told,
              HasSubstr("no column is called 'status', and none is named by status_column; the status is "
                        "taken as 'selected'"));
  EXPECT_THAT(told,
              HasSubstr("no column is called 'year', 'tahun' or 'cohort', and none is named by year_column"));
}

TEST(ReadParticipation, JudgesNoCellOfTotalsAndNotes) {
  match::Gazetteer country = small_country();
  country.total_words = {"Total"};
  country.note_words = {"Note"};
  const table::Table table = table_of({"region", "year", "status"}, {{"Borough Alder", "2020", "selected"},
                                                                     {"Total", "13", "13"},
                                                                     {"Quillhaven", "2020", "selected"},
                                                                     {"Total of both", "2", ""},
                                                                     {"Note: so far", "see below", "x"}});
  base::Diagnostics diagnostics;
  const auto rows = read_participation(table, {}, diagnostics, {}, country);
  ASSERT_EQ(rows.size(), 5U);
  EXPECT_EQ(rows[1].year, std::nullopt);
  EXPECT_EQ(diagnostics.count("year-empty") + diagnostics.count("status-empty"), 0U);
  const match::GazetteerIndex index(country);
  EXPECT_EQ(describe(totals(join_participation(rows, index, {}, {}, diagnostics))),
            "5 rows: 1 exact, 1 folded; 0 ambiguous; 0 unmatched; 3 aside");
  const table::Table wrong = table_of({"region", "year"}, {{"Note: x", "13"}, {"Quillhaven", "2020"}});
  EXPECT_THROW(read_participation(wrong, {}, diagnostics, {}, country), base::Error)
      << "a region may be called so above others";
}

TEST(ReadParticipation, ObeysTheRolesOfAnArticle) {
  base::Diagnostics diagnostics;
  const auto rows =
      read_participation(table_of({"region_as_written", "role", "year"}, {{"Alder Shire", "member", "2021"},
                                                                          {"Quillhaven", "context", ""},
                                                                          {"Caeldmoor", "awarded", "2022"}}),
                         {}, diagnostics);
  const model::Ledger ledger = join_participation(rows, small_country_index(), {}, {}, diagnostics);
  EXPECT_EQ(ledger[0].match.outcome, model::Outcome::folded);
  for (const std::size_t aside : {1U, 2U}) {
    EXPECT_EQ(ledger[aside].match.outcome, model::Outcome::aside);
    EXPECT_EQ(ledger[aside].match.region, std::nullopt);
  }
  EXPECT_EQ(totals(ledger).asked(), 1u);
  EXPECT_EQ(describe(totals(ledger)), "3 rows: 1 folded; 0 ambiguous; 0 unmatched; 2 aside");
  EXPECT_EQ(diagnostics.count("role"), 1u);
  EXPECT_EQ(diagnostics.count("year-empty"), 0u);
}

TEST(JoinParticipation, FuzzyNamesAndDoubleClaimsAreWarnedOf) {
  base::Diagnostics diagnostics;
  const auto rows = read_participation(table_of({"region", "year"}, {{"Quillport", "2021"},
                                                                     {"Borough Quilhaven", "2021"},
                                                                     {"Caeldmoor", "2021"},
                                                                     {"Shire of Caeldmoor", "2021"},
                                                                     {"Quillhaven", "2022"}}),
                                       {}, diagnostics);
  join_participation(rows, small_country_index(), {}, {}, diagnostics);
  EXPECT_EQ(diagnostics.count("fuzzy-match"), 1u);
  EXPECT_EQ(diagnostics.count("claimed-twice"), 1u);
  std::vector<std::string> messages;
  for (const base::Diagnostic& each : diagnostics.all()) messages.push_back(each.message);
  EXPECT_THAT(messages,
              testing::Contains(HasSubstr("(1): 'Borough Quilhaven' as Borough Quillhaven (2-03)")));
  EXPECT_THAT(messages,
              testing::Contains(HasSubstr("(1): Borough Quillhaven (2-03) by 'Quillport' (row 2) and")));
}

TEST(ReadParticipation, ARoleOfOtherWordsSaysNothing) {
  base::Diagnostics diagnostics;
  const auto rows = read_participation(
      table_of({"region", "role"}, {{"Alder", "context"}, {"Quillhaven", "lead"}}), {}, diagnostics);
  EXPECT_EQ(rows[0].aside, "");
  EXPECT_EQ(diagnostics.count("role"), 0u);
}

TEST(ReadParticipation, TakesTheWordsOfTheSchema) {
  model::StateRules rules;
  rules.states = {{model::Status::invited, {"diundang"}, model::StateRule::Counting::no},
                  {model::Status::completed, {"Lulus", "selesai"}, model::StateRule::Counting::yes}};
  base::Diagnostics diagnostics;
  const auto rows = read_participation(
      table_of({"region", "status"}, {{"Alder", "DIUNDANG"}, {"Alder", "lulus"}, {"Alder", ""}}), {},
      diagnostics, rules);
  EXPECT_EQ(rows[0].status, model::Status::invited);
  EXPECT_EQ(rows[1].status, model::Status::completed);
  EXPECT_EQ(rows[2].status, model::Status::completed);  // the first that counts
  try {
    read_participation(table_of({"region", "status"}, {{"Alder", "selesia"}}), {}, diagnostics, rules);
    FAIL();
  } catch (const base::Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("unknown status 'selesia'; did you mean 'selesai'?"));
    EXPECT_THAT(error.what(), HasSubstr("known: diundang, Lulus, selesai"));
  }
}

TEST(FoundColumns, TakeTheNamesThatPeopleGive) {
  struct Case {
    std::vector<std::string> columns;
    std::string region, code, parent;
  };
  const std::vector<Case> cases = {
      {{"kode", "nama"}, "nama", "kode", ""},
      {{"No", "Provinsi", "Kabupaten/Kota"}, "Kabupaten/Kota", "", "Provinsi"},
      {{"kabupaten"}, "kabupaten", "", ""},
      {{"KABKOT", "PROVINSI", "KDPKAB"}, "KABKOT", "KDPKAB", "PROVINSI"},
      {{"region", "name", "code"}, "region", "code", ""},
      {{"Wilayah", "province"}, "Wilayah", "", "province"},
      {{"province", "value"}, "", "", "province"},
      {{"ADM2_EN", "ADM2_PCODE", "ADM1_EN"}, "ADM2_EN", "ADM2_PCODE", "ADM1_EN"}};
  for (const Case& each : cases) {
    base::Diagnostics diagnostics;
    const model::TableInput found = found_columns(table_of(each.columns, {}), {}, diagnostics);
    EXPECT_EQ(found.region_column, each.region) << each.columns.front();
    EXPECT_EQ(found.code_column, each.code) << each.columns.front();
    EXPECT_EQ(found.parent_column, each.parent) << each.columns.front();
  }
}

TEST(ReadParticipation, RefusesWhatIsNoYearAndUnknownStatusWords) {
  const base::Error year = error_of(table_of({"year", "region"}, {{"20l8", "Alder"}}));
  EXPECT_EQ(year.failure(), base::Failure::input);
  EXPECT_EQ(year.happened(), "'20l8' is no year");
  EXPECT_EQ(year.place(), (base::Place{"rows.csv", 2, "year"}));
  const base::Error status = error_of(table_of({"region", "status"}, {{"Alder", "selekted"}}));
  EXPECT_EQ(status.failure(), base::Failure::input);
  EXPECT_THAT(status.what(), HasSubstr("did you mean 'selected'?"));
  EXPECT_THAT(status.what(), HasSubstr("known: not_eligible, unknown, invited, disputed, selected"));
  EXPECT_EQ(error_of(table_of({"foo", "bar"}, {})).failure(), base::Failure::input);
  model::TableInput input;
  input.region_column = "regio";
  EXPECT_EQ(error_of(table_of({"region"}, {}), input).failure(), base::Failure::usage);
}

TEST(JoinParticipation, EveryRowHasOneBin) {
  base::Diagnostics diagnostics;
  const table::Table table = table_of({"region", "province"}, {{"Shire of Alder", ""},
                                                               {"quillhaven", ""},
                                                               {"Alder", ""},
                                                               {"Quillport", ""},
                                                               {"Nowhere", ""},
                                                               {"", ""},
                                                               {"Shire of Caelldmoor", ""}});
  const auto rows = read_participation(table, {}, diagnostics);
  const model::Ledger ledger = join_participation(rows, small_country_index(), {}, {}, diagnostics);
  ASSERT_EQ(ledger.size(), rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) EXPECT_EQ(ledger[i].row, rows[i]);
  EXPECT_EQ(describe(totals(ledger)),
            "7 rows: 1 exact, 1 folded, 1 alias, 1 fuzzy; 1 ambiguous; 2 unmatched");
  EXPECT_EQ(diagnostics.count("ambiguous-region"), 1u);
  EXPECT_EQ(diagnostics.count("unmatched-region"), 2u);
}

}  // namespace
}  // namespace cakupan::loader::join
