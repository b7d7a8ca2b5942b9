#include <cakupan/job/choropleth.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/number.hpp>

#include "geo/square_shapefile.hpp"

namespace cakupan::job {
namespace {

class ChoroplethFiles : public testing::Test {
 protected:
  static std::string file(const std::string& name, const std::string& text) {
    const std::string path = (std::filesystem::temp_directory_path() / name).string();
    std::ofstream(path) << text;
    return path;
  }

  static ChoroplethRequest request() {
    const auto square = [](const char* code, int x) {
      const std::string a = std::to_string(x), b = std::to_string(x + 1);
      return std::string(R"({"type":"Feature","properties":{"code":")") + code +
             R"("},"geometry":{"type":"Polygon","coordinates":[[[)" + a + ",0],[" + b + ",0],[" + b +
             ",1],[" + a + ",1],[" + a + ",0]]]}}";
    };
    ChoroplethRequest request;
    request.boundaries.path =
        file("squares.geojson", R"({"type":"FeatureCollection","features":[)" + square("a", 10) + "," +
                                    square("b", 11) + "," + square("c", 12) + "]}");
    request.key = "code";
    request.values.path = file("values.csv", "code,value\na,1\nb,2\nz,3\n");
    request.values.column = "value";
    request.data = CAKUPAN_SOURCE;
    return request;
  }
};

TEST_F(ChoroplethFiles, PairsByKeyAndTellsBothSides) {
  base::Diagnostics diagnostics;
  const Choropleth map = load_choropleth(request(), diagnostics);
  EXPECT_EQ(diagnostics.count("boundary-without-row"), 1U);
  EXPECT_EQ(diagnostics.count("row-without-boundary"), 1U);
  EXPECT_EQ(map.style.page, model::page_named("a4-landscape"));
}

TEST_F(ChoroplethFiles, UnknownNamesFailBeforeAnyFileIsRead) {
  const auto refuses = [](const ChoroplethRequest& request) {
    try {
      require_known_names(request);
    } catch (const base::Error& error) {
      return error.failure() == base::Failure::usage;
    }
    return false;
  };
  ChoroplethRequest unread;
  unread.data = CAKUPAN_SOURCE;
  EXPECT_FALSE(refuses(unread));
  ChoroplethRequest other = unread;
  other.look.palette = "Bleus";
  EXPECT_TRUE(refuses(other));
  other = unread;
  other.look.size = "a99";
  EXPECT_TRUE(refuses(other));
  other = unread;
  other.classes.scheme = "nope";
  EXPECT_TRUE(refuses(other));
}

/// A feature of one polygon with these rings.
std::string feature(const std::string& code, const std::string& rings) {
  return R"({"type":"Feature","properties":{"code":")" + code +
         R"("},"geometry":{"type":"Polygon","coordinates":[)" + rings + "]}}";
}

std::string square_ring(double west, double south, double size) {
  const auto corner = [](double x, double y) {
    // To six decimals, so that neighbors name the same corner.
    return "[" + base::to_fixed(x, 6) + "," + base::to_fixed(y, 6) + "]";
  };
  return "[" + corner(west, south) + "," + corner(west + size, south) + "," +
         corner(west + size, south + size) + "," + corner(west, south + size) + "," + corner(west, south) +
         "]";
}

TEST_F(ChoroplethFiles, FeaturesOfOneCodeAreOneValue) {
  std::string features;
  std::string values = "code,value\n";
  for (int i = 0; i < 10; ++i) {
    const std::string code(1, static_cast<char>('a' + i));
    values += code + "," + std::to_string(i) + "\n";
    for (int island = 0; island < (i == 0 ? 30 : 1); ++island)
      features += (features.empty() ? "" : ",") + feature(code, square_ring(100 + i, island * 0.1, 0.1));
  }
  ChoroplethRequest many = request();
  many.boundaries.path =
      file("islands.geojson", R"({"type":"FeatureCollection","features":[)" + features + "]}");
  many.values.path = file("islands.csv", values);
  base::Diagnostics diagnostics;
  const Choropleth map = load_choropleth(many, diagnostics);
  EXPECT_EQ(map.regions.feature_count(), 10U);
  ASSERT_EQ(map.content.subject.features.size(), 10U);
  EXPECT_EQ(map.content.subject.features[0].value, "0");
  const auto& classes = map.content.legend.classes;
  ASSERT_EQ(classes.size(), 6U) << "five, and no data";
  for (std::size_t i = 0; i < 5; ++i) EXPECT_EQ(classes[i].count, 2U) << i;
  EXPECT_EQ(map.content.legend.mapped->values.size(), 10U);
  // Thirty squares in a row that touch: one outline, without a border between them.
  EXPECT_EQ(map.regions.parts_of(0).size(), 1U);
  EXPECT_EQ(diagnostics.count("features-of-one-key"), 1U);
}

