#include "geo/ogr.hpp"

#include <filesystem>
#include <fstream>

#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>

namespace cakupan::geo {
namespace {

using testing::ElementsAre;

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

TEST(Ogr, ReadsBooleansAsTrueAndFalse) {
  const auto path =
      std::filesystem::path(testing::TempDir()) / ("cakupan-geo-" + std::to_string(::getpid()) + ".geojson");
  std::ofstream(path) << R"({"type": "FeatureCollection", "name": "x", "features": [
    {"type": "Feature", "geometry": null, "properties": {"island": true, "rank": 1}},
    {"type": "Feature", "geometry": null, "properties": {"island": false, "rank": 0}},
    {"type": "Feature", "geometry": null, "properties": {"island": null, "rank": 2}}]})";
  {
    const OgrSource source(path.string(), "x.geojson", {"GeoJSON"});
    EXPECT_THAT(source.layer("x").fields, ElementsAre(OgrField{"island"}, OgrField{"rank", OgrKind::number}));
    std::vector<OgrValue> seen;
    source.read({"x", {0}, OgrGeometry::unwanted, {}},
                [&](OgrFeature& feature) { seen.push_back(feature.values[0]); });
    EXPECT_THAT(seen, ElementsAre(OgrValue{"true"}, OgrValue{"false"}, OgrValue{}));
  }
  std::filesystem::remove(path);
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

}  // namespace
}  // namespace cakupan::geo
