#include "geo/plain_validity.hpp"

#include <cmath>
#include <numbers>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include <cakupan/geo/overlay.hpp>

#include "geo/feature.hpp"

namespace cakupan::geo {
namespace {

using Ring = std::vector<Coordinate>;

bool is_plain(const std::vector<std::vector<Ring>>& parts) {
  PolygonSet shapes;
  for (const std::vector<Ring>& part : parts) {
    for (const Ring& ring : part) shapes.add_ring(ring);
    shapes.end_part();
  }
  shapes.end_feature();
  PlainValidity plain;
  const bool holds = plain.holds(shapes, 0);
  if (holds) EXPECT_EQ(invalidity(shapes, 0), "");
  return holds;
}

Ring square(double x, double y, double side) {
  return {{x, y}, {x + side, y}, {x + side, y + side}, {x, y + side}, {x, y}};
}

/// A coast around a point: each corner is farther out by a share of its own.
Ring coast(Coordinate center, double radius, double noise, std::size_t corners, std::mt19937& random) {
  Ring ring;
  for (std::size_t i = 0; i < corners; ++i) {
    const double angle = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(corners);
    const double away = radius * (1 + noise * static_cast<double>(random() % 1000) / 1000);
    ring.push_back({center.x + away * std::cos(angle), center.y + away * std::sin(angle)});
  }
  ring.push_back(ring.front());
  return ring;
}

TEST(PlainValidity, TakesRingsThatLieApart) {
  EXPECT_TRUE(is_plain({{square(0, 0, 10)}}));
  EXPECT_TRUE(is_plain({{square(0, 0, 10), square(1, 1, 2), square(5, 5, 2)}}));
  EXPECT_TRUE(is_plain({{square(0, 0, 10), square(1, 1, 5)}, {square(2, 2, 2)}}));  // an island in a lake
  EXPECT_TRUE(is_plain({{square(0, 0, 10)}, {square(20, 0, 10)}}));
}

TEST(PlainValidity, TakesDoubledCornersAndStraightOnes) {
  EXPECT_TRUE(is_plain({{{{0, 0}, {1, 0}, {1, 0}, {2, 0}, {2, 2}, {0, 2}, {0, 0}, {0, 0}}}}));
}

TEST(PlainValidity, LeavesTheRestToGeos) {
  EXPECT_FALSE(is_plain({{{{0, 0}, {2, 2}, {2, 0}, {0, 2}, {0, 0}}}}));                  // crosses itself
  EXPECT_FALSE(is_plain({{{{0, 0}, {1, 0}, {1, 1}, {1, 2}, {1, 1}, {0, 1}, {0, 0}}}}));  // a spike
  EXPECT_FALSE(is_plain({{{{0, 0}, {4, 0}, {2, 2}, {4, 4}, {0, 4}, {2, 2}, {0, 0}}}}));  // touches itself
  EXPECT_FALSE(is_plain({{square(0, 0, 10), square(0, 0, 10)}}));
  EXPECT_FALSE(is_plain({{square(0, 0, 10), square(20, 0, 2)}}));                  // a hole outside
  EXPECT_FALSE(is_plain({{square(0, 0, 10), square(1, 1, 5), square(2, 2, 2)}}));  // a hole in a hole
  EXPECT_FALSE(is_plain({{square(0, 0, 10), {{0, 5}, {2, 4}, {2, 6}, {0, 5}}}}));  // touches its shell
  EXPECT_FALSE(is_plain({{square(0, 0, 10)}, {square(2, 2, 2)}}));
  EXPECT_FALSE(is_plain({{square(0, 0, 10)}, {square(5, 5, 10)}}));
  EXPECT_FALSE(is_plain({{square(0, 0, 10)}, {square(10, 0, 10)}}));  // share a side
  EXPECT_FALSE(is_plain({{{{0, 0}, {1, HUGE_VAL}, {1, 1}, {0, 0}}}}));
}

TEST(PlainValidity, SaysYesOnlyWhereGeosDoes) {
  std::mt19937 random(3);
  std::size_t plain = 0;
  for (int i = 0; i < 20000; ++i) {
    Ring ring;
    const std::size_t corners = 3 + random() % 6;
    for (std::size_t c = 0; c < corners; ++c)
      ring.push_back({static_cast<double>(random() % 6), static_cast<double>(random() % 6)});
    std::vector<std::vector<Ring>> parts{{ring}};
    if (random() % 2) {
      const Ring more = square(static_cast<double>(random() % 6), static_cast<double>(random() % 6),
                               static_cast<double>(1 + random() % 3));
      if (random() % 2) {
        parts.push_back({more});
      } else {
        parts.front().push_back(more);
      }
    }
    plain += is_plain(parts);
  }
  EXPECT_GT(plain, 2000U);
}

TEST(PlainValidity, SaysYesOfRaggedCoastsOnlyWhereGeosDoes) {
  std::mt19937 random(11);
  std::size_t plain = 0;
  for (int i = 0; i < 4000; ++i) {
    Ring ring = coast({0, 0}, 10, 0.3, 12 + random() % 50, random);
    const double grid = std::ldexp(1.0, static_cast<int>(random() % 6) - 1);
    for (Coordinate& corner : ring)
      corner = {std::round(corner.x * grid) / grid, std::round(corner.y * grid) / grid};
    const std::size_t at = 1 + random() % (ring.size() - 3);
    if (random() % 2) std::swap(ring[at], ring[at + 1]);
    plain += is_plain({{ring}});
  }
  EXPECT_GT(plain, 1000U);
  EXPECT_LT(plain, 3500U);
}

TEST(PlainValidity, TakesCoastsOfManyCorners) {
  std::mt19937 random(5);
  for (const std::size_t corners : {20U, 200U, 5000U}) {
    const Ring outer = coast({0, 0}, 10, 0.2, corners, random);
    EXPECT_TRUE(is_plain({{outer}})) << corners;
    EXPECT_TRUE(
        is_plain({{outer, coast({3, 3}, 1, 0.2, 300, random)}, {coast({40, 0}, 10, 0.1, 900, random)}}));
    Ring crossing = outer;
    std::swap(crossing[corners / 2], crossing[corners / 4]);
    EXPECT_FALSE(is_plain({{crossing}})) << corners;
  }
}

TEST(PlainValidity, TakesManyHolesAndParts) {
  std::vector<Ring> with_holes{square(-1, -1, 202)};
  std::vector<std::vector<Ring>> parts;
  for (int x = 0; x < 200; ++x) {
    for (int y = 0; y < 200; ++y) {
      with_holes.push_back(square(x, y, 0.5));
      parts.push_back({square(300 + x, y, 0.5)});
    }
  }
  EXPECT_TRUE(is_plain({with_holes}));
  EXPECT_TRUE(is_plain(parts));
  with_holes.push_back(square(100.1, 100.1, 0.2));
  EXPECT_FALSE(is_plain({with_holes})) << "a hole in a hole";
}

TEST(PlainValidity, LeavesToGeosWhatTakesTooLong) {
  std::mt19937 random(7);
  std::vector<Ring> rings{coast({0, 0}, 100, 0, 60'000, random)};
  const auto add_holes = [&](int first, int last) {
    for (int x = first; x < last; ++x) {
      for (int y = -25; y < 25; y += 2) rings.push_back(square(2 * x, y, 1));
    }
  };
  add_holes(-20, 8);
  EXPECT_TRUE(is_plain({rings}));
  add_holes(8, 20);
  EXPECT_FALSE(is_plain({rings})) << "more steps than are worth it";
}

}  // namespace
}  // namespace cakupan::geo
