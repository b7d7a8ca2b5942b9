#include <cakupan/render/paint/paint.hpp>

#include <clocale>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

#include <gtest/gtest.h>

#include "render/example_scene.hpp"
#include "render/golden.hpp"

namespace cakupan::render::paint {
namespace {

// Makes the Indonesian locale (decimal comma) of the system's definitions, and uses it while it lives.
class CommaLocale {
 public:
  CommaLocale() {
    const std::string folder = testing::TempDir() + "cakupan-locale";
    std::filesystem::create_directories(folder);
    output_of("localedef -i id_ID -f UTF-8 " + folder + "/id_ID.UTF-8");
    if (const char* path = std::getenv("LOCPATH")) path_before_ = path;
    locale_before_ = std::setlocale(LC_ALL, nullptr);
    setenv("LOCPATH", folder.c_str(), 1);
    EXPECT_NE(std::setlocale(LC_ALL, "id_ID.UTF-8"), nullptr);
    EXPECT_STREQ(std::localeconv()->decimal_point, ",");
  }
  CommaLocale(const CommaLocale&) = delete;
  CommaLocale& operator=(const CommaLocale&) = delete;
  ~CommaLocale() {
    path_before_ ? setenv("LOCPATH", path_before_->c_str(), 1) : unsetenv("LOCPATH");
    std::setlocale(LC_ALL, locale_before_.c_str());
  }

 private:
  std::optional<std::string> path_before_;
  std::string locale_before_;
};

TEST(Painters, GiveTheSameBytesUnderACommaLocale) {
  const scene::Scene scene = example_scene();
  const std::string png = to_png(scene, 96);
  const std::string svg = to_svg(scene);
  const std::string pdf = to_pdf(scene);
  const std::string text = scene::print(scene);
  const CommaLocale comma;
  EXPECT_EQ(example_scene(), scene);
  EXPECT_EQ(to_png(scene, 96), png);
  EXPECT_EQ(to_svg(scene), svg);
  EXPECT_EQ(to_pdf(scene), pdf);
  EXPECT_EQ(scene::print(scene), text);
}

// Three regions of one color that meet along slanted lines, their fills widened by a stroke of their own
// color.
scene::Scene widened() {
  scene::Scene scene;
  scene.width = {20};
  scene.height = {20};
  scene::Layer layer{"regions", std::nullopt, {}};
  const geo::Coordinate middle{9.37, 11.21};
  const std::vector<geo::Coordinate> corners{{2, 1.3}, {18.1, 3}, {9, 18.7}};
  for (std::size_t i = 0; i < corners.size(); ++i) {
    scene::Shape shape;
    shape.path = polygon({corners[i], corners[(i + 1) % corners.size()], middle});
    shape.fill = model::Color{8, 48, 107};
    shape.stroke = scene::Stroke{*shape.fill, {0.12}, {}};
    layer.items.emplace_back(shape);
  }
  scene.layers = {layer};
  return scene;
}

// The lightest red between 6 and 12 mm of both axes, where all is covered.
int lightest_inside(const Pixels& pixels) {
  int lightest = 0;
  for (std::size_t y = pixels.height * 6 / 20; y < pixels.height * 12 / 20; ++y) {
    for (std::size_t x = pixels.width * 8 / 20; x < pixels.width * 12 / 20; ++x) {
      lightest = std::max<int>(lightest, *pixels.at(x, y));
    }
  }
  return lightest;
}

TEST(Painters, LeaveNoSeamBetweenWidenedFills) {
  const scene::Scene scene = widened();
  const std::string pdf = temporary_file("widened.pdf", to_pdf(scene));
  for (const int dpi : {150, 600}) {
    EXPECT_LE(lightest_inside(decode_png(to_png(scene, dpi))), 12) << dpi;
    EXPECT_LE(lightest_inside(drawn_by_librsvg(to_svg(scene), dpi, "widened.svg")), 24) << dpi;
    EXPECT_LE(lightest_inside(decode_png(
                  output_of("pdftocairo -png -singlefile -r " + std::to_string(dpi) + " " + pdf + " -"))),
              24)
        << dpi;
  }
}

TEST(Painters, DrawAWidenedFillBelowItsHatch) {
  scene::Scene scene = widened();
  for (scene::Item& item : scene.layers[0].items)
    std::get<scene::Shape>(item).hatch = scene::Hatch{{255, 255, 255}, {1}, {0.3}, 30};
  const Pixels painted = decode_png(to_png(scene, 300));
  EXPECT_GT(lightest_inside(painted), 200);
  EXPECT_TRUE(look_alike(drawn_by_librsvg(to_svg(scene), 300, "hatched.svg"), painted));
  const std::string pdf = temporary_file("hatched.pdf", to_pdf(scene));
  EXPECT_TRUE(look_alike(decode_png(output_of("pdftocairo -png -singlefile -r 300 " + pdf + " -")), painted));
}

}  // namespace
}  // namespace cakupan::render::paint
