#include "geo/ogr.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>

#include "geo/ogr_text.hpp"

namespace cakupan::geo {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const std::string data = std::string(CAKUPAN_SOURCE) + "/tests/loader/data/";

TEST(Ogr, TellsDriverLayersAndFields) {
  const OgrSource source(data + "two_layers.gpkg", "two_layers.gpkg", {"GPKG"});
  EXPECT_EQ(source.driver(), "GPKG");
  EXPECT_THAT(source.layer_names(), ElementsAre("regencies", "utm"));
  const OgrLayer layer = source.layer("utm");
  EXPECT_THAT(layer.fields, ElementsAre(OgrField{"kode"}, OgrField{"nama"}, OgrField{"provinsi"}));
  EXPECT_EQ(layer.crs, "EPSG:32647");
}

TEST(Ogr, HandsOutFeaturesWithTheFieldsAskedFor) {
  const OgrSource source(data + "squares.geojson", "squares.geojson", {"GeoJSON"});
  std::vector<std::string> seen;
  source.read({"squares", {1, 0}, OgrGeometry::wanted, {}}, [&](OgrFeature& feature) {
    seen.push_back(feature.values[1].text + " " + feature.values[0].text);
    EXPECT_EQ(feature.shape.feature_count(), 1U);
    EXPECT_EQ(feature.shape_kind, OgrShape::polygons);
    EXPECT_EQ(feature.number, seen.size());
  });
  EXPECT_THAT(seen, ElementsAre("11.01 Kabupaten Satu", "11.02 Kota Dué", "11.10 Kabupaten Tiga"));
}

TEST(Ogr, GivesDbfTextAsBytes) {
  const OgrSource source(data + "latin1.shp", "latin1.shp", {"ESRI Shapefile"});
  std::vector<std::string> names;
  source.read({"latin1", {1}, OgrGeometry::unwanted, {}},
              [&](OgrFeature& feature) { names.push_back(feature.values[0].text); });
  EXPECT_EQ(names.at(1), "Kota Du\xe9");
  EXPECT_EQ(source.layer("latin1").header_encoding, "ISO-8859-1");
}

TEST(Ogr, TurnsGdalsWordsIntoAnErrorAndPrintsNothing) {
  testing::internal::CaptureStderr();
  try {
    const OgrSource source(data + "nowhere.gpkg", "nowhere.gpkg", {"GPKG"});
    FAIL() << "no error";
  } catch (const base::Error& error) {
    EXPECT_EQ(error.failure(), base::Failure::input);
    EXPECT_EQ(error.place().file, "nowhere.gpkg");
  }
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

TEST(Ogr, ListsTheFilesOfAnArchive) {
  EXPECT_THAT(files_in_zip(data + "squares.shp.zip"), testing::Contains("folder/squares.shp"));
}

TEST(Ogr, Recodes) {
  EXPECT_EQ(recoded("Du\xe9", "ISO-8859-1"), "Dué");
  EXPECT_EQ(recoded("Dué", "UTF-8"), "Dué");
  EXPECT_EQ(recoded("Du\xe9", "utf8"), std::nullopt);
  EXPECT_TRUE(is_known_encoding("CP1252"));
  EXPECT_FALSE(is_known_encoding("latn"));
}

TEST(Ogr, ReadsJsonRecordsInOrder) {
  const auto records = json_records(R"([{"b":1,"a":"x","n":null,"l":[1,2]}])", "t.json");
  ASSERT_EQ(records.size(), 1U);
  EXPECT_EQ(records[0][0], (std::pair<std::string, OgrValue>{"b", {"1", OgrKind::number}}));
  EXPECT_EQ(records[0][1].first, "a");
  EXPECT_EQ(records[0][2].second.text, "");
  EXPECT_THAT(records[0][3].second.text, HasSubstr("1"));
}

}  // namespace
}  // namespace cakupan::geo
