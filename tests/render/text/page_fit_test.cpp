#include "render/text/page_fit.hpp"

#include <gtest/gtest.h>

namespace cakupan::render::text {
namespace {

TEST(PageFit, PagesFromA5OnKeepTheirType) {
  EXPECT_EQ(first_type_scale({{210}, {148}}), 1);
  EXPECT_EQ(first_type_scale({{297}, {210}}), 1);
  EXPECT_NEAR(first_type_scale({{105}, {74}}), 0.5, 1e-9);
}

TEST(PageFit, TypeAndDotsHaveALeastSize) {
  model::Style style;
  style.sizes.graticule = {5};
  const model::Style small = scaled(style, 0.5);
  EXPECT_DOUBLE_EQ(small.sizes.title.value, 8.5);
  EXPECT_DOUBLE_EQ(small.sizes.source.value, 6);
  EXPECT_DOUBLE_EQ(small.sizes.graticule.value, 5) << "a size that is smaller of itself stays";
  EXPECT_DOUBLE_EQ(small.small_regions.dot.value, 1.2);
  EXPECT_DOUBLE_EQ(small.margin.value, 5);
  EXPECT_EQ(scaled(style, 1), style);
}

}  // namespace
}  // namespace cakupan::render::text
