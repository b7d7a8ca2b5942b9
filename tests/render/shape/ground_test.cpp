// Countries on the antimeridian, and the earth, from files as they are written.

#include <algorithm>
#include <string>

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cakupan/loader/boundary/boundaries.hpp>
#include <cakupan/render/map/map.hpp>

#include "render/golden.hpp"
#include "render/small_country.hpp"
#include "render/sound_layout.hpp"

namespace cakupan::render::shape {
namespace {

enum class Writing { beyond, leaping };

/// A file of rectangles, west, south, east, north, with a corner each degree; what lies past 180 degrees is
/// written so, or from the other end of the world on.
std::string file_of(const std::vector<geo::Box>& boxes, Writing writing) {
  std::string features;
  for (const geo::Box& box : boxes) {
    std::vector<geo::Coordinate> ring;
    for (double x = box.min_x(); x < box.max_x(); x += 1) ring.push_back({x, box.min_y()});
    for (double x = box.max_x(); x > box.min_x(); x -= 1) ring.push_back({x, box.max_y()});
    ring.push_back({box.min_x(), box.max_y()});
    ring.push_back(ring.front());
    std::string corners;
    for (const geo::Coordinate& at : ring) {
      corners += fmt::format("{}[{},{}]", corners.empty() ? "" : ",",
                             writing == Writing::leaping && at.x > 180 ? at.x - 360 : at.x, at.y);
    }
    features += fmt::format(
        R"({}{{"type":"Feature","properties":{{"code":"{}"}},"geometry":{{"type":"Polygon","coordinates":[[{}]]}}}})",
        features.empty() ? "" : ",", 11 + features.size(), corners);
  }
  return temporary_file(writing == Writing::leaping ? "leaping.geojson" : "beyond.geojson",
                        R"({"type":"FeatureCollection","features":[)" + features + "]}");
}

/// Where the rectangles of a file are on a page, and the page's frame.
struct Page {
  std::vector<geo::Box> regions;
  geo::Box frame;
  std::string printed;
};

Page page_of(const geo::PolygonSet& shapes, std::vector<std::size_t> shown,
             const std::vector<std::size_t>& around) {
  theme::ThematicMap map = small_country(base::Language::english);
  map.subject.features.resize(shown.size());
  for (std::size_t f = 0; f < shown.size(); ++f) map.subject.features[f].shape = shown[f];
  map.subject.neighbors.clear();
  for (const std::size_t shape : around) map.subject.neighbors.push_back({shape, {}, {}});
  map.subject.neighbor_layer = theme::MapGeometry::Layer::regions;
  map.subject.places.clear();
  const scene::Scene scene = map::draw(map, {shapes}, model::Style()).scene;
  Page page;
  page.printed = scene::print(scene);
  for (const scene::Item& item : find_layer(scene, "regions")->items)
    page.regions.push_back(scene::extent_of(item));
  page.frame = extent_of(*find_layer(scene, "frame"));
  if (const scene::Layer* land = find_layer(scene, "neighbors")) {
    for (const scene::Item& item : land->items) {
      const geo::Box box = scene::extent_of(item);
      EXPECT_FALSE(box.width() > page.frame.width() && box.height() > page.frame.height()) << "inside out";
    }
  }
  return page;
}

geo::PolygonSet read(const std::vector<geo::Box>& boxes, Writing writing) {
  base::Diagnostics diagnostics;
  model::BoundaryInput input;
  input.path = file_of(boxes, writing);
  const auto file = loader::boundary::read_boundaries(input, diagnostics);
  EXPECT_EQ(diagnostics.count(base::Severity::warning), 0U);
  return file.shapes;
}

Page page_of(const std::vector<geo::Box>& boxes) {
  std::vector<std::size_t> all;
  for (std::size_t i = 0; i < boxes.size(); ++i) all.push_back(i);
  const Page page = page_of(read(boxes, Writing::leaping), all, {});
  EXPECT_EQ(page.printed, page_of(read(boxes, Writing::beyond), all, {}).printed);
  return page;
}

TEST(Ground, FijiIsWholeAndInItsOrder) {
  const Page page =
      page_of({{177.3, -18.2, 178.7, -17.3}, {178.9, -17, 180.6, -16.2}, {180.8, -19, 181.4, -18}});
  ASSERT_EQ(page.regions.size(), 3U);
  EXPECT_LT(page.regions[0].max_x(), page.regions[1].min_x());
  EXPECT_LT(page.regions[1].max_x(), page.regions[2].min_x());
  EXPECT_LT(page.regions[1].center().y, page.regions[0].center().y) << "north is up";
  EXPECT_NEAR(page.regions[1].width() / page.regions[0].width(), 1.7 / 1.4, 0.02);
}

TEST(Ground, RussiaAndAlaskaAreWholeAndUpright) {
  for (const auto& boxes :
       {std::vector<geo::Box>{{28, 45, 60, 69}, {60, 50, 140, 76}, {140, 60, 190, 70}},
        std::vector<geo::Box>{{172.5, 52.5, 173.5, 53}, {178, 51.3, 182, 52}, {192, 58, 219, 71}}}) {
    const Page page = page_of(boxes);
    ASSERT_EQ(page.regions.size(), 3U);
    for (std::size_t i = 0; i + 1 < 3; ++i)
      EXPECT_LT(page.regions[i].center().x, page.regions[i + 1].center().x);
    for (const geo::Box& region : page.regions) EXPECT_LT(region.width(), 0.7 * page.frame.width());
  }
}

TEST(Ground, TheEarthIsCutThereAndShowsNoBand) {
  const std::vector<geo::Box> earth{{-124, 28, -70, 48},  {-70, -30, -40, 0}, {-10, -30, 45, 30},
                                    {114, -38, 153, -12}, {28, 50, 190, 75},  {177, -18, 181, -16}};
  const Page page = page_of(earth);
  ASSERT_EQ(page.regions.size(), 6U);
  for (std::size_t i = 0; i + 3 < 6; ++i)
    EXPECT_LT(page.regions[i].center().x, page.regions[i + 1].center().x);
  // Those on the antimeridian lie at both ends; nothing of them is between.
  EXPECT_EQ(page.printed.find("nan"), std::string::npos);
  const double degree = page.regions[3].width() / 39;
  EXPECT_NEAR(page.regions[4].width(), 360 * degree, 2 * degree);
  EXPECT_NEAR(page.regions[5].width(), 360 * degree, 2 * degree);
}

TEST(Ground, LandOnTheOtherSideOfTheEarthIsNotTurnedInsideOut) {
  // Fiji and a country around its antipode.
  const std::vector<geo::Box> boxes{{177, -18, 181, -16}, {-12, 10, 5, 25}, {165, -23, 168, -20}};
  const Page page = page_of(read(boxes, Writing::leaping), {0}, {1, 2});
  EXPECT_EQ(page.regions.size(), 1U);
  EXPECT_GT(page.regions[0].width(), 0.5 * page.frame.width());
}

TEST(Ground, ACountryThatItsFileCutsIsWholeAndUpright) {
  // Three islands: west of it, on it in two pieces, east of it; the last is the northernmost.
  geo::PolygonSet shapes;
  const auto add = [&](double west, double south, double east, double north) {
    shapes.add_ring(std::vector<geo::Coordinate>{{west, south}, {east, south}, {east, north}, {west, north}});
    shapes.end_part();
  };
  add(177, -18, 178, -17);
  shapes.end_feature();
  add(179.5, -17, 180, -16);
  add(-180, -17, -179.5, -16);
  shapes.end_feature();
  add(-178.5, -16, -178, -15);
  shapes.end_feature();
  theme::ThematicMap map = small_country(base::Language::english);
  map.subject.features.resize(3);
  for (std::size_t f = 0; f < 3; ++f) map.subject.features[f].shape = f;
  map.subject.neighbors.clear();
  map.subject.places.clear();
  const scene::Scene scene = map::draw(map, {shapes}, model::Style()).scene;
  std::vector<geo::Box> boxes;
  for (const scene::Layer& layer : scene.layers) {
    if (layer.id != "regions") continue;
    for (const scene::Item& item : layer.items) boxes.push_back(scene::extent_of(item));
  }
  ASSERT_EQ(boxes.size(), 3U);
  EXPECT_LT(boxes[0].max_x(), boxes[1].min_x());
  EXPECT_LT(boxes[1].max_x(), boxes[2].min_x());
  EXPECT_GT(boxes[0].center().y, boxes[2].center().y) << "north is up";
  EXPECT_GT(boxes[0].width(), 10) << "the page is not as wide as the earth";
  EXPECT_NEAR(boxes[1].width(), boxes[0].width(), 0.1 * boxes[0].width());
}

}  // namespace
}  // namespace cakupan::render::shape
