#include <cakupan/loader/project_file.hpp>

#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>

namespace cakupan::loader {
namespace {

const std::string smallest = R"(cakupan = 1
[boundaries]
path = "b.shp"
[participation]
path = "p.csv"
)";

base::Error error_of(const std::string& text) {
  try {
    parse_project(text, "p.toml", "data");
  } catch (const base::Error& error) {
    return error;
  }
  return {base::Failure::work, "no error"};
}

TEST(ProjectFile, ResolvesPathsAgainstItsFolder) {
  const model::Project project = parse_project(smallest, "data/p.toml", "data");
  EXPECT_EQ(project.boundaries.path, "data/b.shp");
  EXPECT_EQ(project.participation.path, "data/p.csv");
  EXPECT_EQ(project.analysis, model::AnalysisSettings{});
  EXPECT_EQ(parse_project(smallest + "[areas]\npath = \"/a.csv\"\n", "p", "data").areas, "/a.csv");
}

TEST(ProjectFile, ReadsMapsInOrder) {
  const model::Project project = parse_project(smallest + R"([[map]]
id = "one"
theme = "proximity"
title = { id = "Satu", en = "One" }
[[map]]
id = "p-{code}"
theme = "state"
for_each = "province"
)", "p.toml", "");
  ASSERT_EQ(project.maps.size(), 2U);
  EXPECT_EQ(project.maps[0].title.indonesian, "Satu");
  EXPECT_EQ(project.maps[0].theme, model::Theme::proximity);
  EXPECT_EQ(project.maps[1].repeat, model::MapSpec::Repeat::per_province);
}

TEST(ProjectFile, RefusesWithLineAndRemedy) {
  struct Case {
    std::string text;
    std::size_t line;
    std::string words;
  };
  const std::vector<Case> cases{
      {smallest + "[analysis]\nbands = [1]\n", 7, "unknown key 'bands' in [analysis]"},
      {smallest + "[analysis]\nbands_km = [50, 25]\n", 7, "must be positive and ascending"},
      {smallest + "[output]\nformats = [\"svgg\"]\n", 7, "did you mean 'svg'?"},
      {smallest + "[output]\ndpi = \"high\"\n", 7, "dpi"},
      {smallest + "[[map]]\nid = \"a/b\"\ntheme = \"coverage\"\n", 7, "cannot be a file name"},
      {smallest + "[[map]]\nid = \"m\"\ntheme = \"covrage\"\n", 8, "did you mean 'coverage'?"},
      {"cakupan = 2\n", 1, "version 2 is not known"},
  };
  for (const Case& c : cases) {
    const base::Error error = error_of(c.text);
    EXPECT_EQ(error.failure(), base::Failure::usage) << c.text;
    EXPECT_EQ(error.place().row, c.line) << error.what();
    EXPECT_NE(std::string(error.what()).find(c.words), std::string::npos) << error.what();
  }
}

}  // namespace
}  // namespace cakupan::loader
