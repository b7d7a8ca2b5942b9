// Inputs that were made to harm: nothing leaves the output folder, nothing hangs.

#include <filesystem>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "program/program.hpp"

namespace cakupan::program {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class HostileInput : public ProgramTest {
 protected:
  /// Two regions, the first in a province of that code, and a page for each province; the text is JSON.
  void write_project(const std::string& province_code, const std::string& region = "Region A") const {
    write(folder_ / "a.geojson", R"({"type":"FeatureCollection","features":[)" +
                                     square("A", region, province_code, 100) + "," +
                                     square("B", "Region B", "32", 101) + "]}");
    write(folder_ / "p.csv", "year,region,status\n2017,Region B,selected\n");
    write(folder_ / "p.toml", R"(cakupan = 1
[boundaries]
path = "a.geojson"
code_field = "kode"
name_field = "nama"
parent_field = "prov"
parent_code_field = "pc"
[participation]
path = "p.csv"
[output]
formats = ["svg"]
[[map]]
id = "province-{code}"
theme = "state"
for_each = "province"
)");
  }

 private:
  static std::string square(const std::string& code, const std::string& name, const std::string& province,
                            int west) {
    const std::string left = std::to_string(west), right = std::to_string(west + 1);
    return R"({"type":"Feature","properties":{"kode":")" + code + R"(","nama":")" + name +
           R"(","prov":"Province )" + code + R"(","pc":")" + province +
           R"("},"geometry":{"type":"Polygon","coordinates":[[[)" + left + ",1],[" + right + ",1],[" + right +
           ",2],[" + left + ",2],[" + left + ",1]]]}}";
  }
};

TEST_F(HostileInput, ACodeLeadsNowhereOutOfTheFolder) {
  write_project("x/../../../../pwn");
  const std::vector<std::string> before = files_below(folder_);
  const Answer answer = cakupan({"run", path("p.toml"), "-o", path("deep/er/out")});
  EXPECT_EQ(answer.code, 0) << answer.err;
  const std::string name = "maps/province-x_.._.._.._.._pwn";
  EXPECT_TRUE(fs::exists(folder_ / "deep/er/out" / (name + ".svg")));
  EXPECT_TRUE(fs::exists(folder_ / "deep/er/out" / (name + ".txt")));
  EXPECT_THAT(answer.err,
              HasSubstr("warning: " + name + ": 'province-x/../../../../pwn' cannot be the name"));
  EXPECT_THAT(read(folder_ / "deep/er/out/manifest.json"), HasSubstr("\"" + name + ".svg\""));
  fs::remove_all(folder_ / "deep/er/out");
  EXPECT_EQ(files_below(folder_), before);
  EXPECT_EQ(cakupan({"run", path("p.toml"), "-o", path("strict"), "--strict"}).code, 4);
  EXPECT_FALSE(fs::exists(folder_ / "strict"));
}

TEST_F(HostileInput, ACodeThatIsThePlaceholderIsPutInOnce) {
  write_project("{code}");
  const Answer answer =
      cakupan({"run", path("p.toml"), "-o", path("out")}, "", {"timeout", "-s", "KILL", "60"});
  EXPECT_EQ(answer.code, 0) << answer.err;
  EXPECT_TRUE(fs::exists(folder_ / "out/maps/province-{code}.svg"));
}

TEST_F(HostileInput, CodesThatDifferInCaseHaveFilesOfTheirOwn) {
  write_project("xb");
  std::string boundaries = read(folder_ / "a.geojson");
  boundaries.replace(boundaries.find("\"pc\":\"32\""), 9, "\"pc\":\"XB\"");
  write(folder_ / "a.geojson", boundaries);
  const Answer answer = cakupan({"run", path("p.toml"), "-o", path("out")});
  EXPECT_EQ(answer.code, 0) << answer.err;
  const fs::path maps = folder_ / "out/maps";
  EXPECT_EQ(fs::exists(maps / "province-XB.svg") + fs::exists(maps / "province-xb.svg"), 1);
  EXPECT_EQ(fs::exists(maps / "province-XB-2.svg") + fs::exists(maps / "province-xb-2.svg"), 1);
}

}  // namespace
}  // namespace cakupan::program
