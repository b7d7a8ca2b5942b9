#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>

#include <cakupan/base/error.hpp>
#include <cakupan/loader/match/decisions.hpp>

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

}  // namespace
}  // namespace cakupan::loader::match
