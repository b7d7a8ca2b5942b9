#include <cakupan/publish/cross_check.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <gtest/gtest.h>

namespace cakupan::publish {
namespace {

namespace fs = std::filesystem;

const std::string svg =
    "<svg><style>\n.c1{fill:#112233;stroke:#000000}\n.c2{fill:#445566}\n</style>\n"
    "<path id=\"region-1\" data-code=\"1\" data-name=\"A &amp; B\" data-value=\"3 &lt; 4\" "
    "data-class=\"low\" "
    "class=\"c1\" d=\"M0 0\"><title>A</title></path>\n"
    "<g id=\"region-2\" data-code=\"2\" data-name=\"C\" data-value=\"\" data-class=\"none\"><title>C</title>"
    "<g class=\"c2\"><path d=\"M1 1\"/></g></g></svg>";
const std::string html =
    "<path id=\"r0\" data-code=\"1\" data-name=\"A &amp; B\" data-cohort=\"2017 2019\" data-km=\"12.3\" "
    "d=\"M\"/>"
    "<path id=\"r1\" data-code=\"2\" data-name=\"C\" data-cohort=\"\" d=\"M\"/>";

class CrossCheck : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (fs::temp_directory_path() / "cross-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
    write("maps/m.svg", svg);
    write("report.html", html);
    write("tables/map_classes.csv",
          "map,code,name,value_shown,class,color\nm,1,A & B,3 < 4,low,#112233\nm,2,C,,none,#445566\n"
          "n,1,A & B,,low,#112233\n");
    write("tables/participants.csv", "code,region,selected_years\n91,A & B,2017 2019\n");
    write("tables/proximity.csv", "code,region,distance_edge_km\n91,A & B,12.34\n92,C,7\n");
  }
  void TearDown() override { fs::remove_all(folder_); }

  void write(const std::string& name, const std::string& bytes) const {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
  }
  std::string said() const { return first_disagreement(folder_.string()).value_or(""); }

  fs::path folder_;
};

TEST_F(CrossCheck, ABundleAgreesWithItself) { EXPECT_EQ(said(), ""); }

TEST_F(CrossCheck, TheFirstDisagreementIsTold) {
  const auto other = [](std::string text, const std::string& from, const std::string& to) {
    return text.replace(text.find(from), from.size(), to);
  };
  write("maps/m.svg", other(svg, "#112233", "#112234"));
  EXPECT_EQ(said(),
            "A & B (1): the color is '#112234' in maps/m.svg and '#112233' in tables/map_classes.csv");
  write("maps/m.svg", other(svg, "#445566", "#445567"));
  EXPECT_EQ(said(), "C (2): the color is '#445567' in maps/m.svg and '#445566' in tables/map_classes.csv");
  write("maps/m.svg", other(svg, "data-class=\"low\"", "data-class=\"high\""));
  EXPECT_EQ(said(), "A & B (1): the class is 'high' in maps/m.svg and 'low' in tables/map_classes.csv");
  write("maps/m.svg", other(svg, "data-code=\"2\"", "data-code=\"3\""));
  EXPECT_EQ(said(), "C (3) is in maps/m.svg and not in tables/map_classes.csv");
  write("maps/m.svg", svg);
  write("report.html", other(html, "2017 2019", "2017"));
  EXPECT_EQ(said(),
            "A & B (1): the years is '2017' in report.html and '2017 2019' in tables/participants.csv");
  write("report.html", other(html, "12.3", "12.4"));
  EXPECT_EQ(said(), "A & B (1): the distance is '12.4' in report.html and '12.34' in tables/proximity.csv");
  fs::remove(folder_ / "report.html");
  EXPECT_EQ(said(), "");
}

}  // namespace
}  // namespace cakupan::publish
