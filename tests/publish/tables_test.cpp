#include <cakupan/publish/tables.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>

#include <gmock/gmock.h>

#include <cakupan/analysis/findings.hpp>
#include <cakupan/base/text.hpp>

#include "analysis/small_territory.hpp"

namespace cakupan::publish {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string contents_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

std::vector<BundleFile> small_tables(std::size_t vintage = 0) {
  const auto territory = analysis::small_territory();
  const auto ledger = analysis::small_ledger();
  const auto areas = analysis::small_areas();
  model::AnalysisSettings settings;
  settings.vintage = territory.table.vintages[vintage].name;
  const auto findings = analysis::analyze(territory, ledger, analysis::small_cohorts(), areas, settings);
  return tables(territory, vintage, findings, areas, ledger);
}

std::string header_of(const BundleFile& file) { return file.bytes.substr(0, file.bytes.find('\n')); }

const BundleFile& table_named(const std::vector<BundleFile>& files, const std::string& name) {
  return *std::find_if(files.begin(), files.end(),
                       [&](const auto& file) { return file.path == "tables/" + name + ".csv"; });
}

TEST(CsvRecord, QuotesWhereNeeded) {
  EXPECT_EQ(csv_record({"a", "", "b c"}), "a,,b c\n");
  EXPECT_EQ(csv_record({"a,b", "say \"x\"", "two\nlines", " blank"}),
            "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\" blank\"\n");
  EXPECT_EQ(csv_record({""}), "\"\"\n");
}

TEST(Tables, HaveTheirNamesAndColumns) {
  const std::string coverage =
      "units,participants,disputed,share,share_low,share_high,ci_low,ci_high,population,population_covered,"
      "population_share,area_km2,area_covered_km2,area_share,rank";
  std::vector<std::pair<std::string, std::string>> found;
  for (const BundleFile& file : small_tables()) found.emplace_back(file.path, header_of(file));
  EXPECT_THAT(
      found,
      ElementsAre(
          std::pair("tables/summary.csv", "measure,value"),
          std::pair("tables/coverage_by_province.csv", "province_code,province," + coverage),
          std::pair("tables/coverage_by_island_group.csv", "island_group," + coverage),
          std::pair("tables/coverage_by_kind.csv", "province_code,kind,units,participants,share"),
          std::pair("tables/coverage_by_year.csv",
                    "year,declared,listed,disputed,new,repeated,cumulative,cumulative_share,unknown"),
          std::pair("tables/coverage_by_distance.csv",
                    "from_km,to_km,units,participants,share,ci_low,ci_high"),
          std::pair("tables/proximity.csv",
                    "code,region,province_code,province,participant,first_year,nearest_area,distance_edge_km,"
                    "distance_point_km,point_source,band"),
          std::pair("tables/gaps.csv",
                    "rank,code,region,province,nearest_area,distance_edge_km,within_limit,population"),
          std::pair("tables/gaps_by_province.csv",
                    "province_code,province,missing,missing_within_limit,population_missing"),
          std::pair("tables/ledger.csv",
                    "source_row,year,region_as_written,status,code,region,method,score,outcome,note")));
}

// The golden tables stand in tests/publish/data/small; every figure of them was checked by hand.
TEST(Tables, OfASmallTerritory) {
  for (const BundleFile& file : small_tables()) {
    const std::string golden =
        std::string(CAKUPAN_TEST_DATA) + "/small" + file.path.substr(file.path.rfind('/'));
    EXPECT_EQ(file.bytes, contents_of(golden)) << golden;
  }
}

TEST(Tables, FollowTheVintage) {
  const auto files = small_tables(1);
  EXPECT_THAT(table_named(files, "proximity").bytes, HasSubstr("\n11.03,Kabupaten Gama,11,Utara,true,2018,"));
  EXPECT_THAT(table_named(files, "ledger").bytes, HasSubstr("\n5,2018,Gamma,selected,11.03,Kabupaten Gama,"));
}

TEST(Tables, HaveARowForEveryRegionAndEveryInputRow) {
  const auto files = small_tables();
  const auto lines = [&](const std::string& name) {
    const std::string& bytes = table_named(files, name).bytes;
    return std::count(bytes.begin(), bytes.end(), '\n') - 1;
  };
  EXPECT_EQ(lines("proximity"), 6);
  EXPECT_EQ(lines("ledger"), 6);
  EXPECT_EQ(lines("gaps"), 4);
  EXPECT_EQ(lines("gaps_by_province"), 4);
}

TEST(Tables, EveryColumnAndMeasureIsDocumented) {
  const std::string document = contents_of(std::string(CAKUPAN_SOURCE) + "/docs/tables.md");
  const auto files = small_tables();
  for (const BundleFile& file : files) {
    EXPECT_THAT(document, HasSubstr(file.path.substr(file.path.rfind('/') + 1)));
    const std::string header = header_of(file);
    for (const auto column : base::split(header, ',')) {
      EXPECT_THAT(document, HasSubstr("`" + std::string(column) + "`")) << file.path;
    }
  }
  std::istringstream summary(table_named(files, "summary").bytes);
  std::string line;
  std::getline(summary, line);
  while (std::getline(summary, line))
    EXPECT_THAT(document, HasSubstr("`" + line.substr(0, line.find(',')) + "`"));
}

}  // namespace
}  // namespace cakupan::publish
