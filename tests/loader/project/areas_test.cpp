#include <cakupan/loader/project/areas.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cakupan/geo/geometry.hpp>

#include "loader/scratch.hpp"

namespace cakupan::loader::project {
namespace {

using testing::ElementsAre;
using testing::StartsWith;
using Shape = model::PriorityArea::Shape;

const std::string table =
    "area,lon,lat,list,related_regions,source_note\n"
    "Danau Toba,98.87,2.68,A;B,12.08; 12.06,note\n"
    "Dua,106.6,-5.7,B,,\n"
    "Tiga,,,A,1;2,\n";

TEST(ReadAreas, ReadsPointsAndUnionsOfRegions) {
  const Scratch scratch;
  base::Diagnostics diagnostics;
  const auto areas = read_areas(scratch.write("a.csv", table), diagnostics);
  ASSERT_EQ(areas.size(), 3U);
  EXPECT_EQ(areas[0].name, "Danau Toba");
  EXPECT_EQ(areas[0].point, (geo::LonLat{98.87, 2.68}));
  EXPECT_THAT(areas[0].lists, ElementsAre("A", "B"));
  EXPECT_THAT(areas[0].related_regions, ElementsAre("12.08", "12.06"));
  EXPECT_EQ(areas[0].source, "note");
  EXPECT_EQ(areas[0].shape, Shape::point);
  EXPECT_EQ(areas[2].shape, Shape::regions);
}

TEST(ReadAreas, ReadsPolygonsFromABoundaryFile) {
  base::Diagnostics diagnostics;
  const auto areas = read_areas(std::string(CAKUPAN_TEST_DATA) + "/squares.geojson", diagnostics);
  ASSERT_EQ(areas.size(), 3U);
  EXPECT_EQ(areas[0].name, "Kabupaten Satu");
  EXPECT_EQ(areas[0].shape, Shape::polygon);
  EXPECT_TRUE(geo::contains(areas[0].polygon, 0, {areas[0].point.lon, areas[0].point.lat}));
}

TEST(ReadAreas, TakesTheShapeThatARowNames) {
  const Scratch scratch;
  base::Diagnostics diagnostics;
  const std::string shapes = std::string(CAKUPAN_TEST_DATA) + "/squares.geojson";
  std::vector<std::string> files;
  const auto areas = read_areas(scratch.write("a.csv", "area,list,shape\nLake,A,Kabupaten Satu\n"),
                                diagnostics, shapes, &files);
  ASSERT_EQ(areas.size(), 1U);
  EXPECT_EQ(areas[0].name, "Lake");
  EXPECT_EQ(areas[0].shape, Shape::polygon);
  EXPECT_TRUE(geo::contains(areas[0].polygon, 0, {areas[0].point.lon, areas[0].point.lat}));
  EXPECT_EQ(files.size(), 2U);
  const auto message = [&](const std::string& file) {
    return std::string(error_of([&] {
                         read_areas(scratch.write("a.csv", "area,shape\nLake,Kabupaten Sato\n"), diagnostics,
                                    file);
                       }).what());
  };
  EXPECT_THAT(message(shapes), testing::HasSubstr("did you mean 'Kabupaten Satu'?"));
  EXPECT_THAT(message(""), testing::HasSubstr("shapes = "));
  const auto with_point =
      read_areas(scratch.write("a.csv", "area,lon,lat,shape\nLake,1,2,Kabupaten Satu\n"), diagnostics);
  EXPECT_EQ(with_point[0].shape, Shape::point) << "without a file of shapes its point stands for it";
  EXPECT_EQ(diagnostics.count("area-as-point"), 1U);
}

TEST(ReadAreas, AListOfRegionsNeedsNoColumnsOfPlaces) {
  const Scratch scratch;
  base::Diagnostics diagnostics;
  const auto areas = read_areas(scratch.write("a.csv", "area,related_regions\nA,12.08;12.06\n"), diagnostics);
  ASSERT_EQ(areas.size(), 1U);
  EXPECT_EQ(areas[0].shape, Shape::regions);
}

TEST(ReadAreas, RefusesBadPlacesWithTheRow) {
  const Scratch scratch;
  base::Diagnostics diagnostics;
  const auto message = [&](const std::string& rows) {
    const base::Error error =
        error_of([&] { read_areas(scratch.write("a.csv", "area,lon,lat\n" + rows), diagnostics); });
    EXPECT_EQ(error.failure(), base::Failure::input);
    return scratch.without_folder(error.what());
  };
  EXPECT_THAT(message("A,98x,2\n"), StartsWith("a.csv, line 2, field 'lon': '98x' is not a number"));
  EXPECT_THAT(message("A,98,2\nB,2,98\n"),
              StartsWith("a.csv, line 3, field 'lat': 98 is not between -90 and 90"));
  EXPECT_THAT(message("A,98,\n"), StartsWith("a.csv, line 2, field 'lat': '' is not a number"));
  EXPECT_THAT(message(",98,2\n"), StartsWith("a.csv, line 2, field 'area': has no name"));
  EXPECT_THAT(message("A,,\n"), StartsWith("a.csv, line 2, field 'area': 'A' has no place"));
  EXPECT_THAT(message(""), StartsWith("a.csv: holds no areas"));
}

TEST(ResolveAreas, UnitesTheShapesOfRegions) {
  const Scratch scratch;
  base::Diagnostics diagnostics;
  auto areas =
      read_areas(scratch.write("a.csv", "area,lon,lat,related_regions\nTiga,,,1;2;9\n"), diagnostics);
  model::Territory territory;
  for (const std::string code : {"1", "2"}) {
    model::Region region;
    region.code = code;
    territory.table.regions.push_back(region);
    const double x = code == "1" ? 100 : 101;
    territory.shapes.add_ring(std::vector<geo::Coordinate>{{x, 1}, {x + 1, 1}, {x + 1, 2}, {x, 2}, {x, 1}});
    territory.shapes.end_feature();
  }
  resolve_areas(areas, territory, diagnostics);
  EXPECT_NEAR(geo::planar_area(areas[0].polygon, 0), 2, 1e-12);
  EXPECT_TRUE(geo::contains(areas[0].polygon, 0, {areas[0].point.lon, areas[0].point.lat}));
  EXPECT_EQ(diagnostics.count("area-region"), 1U);
  areas[0].related_regions = {"9"};
  EXPECT_EQ(error_of([&] { resolve_areas(areas, territory, diagnostics); }).failure(), base::Failure::input);
}

TEST(AreasOn, NamesTheNearMissOfAList) {
  const Scratch scratch;
  base::Diagnostics diagnostics;
  const auto areas =
      read_areas(scratch.write("a.csv", "area,lon,lat,list\nX,1,1,KPPN2021\nY,2,2,DPP2016\n"), diagnostics);
  EXPECT_EQ(areas_on(areas, "").size(), 2U);
  EXPECT_EQ(areas_on(areas, "DPP2016").at(0).name, "Y");
  const base::Error error = error_of([&] { areas_on(areas, "KPPN2012"); });
  EXPECT_EQ(error.failure(), base::Failure::usage);
  EXPECT_THAT(error.what(), StartsWith("no area is on the list 'KPPN2012'; did you mean 'KPPN2021'?"));
}

TEST(ResolveAreas, WarnsOfAreasFarFromEveryRegion) {
  model::Territory territory;
  territory.table.vintages = {{"now", {}}};
  territory.table.regions.resize(1);
  const std::vector<geo::Coordinate> ring{{30, 0}, {31, 0}, {31, 1}, {30, 1}};
  territory.shapes.add_ring(ring);
  territory.shapes.end_feature();
  std::vector<model::PriorityArea> areas(3);
  areas[0] = {"Near", {}, Shape::point, {32, 1}, {}, {}, {}};
  areas[1] = {"Exchanged", {}, Shape::point, {0.5, 30.5}, {}, {}, {}};
  areas[2] = {"Elsewhere", {}, Shape::point, {-100, 60}, {}, {}, {}};
  base::Diagnostics diagnostics;
  resolve_areas(areas, territory, diagnostics);
  ASSERT_EQ(diagnostics.count("area-far-away"), 2u);
  EXPECT_EQ(diagnostics.all()[0].message,
            "area 'Exchanged' at lon 0.5, lat 30.5 lies far from every region; with lon and lat exchanged it "
            "would lie among them");
  EXPECT_EQ(diagnostics.all()[1].message, "area 'Elsewhere' at lon -100, lat 60 lies far from every region");
}

TEST(ReadAreas, ReadsTheTourismAreas) {
  const std::string path = CAKUPAN_SOURCE "/geodata/tourism_areas.csv";
  base::Diagnostics diagnostics;
  const auto areas = read_areas(path, diagnostics);
  EXPECT_EQ(areas.size(), 14U);
  EXPECT_EQ(areas_on(areas, "KPPN2021").size(), 10U);
  EXPECT_EQ(areas_on(areas, "DPSP2019").size(), 5U);
}

}  // namespace
}  // namespace cakupan::loader::project
