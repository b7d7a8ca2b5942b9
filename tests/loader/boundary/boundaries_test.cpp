#include <cakupan/loader/boundary/boundaries.hpp>

#include <filesystem>
#include <functional>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/geo/earth.hpp>

#include "loader/scratch.hpp"

namespace cakupan::loader::boundary {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

const std::string data = CAKUPAN_TEST_DATA;

model::BoundaryInput input_of(const std::string& path) {
  model::BoundaryInput input;
  input.path = path;
  return input;
}

BoundaryFile read(const std::string& path) {
  base::Diagnostics diagnostics;
  return read_boundaries(input_of(path), diagnostics);
}

std::string collection(const std::string& features) {
  return R"({"type":"FeatureCollection","features":[)" + features + "]}";
}

std::string feature(const std::string& code, const std::string& geometry) {
  return R"({"type":"Feature","properties":{"kode":")" + code + R"(","nama":"Region )" + code +
         R"("},"geometry":)" + geometry + "}";
}

std::string polygon(const std::string& ring) {
  return R"({"type":"Polygon","coordinates":[[)" + ring + "]]}";
}

const std::string square = polygon("[100,1],[101,1],[101,2],[100,2],[100,1]");

class EveryFormat : public testing::TestWithParam<std::string> {};

TEST_P(EveryFormat, GivesTheSameRegions) {
  model::BoundaryInput input = input_of(data + "/" + GetParam());
  if (GetParam().ends_with(".gpkg")) input.layer = "regencies";
  base::Diagnostics diagnostics;
  const BoundaryFile file = read_boundaries(input, diagnostics);
  ASSERT_EQ(file.features.size(), 3U);
  ASSERT_EQ(file.shapes.feature_count(), 3U);
  EXPECT_EQ(file.code_field, "kode");
  EXPECT_EQ(file.name_field, "nama");
  EXPECT_EQ(file.parent_field, "provinsi");
  EXPECT_EQ(file.source.crs, "EPSG:4326");
  for (std::size_t i = 0; i < 3; ++i) {
    if (file.features[i].code != "11.10") continue;
    EXPECT_EQ(file.features[i].name, "Kabupaten Tiga");
    EXPECT_EQ(file.features[i].parent, "Uji");
    EXPECT_EQ(file.features[i].code_kind, table::CellKind::text);
    EXPECT_EQ(file.shapes.parts_of(i).size(), 2U);
    EXPECT_EQ(file.shapes.rings_of(file.shapes.parts_of(i).first).size(), 2U);
    EXPECT_NEAR(geo::planar_area(file.shapes, i), 1 - 0.04 + 0.02, 1e-9);
  }
  EXPECT_EQ(diagnostics.count(base::Severity::warning), 0U);
  EXPECT_EQ(diagnostics.count("field-found"), 1U);
}

INSTANTIATE_TEST_SUITE_P(Formats, EveryFormat,
                         testing::Values("squares.geojson", "squares.shp", "squares.shp.zip", "squares.fgb",
                                         "two_layers.gpkg"));

TEST(ReadBoundaries, TakesFurtherFieldsToGroupBy) {
  base::Diagnostics diagnostics;
  const BoundaryFile file = read_boundaries(input_of(data + "/squares.geojson"), diagnostics,
                                            Databases::refused, {"PROVINSI", "planet"});
  EXPECT_THAT(file.group_fields, ElementsAre("PROVINSI"));
  EXPECT_THAT(file.fields, testing::Contains("provinsi"));
  for (const FeatureAttributes& each : file.features) EXPECT_THAT(each.groups, ElementsAre(each.parent));
}

TEST(ReadBoundaries, ReadsKml) {
  const Scratch scratch;
  const std::string kml =
      scratch.write("a.kml", R"(<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2">
<Document><Folder><name>a</name><Placemark><name>Kota Satu</name><Polygon><outerBoundaryIs><LinearRing><coordinates>
100,1 101,1 101,2 100,2 100,1</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Folder></Document></kml>)");
  const BoundaryFile file = read(kml);
  ASSERT_EQ(file.features.size(), 1U);
  EXPECT_EQ(file.features[0].name, "Kota Satu");
}

