#include <cakupan/loader/project/claims.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "loader/scratch.hpp"

namespace cakupan::loader::project {
namespace {

using testing::HasSubstr;
using testing::StartsWith;
using Kind = model::ClaimScope::Kind;

TEST(ReadClaims, KnowsWhatAFigureCounts) {
  EXPECT_EQ(claim_scope("2021"), (model::ClaimScope{Kind::cohort, 2021}));
  EXPECT_EQ(claim_scope(" Cohort 2021 "), (model::ClaimScope{Kind::cohort, 2021}));
  EXPECT_EQ(claim_scope("selections to 2021"), (model::ClaimScope{Kind::selections, 2021}));
  EXPECT_EQ(claim_scope("regions  to 2021"), (model::ClaimScope{Kind::regions, 2021}));
  EXPECT_EQ(claim_scope("regions"), (model::ClaimScope{Kind::regions, {}}));
  EXPECT_EQ(claim_scope("areas"), (model::ClaimScope{Kind::areas, {}}));
  for (const char* other : {"", "people", "regions to", "regions until 2021", "2021 2022"})
    EXPECT_EQ(claim_scope(other).kind, Kind::other) << other;
}

TEST(ReadClaims, ReadsTheRowsOfAFile) {
  const Scratch scratch;
  base::Diagnostics diagnostics;
  const auto claims = read_claims(
      scratch.write("c.csv",
                    "text,figure,scope,source\n\"141 regions, they say\",141,regions to 2021,page\nx,7,,\n"),
      diagnostics);
  ASSERT_EQ(claims.size(), 2U);
  EXPECT_EQ(claims[0].text, "141 regions, they say");
  EXPECT_EQ(claims[0].figure, 141);
  EXPECT_EQ(claims[0].source, "page");
  EXPECT_EQ(claims[0].source_row, 2U);
  EXPECT_EQ(diagnostics.count("claim-scope"), 1U);
  const base::Error error =
      error_of([&] { read_claims(scratch.write("c.csv", "text,figure\nx,many\n"), diagnostics); });
  EXPECT_THAT(scratch.without_folder(error.what()),
              StartsWith("c.csv, line 2, field 'figure': 'many' is not a number of regions"));
}

}  // namespace
}  // namespace cakupan::loader::project
