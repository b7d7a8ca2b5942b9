#include "geo/ogr_text.hpp"

#include <algorithm>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>

namespace cakupan::geo {
namespace {

using testing::HasSubstr;

// Zips that the loader's tests read, too.
const std::string data = CAKUPAN_SOURCE "/tests/loader/data/";

TEST(FilesInZip, AreNamedInOrder) {
  EXPECT_THAT(files_in_zip(data + "squares.shp.zip"), testing::Contains("folder/squares.shp"));
  const std::vector<std::string> names = files_in_zip(data + "squares.shp.zip");
  EXPECT_TRUE(std::is_sorted(names.begin(), names.end()));
  EXPECT_EQ(path_in_zip("a.zip", "b/c.shp"), "/vsizip/a.zip/b/c.shp");
  EXPECT_THROW(files_in_zip(data + "squares.fgb"), base::Error);
}

TEST(FilesInZip, RefusesAnArchiveOfMoreEntriesThanAreLookedThrough) {
  // Only the end of an archive: it states 60,000 entries.
  std::string end("PK\x05\x06\0\0\0\0", 8);
  end += std::string("\x60\xea\x60\xea", 4) + std::string(10, '\0');
  const std::string path = testing::TempDir() + "many.zip";
  std::ofstream(path, std::ios::binary) << end;
  try {
    files_in_zip(path);
    FAIL();
  } catch (const base::Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("holds 60000 files and folders, more than the 10000"));
  }
}

TEST(Recoded, KnowsItsEncodings) {
  EXPECT_EQ(recoded("caf\xe9", "ISO-8859-1"), "caf\u00e9");
  EXPECT_EQ(recoded("caf\xc3\xa9", "UTF-8"), "caf\u00e9");
  EXPECT_EQ(recoded("caf\xe9", "utf8"), std::nullopt);
  EXPECT_EQ(recoded("x", "KLINGON-1"), std::nullopt);
  EXPECT_TRUE(is_known_encoding("CP1252"));
  EXPECT_FALSE(is_known_encoding("KLINGON-1"));
}

TEST(JsonRecords, KeepTheOrderOfTheText) {
  const auto records = json_records(R"([{"b": "x", "a": 1.5}, {"c": null, "d": [1, 2]}])", "t.json");
  ASSERT_EQ(records.size(), 2U);
  EXPECT_EQ(records[0][0].first, "b");
  EXPECT_EQ(records[0][1].first, "a");
  EXPECT_EQ(records[0][1].second, (OgrValue{"1.5", OgrKind::number}));
  EXPECT_EQ(records[1][0].second.text, "");
  EXPECT_EQ(records[1][1].first, "d");
  EXPECT_THAT(records[1][1].second.text, HasSubstr("1"));
  EXPECT_TRUE(json_records("[]", "t.json").empty());
}

TEST(JsonRecords, RefuseAnythingElse) {
  for (const char* text : {"{}", "[1]", "[{]", ""}) {
    try {
      json_records(text, "t.json");
      ADD_FAILURE() << text;
    } catch (const base::Error& error) {
      EXPECT_EQ(error.failure(), base::Failure::input);
      EXPECT_THAT(error.what(), HasSubstr("t.json"));
    }
  }
}

}  // namespace
}  // namespace cakupan::geo