TEST(ReadBoundaries, OpensNothingThatLeadsElsewhere) {
  const Scratch scratch;
  const auto refusal = [&](const std::string& path) {
    const base::Error error = error_of([&] { read(path); });
    EXPECT_EQ(error.failure(), base::Failure::input);
    return scratch.without_folder(error.what());
  };
  const std::string vrt = "<OGRVRTDataSource><OGRVRTLayer name=\"squares\"><SrcDataSource>" + data +
                          "/squares.geojson</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>";
  for (const char* name : {"a.vrt", "a.geojson", "a.json", "a.gpkg", "a.fgb", "a.kml", "a.txt"}) {
    EXPECT_THAT(refusal(scratch.write(name, vrt)),
                testing::AllOf(StartsWith(std::string(name) + ": is in no format that can be read"),
                               HasSubstr("ogr2ogr -f GPKG")));
  }
  EXPECT_THAT(refusal(scratch.write("a.shp", vrt)), StartsWith("a.shp: is no Shapefile"));
  EXPECT_THAT(refusal("/vsicurl/http://127.0.0.1:9/x.shp"), HasSubstr("only GDAL knows"));
  for (const char* address :
       {"http://127.0.0.1:9/x.geojson", "GeoJSON:http://127.0.0.1:9/x", "WFS:http://127.0.0.1:9/"}) {
    EXPECT_THAT(refusal(address), HasSubstr("is an address that is not read; get the file first"));
  }
}

TEST(ReadBoundaries, NamesEveryFileThatItOpened) {
  const Scratch scratch;
  const std::string shp = scratch.copy_shapefile("squares");
  scratch.copy("squares.cpg");
  scratch.write("squares.toml", "license = \"none\"\n");
  scratch.write("squares.txt", "not opened");
  const auto opened = [&](const std::string& path, const std::string& layer = {}) {
    model::BoundaryInput input = input_of(path);
    input.layer = layer;
    base::Diagnostics diagnostics;
    std::vector<std::string> names;
    for (const std::string& file : read_boundaries(input, diagnostics).files) {
      EXPECT_TRUE(fs::is_regular_file(file)) << file;
      names.push_back(fs::path(file).filename().string());
    }
    return names;
  };
  EXPECT_THAT(opened(shp), ElementsAre("squares.shp", "squares.cpg", "squares.dbf", "squares.prj",
                                       "squares.shx", "squares.toml"));
  EXPECT_THAT(opened(data + "/squares.geojson"), ElementsAre("squares.geojson"));
  EXPECT_THAT(opened(data + "/squares.shp.zip"), ElementsAre("squares.shp.zip"));
  EXPECT_THAT(opened(data + "/two_layers.gpkg", "regencies"), ElementsAre("two_layers.gpkg"));
}

TEST(ReadBoundaries, TurnsAnotherCrsIntoDegrees) {
  model::BoundaryInput input = input_of(data + "/two_layers.gpkg");
  input.layer = "utm";
  base::Diagnostics diagnostics;
  const BoundaryFile file = read_boundaries(input, diagnostics);
  EXPECT_EQ(file.source.crs, "EPSG:32647");
  EXPECT_NEAR(file.shapes.box().min_x(), 100, 1e-7);
  EXPECT_NEAR(file.shapes.box().min_y(), 1, 1e-7);
  EXPECT_NEAR(file.shapes.box().max_x(), 103.4, 1e-7);
}

TEST(ReadBoundaries, TakesTopojsonAsDegreesAndSaysSo) {
  base::Diagnostics diagnostics;
  const BoundaryFile file = read_boundaries(input_of(data + "/squares.topojson"), diagnostics);
  EXPECT_EQ(file.features.size(), 2U);
  EXPECT_EQ(diagnostics.count("crs-assumed"), 1U);
  EXPECT_THAT(
      error_of([] { read(data + "/far.topojson"); }).what(),
      HasSubstr("has no CRS, and its coordinates are not degrees; state it with crs = \"EPSG:4326\""));
}