TEST_F(ChoroplethFiles, ShapesAreRepairedAndTold) {
  ChoroplethRequest dirty = request();
  const std::string bow_tie = "[[11,0],[12,1],[12,0],[11,1],[11,0]]";
  dirty.boundaries.path =
      file("dirty.geojson", R"({"type":"FeatureCollection","features":[)" +
                                feature("a", square_ring(10, 0, 1) + "," + square_ring(10, 0, 1)) + "," +
                                feature("b", bow_tie) + "," + feature("c", square_ring(12, 0, 1)) + "]}");
  base::Diagnostics diagnostics;
  const Choropleth map = load_choropleth(dirty, diagnostics);
  EXPECT_EQ(diagnostics.count("geometry-dropped"), 1U) << "of a nothing remains: it is not counted";
  EXPECT_EQ(diagnostics.count("geometry-repaired"), 1U);
  ASSERT_EQ(map.content.subject.features.size(), 2U);
  EXPECT_NEAR(geo::planar_area(map.regions, 0), 0.5, 1e-3);
}

TEST_F(ChoroplethFiles, ADivergingPaletteTurnsAtZero) {
  ChoroplethRequest change = request();
  change.values.path = file("change.csv", "code,value\na,-1\nb,2\nc,9\n");
  change.look.palette = "RdBu";
  change.classes.classes = 4;
  const auto lightness = [](model::Color color) { return color.red + color.green + color.blue; };
  base::Diagnostics diagnostics;
  const Choropleth classed = load_choropleth(change, diagnostics);
  EXPECT_EQ(diagnostics.count("palette-center"), 0U);
  const auto& classes = classed.content.legend.classes;
  EXPECT_NE(classes[0].label.find("0"), std::string::npos) << classes[0].label;
  // Red below, blue above.
  EXPECT_GT(classes[0].fill.red, classes[0].fill.blue);
  EXPECT_LT(classes[1].fill.red, classes[1].fill.blue);
  change.classes.scheme = "unclassed";
  const Choropleth ramp = load_choropleth(change, diagnostics);
  const std::vector<model::Color>& colors = ramp.content.legend.ramp;
  // From -1 to 9: the lightest is a tenth in, and the red end is not reached.
  const auto lightest = std::max_element(colors.begin(), colors.end(),
                                         [&](auto a, auto b) { return lightness(a) < lightness(b); });
  EXPECT_NEAR(static_cast<double>(lightest - colors.begin()) / 255, 0.1, 0.02);
  EXPECT_GT(lightness(colors.front()), lightness(colors.back()));
  change.classes.scheme = "quantile";
  change.classes.classes.reset();
  change.classes.breaks = {1, 5};
  load_choropleth(change, diagnostics);
  EXPECT_EQ(diagnostics.count("palette-center"), 1U);
}

TEST_F(ChoroplethFiles, RefusesATableOfOtherRegions) {
  ChoroplethRequest others = request();
  others.values.path = file("others.csv", "code,value\nx,1\n");
  base::Diagnostics diagnostics;
  EXPECT_THROW(load_choropleth(others, diagnostics), base::Error);
}

std::string message_of(const base::Diagnostics& diagnostics, const std::string& topic) {
  for (const base::Diagnostic& each : diagnostics.all()) {
    if (each.topic == topic) return each.message;
  }
  return {};
}

TEST_F(ChoroplethFiles, TellsRowsWithoutAKeyByTheirLines) {
  ChoroplethRequest gaps = request();
  gaps.values.path = file("gaps.csv", "code,value\na,1\n,7\n ,8\nb,2\nb,3\n");
  base::Diagnostics diagnostics;
  const Choropleth map = load_choropleth(gaps, diagnostics);
  EXPECT_EQ(message_of(diagnostics, "row-without-key"), "2 rows without a key, not shown (rows 3, 4)");
  EXPECT_EQ(message_of(diagnostics, "repeated-key"),
            "1 row with the key of an earlier row, not shown (row 6)");
  EXPECT_EQ(map.rows.asked(), 5U);
  EXPECT_EQ(map.rows.matched(), 3U) << "rows without a key count as unmatched";
}

TEST_F(ChoroplethFiles, KeysThatLookAlikeAreOneOrTold) {
  ChoroplethRequest alike = request();
  alike.values.path = file("alike.csv", "code,value\nA,1\nb,2\n");
  base::Diagnostics told;
  load_choropleth(alike, told);
  EXPECT_EQ(message_of(told, "row-without-boundary"),
            "1 row of 2 without a region among the boundaries: 'A' (did you mean 'a'?)");
  alike.values.keys = ValueInput::Keys::folded;
  base::Diagnostics folded;
  EXPECT_EQ(load_choropleth(alike, folded).rows.matched(), 2U);
  EXPECT_EQ(folded.count("keys-folded"), 1U);
  // One accent, typed in two ways.
  alike = request();
  std::string text =
      R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"\u00c9"},
    "geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}]})";
  alike.boundaries.path = file("accent.geojson", text);
  alike.values.path = file("accent.csv", "code,value\nE\u0301,1\n");
  base::Diagnostics composed;
  EXPECT_EQ(load_choropleth(alike, composed).rows.unmatched, 0U);
}

