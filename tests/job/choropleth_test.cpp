#include <cakupan/job/choropleth.hpp>

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>

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

TEST_F(ChoroplethFiles, RefusesATableOfOtherRegions) {
  ChoroplethRequest others = request();
  others.values.path = file("others.csv", "code,value\nx,1\n");
  base::Diagnostics diagnostics;
  EXPECT_THROW(load_choropleth(others, diagnostics), base::Error);
}

}  // namespace
}  // namespace cakupan::job