TEST(ReadBoundaries, TakesTheSidecarsWord) {
  const Scratch scratch;
  const std::string path = scratch.copy_shapefile("squares");
  scratch.write("squares.toml", R"(indicative = true
attribution = { id = "batas indikatif", en = "indicative boundaries" }
license = "CC0"
code_field = "kode"
name_field = "nama"
code_system = "kemendagri"
)");
  base::Diagnostics diagnostics;
  const BoundaryFile file = read_boundaries(input_of(path), diagnostics);
  EXPECT_EQ(file.source.truth, model::BoundaryTruth::indicative);
  EXPECT_EQ(file.source.attribution, (base::Text{"batas indikatif", "indicative boundaries"}));
  EXPECT_EQ(file.source.license, "CC0");
  EXPECT_EQ(file.code_system, "kemendagri");
  EXPECT_THAT(base::describe(diagnostics.all().front()),
              HasSubstr("fields found by rule: parent from 'provinsi'"));
}

TEST(ReadBoundaries, LetsTheInputOverrideTheSidecar) {
  const Scratch scratch;
  model::BoundaryInput input = input_of(scratch.copy_shapefile("squares"));
  scratch.write("squares.toml", "attribution = 'a'\nname_field = 'nama'\n");
  input.attribution = base::Text{"b", "b"};
  input.name_field = "KODE";
  base::Diagnostics diagnostics;
  const BoundaryFile file = read_boundaries(input, diagnostics);
  EXPECT_EQ(file.source.attribution.english, "b");
  EXPECT_EQ(file.features[0].name, "11.01");
}

TEST(ReadBoundaries, RefusesUnknownKeysOfTheSidecar) {
  const Scratch scratch;
  const std::string path = scratch.copy_shapefile("squares");
  scratch.write("squares.toml", "indicative = true\nlicence = 'x'\n");
  const base::Error error = error_of([&] { read(path); });
  EXPECT_EQ(error.failure(), base::Failure::usage);
  EXPECT_EQ(scratch.without_folder(error.what()),
            "squares.toml, line 2: unknown key 'licence'; did you mean 'license'?");
}

TEST(ReadBoundaries, NamesTheNearMissOfFieldAndLayer) {
  model::BoundaryInput input = input_of(data + "/squares.shp");
  base::Diagnostics diagnostics;
  input.code_field = "kodee";
  const base::Error field = error_of([&] { read_boundaries(input, diagnostics); });
  EXPECT_EQ(field.failure(), base::Failure::usage);
  EXPECT_THAT(field.happened(), StartsWith("no field 'kodee'; did you mean 'kode'?"));
  input = input_of(data + "/two_layers.gpkg");
  input.layer = "regences";
  EXPECT_THAT(error_of([&] { read_boundaries(input, diagnostics); }).happened(),
              StartsWith("no layer 'regences'; did you mean 'regencies'?"));
  input.layer = "";
  EXPECT_THAT(error_of([&] { read_boundaries(input, diagnostics); }).happened(),
              "has 2 layers (regencies, utm)");
}

TEST(ReadBoundaries, ReadsLatin1TextAsItsHeaderSays) {
  const Scratch scratch;
  base::Diagnostics diagnostics;
  EXPECT_EQ(read_boundaries(input_of(scratch.copy_shapefile("latin1")), diagnostics).features[1].name,
            "Kota Dué");
  EXPECT_EQ(diagnostics.count("text-encoding"), 0U);
}

TEST(ReadBoundaries, NoticesTextThatIsNotInTheDeclaredEncoding) {
  const Scratch scratch;
  model::BoundaryInput input = input_of(scratch.copy_shapefile("latin1"));
  scratch.write("latin1.cpg", "UTF-8");
  base::Diagnostics diagnostics;
  EXPECT_EQ(read_boundaries(input, diagnostics).features[1].name, "Kota Dué");
  ASSERT_EQ(diagnostics.count("text-encoding"), 2U);  // bytes against .cpg, .cpg against header
  input.encoding = "ISO-8859-1";
  base::Diagnostics quiet;
  EXPECT_EQ(read_boundaries(input, quiet).features[1].name, "Kota Dué");
  EXPECT_EQ(quiet.count("text-encoding"), 0U);
  input.encoding = "latn";
  const base::Error error = error_of([&] { read_boundaries(input, quiet); });
  EXPECT_EQ(error.failure(), base::Failure::usage);
  EXPECT_THAT(error.happened(), StartsWith("unknown encoding 'latn'"));
}

