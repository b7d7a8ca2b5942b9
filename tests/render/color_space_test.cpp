#include "render/color_space.hpp"

#include <gtest/gtest.h>

namespace cakupan::render {
namespace {

TEST(Lab, OfKnownColors) {
  const Lab white = to_lab({255, 255, 255});
  EXPECT_NEAR(white.l, 100, 1e-4);
  EXPECT_NEAR(white.a, 0, 0.01);
  EXPECT_NEAR(white.b, 0, 0.02);
  const Lab red = to_lab({255, 0, 0});
  EXPECT_NEAR(red.l, 53.24, 0.01);
  EXPECT_NEAR(red.a, 80.09, 0.01);
  EXPECT_NEAR(red.b, 67.20, 0.01);
  EXPECT_NEAR(to_lab({0, 0, 0}).l, 0, 1e-9);
}

TEST(Lab, ComesBackToTheSameColor) {
  for (int red = 0; red <= 255; red += 51) {
    for (int green = 0; green <= 255; green += 15) {
      for (int blue = 0; blue <= 255; blue += 17) {
        const model::Color color{static_cast<std::uint8_t>(red), static_cast<std::uint8_t>(green),
                                 static_cast<std::uint8_t>(blue)};
        EXPECT_EQ(to_color(to_lab(color)), color);
      }
    }
  }
}

// Pairs 1, 4, 7, 9, 16, 17, 20, 25 and 34 of the test data of Sharma, Wu and Dalal (2005).
TEST(Ciede2000, AgreesWithItsTestData) {
  struct Pair {
    Lab first, second;
    double difference;
  };
  for (const Pair& pair :
       {Pair{{50, 2.6772, -79.7751}, {50, 0, -82.7485}, 2.0425},
        Pair{{50, -1.3802, -84.2814}, {50, 0, -82.7485}, 1.0}, Pair{{50, 0, 0}, {50, -1, 2}, 2.3669},
        Pair{{50, 2.49, -0.001}, {50, -2.49, 0.0009}, 7.1792}, Pair{{50, 2.5, 0}, {50, 0, -2.5}, 4.3065},
        Pair{{50, 2.5, 0}, {73, 25, -18}, 27.1492}, Pair{{50, 2.5, 0}, {58, 24, 15}, 19.4535},
        Pair{{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644},
        Pair{{2.0776, 0.0795, -1.135}, {0.9033, -0.0636, -0.5514}, 0.9082}}) {
    EXPECT_NEAR(ciede2000(pair.first, pair.second), pair.difference, 5e-5);
    EXPECT_NEAR(ciede2000(pair.second, pair.first), pair.difference, 5e-5);
  }
}

}  // namespace
}  // namespace cakupan::render
