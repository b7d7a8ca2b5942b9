#include "render/paint/svg_text.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include <cakupan/base/number.hpp>
#include <cakupan/base/text.hpp>

#include "render/example_scene.hpp"

namespace cakupan::render::paint {
namespace {

TEST(SvgNumber, IsShort) {
  EXPECT_EQ(svg_number(0), "0");
  EXPECT_EQ(svg_number(-0.001), "0");
  EXPECT_EQ(svg_number(0.5), ".5");
  EXPECT_EQ(svg_number(-0.07), "-.07");
  EXPECT_EQ(svg_number(100), "100");
  EXPECT_EQ(svg_number(-12.349), "-12.35");
}

TEST(SvgPathData, IsRelative) {
  EXPECT_EQ(svg_path_data(polygon({{10, 10}, {10.5, 10.25}, {9.5, 11}})), "M10 10l.5.25-1 .75z");
}

TEST(SvgPathData, BeginsAgainWhereTheLastPartBegan) {
  scene::Path path = polygon({{1, 1}, {2, 1}, {2, 2}});
  path.parts.push_back({{3, 5}, scene::SubPath::Closing::open});
  path.parts.push_back({{5, 6}, scene::SubPath::Closing::open});
  path.points.insert(path.points.end(), {{4, 5}, {6, 5}, {6, 4}});
  EXPECT_EQ(svg_path_data(path), "M1 1l1 0 0 1zm3 4l2 0m0-1");
}

TEST(SvgPathData, RoundingDoesNotAddUp) {
  scene::Path path;
  for (int i = 0; i <= 1000; ++i) path.points.push_back({i * 0.014, 0});
  path.parts = {{{0, path.points.size()}, scene::SubPath::Closing::open}};
  const std::string data = svg_path_data(path);
  double x = 0;
  const std::vector<std::string_view> steps =
      base::split(std::string_view(data).substr(data.find('l') + 1), ' ');
  for (std::size_t i = 0; i < steps.size(); i += 2) x += base::parse_number(steps[i]).value();
  EXPECT_NEAR(x, 14.0, 0.005);
}

TEST(SvgPathData, RepeatsNoPoint) {
  EXPECT_EQ(svg_path_data(polygon({{1, 1}, {1.001, 1}, {2, 1}})), "M1 1l1 0z");
}

TEST(SvgPathData, IsEmptyForAnEmptyPath) { EXPECT_EQ(svg_path_data({}), ""); }

TEST(SvgIds, AreNames) {
  SvgIds ids;
  EXPECT_EQ(ids.unique("region-32.01"), "region-32-01");
  EXPECT_EQ(ids.unique("region-32 01"), "region-32-01-2");
  EXPECT_EQ(ids.unique("32"), "x32");
  EXPECT_EQ(ids.unique(""), "x");
}

TEST(SvgIds, OccurOnceWhateverIsWished) {
  SvgIds ids;
  EXPECT_EQ(ids.unique("a-2"), "a-2");
  EXPECT_EQ(ids.unique("a"), "a");
  EXPECT_EQ(ids.unique("a"), "a-3") << "its first copy's name is taken";
  EXPECT_EQ(ids.unique("a-2"), "a-2-2");
  EXPECT_EQ(ids.unique("a-3"), "a-3-2");
  EXPECT_EQ(ids.unique("a"), "a-4");
  std::set<std::string> given;
  for (int i = 0; i < 300; ++i) {
    for (const char* wish : {"b", "b-2", "b-2-2", "b-17"}) EXPECT_TRUE(given.insert(ids.unique(wish)).second);
  }
}

}  // namespace
}  // namespace cakupan::render::paint