TEST(ReadBoundaries, NoticesUtf8UnderAnotherDeclaration) {
  const Scratch scratch;
  const std::string path = scratch.copy_shapefile("squares");
  scratch.write("squares.cpg", "ISO-8859-1");
  base::Diagnostics diagnostics;
  EXPECT_EQ(read_boundaries(input_of(path), diagnostics).features[1].name, "Kota Dué");
  EXPECT_EQ(diagnostics.count("text-encoding"), 1U);
}

struct Damage {
  std::string name;
  std::string geometry;
  std::string message;  // after "feature 1 (A Region A)"
};

class Damaged : public testing::TestWithParam<Damage> {};

TEST_P(Damaged, IsRepairedOrDroppedWithAreas) {
  const Scratch scratch;
  const std::string path =
      scratch.write("d.geojson", collection(feature("A", GetParam().geometry) + "," + feature("B", square)));
  base::Diagnostics diagnostics;
  const BoundaryFile file = read_boundaries(input_of(path), diagnostics);
  std::string told;
  for (const base::Diagnostic& d : diagnostics.all()) {
    if (d.severity == base::Severity::warning) told += scratch.without_folder(base::describe(d)) + "\n";
  }
  EXPECT_THAT(told, StartsWith("d.geojson: feature 1 (A Region A)" + GetParam().message));
  EXPECT_EQ(file.features.size(), told.find("dropped") == std::string::npos ? 2U : 1U);
  EXPECT_EQ(file.features.size(), file.shapes.feature_count());
}

INSTANTIATE_TEST_SUITE_P(
    Shapes, Damaged,
    testing::Values(Damage{"unclosed", polygon("[100,1],[101,1],[101,2],[100,2]"),
                           ": rings closed: 1; repaired, area 12305.129 km² before, 12305.129 km² after"},
                    Damage{"bowtie", polygon("[100,1],[102,3],[102,1],[100,3],[100,1]"),
                           ": Self-intersection at 101 2; repaired, area "},
                    Damage{"spike", polygon("[100,1],[101,1],[101,2],[101,3],[101,2],[100,2],[100,1]"), ": "},
                    Damage{"null", "null", " has a null or empty geometry; dropped"},
                    Damage{"empty", R"({"type":"Polygon","coordinates":[]})",
                           " has a null or empty geometry; dropped"},
                    Damage{"collapsed", polygon("[100,1],[101,1],[100,1]"),
                           " has only collapsed rings (fewer than three corners); dropped"},
                    Damage{"flat", polygon("[100,1],[101,1],[102,1],[100,1]"), ": "},
                    Damage{"point", R"({"type":"Point","coordinates":[100,1]})",
                           " is of type Point, not a polygon; dropped"}),
    [](const auto& test) { return test.param.name; });

TEST(ReadBoundaries, ListsFeaturesWithoutKey) {
  const Scratch scratch;
  const std::string path = scratch.write(
      "k.geojson",
      collection(feature("A", square) + R"(,{"type":"Feature","properties":{},"geometry":)" + square + "}"));
  base::Diagnostics diagnostics;
  EXPECT_EQ(read_boundaries(input_of(path), diagnostics).features.size(), 2U);
  EXPECT_EQ(diagnostics.count("feature-without-key"), 1U);
}

TEST(ReadBoundaries, KnowsThatANumberIsNoText) {
  const Scratch scratch;
  const std::string path = scratch.write(
      "n.geojson", collection(R"({"type":"Feature","properties":{"kode":11.1},"geometry":)" + square + "}"));
  const BoundaryFile file = read(path);
  EXPECT_EQ(file.features[0].code, "11.1");
  EXPECT_EQ(file.features[0].code_kind, table::CellKind::number);
}

