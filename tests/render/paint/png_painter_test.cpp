#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include <cakupan/base/error.hpp>
#include <cakupan/base/parallel.hpp>
#include <cakupan/model/xmp.hpp>
#include <cakupan/render/paint/paint.hpp>

#include "render/example_scene.hpp"
#include "render/golden.hpp"

namespace cakupan::render::paint {
namespace {

constexpr model::Color blue{8, 81, 156};

// Four regions of one color that meet along slanted lines: nothing but that color may be seen inside.
scene::Scene fan() {
  scene::Scene scene;
  scene.width = {20};
  scene.height = {20};
  scene::Layer layer{"regions", std::nullopt, {}};
  const geo::Coordinate middle{9.37, 11.21};
  const std::vector<geo::Coordinate> corners{{2, 1.3}, {18.1, 3}, {17, 18.7}, {1.1, 17}};
  for (std::size_t i = 0; i < corners.size(); ++i) {
    scene::Shape shape;
    shape.path = polygon({corners[i], corners[(i + 1) % corners.size()], middle});
    shape.fill = blue;
    layer.items.emplace_back(shape);
  }
  scene.layers = {layer};
  return scene;
}

bool is(const std::uint8_t* pixel, model::Color color, int tolerance) {
  return std::abs(pixel[0] - color.red) <= tolerance && std::abs(pixel[1] - color.green) <= tolerance &&
         std::abs(pixel[2] - color.blue) <= tolerance;
}

TEST(ToPng, MatchesTheGolden) {
  EXPECT_TRUE(matches_golden_png(to_png(example_scene(), 150), "example-scene.png"));
}

TEST(ToPng, StatesItsResolution) {
  const std::string bytes = to_png(fan(), 300);
  const std::size_t at = bytes.find("pHYs");
  ASSERT_NE(at, std::string::npos);
  const std::string per_meter{0, 0, '\x2e', '\x23'};  // 11811 = 300 / 0.0254
  EXPECT_EQ(bytes.substr(at + 4, 9), per_meter + per_meter + '\1');
}

TEST(ToPng, TellsItsProvenanceAndLooksTheSame) {
  scene::Scene scene = example_scene();
  scene.provenance.emplace();
  scene.provenance->program = "cakupan 0.1.0";
  scene.provenance->source = "Kemendagri, 2017–2024";
  scene.provenance->made_from = "abc";
  const std::string png = to_png(scene, 50);
  EXPECT_EQ(model::provenance_in(png), scene.provenance);
  EXPECT_NE(png.find("iTXtTitle"), std::string::npos);
  EXPECT_NE(png.find("iTXtSource"), std::string::npos);
  EXPECT_TRUE(look_alike(decode_png(png), decode_png(to_png(example_scene(), 50))));
}

TEST(ToPng, HasTheSizeOfThePage) {
  const Pixels pixels = decode_png(to_png(example_scene(), 300));
  EXPECT_EQ(pixels.width, 945U);  // 80 mm
  EXPECT_EQ(pixels.height, 709U);
}

TEST(ToPng, LaysOutAlikeAtAnyResolution) {
  const Pixels coarse = decode_png(to_png(example_scene(), 127));  // 5 pixels a millimeter
  const Pixels fine = decode_png(to_png(example_scene(), 254));
  ASSERT_EQ(fine.width, 2 * coarse.width);
  Pixels halved = coarse;
  for (std::size_t y = 0; y < coarse.height; ++y) {
    for (std::size_t x = 0; x < 3 * coarse.width; ++x) {
      const std::uint8_t* above = fine.at(0, 2 * y) + 6 * (x / 3) + x % 3;
      const std::uint8_t* below = fine.at(0, 2 * y + 1) + 6 * (x / 3) + x % 3;
      halved.rgb[3 * y * coarse.width + x] =
          static_cast<std::uint8_t>((above[0] + above[3] + below[0] + below[3]) / 4);
    }
  }
  EXPECT_TRUE(look_alike(coarse, halved));
}

TEST(ToPng, ShowsNoSeamBetweenNeighbors) {
  for (const int dpi : {72, 150, 600}) {
    const Pixels pixels = decode_png(to_png(fan(), dpi));
    const double scale = dpi / 25.4;
    const auto first = static_cast<std::size_t>(std::lround(4 * scale));
    const auto last = static_cast<std::size_t>(std::lround(15.5 * scale));
    std::size_t seam = 0;
    for (std::size_t y = first; y < last; ++y) {
      for (std::size_t x = first; x < last; ++x) seam += is(pixels.at(x, y), blue, 4) ? 0 : 1;
    }
    EXPECT_EQ(seam, 0U) << dpi;
  }
}

TEST(ToPng, PaintsTheLastOfOverlappingFillsOnTop) {
  scene::Scene scene;
  scene.width = {10};
  scene.height = {10};
  scene::Shape below;
  below.path = polygon({{0, 0}, {10, 0}, {10, 10}, {0, 10}});
  below.fill = model::Color{255, 0, 0};
  scene::Shape above = below;
  above.path = polygon({{3, 3}, {7, 3}, {7, 7}, {3, 7}});
  above.fill = blue;
  scene.layers = {{"regions", std::nullopt, {below, above}}};
  const Pixels pixels = decode_png(to_png(scene, 254));
  EXPECT_TRUE(is(pixels.at(50, 50), blue, 0));
  EXPECT_TRUE(is(pixels.at(10, 10), *below.fill, 0));
}

TEST(ToPng, PaintsNothingOutsideAClip) {
  scene::Scene scene = fan();
  scene.layers[0].clip = geo::Box(5, 5, 8, 8);
  const Pixels pixels = decode_png(to_png(scene, 254));
  EXPECT_TRUE(is(pixels.at(60, 60), blue, 1));
  EXPECT_TRUE(is(pixels.at(49, 60), {255, 255, 255}, 0));
  scene.layers[0].clip = geo::Box();
  const Pixels empty = decode_png(to_png(scene, 254));
  EXPECT_TRUE(std::ranges::all_of(empty.rgb, [](std::uint8_t channel) { return channel == 255; }));
}

TEST(ToPng, JoinsItsBandsWithoutATrace) {
  scene::Scene tall = fan();  // at 2400 dpi two blocks of six bands
  tall.width = {60};
  tall.height = {60};
  const Pixels pixels = decode_png(to_png(tall, 2400));
  ASSERT_GT(pixels.width * pixels.height, std::size_t{1} << 24U);
  const auto at = [](double millimeters) { return static_cast<std::size_t>(millimeters * 2400 / 25.4); };
  for (std::size_t y = at(4); y < at(15); ++y) {
    ASSERT_TRUE(is(pixels.at(at(6), y), blue, 4)) << y;
    ASSERT_TRUE(is(pixels.at(at(12), y), blue, 4)) << y;
  }
}

TEST(ToPng, GivesTheSameBytesWithAnyNumberOfThreads) {
  const scene::Scene wide = example_scene();  // at 900 dpi three bands
  const std::string alone = [&] {
    const base::ThreadLimit limit(1);
    return to_png(wide, 900);
  }();
  const base::ThreadLimit limit(4);
  EXPECT_EQ(to_png(wide, 900), alone);
}

TEST(ToPng, GivesTheSameBytesTwice) { EXPECT_EQ(to_png(example_scene(), 96), to_png(example_scene(), 96)); }

TEST(ToPng, RefusesWhatCannotBeAnImage) {
  EXPECT_THROW(to_png(fan(), 9), base::Error);
  EXPECT_THROW(to_png(fan(), 2401), base::Error);
  scene::Scene wide = fan();
  wide.width = {9000};
  EXPECT_THROW(to_png(wide, 100), base::Error);
}

/// Squares of a third of a pixel in three colors, each color above those before it.
scene::Scene texture(const std::vector<model::Color>& colors) {
  scene::Scene scene;
  scene.width = {10};
  scene.height = {10};
  scene::Layer layer{"regions", std::nullopt, {}};
  const double side = 25.4 / 100 / 3;
  for (std::size_t c = 0; c < colors.size(); ++c) {
    scene::Shape shape;
    shape.fill = colors[c];
    shape.rule = scene::Shape::FillRule::nonzero;
    shape.nesting = c + 1 < colors.size() ? scene::Shape::Nesting::covers_next : scene::Shape::Nesting::none;
    for (std::size_t y = 0; y < 100; ++y) {
      for (std::size_t x = 0; x < 100; ++x) {
        if ((x + 2 * y) % colors.size() < c) continue;
        const double l = static_cast<double>(x) * side, t = static_cast<double>(y) * side;
        const scene::Path square = polygon({{l, t}, {l + side, t}, {l + side, t + side}, {l, t + side}});
        const std::size_t first = shape.path.points.size();
        shape.path.points.insert(shape.path.points.end(), square.points.begin(), square.points.end());
        shape.path.parts.push_back({{first, shape.path.points.size()}, scene::SubPath::Closing::closed});
      }
    }
    layer.items.emplace_back(shape);
  }
  scene.layers = {layer};
  return scene;
}

TEST(ToPng, GivesEachOfNestedShapesItsShareOfAPixel) {
  const std::vector<model::Color> colors{{250, 240, 180}, {40, 160, 190}, {10, 30, 90}};
  const scene::Scene scene = texture(colors);
  const Pixels pixels = decode_png(to_png(scene, 100));
  // Every pixel holds nine squares, three of each color.
  const model::Color mean{100, 143, 153};
  for (std::size_t y = 2; y < 30; ++y) {
    for (std::size_t x = 2; x < 30; ++x) EXPECT_TRUE(is(pixels.at(x, y), mean, 4)) << x << ' ' << y;
  }
  EXPECT_NE(to_svg(scene).find("fill-rule:nonzero"), std::string::npos);
  EXPECT_NE(scene::print(scene).find(" nonzero covers next"), std::string::npos);
}

}  // namespace
}  // namespace cakupan::render::paint
