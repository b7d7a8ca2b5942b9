#include <cakupan/publish/tables.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <string>

#include <gmock/gmock.h>

#include <cakupan/analysis/findings.hpp>

#include "analysis/small_territory.hpp"
#include "publish/cell_rules.hpp"
#include "publish/columns/tables.hpp"
#include "publish/region_layer.hpp"
#include "publish/small_tables.hpp"

namespace cakupan::publish {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string header_of(const BundleFile& file) { return file.bytes.substr(0, file.bytes.find('\n')); }

TEST(CsvRecord, QuotesWhereNeeded) {
  EXPECT_EQ(csv_record({"a", "", "b c"}), "a,,b c\n");
  EXPECT_EQ(csv_record({"a,b", "say \"x\"", "two\nlines", " blank"}),
            "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\" blank\"\n");
  EXPECT_EQ(csv_record({""}), "\"\"\n");
}

TEST(Tables, HaveTheirNamesAndColumns) {
  const std::string coverage =
      "units,participants,disputed,share,share_low,share_with_disputed,share_high,ci_low,ci_high,population,"
      "population_covered,"
      "population_share,area_km2,area_covered_km2,area_share,rank";
  std::vector<std::pair<std::string, std::string>> found;
  for (const BundleFile& file : small_tables()) {
    if (file.path.ends_with(".csv")) found.emplace_back(file.path, header_of(file));
  }
  EXPECT_THAT(
      found,
      ElementsAre(
          std::pair("tables/summary.csv", "measure,value"),
          std::pair("tables/participants.csv",
                    "code,region,province_code,province,first_year,selected_years,unit,population,sources"),
          std::pair("tables/provinces_without_participants.csv",
                    "province_code,province,units,disputed,population,unit_names"),
          std::pair("tables/missing_by_area.csv",
                    "area,within_km,code,region,province_code,province,distance_edge_km,population"),
          std::pair("tables/coverage_by_province.csv", "province_code,province," + coverage),
          std::pair("tables/coverage_by_island_group.csv", "island_group," + coverage),
          std::pair("tables/coverage_by_kind.csv", "province_code,kind,units,participants,share"),
          std::pair("tables/coverage_by_year.csv",
                    "year,declared,list_complete,named,disputed,first_joined,repeated,cumulative,cumulative_"
                    "share,cumulative_declared,unnamed"),
          std::pair("tables/coverage_by_group.csv", "grouping,group_code,group,cohort,counted," + coverage),
          std::pair("tables/participation_over_time.csv",
                    "year,units,first_joined,repeated,joined_earlier,lapsed,disputed,listed,unlisted,"
                    "undated,unnamed"),
          std::pair("tables/participation_states.csv", "order,status,counts,words,rows,regions"),
          std::pair("tables/coverage_by_distance.csv",
                    "from_km,to_km,units,participants,share,ci_low,ci_high"),
          std::pair("tables/proximity.csv",
                    "code,region,province_code,province,participant,first_year,nearest_area,distance_edge_km,"
                    "distance_point_km,point_source,band"),
          std::pair("tables/gaps.csv",
                    "rank,code,region,province,state,nearest_area,distance_edge_km,within_limit,population,"
                    "unnamed"),
          std::pair("tables/gaps_by_province.csv",
                    "province_code,province,gaps,disputed,gaps_within_limit,gaps_without_distance,"
                    "population_of_gaps,unnamed"),
          std::pair("tables/gap_ranking.csv",
                    "code,region,province_code,province,state,distance_edge_km,distance_rank,population,"
                    "population_rank,neighbors,participating_neighbors,neighbor_share,neighbor_rank,score,"
                    "score_rank,unnamed"),
          std::pair("tables/targets.csv",
                    "province_code,province,basis,target_share,share,needed,share_reached,added,added_names,"
                    "added_states,unnamed"),
          std::pair(
              "tables/near_far.csv",
              "cohort,without,within_km,near_eligible,near_selected,far_eligible,far_selected,difference,ci_"
              "low,"
              "ci_high,odds_ratio,p_exact,q_exact,p_permutation,q_permutation,near_units,near_participants,"
              "far_units,far_participants,units_difference,units_ci_low,units_ci_high,units_odds_ratio,"
              "units_p_exact,units_q_exact,units_p_permutation,units_q_permutation,permutations,seed,note"),
          std::pair("tables/coverage_by_area.csv",
                    "area,within_km,units,participants,disputed,missing,missing_names"),
          std::pair(
              "tables/related_regions.csv",
              "area,units,participants,disputed,participating,participating_names,missing,missing_names"),
          std::pair("tables/coverage_curve.csv", "cohort,within_km,units,participants,share"),
          std::pair("tables/nearest_areas.csv", "code,region,rank,area,distance_edge_km"),
          std::pair("tables/neighbors.csv", "code,neighbor_code,link,distance_km,boundaries"),
          std::pair("tables/islands.csv", "code,region,linked_to,linked_to_names,boundaries"),
          std::pair("tables/spatial.csv",
                    "statistic,variable,observed,expected,variance,p_value,permutations,seed,boundaries"),
          std::pair("tables/local.csv",
                    "code,observed,cluster,p_value,p_permutation,q_value,name,variable,boundaries"),
          std::pair("tables/claims.csv", "claim,figure,scope,source,verdict,at_least,at_most,reason"),
          std::pair("tables/overlays.csv",
                    "overlay,cohort,on_list,participants,participants_on_list,disputed_on_list,others,others_"
                    "names"),
          std::pair(
              "tables/ledger.csv",
              "source_row,year,region_as_written,status,code,region,method,certainty,outcome,note,source"),
          std::pair(
              "tables/overlay_rows.csv",
              "overlay,source_row,region_as_written,code,region,state,selected_years,certainty,outcome,note"),
          std::pair("tables/unjoined.csv", "side,lacks,source_row,region_as_written,code,region")));
}

// The golden tables stand in tests/publish/data/small; every figure of them was checked by hand.
TEST(Tables, OfASmallTerritory) {
  for (const BundleFile& file : small_tables()) {
    if (!file.path.ends_with(".csv")) continue;
    const std::string golden =
        std::string(CAKUPAN_TEST_DATA) + "/small" + file.path.substr(file.path.rfind('/'));
    if (std::getenv("CAKUPAN_UPDATE_GOLDEN") != nullptr) {
      std::ofstream(golden, std::ios::binary) << file.bytes;
      ADD_FAILURE() << golden << " is written anew; look at it, and run again";
    }
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
  EXPECT_EQ(lines("gaps"), 3);
  EXPECT_EQ(lines("gaps_by_province"), 4);
}

TEST(Tables, WhatIfGivesThemAgain) {
  const auto territory = analysis::small_territory();
  const auto areas = analysis::small_areas();
  WhatIf what_if;
  what_if.ledger = analysis::small_ledger();
  what_if.ledger.push_back(what_if.ledger.front());
  what_if.ledger.back().match.region = 3;  // Delta joins
  const auto now =
      analysis::analyze(territory, analysis::small_ledger(), analysis::small_cohorts(), areas, {});
  what_if.findings = analysis::analyze(territory, what_if.ledger, analysis::small_cohorts(), areas, {});
  const auto files = tables(territory, 0, now, areas, analysis::small_ledger(), {&what_if});
  EXPECT_THAT(table_named(files, "what_if").bytes, HasSubstr("\n12,Selatan,participants,1,2,1\n"));
  EXPECT_THAT(table_named(files, "what_if").bytes,
              HasSubstr("\n12,Selatan,share,0.333333,0.666667,0.333333\n"));
  EXPECT_THAT(table_named(files, "what_if").bytes, HasSubstr("\n12,Selatan,population_share,,,\n"));
  std::size_t again = 0;
  for (const BundleFile& file : files) {
    if (file.path.starts_with("tables/what_if/")) {
      EXPECT_EQ(header_of(file), header_of(table_named(files, file.path.substr(15, file.path.size() - 19))));
      ++again;
    }
  }
  EXPECT_EQ(again, 29);
  EXPECT_THAT(table_named(files, "what_if").bytes, HasSubstr("\n,nation,participants,2,3,1\n"));
  EXPECT_THAT(misfits(columns::what_if(), table_named(files, "what_if").bytes), testing::IsEmpty());
}

// Numbered and grouped columns of the layer are declared by their pattern.
TEST(Tables, TheLayerHasItsDeclaredColumns) {
  auto territory = analysis::small_territory();
  territory.groupings = {{"coast", {"east", "east", "west", "", "west", "west"}}};
  const auto areas = analysis::small_areas();
  const auto findings =
      analysis::analyze(territory, analysis::small_ledger(), analysis::small_cohorts(), areas, {});
  const TableData layer = regions_table({territory.table, 0}, territory, findings, areas);
  std::vector<std::string> declared, found;
  for (const Column& column : columns::regions().columns)
    declared.push_back(column.filled(column.name == "group_…" ? "coast" : "2").name);
  for (const Column& column : layer.columns()) found.push_back(column.name);
  EXPECT_EQ(found, declared);
  const auto cell = [&](std::size_t region, const std::string& column) {
    const auto at = static_cast<std::size_t>(std::find(found.begin(), found.end(), column) - found.begin());
    return text_of(layer.rows()[region][at], layer.columns()[at]);
  };
  EXPECT_EQ(cell(0, "selected_years"), "2017 2018");
  EXPECT_EQ(cell(0, "latest_status"), "selected");
  EXPECT_EQ(cell(1, "state"), "disputed");
  EXPECT_EQ(cell(1, "group_coast"), "east");
  EXPECT_EQ(cell(1, "nearest_area_2"), "Timur");
  EXPECT_EQ(cell(4, "island"), "true");
  EXPECT_EQ(cell(5, "distance_edge_2_km"), "");
  EXPECT_EQ(cell(3, "target_rank"), "1");  // the largest of Selatan's that do not take part
}

TEST(Tables, WorkbookAndJsonAreTheSameEachTime) {
  const auto first = small_tables();
  const auto second = small_tables();
  for (const std::string path :
       {"tables/cakupan.xlsx", "tables/cakupan.json", "tables/regions.gpkg", "tables/README.txt"})
    EXPECT_TRUE(file_named(first, path).bytes == file_named(second, path).bytes) << path;
  EXPECT_THAT(file_named(first, "tables/cakupan.xlsx").bytes, testing::StartsWith("PK"));
  EXPECT_THAT(file_named(first, "tables/cakupan.json").bytes,
              HasSubstr("{\"code\": \"11.01\", \"neighbor_code\": \"11.71\", \"link\": \"border\", "
                        "\"distance_km\": 0.000, \"boundaries\": \"indicative\"}"));
}

// Whatever a column is declared to hold, every cell of it is written so.
TEST(Tables, EveryCellIsOfItsType) {
  for (const std::size_t vintage : {std::size_t{0}, std::size_t{1}}) {
    const auto files = small_tables(vintage);
    for (const TableDeclaration* table : columns::all()) {
      if (table->name == "regions" || table->name == "what_if" || table->name == "map_classes") continue;
      EXPECT_THAT(misfits(*table, table_named(files, table->name).bytes), testing::IsEmpty());
    }
  }
}

}  // namespace
}  // namespace cakupan::publish
