#include "job/report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace cakupan::job {
namespace {

TEST(ReportOfAJob, IsLeftOutWhereTheProjectSaysSo) {
  Job job;
  job.project.output.report = model::OutputSettings::Report::left_out;
  std::vector<publish::FailedOutput> failed;
  EXPECT_THAT(report_of(job, {}, failed), testing::IsEmpty());
  EXPECT_THAT(failed, testing::IsEmpty());
}

// Nothing can be drawn of it: the job goes on, and says what is missing.
TEST(ReportOfAJob, ThatFailsIsTold) {
  Job job;
  job.data = CAKUPAN_SOURCE;
  job.territory.table.vintages.push_back({"2025", {}});
  job.territory.shapes.add_ring(std::vector<geo::Coordinate>{{0, 0}, {1, 0}, {1, 1}});
  job.territory.shapes.end_feature();
  std::vector<publish::FailedOutput> failed;
  EXPECT_THAT(report_of(job, {}, failed), testing::IsEmpty());
  ASSERT_EQ(failed.size(), 1U);
  EXPECT_EQ(failed[0].path, "report.html");
}

}  // namespace
}  // namespace cakupan::job
