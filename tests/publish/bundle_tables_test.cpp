#include "publish/bundle_tables.hpp"

#include <cstdlib>
#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>
#include <cakupan/publish/bundle.hpp>
#include <cakupan/publish/manifest.hpp>
#include <cakupan/publish/tables.hpp>

namespace cakupan::publish {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using Records = std::vector<std::vector<std::string>>;

TEST(RecordsOfCsv, AreWhatWasWritten) {
  const Records records{{"a", "b"}, {"", " x "}, {"say \"hi\"", "two\nlines"}, {"1,5", ""}, {"\"", ","}};
  EXPECT_EQ(records_of_csv(to_csv(records.front(), {records.begin() + 1, records.end()})), records);
  EXPECT_EQ(records_of_csv(csv_record({""})), Records{{""}});
  EXPECT_TRUE(records_of_csv("").empty());
}

class BundleTables : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "bundle-tables-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }
  void TearDown() override { fs::remove_all(folder_); }

  StandingBundle standing(std::vector<BundleFile> files) const {
    files.push_back(manifest_file({}, files));
    write_bundle(folder_.string(), files, Overwrite::anything);
    return standing_bundle(folder_.string()).value();
  }

  fs::path folder_;
};

TEST_F(BundleTables, HaveTheirDeclaredColumns) {
  const StandingBundle bundle =
      standing({{"tables/what_if/coverage_by_kind.csv", "province_code,share\n11,\n"},
                {"tables/README.txt", "x"},
                {"maps/a.csv", "x"}});
  const auto files = files_of_tables(bundle);
  ASSERT_EQ(files.size(), 1U);
  BundleTable told;
  Records rows;
  read_table_of_bundle(bundle, files.front(),
                       {[&](const BundleTable& table) { told = table; },
                        [&](const std::vector<std::string>& cells) { rows.push_back(cells); }});
  EXPECT_EQ(told.name, "what_if_coverage_by_kind");
  EXPECT_EQ(told.shapes, BundleTable::Shapes::none);
  EXPECT_FALSE(told.note.english.empty());
  ASSERT_EQ(told.columns.size(), 2U);
  EXPECT_EQ(told.columns[0].type, ColumnType::code);
  EXPECT_EQ(told.columns[1].type, ColumnType::share);
  EXPECT_THAT(rows, ElementsAre(std::vector<std::string>{"11", ""}));
}

TEST_F(BundleTables, AFilledInColumnIsOfItsDeclaration) {
  const TableReader nobody{
      [](const BundleTable& table) { EXPECT_EQ(table.columns[0].type, ColumnType::text); },
      [](const std::vector<std::string>&) {}};
  const StandingBundle bundle = standing({{"tables/regions.csv", "group_coast\n"}});
  read_table_of_bundle(bundle, bundle.files.front(), nobody);
}

TEST_F(BundleTables, WhatDoesNotFitIsRefused) {
  const TableReader nobody{[](const BundleTable&) {}, [](const std::vector<std::string>&) {}};
  for (const BundleFile& file :
       {BundleFile{"tables/strange.csv", "a\n"}, BundleFile{"tables/gaps.csv", "strange\n"},
        BundleFile{"tables/gaps.csv", "rank,code\n1\n"}, BundleFile{"tables/gaps.csv", ""}}) {
    const StandingBundle bundle = standing({file});
    EXPECT_THROW(read_table_of_bundle(bundle, bundle.files.front(), nobody), base::Error)
        << file.path << file.bytes;
  }
  const StandingBundle changed = standing({{"tables/gaps.csv", "rank\n1\n"}});
  write_file((folder_ / "tables/gaps.csv").string(), "rank\n2\n");
  EXPECT_THROW(read_table_of_bundle(changed, changed.files.front(), nobody), base::Error);
}

}  // namespace
}  // namespace cakupan::publish
