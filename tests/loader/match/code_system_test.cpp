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

}  // namespace
}  // namespace cakupan::loader::match
