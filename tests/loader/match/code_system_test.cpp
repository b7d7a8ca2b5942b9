#include <gmock/gmock.h>

#include "loader/match/code_system.hpp"

#include "loader/small_country.hpp"

namespace cakupan::loader::match {
namespace {

CodeSystemFinding finding(const std::vector<std::pair<std::string, std::string>>& codes_and_names) {
  std::vector<MatchQuery> rows;
  for (const auto& [code, name] : codes_and_names) {
    MatchQuery row;
    row.code = code;
    row.name = name;
    rows.push_back(row);
  }
  NameMemo memo;
  return find_code_system(small_country_index(), rows, memo);
}

TEST(CodeSystem, NamesDecide) {
  const auto before = finding({{"201", "Mount Fennel"}, {"203", "Quillhaven"}, {"110", "Shire of Alder"}});
  EXPECT_EQ(before.system, "before");
  EXPECT_EQ(before.agreeing, 3u);
  EXPECT_EQ(before.compared, 3u);
  EXPECT_EQ(finding({{"201", "Borough Westmark"}, {"203", "Quillhaven"}}).system, "today");
}

TEST(CodeSystem, SystemsThatMeanTheSameAreOneAnswer) {
  EXPECT_EQ(finding({{"203", "Quillhaven"}, {"110", "Shire of Alder"}}).system, "today");
  EXPECT_EQ(finding({{"203", ""}}).system, "today");
}

TEST(CodeSystem, BareNumbersWithoutEvidenceStayUndecided) {
  EXPECT_EQ(finding({{"201", ""}, {"203", ""}}).system, "");
  EXPECT_EQ(finding({{"201", "Quillhaven"}, {"103", "Shire of Alder"}}).system, "");
  EXPECT_EQ(finding({}).system, "");
}

TEST(CodeSystem, WritingOfOneSystemDecidesWithoutNames) {
  EXPECT_EQ(finding({{"2-01", ""}}).system, "today");
}

TEST(CodeSystem, CodesThatFitNothingAreRefusedAndNamesDecide) {
  std::vector<MatchQuery> rows;
  for (int number = 1; number <= 32; ++number) {
    MatchQuery row;
    row.code = number == 5 ? "110" : std::to_string(9000 + number);
    row.name = number == 5 ? "Shire of Alder" : "Elsewhere";
    rows.push_back(row);
  }
  NameMemo memo;
  base::Diagnostics diagnostics;
  EXPECT_EQ(code_system_of(rows, "", small_country_index(), memo, "old.shp", diagnostics), "");
  for (const MatchQuery& row : rows) EXPECT_EQ(row.code, "");
  ASSERT_EQ(diagnostics.count(base::Severity::warning), 1u);
  EXPECT_EQ(diagnostics.all().front().message,
            "no code system fits: the best, today, has 1 of 32 codes, and 1 of 1 agree with the names; the "
            "codes are not used, the names decide");
}

TEST(CodeSystem, CodesThatContradictTheNamesAreRefused) {
  const auto contradicted = finding({{"110", "Borough Westmark"},
                                     {"102", "Quillhaven"},
                                     {"201", "Shire of Alder"},
                                     {"103", "Borough Alder"},
                                     {"202", "Mount Fennel"},
                                     {"203", "Quillhaven"}});
  EXPECT_EQ(contradicted.codes, CodeSystemFinding::Codes::are_refused);
  EXPECT_EQ(
      finding({{"9001", ""}, {"9002", ""}, {"9003", ""}, {"9004", ""}, {"9005", ""}, {"110", ""}}).codes,
      CodeSystemFinding::Codes::count)
      << "without names there is nothing else";
}

}  // namespace
}  // namespace cakupan::loader::match