TEST(StreamBoundaries, GivesAnyFieldAsKey) {
  BoundaryReading reading;
  reading.key_field = "provinsi";
  reading.check = ShapeCheck::as_is;
  base::Diagnostics diagnostics;
  std::vector<std::string> keys;
  stream_boundaries(input_of(data + "/squares.shp"), reading, diagnostics,
                    [&](const FeatureAttributes& attributes, geo::PolygonSet& shape) {
                      keys.push_back(attributes.key);
                      EXPECT_EQ(shape.feature_count(), 1U);
                    });
  EXPECT_THAT(keys, ElementsAre("Uji", "Uji", "Uji"));
}

struct Refusal {
  std::string name;
  std::function<std::string(const Scratch&)> path;
  std::string message;
};

class Refused : public testing::TestWithParam<Refusal> {};

TEST_P(Refused, AsAnInputErrorThatLeavesNothingBehind) {
  const Scratch scratch;
  const std::string path = GetParam().path(scratch);
  const std::set<std::string> before = scratch.files();
  const base::Error error = error_of([&] { read(path); });
  EXPECT_EQ(error.failure(), base::Failure::input);
  EXPECT_THAT(scratch.without_folder(error.what()), StartsWith(GetParam().message));
  EXPECT_EQ(scratch.files(), before);
}

Refusal spoiled(const std::string& name, const std::function<void(const Scratch&)>& spoil,
                const std::string& message) {
  return {name,
          [spoil](const Scratch& scratch) {
            std::string path = scratch.copy_shapefile("squares");
            spoil(scratch);
            return path;
          },
          message};
}

Refusal written(const std::string& name, const std::string& file, const std::string& text,
                const std::string& message) {
  return {name, [file, text](const Scratch& scratch) { return scratch.write(file, text); }, message};
}

