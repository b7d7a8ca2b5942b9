#include "render/paint/mosaic_share.hpp"

#include <vector>

#include <gtest/gtest.h>

namespace cakupan::render::paint {
namespace {

using Coverage = std::vector<std::uint8_t>;
using Pixels = std::vector<std::uint32_t>;

constexpr model::Color orange{255, 128, 0};
constexpr model::Color teal{0, 100, 200};

TEST(TakeShare, FillsWhatATileCoversWholly) {
  Coverage coverage(21, 0);
  Pixels pixels(coverage.size(), 0);
  for (std::size_t i = 9; i < 18; ++i) coverage[i] = 255;
  take_share(coverage, orange, pixels);
  for (std::size_t i = 0; i < pixels.size(); ++i)
    EXPECT_EQ(pixels[i], i >= 9 && i < 18 ? 0xffff8000U : 0U) << i;
}

TEST(TakeShare, LeavesNoCoverageForTheNextTile) {
  Coverage coverage{255, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 77, 255};
  Pixels pixels(coverage.size(), 0);
  pixels[0] = 0xff102030;
  take_share(coverage, orange, pixels);
  EXPECT_EQ(coverage, Coverage(coverage.size(), 0));
}

TEST(TakeShare, TakesNoMoreThanIsLeft) {
  Coverage coverage{255, 100, 55};
  Pixels pixels{0xff102030, 0xc8000000, 0xc8000000};
  take_share(coverage, teal, pixels);
  EXPECT_EQ(pixels[0], 0xff102030U);
  EXPECT_EQ(pixels[1], 0xff00152bU);  // 55 of 255 of the color
  EXPECT_EQ(pixels[2], pixels[1]);
}

TEST(TakeShare, ShowsNoSeamBetweenTilesOfOneColor) {
  for (unsigned part = 1; part < 255; ++part) {
    Pixels pixels{0};
    for (const unsigned each : {part, 255 - part}) {
      Coverage coverage{static_cast<std::uint8_t>(each)};
      take_share(coverage, teal, pixels);
    }
    EXPECT_EQ(pixels[0] >> 24U, 255U) << part;
    EXPECT_NEAR(pixels[0] >> 8U & 255U, 100, 1) << part;
    EXPECT_NEAR(pixels[0] & 255U, 200, 1) << part;
  }
}

}  // namespace
}  // namespace cakupan::render::paint
