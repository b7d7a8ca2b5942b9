#include "job/pages.hpp"

#include <gtest/gtest.h>

namespace cakupan::job {
namespace {

Job job_of(const std::vector<std::string>& codes, const std::string& id) {
  Job job;
  model::Vintage vintage;
  for (const std::string& code : codes) vintage.parents.push_back({code, "Province " + code});
  job.territory.table.vintages = {vintage};
  model::MapSpec spec;
  spec.id = id;
  spec.repeat = model::MapSpec::Repeat::per_province;
  job.project.maps = {spec};
  return job;
}

TEST(Pages, OneForEachProvinceByItsCode) {
  const Job job = job_of({"31", "32"}, "province-{code}");
  const auto pages = pages_of(job);
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_EQ(pages[0].id, "province-31");
  EXPECT_EQ(pages[1].id, "province-32");
  EXPECT_EQ(pages[1].province, 1U);
}

TEST(Pages, ACodeThatLooksLikeThePlaceholderIsNotReplacedAgain) {
  const Job job = job_of({"{code}"}, "province-{code}");
  EXPECT_EQ(pages_of(job).size(), 1U);
}

}  // namespace
}  // namespace cakupan::job
