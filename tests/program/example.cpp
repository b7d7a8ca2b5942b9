#include "program/example.hpp"

#include <sstream>

#include <gtest/gtest.h>

#include "program/program.hpp"

namespace cakupan::program {

namespace {

namespace fs = std::filesystem;

const fs::path source(CAKUPAN_SOURCE);
const std::string province_pages = "[[map]]\nid = \"province-{code}\"";

}  // namespace

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::string value_of(const std::string& summary, const std::string& measure) {
  for (const std::string& line : lines_of(summary)) {
    if (line.starts_with(measure + ",")) return line.substr(measure.size() + 1);
  }
  return "no such measure";
}

std::string changed_example(const fs::path& folder, const std::map<std::string, std::string>& changes) {
  std::string text = read(source / "geodata/smart-city.toml");
  std::map<std::string, std::string> all = changes;
  for (const char* file :
       {"gazetteer/gazetteer.toml", "participation.csv", "decisions.csv", "cohorts.csv", "claims.csv",
        "awards_2021_smart_governance.csv", "tourism_areas.csv", "lakes.shp", "regencies.shp"}) {
    all.emplace("\"" + std::string(file) + "\"", "\"" + (source / "geodata" / file).string() + "\"");
  }
  for (const auto& [from, to] : all) {
    const std::size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    if (at != std::string::npos) text.replace(at, from.size(), to);
  }
  write(folder / "p.toml", text);
  return (folder / "p.toml").string();
}

std::string without_pages(const std::string& project) {
  std::string text = read(project);
  text.erase(text.find(province_pages));
  write(project, text);
  return project;
}

}  // namespace cakupan::program