INSTANTIATE_TEST_SUITE_P(
    Files, Refused,
    testing::Values(
        Refusal{"missing", [](const Scratch& s) { return s.path("squares.shp"); },
                "squares.shp: does not exist"},
        Refusal{"near_miss",
                [](const Scratch& s) {
                  s.copy_shapefile("squares");
                  return s.path("squers.shp");
                },
                "squers.shp: does not exist; did you mean 'squares.shp'?"},
        Refusal{"no_shx_in_zip", [](const Scratch& s) { return s.copy("no_shx.zip"); },
                "no_shx.zip: squares.shx is missing in it; copy all parts of the Shapefile"},
        Refusal{"truncated_in_zip", [](const Scratch& s) { return s.copy("truncated.zip"); },
                "truncated.zip: is damaged at feature 2: "},
        Refusal{"truncated_gpkg",
                [](const Scratch& s) {
                  std::string path = s.copy("two_layers.gpkg");
                  s.cut("two_layers.gpkg", 60000);
                  return path;
                },
                "two_layers.gpkg: cannot be read: database disk image is malformed"},
        Refusal{"folder",
                [](const Scratch& s) {
                  fs::create_directory(s.path("dir"));
                  return s.path("dir");
                },
                "dir: is a folder; name the file in it"},
        written("empty", "e.geojson", "", "e.geojson: is empty"),
        written("garbage", "g.geojson", std::string(3000, '\x5a'),
                "g.geojson: is in no format that can be read; give a"),
        written("garbage_gpkg", "g.gpkg", std::string(3000, '\x5a'),
                "g.gpkg: is in no format that can be read"),
        written("garbage_zip", "g.zip", std::string(3000, '\x5a'), "g.zip: is no .zip archive"),
        written("broken_json", "b.geojson", R"({"type":"FeatureCollection","features":[{"type":)",
                "b.geojson: cannot be read: "),
        spoiled(
            "garbage_shp", [](const Scratch& s) { s.write("squares.shp", std::string(3000, '\x5a')); },
            "squares.shp: is no Shapefile"),
        spoiled(
            "truncated", [](const Scratch& s) { s.cut("squares.shp", 300); },
            "squares.shp: is truncated: its header promises 660 bytes, 300 are there; copy the file again"),
        spoiled(
            "truncated_index", [](const Scratch& s) { s.cut("squares.shx", 110); },
            "squares.shx: is truncated"),
        spoiled(
            "truncated_table", [](const Scratch& s) { s.cut("squares.dbf", 400); },
            "squares.dbf: is truncated"),
        spoiled(
            "empty_shp", [](const Scratch& s) { s.cut("squares.shp", 0); }, "squares.shp: is empty"),
        spoiled(
            "no_shx", [](const Scratch& s) { s.remove("squares.shx"); },
            "squares.shp: squares.shx is missing beside it; copy all parts of the Shapefile (.shp, .shx, "
            ".dbf, .prj)"),
        spoiled(
            "no_dbf", [](const Scratch& s) { s.remove("squares.dbf"); },
            "squares.shp: squares.dbf is missing beside it; copy all parts"),
        spoiled(
            "no_crs", [](const Scratch& s) { s.remove("squares.prj"); },
            "squares.shp: has no CRS; state it with crs = \"EPSG:4326\""),
        written("latitude", "l.geojson",
                collection(feature("A", polygon("[100,94],[101,94],[101,95],[100,95],[100,94]"))),
                "l.geojson: feature 1 (A Region A): latitude 94 is out of range"),
        written("longitude", "l.geojson",
                collection(feature("A", polygon("[400,1],[401,1],[401,2],[400,1]"))),
                "l.geojson: feature 1 (A Region A): longitude 400 is out of range"),
        written("infinite", "i.geojson",
                collection(feature("A", polygon("[100,1],[1e999,1],[101,2],[100,1]"))), "i.geojson: "),
        written("nan", "n.geojson", collection(feature("A", polygon("[100,1],[NaN,1],[101,2],[100,1]"))),
                "n.geojson: "),
        written("no_features", "z.geojson", collection(""), "z.geojson: has no features"),
        written("no_polygons", "p.geojson",
                collection(feature("A", R"({"type":"Point","coordinates":[100,1]})")),
                "p.geojson: holds no polygons: its 1 features are of type Point"),
        written("all_null", "p.geojson", collection(feature("A", "null")), "p.geojson: "),
        written("no_key", "f.geojson",
                collection(R"({"type":"Feature","properties":{"x":1,"y":2},"geometry":)" + square + "}"),
                "f.geojson: no field for code or name found; its fields are: x, y; name one with")),
    [](const auto& test) { return test.param.name; });

TEST(ReadBoundaries, RefusesANotFiniteCoordinateOfAShapefile) {
  const Scratch scratch;
  const std::string path = scratch.copy_shapefile("squares");
  // The first x of the first record: header 100, record header 8, type 4, box 32, counts 8, part 4. All ones
  // is a NaN.
  for (std::streamoff at = 156; at < 164; ++at) scratch.put_byte("squares.shp", at, '\xff');
  EXPECT_THAT(scratch.without_folder(error_of([&] { read(path); }).what()),
              StartsWith("squares.shp: feature 1 (11.01 Kabupaten Satu): a coordinate is not finite"));
}

TEST(ReadBoundaries, StatedCrsIsUsedWhereTheFileHasNone) {
  const Scratch scratch;
  model::BoundaryInput input = input_of(scratch.copy_shapefile("squares"));
  scratch.remove("squares.prj");
  input.crs = "EPSG:4326";
  base::Diagnostics diagnostics;
  EXPECT_EQ(read_boundaries(input, diagnostics).features.size(), 3U);
  input.crs = "EPSG:nonsense";
  EXPECT_EQ(error_of([&] { read_boundaries(input, diagnostics); }).failure(), base::Failure::usage);
}

TEST(ReadBoundaries, WritesNothingBesideAnInput) {
  const Scratch scratch;
  const std::string path = scratch.copy_shapefile("squares");
  scratch.copy("two_layers.gpkg");
  scratch.copy("titled.xlsx");
  const std::set<std::string> before = scratch.files();
  read(path);
  model::BoundaryInput input = input_of(scratch.path("two_layers.gpkg"));
  input.layer = "utm";
  base::Diagnostics diagnostics;
  read_boundaries(input, diagnostics);
  table::read_table(scratch.path("titled.xlsx"), {}, diagnostics);
  EXPECT_EQ(scratch.files(), before);
}

