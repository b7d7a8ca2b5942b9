#include "publish/geopackage.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>

#include <unistd.h>

#include <gmock/gmock.h>

#include "geo/ogr.hpp"
#include "publish/columns/tables.hpp"
#include "publish/small_tables.hpp"

namespace cakupan::publish {
namespace {

using testing::HasSubstr;

// The SQL type that a GeoPackage has for a column: INTEGER is its integer of 64 bits.
const char* sql_type_of(ColumnType type) {
  switch (type) {
    case ColumnType::text:
    case ColumnType::code:
    case ColumnType::codes:
    case ColumnType::years:
    case ColumnType::measure:
      return "TEXT";
    case ColumnType::truth:
      return "BOOLEAN";
    case ColumnType::year:
    case ColumnType::count:
    case ColumnType::integer:
      return "INTEGER";
    default:
      return "REAL";
  }
}

// The statement that made the layer stands in the file as it was written.
TEST(Geopackage, EveryFieldHasTheTypeOfItsColumn) {
  const std::string bytes = file_named(small_tables(), "tables/regions.gpkg").bytes;
  const std::string begin = "CREATE TABLE \"regions\" (";
  const std::size_t at = bytes.find(begin);
  ASSERT_NE(at, std::string::npos);
  const std::string statement = bytes.substr(at, bytes.find(')', at) - at);
  for (const Column& column : columns::regions().columns) {
    if (column.name == "group_…") continue;
    EXPECT_THAT(statement, HasSubstr('"' + column.filled("2").name + "\" " + sql_type_of(column.type)));
  }
}

TEST(Geopackage, IsReadBack) {
  const auto path =
      std::filesystem::path(testing::TempDir()) / ("cakupan-publish-" + std::to_string(::getpid()) + ".gpkg");
  std::ofstream(path, std::ios::binary) << file_named(small_tables(), "tables/regions.gpkg").bytes;
  const geo::OgrSource source(path.string(), "regions.gpkg", {"GPKG"});
  const geo::OgrLayer layer = source.layer("regions");
  geo::OgrReading reading{"regions", {}, geo::OgrGeometry::wanted, {}};
  std::map<std::string, geo::OgrKind> kinds;
  for (std::size_t i = 0; i < layer.fields.size(); ++i) {
    reading.fields.push_back(i);
    kinds[layer.fields[i].name] = layer.fields[i].kind;
  }
  EXPECT_EQ(kinds.at("first_year"), geo::OgrKind::number);
  EXPECT_EQ(kinds.at("population"), geo::OgrKind::number);
  EXPECT_EQ(kinds.at("code"), geo::OgrKind::text);
  EXPECT_EQ(kinds.at("participant"), geo::OgrKind::text);  // a boolean: "true" or "false"
  std::vector<std::map<std::string, std::string>> rows;
  source.read(reading, [&](geo::OgrFeature& feature) {
    auto& row = rows.emplace_back();
    for (std::size_t i = 0; i < layer.fields.size(); ++i) row[layer.fields[i].name] = feature.values[i].text;
  });
  std::filesystem::remove(path);
  ASSERT_EQ(rows.size(), 6U);
  EXPECT_EQ(rows[0]["code"], "11.01");
  EXPECT_EQ(rows[0]["participant"], "true");
  EXPECT_EQ(rows[0]["first_year"], "2017");
  EXPECT_EQ(rows[0]["selected_years"], "2017 2018");
  EXPECT_EQ(rows[1]["participant"], "false");
  EXPECT_EQ(rows[1]["first_year"], "");
  EXPECT_EQ(rows[5]["population"], "");
  EXPECT_EQ(rows[5]["distance_edge_km"], "");
}

}  // namespace
}  // namespace cakupan::publish