TEST_F(ChoroplethFiles, ShowsValuesOfTheBoundaryFileItself) {
  const auto square = [](int x, const char* name, const char* value) {
    const std::string a = std::to_string(x), b = std::to_string(x + 1);
    return std::string(R"({"type":"Feature","properties":{"name":")") + name + R"(","v":)" + value +
           R"(},"geometry":{"type":"Polygon","coordinates":[[[)" + a + ",0],[" + b + ",0],[" + b + ",1],[" +
           a + ",1],[" + a + ",0]]]}}";
  };
  ChoroplethRequest own = request();
  own.values.path = own.key = "";
  own.values.column = "v";
  own.boundaries.path =
      file("own.geojson", R"({"type":"FeatureCollection","features":[)" + square(10, "A", "1.5") + "," +
                              square(11, "B", "2") + "," + square(12, "A", "1.5") + "]}");
  base::Diagnostics diagnostics;
  EXPECT_EQ(load_choropleth(own, diagnostics).content.subject.features.size(), 3U);
  EXPECT_EQ(diagnostics.count(base::Severity::warning), 0U);
  own.key = "name";
  const Choropleth by_name = load_choropleth(own, diagnostics);
  ASSERT_EQ(by_name.content.subject.features.size(), 2U);
  EXPECT_EQ(by_name.content.subject.features[0].value, "1.5");
  EXPECT_EQ(diagnostics.count(base::Severity::warning), 0U) << "features of one key and value are one row";
  own.values.column = "nope";
  EXPECT_THROW(load_choropleth(own, diagnostics), base::Error);
}

TEST_F(ChoroplethFiles, WordsAskForCategories) {
  ChoroplethRequest words = request();
  words.values.path = file("words.csv", "code,value\na,high\nb,low\n");
  base::Diagnostics diagnostics;
  try {
    load_choropleth(words, diagnostics);
    FAIL();
  } catch (const base::Error& error) {
    EXPECT_NE(std::string(error.what()).find("these are words, not numbers; draw words with --categorical"),
              std::string::npos)
        << error.what();
  }
}

TEST_F(ChoroplethFiles, NamesFindTheirRegionThroughTheGazetteer) {
  ChoroplethRequest names = request();
  names.boundaries.path = std::string(CAKUPAN_SOURCE) + "/geodata/regencies.shp";
  names.key = "nama";
  names.values.path =
      file("names.csv", "nama,value\nkab. sleman,1\nKota Yogyakarta,2\nBandung,3\nAtlantis,4\n");
  base::Diagnostics diagnostics;
  const Choropleth map = load_choropleth(names, diagnostics);
  EXPECT_EQ(map.rows.matched(), 2U);
  EXPECT_EQ(
      message_of(diagnostics, "paired-by-gazetteer"),
      "1 row paired by the names and codes of the gazetteer: 'kab. sleman' is Kabupaten Sleman (34.04)");
  EXPECT_NE(message_of(diagnostics, "row-without-boundary").find("2 rows of 4 without a region"),
            std::string::npos);
  EXPECT_NE(message_of(diagnostics, "boundary-without-row").find("512 regions of 514 without a row"),
            std::string::npos);
  EXPECT_EQ(map.content.words.legend_notes, std::vector<std::string>{"Values for 2 of 514 regions"});
}

/// A map of 6400 squares of 0.01 degrees.
class ChoroplethOfMany : public ChoroplethFiles {
 protected:
  static ChoroplethRequest many(const geo::Box& stated) {
    geo::SquareShapefile squares{6400};
    squares.stated = stated;
    const std::string stem = (std::filesystem::temp_directory_path() / "many-squares").string();
    squares.write(stem);
    std::string values = "code,value\n";
    for (int i = 0; i < 6400; ++i) values += std::to_string(i) + "," + std::to_string(i % 7) + "\n";
    ChoroplethRequest request;
    request.boundaries.path = stem + ".shp";
    request.key = "code";
    request.values.path = file("many.csv", values);
    request.values.column = "value";
    request.data = CAKUPAN_SOURCE;
    return request;
  }

  static double area_of(const geo::PolygonSet& regions) {
    double area = 0;
    for (std::size_t f = 0; f < regions.feature_count(); ++f) area += geo::planar_area(regions, f);
    return area;
  }
};

TEST_F(ChoroplethOfMany, IsReadAsFinelyAsItsPageShows) {
  base::Diagnostics diagnostics;
  const Choropleth map = load_choropleth(many(geo::Box(0, 0, 1, 0.64)), diagnostics);
  ASSERT_EQ(map.regions.feature_count(), 6400U);
  EXPECT_NEAR(area_of(map.regions), 0.64, 1e-3);
}

TEST_F(ChoroplethOfMany, IsReadAgainWhereTheFileStatesFarMoreThanItHolds) {
  base::Diagnostics diagnostics;
  const Choropleth map = load_choropleth(many(geo::Box(-100, -40, 100, 60)), diagnostics);
  ASSERT_EQ(map.regions.feature_count(), 6400U);
  EXPECT_NEAR(area_of(map.regions), 0.64, 1e-3);
  base::Diagnostics once;
  load_choropleth(many(geo::Box(0, 0, 1, 0.64)), once);
  EXPECT_EQ(diagnostics.all(), once.all()) << "told once";
}

}  // namespace
}  // namespace cakupan::job