/// What the reading of a file repaired, in its words.
std::vector<std::string> repaired_in(const base::Diagnostics& diagnostics) {
  std::vector<std::string> repaired;
  for (const base::Diagnostic& d : diagnostics.all()) {
    if (d.topic == "geometry-repaired") repaired.push_back(d.message);
  }
  return repaired;
}

// The two kinds that the real regencies have: a shell that touches itself around a lake, and a part that
// crosses itself beside parts that are no more than a line.
TEST(ReadBoundaries, ReportsTheInvalidPolygonsAmongOthers) {
  const std::string around_a_lake =
      polygon("[100,0],[104,0],[104,4],[102,4],[103,2],[101,2],[102,4],[100,4],[100,0]");
  const std::string loop_and_lines =
      R"({"type":"MultiPolygon","coordinates":[[[[100,0],[101,0],[101,1],[100.99,1.01],[100.99,1],)"
      R"([101,1.01],[100,1],[100,0]]],[[[102,0],[102,1],[102,0]]],[[[103,0],[103,1],[103,0],[103,0]]]]})";
  const Scratch scratch;
  base::Diagnostics diagnostics;
  const BoundaryFile file = read_boundaries(
      input_of(scratch.write(
          "i.geojson", collection(feature("11.01", square) + "," + feature("11.02", around_a_lake) + "," +
                                  feature("11.03", square) + "," + feature("11.04", loop_and_lines)))),
      diagnostics);
  EXPECT_EQ(file.features.size(), 4U);
  EXPECT_THAT(
      repaired_in(diagnostics),
      ElementsAre(
          "feature 2 (11.02 Region 11.02): Ring Self-intersection at 102 4; repaired, area 172206.220 km² "
          "before, 172206.220 km² after",
          "feature 4 (11.04 Region 11.04): collapsed rings left out: 2, Self-intersection at "
          "100.99009900990099 1.00990099009901; repaired, area 12370.316 km² before, 12369.999 km² "
          "after"));
}

TEST(ReadBoundaries, ReportsTheFourInvalidPolygonsOfTheRealRegencies) {
  const std::string path = std::string(CAKUPAN_SHARED) + "/geodata/batas_kabupaten_kota.shp";
  if (!fs::exists(path)) {
    GTEST_SKIP() << "skipped: the real regencies need ../shared; ReportsTheInvalidPolygonsAmongOthers has "
                    "polygons of their kinds";
  }
  base::Diagnostics diagnostics;
  const BoundaryFile file = read_boundaries(input_of(path), diagnostics);
  EXPECT_EQ(file.features.size(), 514U);
  const std::vector<std::string> repaired = repaired_in(diagnostics);
  ASSERT_THAT(repaired, ElementsAre(HasSubstr("Rokan Hulu"), HasSubstr("Pegunungan Bintang"),
                                    HasSubstr("Tolikara"), HasSubstr("Sorong")));
  EXPECT_THAT(repaired[0], StartsWith("feature 81 (14.06 Kabupaten Rokan Hulu): Ring Self-intersection at "));
  EXPECT_THAT(repaired[0], testing::EndsWith("repaired, area 7591.062 km² before, 7591.062 km² after"));
}

struct Streamed {
  std::vector<std::string> keys;
  std::size_t coordinates = 0;
  std::vector<std::string> repaired;
};

/// A file streamed as it is, with its codes as keys.
Streamed streamed(const std::string& path) {
  BoundaryReading reading;
  reading.key_field = "kode";
  reading.check = ShapeCheck::as_is;
  base::Diagnostics diagnostics;
  Streamed result;
  stream_boundaries(input_of(path), reading, diagnostics,
                    [&](const FeatureAttributes& attributes, geo::PolygonSet& shape) {
                      EXPECT_EQ(attributes.key, attributes.code);
                      result.keys.push_back(attributes.key);
                      result.coordinates += shape.coordinates().size();
                    });
  result.repaired = repaired_in(diagnostics);
  EXPECT_THAT(result.repaired, testing::Each(testing::Not(HasSubstr("ntersection"))));
  return result;
}

