// Pages with insets of their own, and figures across the antimeridian.

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "program/example.hpp"
#include "program/program.hpp"

namespace cakupan::program {
namespace {

using testing::HasSubstr;
using testing::Not;

class Crossing : public ProgramTest {
 protected:
  /// Three regions near 180 degrees: one in one ring across it, one west of it, one written beyond it.
  void write_project() const {
    const auto feature = [](const std::string& code, const std::string& name, const std::string& corners) {
      return R"({"type":"Feature","properties":{"code":")" + code + R"(","name":")" + name +
             R"(","province":"Pacific"},"geometry":{"type":"Polygon","coordinates":[[)" + corners + "]]}}";
    };
    write(
        folder_ / "regions.geojson",
        R"({"type":"FeatureCollection","features":[)" +
            feature("01.01", "Regency Taveuni", "[179,-17],[-179,-17],[-179,-16],[179,-16],[179,-17]") + "," +
            feature("01.02", "Regency Viti", "[176,-18],[178,-18],[178,-17.5],[176,-17.5],[176,-18]") + "," +
            feature("01.03", "Regency Lau", "[181,-20],[182,-20],[182,-19],[181,-19],[181,-20]") + "]}");
    write(folder_ / "areas.csv", "area,lon,lat\nEast,-177,-18\nWest,177,-15\nMiddle,180,-16.5\n");
    write(folder_ / "participation.csv", "region,year,status\nRegency Viti,2021,selected\n");
    write(folder_ / "project.toml",
          "cakupan = 1\n[boundaries]\npath = \"regions.geojson\"\ncode_field = \"code\"\nname_field = "
          "\"name\"\n"
          "parent_field = \"province\"\n[participation]\npath = \"participation.csv\"\n[areas]\npath = "
          "\"areas.csv\"\n"
          "[output]\nformats = [\"svg\"]\nreport = false\n[[map]]\nid = \"near\"\ntheme = \"proximity\"\n");
  }
};

TEST_F(Crossing, DistancesGoTheShortWayOverTheAntimeridian) {
  write_project();
  const Answer answer = cakupan({"run", path("project.toml"), "-o", path("out")});
  ASSERT_EQ(answer.code, 0) << answer.err;
  EXPECT_THAT(answer.err, Not(HasSubstr("repaired")));
  // From corner to corner, by `geod -I +ellps=WGS84 +units=km` of PROJ.
  EXPECT_EQ(read(folder_ / "out/tables/nearest_areas.csv"),
            "code,region,rank,area,distance_edge_km\n"
            "01.01,Regency Taveuni,1,Middle,0.000\n"
            "01.01,Regency Taveuni,2,East,239.500\n"
            "01.01,Regency Taveuni,3,West,241.439\n"
            "01.02,Regency Viti,1,Middle,240.006\n"
            "01.02,Regency Viti,2,West,276.654\n"
            "01.02,Regency Viti,3,East,529.509\n"
            "01.03,Regency Lau,1,East,152.980\n"
            "01.03,Regency Lau,2,Middle,296.318\n"
            "01.03,Regency Lau,3,West,614.241\n");
}

TEST_F(Crossing, PagesOfCrowdedCitiesGetAnInsetWhateverTheThreads) {
  const auto pages = [&](const std::string& folder, const std::string& threads) {
    const Answer answer = cakupan(
        {"run", "-o", path(folder), "--threads", threads, "--only", "province-13,province-35,province-36"});
    EXPECT_EQ(answer.code, 0) << answer.err;
  };
  pages("one", "1");
  pages("four", "4");
  for (const char* page : {"13", "35", "36"}) {
    const std::string name = std::string("maps/province-") + page + ".svg";
    const std::string svg = read(folder_ / "one" / name);
    EXPECT_EQ(svg, read(folder_ / "four" / name)) << page;
    // Banten has no crowd.
    const bool crowded = page != std::string("36");
    EXPECT_EQ(svg.find("id=\"inset-1-labels\"") != std::string::npos, crowded) << page;
  }
}

}  // namespace
}  // namespace cakupan::program
