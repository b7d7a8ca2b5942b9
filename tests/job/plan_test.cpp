#include <cakupan/job/plan.hpp>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/parallel.hpp>

namespace cakupan::job {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

const std::string source(CAKUPAN_SOURCE);
const std::string example = source + "/geodata/smart-city.toml", atlas = source + "/geodata/atlas.toml";

PlanRequest request_of(const std::vector<std::string>& projects, std::size_t shards) {
  PlanRequest request{{}, shards};
  for (const std::string& project : projects) {
    request.projects.emplace_back();
    request.projects.back().project = project;
    request.projects.back().data = source;
  }
  return request;
}

std::string error_of(const PlanRequest& request) {
  try {
    plan(request);
  } catch (const base::Error& error) {
    EXPECT_EQ(error.failure(), base::Failure::usage);
    return error.what();
  }
  return "no error";
}

void expect_balanced(const Plan& plan) {
  std::int64_t all = 0, longest = 0, loading = 0;
  for (const PlannedPart& part : plan.parts) longest = std::max(longest, part.cost_ms);
  for (const PlannedProject& project : plan.projects) loading += project.loading_ms;
  const std::vector<std::int64_t> costs = plan.costs_ms();
  ASSERT_EQ(costs.size(), plan.shards);
  for (const std::int64_t cost : costs) all += cost;
  EXPECT_LE(*std::max_element(costs.begin(), costs.end()),
            all / static_cast<std::int64_t>(plan.shards) + longest + loading);
}

TEST(Plan, HasEveryPartOfTheExampleOnce) {
  for (const std::size_t shards : {1U, 2U, 4U, 42U}) {
    const Plan made = plan(request_of({example}, shards));
    std::set<std::string> paths;
    for (const PlannedPart& part : made.parts) {
      EXPECT_TRUE(paths.insert(part.path).second) << part.path;
      EXPECT_GT(part.cost_ms, 0) << part.path;
    }
    EXPECT_EQ(made.parts.size(), 1U + 3U + 38U);
    EXPECT_TRUE(paths.contains("tables") && paths.contains("maps/proximity"));
    std::set<std::size_t> positions;
    for (std::size_t number = 1; number <= shards; ++number) {
      const auto shard = shard_of(made, 0, number);
      ASSERT_TRUE(shard) << number << " of " << shards;
      for (const publish::ShardPart& part : shard->parts)
        EXPECT_TRUE(positions.insert(part.position).second) << part.path;
    }
    EXPECT_EQ(positions.size(), made.parts.size());
    EXPECT_EQ(*positions.rbegin() + 1, made.parts.size());
    expect_balanced(made);
  }
}

TEST(Plan, IsTheSameWhateverTheThreads) {
  const Plan before = plan(request_of({example, atlas}, 4));
  const base::ThreadLimit one(1);
  const Plan after = plan(request_of({example, atlas}, 4));
  EXPECT_EQ(before.hash, after.hash);
  EXPECT_NE(before.hash, plan(request_of({example, atlas}, 5)).hash);
  EXPECT_NE(before.hash, plan(request_of({atlas, example}, 4)).hash);
}

TEST(Plan, IsWhatALoadedJobDraws) {
  PlanRequest request = request_of({atlas}, 2);
  const Plan made = plan(request);
  Job job = load(request.projects.front());
  EXPECT_NO_THROW(require_as_planned(made, 0, job));
  job.project.atlases.pop_back();
  EXPECT_THROW(require_as_planned(made, 0, job), base::Error);
}

TEST(Plan, MapsOfLargerPagesFormatsAndResolutionCostMore) {
  const auto cost_with = [](const std::string& from, const std::string& to) {
    std::ifstream file(example);
    std::string text((std::istreambuf_iterator<char>(file)), {});
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
    const fs::path changed = fs::temp_directory_path() / "cakupan-plan-test.toml";
    for (const char* name : {"regencies.shp", "gazetteer/gazetteer.toml", "tourism_areas.csv"}) {
      const std::size_t place = text.find("\"" + std::string(name) + "\"");
      if (place != std::string::npos) text.insert(place + 1, source + "/geodata/");
    }
    std::ofstream(changed) << text;
    const Plan made = plan(request_of({changed.string()}, 1));
    fs::remove(changed);
    const auto map = std::find_if(made.parts.begin(), made.parts.end(),
                                  [](const PlannedPart& part) { return part.path == "maps/proximity"; });
    return map->cost_ms;
  };
  const std::int64_t as_it_is = cost_with("dpi = 150", "dpi = 150");
  EXPECT_GT(cost_with("dpi = 150", "dpi = 300"), as_it_is);
  EXPECT_LT(cost_with("[\"svg\", \"png\", \"pdf\"]", "[\"svg\"]"), as_it_is);
  EXPECT_GT(cost_with("theme = \"proximity\"", "theme = \"proximity\"\nsize = \"a3-landscape\""), as_it_is);
}

TEST(Plan, OfManyProjectsKeepsSmallOnesWhole) {
  const std::vector<std::string> projects(24, atlas);
  const Plan made = plan(request_of(projects, 3));
  std::map<std::size_t, std::set<std::size_t>> shards_of;
  std::set<std::string> folders;
  for (const PlannedPart& part : made.parts) shards_of[part.project].insert(part.shard);
  for (const PlannedProject& project : made.projects) folders.insert(project.folder);
  EXPECT_EQ(folders.size(), projects.size());
  std::size_t read = 0;
  for (const auto& [project, shards] : shards_of) read += shards.size();
  EXPECT_LE(read, 2 * projects.size());
  expect_balanced(made);
}

TEST(Plan, RefusesWhatCannotBe) {
  EXPECT_THAT(
      error_of(request_of({example}, 43)),
      HasSubstr("43 shards of 42 parts: each needs a map, an atlas or the tables; ask for 42 at most"));
  PlanRequest unknown = request_of({example}, 2);
  unknown.projects.front().only = {"proximty"};
  EXPECT_THAT(error_of(unknown), HasSubstr("did you mean 'proximity'?"));
  EXPECT_THROW(plan(request_of({"/no/such.toml"}, 2)), base::Error);
}

TEST(Plan, OfSomeMapsHasThemAndTheTables) {
  PlanRequest some = request_of({example}, 2);
  some.projects.front().only = {"proximity", "province-34"};
  std::vector<std::string> paths;
  for (const PlannedPart& part : plan(some).parts) paths.push_back(part.path);
  EXPECT_THAT(paths, testing::ElementsAre("tables", "maps/proximity", "maps/province-34"));
}

}  // namespace
}  // namespace cakupan::job
