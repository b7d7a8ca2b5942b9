#include "render/paint/coverage_rows.hpp"

#include <numeric>
#include <random>

#include <gtest/gtest.h>

namespace cakupan::render::paint {
namespace {

void add_ring(CoverageRows& rows, const std::vector<geo::Coordinate>& ring, double up = 0) {
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const geo::Coordinate a = ring[i];
    const geo::Coordinate b = ring[(i + 1) % ring.size()];
    rows.add_edge({a.x, a.y - up}, {b.x, b.y - up});
  }
}

std::vector<float> row_of(const CoverageRows& rows, std::size_t row, std::size_t width) {
  std::vector<float> shares(width, 0);
  rows.covered(row, shares);
  return shares;
}

TEST(CoverageRows, AreTheAreaOfEachPixel) {
  CoverageRows rows(4);
  rows.start(2);
  add_ring(rows, {{0.5, 0}, {2.5, 0}, {2.5, 0.5}, {0.5, 0.5}});
  add_ring(rows, {{1, 1}, {4, 1}, {4, 2}});  // half of a box of three pixels
  EXPECT_EQ(row_of(rows, 0, 4), (std::vector<float>{0.25F, 0.5F, 0.25F, 0}));
  const std::vector<float> below = row_of(rows, 1, 4);
  EXPECT_NEAR(below[0], 0, 1e-6);
  EXPECT_NEAR(below[1], 1.0 / 6, 1e-6);
  EXPECT_NEAR(below[2], 0.5, 1e-6);
  EXPECT_NEAR(below[3], 1.0 - 1.0 / 6, 1e-6);
  EXPECT_EQ(rows.first_touched(0), 0U);
  EXPECT_EQ(rows.first_touched(1), 1U);
}

TEST(CoverageRows, AreCutAtTheEdgesOfTheImage) {
  CoverageRows rows(3);
  rows.start(1);
  add_ring(rows, {{-7, -5}, {9, -5}, {9, 8}, {-7, 8}});
  EXPECT_EQ(row_of(rows, 0, 3), (std::vector<float>{1, 1, 1}));
  rows.start(1);
  add_ring(rows, {{-2, 0}, {2, 0}, {-2, 4}});  // its long side leaves the row at 1
  EXPECT_NEAR(row_of(rows, 0, 3)[0], 1, 1e-6);
  EXPECT_NEAR(row_of(rows, 0, 3)[1], 0.5, 1e-6);
  EXPECT_NEAR(row_of(rows, 0, 3)[2], 0, 1e-6);
  rows.start(1);
  add_ring(rows, {{4, 0}, {6, 0}, {6, 1}});
  EXPECT_EQ(rows.first_touched(0), 3U);
}

TEST(CoverageRows, AHoleRunsTheOtherWayAndAnOverlapCountsOnce) {
  CoverageRows rows(4);
  rows.start(1);
  add_ring(rows, {{0, 0}, {4, 0}, {4, 1}, {0, 1}});
  add_ring(rows, {{1, 0}, {1, 1}, {2, 1}, {2, 0}});
  add_ring(rows, {{3, 0}, {4, 0}, {4, 1}, {3, 1}});
  EXPECT_EQ(row_of(rows, 0, 4), (std::vector<float>{1, 0, 1, 1}));
}

TEST(CoverageRows, AreTheSameInWhicheverRowsTheyAreMade) {
  const std::size_t width = 40, height = 30;
  std::minstd_rand random(1);
  std::vector<geo::Coordinate> ring;
  for (int i = 0; i < 200; ++i)
    ring.push_back(
        {static_cast<double>(random() % 5000) / 100 - 5, static_cast<double>(random() % 4000) / 100 - 5});
  CoverageRows whole(width);
  whole.start(height);
  add_ring(whole, ring);
  CoverageRows part(width);
  for (std::size_t first = 0; first < height; first += 10) {
    part.start(10);
    add_ring(part, ring, static_cast<double>(first));
    for (std::size_t row = 0; row < 10; ++row) {
      const std::vector<float> own = row_of(part, row, width);
      const std::vector<float> other = row_of(whole, first + row, width);
      for (std::size_t x = 0; x < width; ++x) EXPECT_NEAR(own[x], other[x], 1e-5);
    }
  }
}

}  // namespace
}  // namespace cakupan::render::paint
