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
  base::Diagnostics diagnostics;
  const auto pages = pages_of(job, diagnostics);
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_EQ(pages[0].id, "province-31");
  EXPECT_EQ(pages[1].id, "province-32");
  EXPECT_EQ(pages[1].province, 1U);
}

TEST(Pages, ACodeThatLooksLikeThePlaceholderIsNotReplacedAgain) {
  const Job job = job_of({"{code}"}, "province-{code}");
  base::Diagnostics diagnostics;
  EXPECT_EQ(pages_of(job, diagnostics).front().id, "province-{code}");
}

TEST(Pages, ACodeLeadsToNoOtherFolder) {
  const Job job = job_of({"x/../../../../pwn", "con"}, "{code}");
  base::Diagnostics diagnostics;
  const auto pages = pages_of(job, diagnostics);
  for (const Page& page : pages) EXPECT_EQ(page.id.find('/'), std::string::npos) << page.id;
  EXPECT_NE(pages[1].id, "con");
  EXPECT_EQ(diagnostics.count("file-name"), 2U);
}

}  // namespace
}  // namespace cakupan::job