// Four hundred squares of 0.05 degrees with made-up codes and names, in the form of the real villages:
// fields, encoding, archive. The hundredth crosses itself.
TEST(StreamBoundaries, StreamsVillagesFromAnArchive) {
  const Streamed villages = streamed(data + "/villages.shp.zip");
  EXPECT_EQ(std::set<std::string>(villages.keys.begin(), villages.keys.end()).size(), 400U);
  ASSERT_EQ(villages.keys.size(), 400U);
  EXPECT_EQ(villages.keys.front(), "99.01.01.2001");
  EXPECT_EQ(villages.keys.back(), "99.02.10.2020");
  EXPECT_EQ(villages.coordinates, 400U * 5);
  EXPECT_THAT(villages.repaired,
              ElementsAre("feature 50 (99.01.03.2010 Desa Contoh 50): collapsed rings left out: 1; repaired, "
                          "area 30.557 km² before, 30.557 km² after"));
}

TEST(StreamBoundaries, StreamsEveryVillage) {
  const std::string path = std::string(CAKUPAN_SHARED) + "/geodata/batas_desa.shp.zip";
  if (!fs::exists(path)) {
    GTEST_SKIP()
        << "skipped: the villages need ../shared: the scale of 8.7 million corners has no stand-in, the "
           "form of the file has one in StreamsVillagesFromAnArchive";
  }
  const Streamed villages = streamed(path);
  EXPECT_EQ(villages.keys.size(), 83253U);
  EXPECT_GT(villages.coordinates, 8'700'000U);
}

std::string with_id(const std::string& id, const std::string& properties) {
  return R"({"type":"Feature","id":)" + id + R"(,"properties":{)" + properties + R"(},"geometry":)" + square +
         "}";
}

TEST(ReadBoundaries, TheIdOfAFeatureIsACode) {
  const Scratch scratch;
  const auto codes = [&](const std::string& features) {
    const BoundaryFile file = read(scratch.write("a.geojson", collection(features)));
    std::vector<std::string> found;
    for (const FeatureAttributes& each : file.features) found.push_back(each.code);
    return found;
  };
  const std::string washington = R"("name":"Washington")";
  EXPECT_THAT(codes(with_id("7", washington) + "," + with_id("12", washington)), ElementsAre("7", "12"));
  EXPECT_THAT(codes(with_id("0", washington) + "," + with_id("1", washington)), ElementsAre("0", "1"));
  EXPECT_THAT(codes(with_id("\"01003\"", washington) + "," + with_id("\"51003\"", washington)),
              ElementsAre("01003", "51003"));
  EXPECT_THAT(codes(with_id("7", R"("kode":"x")") + "," + with_id("8", R"("kode":"y")")),
              ElementsAre("x", "y"));
  const std::string without =
      R"({"type":"Feature","properties":{"name":"A","id_of":{"id":1}},"geometry":)" + square + "}";
  EXPECT_THAT(codes(without + "," + without), ElementsAre("", ""));
}

TEST(ReadBoundaries, TellsWhichFieldsItPassesOver) {
  const Scratch scratch;
  base::Diagnostics diagnostics;
  const auto feature_of = [](const std::string& id) {
    return R"({"type":"Feature","properties":{"shapeName":"N)" + id + R"(","shapeISO":"","shapeID":"S)" + id +
           R"("},"geometry":)" + square + "}";
  };
  const BoundaryFile file = read_boundaries(
      input_of(scratch.write("a.geojson", collection(feature_of("1") + "," + feature_of("2")))), diagnostics);
  EXPECT_EQ(file.code_field, "shapeID");
  EXPECT_EQ(file.features[1].code, "S2");
  EXPECT_EQ(diagnostics.count("field-passed-over"), 1U);
}

}  // namespace
}  // namespace cakupan::loader::boundary
