#include "render/layout/bar_chart.hpp"

#include <gtest/gtest.h>

namespace cakupan::render::layout {
namespace {

TEST(BarChart, BarsAreAsHighAsTheirNumbersAndStayInTheRoom) {
  const model::Style style;
  const text::Typesetter typesetter(style);
  theme::MapLegend legend;
  legend.classes = {{"new", {120, 60, 150}, {}, 0}, {"earlier", {180, 180, 200}, {}, 0}};
  const theme::PanelChart chart{
      "Known and declared", "40 declared", 1, 0, {{"2017", 0, 10, {}, "10"}, {"2018", 10, 10, 40.0, "20"}}};
  const text::Block block = bar_chart(chart, legend, typesetter, 100, 50);
  std::vector<double> heights;
  for (const scene::Item& item : block.items) {
    const geo::Box box = scene::extent_of(item);
    EXPECT_GE(box.min_y(), -0.1);
    EXPECT_LE(box.max_y(), 50.1);
    const auto* shape = std::get_if<scene::Shape>(&item);
    if (shape != nullptr && shape->fill) heights.push_back(box.height());
  }
  ASSERT_EQ(heights.size(), 3U);
  EXPECT_NEAR(heights[0], heights[1], 1e-9);
  EXPECT_NEAR(heights[1], heights[2], 1e-9);
}

}  // namespace
}  // namespace cakupan::render::layout
