#include <cakupan/loader/project/cohorts.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "loader/scratch.hpp"

namespace cakupan::loader::project {
namespace {

using testing::StartsWith;
using Listing = model::Cohort::Listing;

TEST(ReadCohorts, SortsByYear) {
  const Scratch scratch;
  base::Diagnostics diagnostics;
  const auto cohorts = read_cohorts(
      scratch.write("c.csv", "year,declared_size,list_complete,note\n2018,50,no,x\n2017,25,yes,\n"),
      diagnostics);
  ASSERT_EQ(cohorts.size(), 2U);
  EXPECT_EQ(cohorts[0], (model::Cohort{2017, 25, Listing::complete, ""}));
  EXPECT_EQ(cohorts[1], (model::Cohort{2018, 50, Listing::incomplete, "x"}));
}

TEST(ReadCohorts, KnowsACohortThatWasChosenForNearness) {
  const Scratch scratch;
  base::Diagnostics diagnostics;
  const auto cohorts = read_cohorts(
      scratch.write("c.csv", "year,declared_size,chosen_near_areas\n2018,50,\n2021,48,ya\n"), diagnostics);
  EXPECT_EQ(cohorts[0].choice, model::Cohort::Choice::open);
  EXPECT_EQ(cohorts[1].choice, model::Cohort::Choice::near_areas);
}

TEST(ReadCohorts, RefusesWhatIsNoYearOrNumber) {
  const Scratch scratch;
  base::Diagnostics diagnostics;
  const auto message = [&](const std::string& rows) {
    const base::Error error = error_of([&] {
      read_cohorts(scratch.write("c.csv", "year,declared_size,list_complete\n" + rows), diagnostics);
    });
    EXPECT_EQ(error.failure(), base::Failure::input);
    return scratch.without_folder(error.what());
  };
  EXPECT_THAT(message("20l8,5,yes\n"), StartsWith("c.csv, line 2, field 'year': '20l8' is not a year"));
  EXPECT_THAT(message("2018,-5,yes\n"),
              StartsWith("c.csv, line 2, field 'declared_size': '-5' is not a number of regions"));
  EXPECT_THAT(message("2018,5,maybe\n"),
              StartsWith("c.csv, line 2, field 'list_complete': 'maybe' is neither"));
  EXPECT_THAT(message("2018,5,yes\n2018,6,yes\n"),
              StartsWith("c.csv, line 3, field 'year': the year 2018 stands twice"));
}

}  // namespace
}  // namespace cakupan::loader::project
