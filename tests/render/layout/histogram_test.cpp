#include "render/layout/histogram.hpp"

#include <gtest/gtest.h>

namespace cakupan::render::layout {
namespace {

theme::MapLegend mapped() {
  theme::MapLegend legend;
  legend.classes = {{"a", {200, 0, 0}, {}, 30}, {"b", {0, 0, 200}, {}, 10}};
  legend.mapped.emplace();
  for (int i = 0; i < 40; ++i)
    legend.mapped->values.push_back({static_cast<double>(i % 20), i < 30 ? 0U : 1U});
  legend.mapped->low = "0";
  legend.mapped->high = "19";
  return legend;
}

model::Style with_histogram() {
  model::Style style;
  style.legend.histogram = model::Style::Legend::Histogram::drawn;
  return style;
}

// Areas of bars are counts: that of each class is its share of all values.
TEST(Histogram, BarsAddUpToTheCounts) {
  const model::Style style = with_histogram();
  const theme::MapLegend legend = mapped();
  const text::Block block = histogram(legend, text::Typesetter(style), 40, 10);
  double red = 0;
  double blue = 0;
  for (const scene::Item& item : block.items) {
    const auto* shape = std::get_if<scene::Shape>(&item);
    if (shape == nullptr || !shape->fill) continue;
    const geo::Box box = scene::extent_of(scene::Shape{shape->path, {}, {}, {}, {}});
    EXPECT_GE(box.min_y(), -1e-9);
    EXPECT_LE(box.max_y(), 10 + 1e-9);
    EXPECT_LE(box.max_x(), 40);
    (*shape->fill == legend.classes[0].fill ? red : blue) += box.height();
  }
  EXPECT_NEAR(red / blue, 3, 1e-9);
  EXPECT_EQ(block.width, 40);
  EXPECT_GT(block.height, 10);
}

TEST(Histogram, IsEmptyWhereThereIsNothingToShow) {
  EXPECT_EQ(histogram(mapped(), text::Typesetter(model::Style{}), 40, 10).height, 0);
  const model::Style style = with_histogram();
  theme::MapLegend legend = mapped();
  for (theme::MappedValue& value : legend.mapped->values) value.number = 7;
  EXPECT_EQ(histogram(legend, text::Typesetter(style), 40, 10).height, 0);
  legend.mapped.reset();
  EXPECT_EQ(histogram(legend, text::Typesetter(style), 40, 10).height, 0);
}

}  // namespace
}  // namespace cakupan::render::layout
