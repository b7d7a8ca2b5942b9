#include "render/layout/blocks.hpp"

#include <cmath>

#include <gtest/gtest.h>

namespace cakupan::render::layout {
namespace {

using geo::Coordinate;

void expect_apart(const std::vector<Block>& blocks, const std::vector<Coordinate>& corners, double width,
                  double height) {
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    EXPECT_GE(corners[i].x, -1e-5);
    EXPECT_GE(corners[i].y, -1e-5);
    EXPECT_LE(corners[i].x + blocks[i].width, width + 1e-5);
    EXPECT_LE(corners[i].y + blocks[i].height, height + 1e-5);
    for (std::size_t j = 0; j < i; ++j) {
      const bool beside = corners[i].x + blocks[i].width <= corners[j].x + 1e-5 ||
                          corners[j].x + blocks[j].width <= corners[i].x + 1e-5;
      const bool above = corners[i].y + blocks[i].height <= corners[j].y + 1e-5 ||
                         corners[j].y + blocks[j].height <= corners[i].y + 1e-5;
      EXPECT_TRUE(beside || above) << i << " and " << j;
    }
  }
}

TEST(PlacedBlocks, BlocksWithRoomLieAtHome) {
  const std::vector<Block> blocks{{10, 10, {20, 20}, {}}, {10, 10, {60, 30}, {}}};
  const auto corners = placed_blocks(blocks, 100, 50);
  ASSERT_TRUE(corners);
  EXPECT_NEAR((*corners)[0].x, 15, 0.01);
  EXPECT_NEAR((*corners)[1].y, 25, 0.01);
}

TEST(PlacedBlocks, ACrowdIsPartedAndKeepsItsDirections) {
  std::vector<Block> blocks;
  for (int i = 0; i < 4; ++i) {
    for (int j = 0; j < 3; ++j) {
      blocks.push_back({12.0 + (i * 5 + j * 3) % 7, 9.0 + (i + 2 * j) % 4, {40.0 + 6 * i, 30.0 + 5 * j}, {}});
    }
  }
  const auto corners = placed_blocks(blocks, 150, 90);
  ASSERT_TRUE(corners);
  expect_apart(blocks, *corners, 150, 90);
  // The first is the north-west of all, the last the south-east.
  EXPECT_LT(corners->front().x, corners->back().x);
  EXPECT_LT(corners->front().y, corners->back().y);
  EXPECT_EQ(placed_blocks(blocks, 150, 90), corners);
}

TEST(PlacedBlocks, APrescribedBlockStaysAndOthersGiveWay) {
  const std::vector<Block> blocks{{10, 10, {90, 40}, Coordinate{20, 20}}, {10, 10, {25, 25}, {}}};
  const auto corners = placed_blocks(blocks, 100, 50);
  ASSERT_TRUE(corners);
  EXPECT_EQ((*corners)[0], (Coordinate{20, 20}));
  expect_apart(blocks, *corners, 100, 50);
}

TEST(PlacedBlocks, NothingWhereOneFindsNoRoom) {
  EXPECT_FALSE(placed_blocks({{10, 10, {5, 5}, {}}, {10, 10, {5, 5}, {}}}, 15, 15));
}

}  // namespace
}  // namespace cakupan::render::layout
