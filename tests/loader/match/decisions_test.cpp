#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>

#include <cakupan/base/error.hpp>
#include <cakupan/loader/match/decisions.hpp>

#include "loader/scratch.hpp"
#include "loader/small_country.hpp"

namespace cakupan::loader::match {
namespace {

std::vector<Decision> read(const std::string& text, base::Diagnostics& diagnostics) {
  const std::string path = testing::TempDir() + "decisions_test.csv";
  std::ofstream(path) << text;
  return read_decisions(path, small_country(), diagnostics);
}

TEST(Decisions, KeepRowYearAndReason) {
  base::Diagnostics diagnostics;
  const auto decisions =
      read("region,year,code,reason\nAlder,2001,1-02,the town\nAlder,,1-10,\n", diagnostics);
  ASSERT_EQ(decisions.size(), 2u);
  EXPECT_EQ(decisions[0].year, 2001);
  EXPECT_EQ(decisions[0].reason, "the town");
  EXPECT_EQ(decisions[0].source_row, 2u);
  EXPECT_EQ(decisions[1].year, std::nullopt);
  EXPECT_TRUE(diagnostics.all().empty());
}

TEST(Decisions, OpenOnesAreSkippedAndUnknownCodesAreWarnings) {
  base::Diagnostics diagnostics;
  EXPECT_TRUE(read("region,code\nAlder,\nAlder,9-99\n", diagnostics).empty());
  EXPECT_EQ(diagnostics.count("decision-left-out"), 1u);
}

TEST(Decisions, StaleOnesAreReportedAndNotUsed) {
  base::Diagnostics diagnostics;
  const auto decisions =
      read("region,code,official_name\nAlder,1-02,Shire of Alder\nFennel,1-03,Shire of Saint Fennel\n",
           diagnostics);
  ASSERT_EQ(decisions.size(), 1u);  // a former name of the same region is not stale
  EXPECT_EQ(decisions[0].code, "1-03");
  EXPECT_EQ(diagnostics.count("stale-decision"), 1u);
}

TEST(Decisions, RefuseWhatIsNoYear) {
  base::Diagnostics diagnostics;
  EXPECT_THROW(read("region,year,code\nAlder,20l8,1-02\n", diagnostics), base::Error);
  EXPECT_THROW(read("name,code\nAlder,1-02\n", diagnostics), base::Error);
}

TEST(Decisions, ContradictingOnesAreAnErrorWithBothRows) {
  base::Diagnostics diagnostics;
  const base::Error error =
      error_of([&] { read("region,year,code\nAlder,,1-10\nMF,,1-03\nALDER,,1-02\n", diagnostics); });
  EXPECT_EQ(error.failure(), base::Failure::input);
  EXPECT_THAT(error.what(),
              testing::HasSubstr("line 4, field 'code': 'ALDER' is 1-10 in row 2 and 1-02 in row 4"));
  EXPECT_EQ(read("region,year,code\nAlder,,1-10\nAlder,,1-10\nAlder,2001,1-02\n", diagnostics).size(), 3u)
      << "the same twice, or one for a year, contradicts nothing";
  EXPECT_THROW(read("region,year,code\nAlder,2001,1-10\nAlder,2001,-\n", diagnostics), base::Error);
}

TEST(Decisions, MayBeForOneFeature) {
  base::Diagnostics diagnostics;
  const auto decisions = read("region,feature,code\nAlder,3,1-10\nAlder,7,1-02\nAlder,9,1-02\n", diagnostics);
  ASSERT_EQ(decisions.size(), 3u);
  EXPECT_EQ(decisions[0].feature, 3u);
  EXPECT_THROW(read("region,feature,code\nAlder,third,1-10\n", diagnostics), base::Error);
  warn_of_unused(decisions, "d.csv", {{"Alder", {}, 3}, {"Alder", {}, 7}}, diagnostics);
  EXPECT_EQ(diagnostics.count("stale-decision"), 1u);
}

}  // namespace
}  // namespace cakupan::loader::match
