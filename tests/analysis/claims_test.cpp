#include <cakupan/analysis/claims.hpp>

#include <gmock/gmock.h>

#include <cakupan/analysis/coverage.hpp>
#include <cakupan/analysis/region_states.hpp>

#include "analysis/facts.hpp"

namespace cakupan::analysis {
namespace {

using testing::HasSubstr;
using Kind = model::ClaimScope::Kind;
using Verdict = model::ClaimRow::Verdict;

model::Claim claim(std::int64_t figure, model::ClaimScope scope) {
  model::Claim made;
  made.figure = figure;
  made.scope = scope;
  return made;
}

// What the ministry said in 2022, held against the lists: 25 + 50 + 25 + 48 = 148; 8 repeats are known, so
// that at most 140 regions can be meant by 141.
TEST(CheckClaims, WhatTheMinistrySaidCannotAllBe) {
  const model::RegionTable table = indonesia();
  const auto years =
      coverage_by_year(true_ledger(table), declared_cohorts(), units_of(table, model::UnitRule::all));
  const std::vector<model::Claim> claims{
      claim(25, {Kind::cohort, 2017}),      claim(48, {Kind::cohort, 2021}),
      claim(148, {Kind::selections, 2021}), claim(141, {Kind::regions, 2021}),
      claim(140, {Kind::regions, 2021}),    claim(133, {Kind::regions, 2021}),
      claim(100, {Kind::selections, 2019}), claim(5, {Kind::cohort, 2016}),
      claim(5, {Kind::other, {}})};
  const auto rows = check_claims(claims, years, {});
  EXPECT_EQ(rows[0].verdict, Verdict::agrees);
  EXPECT_EQ(rows[1].verdict, Verdict::open);  // 42 are named
  EXPECT_EQ(rows[2].verdict, Verdict::open);
  EXPECT_EQ(rows[3].verdict, Verdict::contradicts);
  EXPECT_EQ(rows[3].at_least, 134);
  EXPECT_EQ(rows[3].at_most, 140);
  EXPECT_EQ(rows[3].reason,
            "134 different regions are named; 148 were declared less 8 known repeats leave at most 140");
  EXPECT_EQ(rows[4].verdict, Verdict::open);
  EXPECT_EQ(rows[5].verdict, Verdict::contradicts);  // more are named
  EXPECT_EQ(rows[6].verdict, Verdict::agrees);
  EXPECT_EQ(rows[7].verdict, Verdict::open);
  EXPECT_EQ(rows[7].at_least, std::nullopt);
  EXPECT_THAT(rows[8].reason, HasSubstr("no list answers"));
}

TEST(CheckClaims, WithoutADeclaredSizeThereIsNoBoundAbove) {
  model::YearRow year;
  year.year = 2020;
  year.named = 3;
  std::vector<model::YearRow> years{year};
  const std::vector<model::Claim> claims{claim(9, {Kind::selections, 2020}),
                                         claim(2, {Kind::selections, 2020}), claim(2, {Kind::regions, {}})};
  const auto rows = check_claims(claims, years, {});
  EXPECT_EQ(rows[0].verdict, Verdict::open);
  EXPECT_EQ(rows[0].at_most, std::nullopt);
  EXPECT_EQ(rows[1].verdict, Verdict::contradicts);
  EXPECT_EQ(rows[2].verdict, Verdict::open);  // it may be of an earlier year
  years[0].declared = 1;
  EXPECT_EQ(check_claims(claims, years, {})[0].verdict, Verdict::contradicts);
  EXPECT_EQ(check_claims(claims, years, {})[2].at_most, 3);
}

TEST(CheckClaims, AroundTheAreasAtLeastTheRelatedRegionsAreMeant) {
  const std::vector<model::RelatedRow> related{{0, {1, 2}, {}, {3}}, {1, {2}, {4}, {}}};
  const std::vector<model::Claim> claims{claim(70, {Kind::areas, {}}), claim(3, {Kind::areas, {}})};
  const auto rows = check_claims(claims, {}, related);
  EXPECT_EQ(rows[0].at_least, 4);
  EXPECT_EQ(rows[0].verdict, Verdict::open);
  EXPECT_EQ(rows[1].verdict, Verdict::contradicts);
}

}  // namespace
}  // namespace cakupan::analysis
