#include "publish/table_data.hpp"

#include <gmock/gmock.h>

#include <cakupan/base/error.hpp>

#include "publish/columns/tables.hpp"

namespace cakupan::publish {
namespace {

using testing::HasSubstr;

std::string refusal(std::vector<Value> row) {
  TableData table(columns::coverage_by_kind());
  try {
    table.add(std::move(row));
  } catch (const base::Error& error) {
    EXPECT_EQ(error.failure(), base::Failure::work);
    return error.what();
  }
  return "";
}

TEST(TableData, TakesARowOfItsColumnsTypesAlone) {
  EXPECT_EQ(refusal({"11", "kota", 4, 1, 0.25}), "");
  EXPECT_EQ(refusal({"11", "kota", 4, {}, {}}), "");
  EXPECT_THAT(refusal({"11", "kota", 4, 1}), HasSubstr("coverage_by_kind has 4 cells for 5 columns"));
  EXPECT_THAT(refusal({"11", "kota", 0.25, 4, 1}),
              HasSubstr("not of the type of its column units: 0.250000"));
  EXPECT_THAT(refusal({11, "kota", 4, 1, 0.25}),
              HasSubstr("not of the type of its column province_code: 11"));
}

TEST(TableData, IsWrittenAsCsv) {
  TableData table(columns::coverage_by_kind());
  table.add({"11", "kota, besar", 4, 1, 0.25});
  table.add({"12", "kota", 0, 0, {}});
  const BundleFile file = csv_file(table);
  EXPECT_EQ(file.path, "tables/coverage_by_kind.csv");
  EXPECT_EQ(file.bytes,
            "province_code,kind,units,participants,share\n11,\"kota, besar\",4,1,0.250000\n12,kota,0,0,\n");
}

}  // namespace
}  // namespace cakupan::publish
