#include "geo/ogr.hpp"

#include <filesystem>
#include <fstream>

#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/parallel.hpp>

#include "geo/square_shapefile.hpp"

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

// A notch that the grid closes to a line is sound as the file has it; a ring that crosses itself is not.
TEST(Ogr, RepairsWhatTheFileHasAndNotWhatTheGridMakesOfIt) {
  const auto path = std::filesystem::path(testing::TempDir()) /
                    ("cakupan-geo-notch-" + std::to_string(::getpid()) + ".geojson");
  const auto polygon = [](const std::string& ring) {
    return R"({"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[)" + ring +
           "]]}}";
  };
  std::ofstream(path) << R"({"type":"FeatureCollection","name":"x","features":[)"
                      << polygon("[0,0],[5,0],[5,5],[2.6,5],[2.5,1],[2.4,5],[0,5],[0,0]") << ","
                      << polygon("[0,5],[5,10],[5,5],[0,10],[0,5]") << "]}";
  const OgrSource source(path.string(), "notch.geojson", {"GeoJSON"});
  OgrReading reading{"x", {}, OgrGeometry::wanted, {}, 0.5, OgrShapes::repaired};
  std::vector<RepairOutcome> outcomes;
  std::vector<std::size_t> parts;
  const auto take = [&](OgrFeature& feature) {
    outcomes.push_back(feature.outcome);
    parts.push_back(feature.shape.parts_of(0).size());
  };
  source.read(reading, take);
  reading.shapes = OgrShapes::as_they_are;
  source.read(reading, take);
  std::filesystem::remove(path);
  using enum RepairOutcome;
  EXPECT_THAT(outcomes, ElementsAre(was_valid, repaired, was_valid, was_valid));
  EXPECT_THAT(parts, ElementsAre(1U, 2U, 1U, 1U));
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

/// A Shapefile that is read in parts where there are several threads.
class LargeShapefile : public testing::Test {
 protected:
  struct Seen {
    std::vector<std::size_t> numbers;
    std::vector<std::string> codes;
    std::vector<double> left;
    std::string error;

    bool operator==(const Seen&) const = default;
  };

  static std::string written(const SquareShapefile& squares) {
    const std::string stem =
        (std::filesystem::path(testing::TempDir()) / ("cakupan-squares-" + std::to_string(::getpid())))
            .string();
    squares.write(stem);
    return stem;
  }

  static Seen seen(const std::string& stem, std::size_t threads, double cell = 0) {
    const base::ThreadLimit limit(threads);
    const OgrSource source(stem + ".shp", "squares.shp", {"ESRI Shapefile"});
    Seen result;
    OgrReading reading{std::filesystem::path(stem).filename().string(), {0}, OgrGeometry::wanted, {}};
    reading.cell = cell;
    try {
      source.read(reading, [&](OgrFeature& feature) {
        result.numbers.push_back(feature.number);
        result.codes.push_back(feature.values[0].text);
        result.left.push_back(feature.shape.box_of(0).min_x());
      });
    } catch (const base::Error& error) {
      result.error = error.what();
    }
    return result;
  }
};

TEST_F(LargeShapefile, IsHandedOutInItsOrderHoweverManyReadIt) {
  const std::string stem = written({5000});
  const Seen alone = seen(stem, 1);
  ASSERT_EQ(alone.codes.size(), 5000U);
  for (std::size_t i = 0; i < alone.codes.size(); ++i) {
    ASSERT_EQ(alone.codes[i], std::to_string(i));
    ASSERT_EQ(alone.numbers[i], i + 1);
  }
  EXPECT_EQ(seen(stem, 2), alone);
}

TEST_F(LargeShapefile, WithDeletedRecordsLosesNoOther) {
  SquareShapefile squares{5000};
  squares.deleted = {0, 511, 512, 513, 1024, 4999};
  const std::string stem = written(squares);
  const Seen alone = seen(stem, 1);
  EXPECT_EQ(alone.codes.size(), 4994U);
  EXPECT_EQ(alone.numbers.back(), 4994U);
  EXPECT_EQ(alone.codes.back(), "4998");
  EXPECT_EQ(seen(stem, 2), alone);
}

TEST_F(LargeShapefile, StopsWhereItIsDamagedAfterWhatCameBefore) {
  SquareShapefile squares{5000};
  squares.damaged = {3001};
  const std::string stem = written(squares);
  const Seen alone = seen(stem, 1);
  EXPECT_EQ(alone.codes.size(), 3001U);
  EXPECT_NE(alone.error.find("is damaged at feature 3002"), std::string::npos) << alone.error;
  EXPECT_EQ(seen(stem, 2), alone);
}

TEST_F(LargeShapefile, IsReadAsFinelyAsAskedFor) {
  const std::string stem = written({5000});
  const Seen snapped = seen(stem, 2, 0.004);
  EXPECT_NEAR(snapped.left[1], 0.012, 1e-12);  // 0.01 lies between 0.008 and 0.012
  EXPECT_EQ(seen(stem, 1, 0.004), snapped);
}

TEST_F(LargeShapefile, StatesItsExtentOrNothing) {
  SquareShapefile squares{10};
  squares.stated = Box(95, -11, 141, 6);
  std::string stem = written(squares);
  const std::string layer = std::filesystem::path(stem).filename().string();
  const auto extent = [&] { return OgrSource(stem + ".shp", "x.shp", {"ESRI Shapefile"}).extent(layer, ""); };
  EXPECT_EQ(extent(), squares.stated);
  squares.stated = Box(-1e30, 0, 1e30, 1);
  stem = written(squares);
  EXPECT_EQ(extent(), std::nullopt) << "no place on the earth";
  squares.stated = Box(100, 0, 100, 1);
  stem = written(squares);
  EXPECT_EQ(extent(), std::nullopt) << "no width";
}

}  // namespace
}  // namespace cakupan::geo
