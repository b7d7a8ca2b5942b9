#include <cmath>
#include <filesystem>
#include <functional>

#include <gtest/gtest.h>

#include <cakupan/geo/topology.hpp>
#include <cakupan/job/choropleth.hpp>
#include <cakupan/loader/boundary/boundaries.hpp>
#include <cakupan/loader/project/style_file.hpp>
#include <cakupan/render/map/map.hpp>
#include <cakupan/render/paint/paint.hpp>
#include <cakupan/render/theme/thematic_map.hpp>

#include "geo/square_shapefile.hpp"
#include "render/golden.hpp"
#include "render/ragged_country.hpp"
#include "render/shape/owner_grid.hpp"
#include "render/small_country.hpp"
#include "render/sound_layout.hpp"

namespace cakupan::render::map {
namespace {

constexpr model::Color fill{8, 48, 107};
constexpr int dpi = 600;  // four times that of a print at 150
constexpr double cell_mm = 0.1;

loader::boundary::BoundaryFile boundaries(const std::string& path) {
  base::Diagnostics diagnostics;
  model::BoundaryInput input;
  input.path = path;
  return loader::boundary::read_boundaries(input, diagnostics);
}

/// A file's regions, all in one class.
theme::ThematicMap map_of_one_fill(const loader::boundary::BoundaryFile& file) {
  theme::ThematicMap map;
  map.words.title = "One fill";
  map.legend.classes = {{"all", fill, {}, file.features.size()}};
  for (std::size_t f = 0; f < file.features.size(); ++f) {
    theme::MapFeature feature;
    feature.code = file.features[f].code;
    feature.shape = f;
    map.subject.features.push_back(feature);
  }
  return map;
}

theme::ThematicMap small_map_of_one_fill() {
  theme::ThematicMap map = small_country(base::Language::english);
  for (theme::MapClass& one : map.legend.classes) one = {one.label, fill, {}, one.count};
  map.subject.neighbors.clear();
  return map;
}

/// The fills alone, without the lines that would cover a seam.
scene::Scene fills_of(const theme::ThematicMap& map, const theme::MapGeometry& geometry) {
  model::Style style = loader::project::read_style("report", CAKUPAN_SOURCE "/styles");
  style.page = {{148}, {105}};
  style.colors.sea = {255, 255, 255};
  scene::Scene scene = draw(map, geometry, style).scene;
  std::erase_if(scene.layers, [](const scene::Layer& layer) { return layer.id != "regions"; });
  return scene;
}

/// Which cells of the page lie on the regions, away from every coast: what a seam would part.
class Inland {
 public:
  explicit Inland(const scene::Scene& scene)
      : grid_(geo::Box(0, 0, scene.width.value, scene.height.value), cell_mm) {
    geo::PolygonSet shapes;
    for (const scene::Item& item : scene.layers.at(0).items) {
      const scene::Path& path = std::get<scene::Shape>(item).path;
      for (const scene::SubPath& part : path.parts)
        shapes.add_ring(std::span(path.points).subspan(part.points.first, part.points.size()));
      shapes.end_feature();
    }
    for (std::size_t f = 0; f < shapes.feature_count(); ++f) grid_.fill(shapes, f, 0);
    coast_.assign(static_cast<std::size_t>(grid_.columns()) * static_cast<std::size_t>(grid_.rows()), false);
    const geo::Topology topology = geo::topology_of(shapes);
    for (const geo::Arc& arc : topology.arcs) {
      if (arc.right != geo::Arc::nobody) continue;
      for (std::size_t i = arc.coordinates.first; i + 1 < arc.coordinates.last; ++i)
        mark(topology.coordinates[i], topology.coordinates[i + 1]);
    }
  }

  const shape::OwnerGrid& grid() const { return grid_; }
  bool at(int column, int row) const {
    return grid_.at(column, row) != shape::OwnerGrid::nobody && !coast_[index(column, row)];
  }
  double count() const {
    double cells = 0;
    for (int row = 0; row < grid_.rows(); ++row) {
      for (int column = 0; column < grid_.columns(); ++column) cells += at(column, row) ? 1 : 0;
    }
    return cells;
  }

 private:
  std::size_t index(int column, int row) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(grid_.columns()) +
           static_cast<std::size_t>(column);
  }

  void mark(geo::Coordinate a, geo::Coordinate b) {
    const int around = 3;
    const int steps = 1 + static_cast<int>(std::hypot(b.x - a.x, b.y - a.y) / cell_mm);
    for (int s = 0; s <= steps; ++s) {
      const double t = static_cast<double>(s) / steps;
      const int column = grid_.column_of(a.x + (b.x - a.x) * t);
      const int row = grid_.row_of(a.y + (b.y - a.y) * t);
      for (int y = std::max(0, row - around); y <= std::min(grid_.rows() - 1, row + around); ++y) {
        for (int x = std::max(0, column - around); x <= std::min(grid_.columns() - 1, column + around); ++x)
          coast_[index(x, y)] = true;
      }
    }
  }

  shape::OwnerGrid grid_;
  std::vector<bool> coast_;
};

/// How far the worst inland pixel is from the fill, of 255; and that there are many such pixels.
void expect_whole(const Pixels& pixels, const Inland& inland, const char* painter) {
  int worst = 0;
  std::size_t seen = 0;
  for (int row = 0; row < inland.grid().rows(); ++row) {
    for (int column = 0; column < inland.grid().columns(); ++column) {
      if (!inland.at(column, row)) continue;
      const geo::Coordinate middle = inland.grid().middle(column, row);
      const auto x = static_cast<std::size_t>(middle.x / 25.4 * dpi);
      const auto y = static_cast<std::size_t>(middle.y / 25.4 * dpi);
      for (const std::size_t px : {x - 1, x, x + 1}) {
        for (const std::size_t py : {y - 1, y, y + 1}) {
          if (px >= pixels.width || py >= pixels.height) continue;
          worst = std::max(worst, std::abs(int{*pixels.at(px, py)} - int{fill.red}));
          ++seen;
        }
      }
    }
  }
  EXPECT_LE(worst, 24) << painter;
  EXPECT_GT(seen, 50000U) << painter;
}

void expect_no_seam(const theme::ThematicMap& map, const theme::MapGeometry& geometry) {
  const scene::Scene scene = fills_of(map, geometry);
  const Inland land(scene);
  expect_whole(decode_png(paint::to_png(scene, dpi)), land, "PNG");
  expect_whole(drawn_by_librsvg(paint::to_svg(scene), dpi, "seams.svg"), land, "SVG");
  const std::string pdf = temporary_file("seams.pdf", paint::to_pdf(scene));
  expect_whole(decode_png(output_of("pdftoppm -png -r " + std::to_string(dpi) + " " + pdf)), land, "PDF");
}

TEST(Map, OfOneFillShowsNoSeam) { expect_no_seam(small_map_of_one_fill(), small_country_geometry()); }

TEST(Map, OfIndicativeBoundariesShowsNoSeam) {
  const auto file = boundaries(CAKUPAN_SOURCE "/geodata/regencies.shp");
  expect_no_seam(map_of_one_fill(file), {file.shapes});
}

TEST(Map, OfNeighborsWithoutCommonVerticesShowsNoSeam) {
  const auto file = ragged_country();
  const auto map = map_of_one_fill(file);
  expect_no_seam(map, {file.shapes});
  // A gap that stays between neighbors would pass for a coast, and nobody would look at it.
  const auto even = even_country();
  EXPECT_GT(Inland(fills_of(map, {file.shapes})).count(),
            0.98 * Inland(fills_of(map_of_one_fill(even), {even.shapes})).count());
}

TEST(Map, OfRealNeighborsWithoutCommonVerticesShowsNoSeam) {
  const std::string real = CAKUPAN_SHARED "/geodata/batas_kabupaten_kota.shp";
  if (!std::filesystem::exists(real)) {
    GTEST_SKIP() << "skipped: the real boundaries are not beside the checkout; "
                    "OfNeighborsWithoutCommonVerticesShowsNoSeam has a stand-in";
  }
  const auto file = boundaries(real);
  expect_no_seam(map_of_one_fill(file), {file.shapes});
}

/// The regions with names as long as theirs, an inset and an outlined place, on every kind of page.
void expect_sound_on_every_page(theme::ThematicMap map, const theme::MapGeometry& geometry,
                                const std::string& style_name) {
  for (std::size_t f = 0; f < map.subject.features.size(); ++f)
    map.subject.features[f].name = "Kabupaten " + map.subject.features[f].code;
  map.words.subtitle = "Tahun pertama keikutsertaan, 2017–2024: 185 dari 514 daerah tercatat sebagai peserta";
  map.words.legend_title = "Tahun pertama ikut serta";
  map.words.count_label = "daerah";
  map.legend.classes.push_back(
      {"Keterangan sumber berbeda", {255, 255, 255}, {}, 3, theme::MapClass::Standing::apart});
  map.legend.classes.push_back(
      {"Tidak tercatat dalam daftar", {214, 213, 206}, {}, 326, theme::MapClass::Standing::apart});
  map.words.legend_notes = {"Nama 65 dari 258 daerah yang diumumkan belum diketahui."};
  map.words.source_lines = {"Sumber: artikel berita dan siaran pers, 2017–2024"};
  map.subject.places = {
      {"Borobudur", {110.2, -7.6}}, {"Labuan Bajo", {119.9, -8.5}}, {"Danau Toba", {98.9, 2.6}}};
  map.words.place_label = "Kawasan prioritas";
  map.subject.insets = {{"Jawa dan Bali", {}, geo::Box(105, -8.95, 115.8, -5.4), {}, {}}};
  for (const char* page : {"a4-landscape", "a4-portrait", "a3-landscape", "slide", "square", "120x80mm"}) {
    SCOPED_TRACE(std::string(page) + " " + style_name);
    model::Style style = loader::project::read_style(style_name, CAKUPAN_SOURCE "/styles");
    style.page = model::page_named(page).value();
    expect_sound_layout(draw(map, geometry, style).scene);
    theme::ThematicMap needy = map;
    needy.subject.insets.clear();
    needy.options.small_regions = theme::DrawingOptions::SmallRegions::insets;
    expect_sound_layout(draw(needy, geometry, style).scene);
  }
}

TEST(Map, OfIndicativeBoundariesIsSoundOnEveryPage) {
  const auto file = boundaries(CAKUPAN_SOURCE "/geodata/regencies.shp");
  for (const char* style : {"report", "slide", "grey-print", "newspaper", "dark"})
    expect_sound_on_every_page(map_of_one_fill(file), {file.shapes}, style);
}

TEST(Map, OfRaggedBoundariesIsSoundOnEveryPage) {
  const auto file = ragged_country();
  expect_sound_on_every_page(map_of_one_fill(file), {file.shapes}, "report");
}

TEST(Map, OfRealBoundariesIsSoundOnEveryPage) {
  const std::string real = CAKUPAN_SHARED "/geodata/batas_kabupaten_kota.shp";
  if (!std::filesystem::exists(real)) {
    GTEST_SKIP()
        << "skipped: the real boundaries are not beside the checkout; "
           "OfIndicativeBoundariesIsSoundOnEveryPage and OfRaggedBoundariesIsSoundOnEveryPage have stand-ins";
  }
  const auto file = boundaries(real);
  expect_sound_on_every_page(map_of_one_fill(file), {file.shapes}, "report");
}

/// A choropleth of many regions, once from shapes as fine as its page shows and once from those of the file.
struct TwoReadings {
  job::Choropleth reduced;
  geo::PolygonSet whole;
};

TwoReadings read_twice(const std::string& path, const std::string& key, const std::string& size) {
  TwoReadings result;
  job::ChoroplethRequest request;
  request.boundaries.path = path;
  request.key = key;
  loader::boundary::BoundaryReading reading;
  reading.check = loader::boundary::ShapeCheck::as_is;
  reading.key_field = key;
  base::Diagnostics diagnostics;
  std::string values = "key,value\n";
  loader::boundary::stream_boundaries(
      request.boundaries, reading, diagnostics,
      [&](const loader::boundary::FeatureAttributes& feature, geo::PolygonSet& shape) {
        values += feature.key + "," + std::to_string(std::hash<std::string>()(feature.key) % 1000) + "\n";
        result.whole.append(shape, 0);
      });
  request.values.path = temporary_file("values-of-many.csv", values);
  request.values.key = "key";
  request.values.column = "value";
  request.look.size = size;
  request.data = CAKUPAN_SOURCE;
  result.reduced = job::load_choropleth(request, diagnostics);
  return result;
}

void expect_alike(const TwoReadings& readings) {
  const auto painted = [&](const geo::PolygonSet& shapes) {
    const scene::Scene scene = draw(readings.reduced.content, {shapes}, readings.reduced.style).scene;
    for (const scene::Layer& layer : scene.layers) {
      if (layer.id != "regions") continue;
      EXPECT_LE(layer.items.size(), 2 * readings.reduced.content.legend.classes.size());
      for (const scene::Item& item : layer.items) EXPECT_FALSE(std::get<scene::Shape>(item).tag.has_value());
    }
    return decode_png(paint::to_png(scene, 150));
  };
  const Pixels reduced = painted(readings.reduced.regions);
  const Pixels whole = painted(readings.whole);
  ASSERT_EQ(reduced.rgb.size(), whole.rgb.size());
  std::size_t differ = 0;
  double sum_reduced = 0, sum_whole = 0;
  for (std::size_t i = 0; i < whole.rgb.size(); i += 3) {
    int most = 0;
    for (std::size_t c = i; c < i + 3; ++c) {
      most = std::max(most, std::abs(int{reduced.rgb[c]} - int{whole.rgb[c]}));
      sum_reduced += reduced.rgb[c];
      sum_whole += whole.rgb[c];
    }
    if (most > 60) ++differ;
  }
  const auto pixels = static_cast<double>(whole.rgb.size() / 3);
  EXPECT_LT(static_cast<double>(differ) / pixels, 0.015);
  EXPECT_NEAR(sum_reduced / pixels / 3, sum_whole / pixels / 3, 0.3) << "neither lighter nor darker";
}

TEST(Map, DrawsTheLandAroundBelowItsRegionsAndLakesAbove) {
  model::Context context;
  const geo::Box country = small_country_geometry().regions.box();
  const auto ring = [](double west, double south, double east, double north) {
    return std::vector<geo::Coordinate>{{west, south}, {east, south}, {east, north}, {west, north}};
  };
  context.land.add_ring(ring(country.max_x() + 0.1, country.min_y(), country.max_x() + 3, country.max_y()));
  context.land.end_feature();
  context.names = {{"Negeri Lain", "Elsewhere"}};
  const geo::Coordinate middle = country.center();
  context.water.add_ring(ring(middle.x - 0.2, middle.y - 0.2, middle.x + 0.2, middle.y + 0.2));
  context.water.end_feature();
  theme::MapGeometry geometry = small_country_geometry();
  geometry.context = &context;
  const scene::Scene scene = draw(small_country(base::Language::english), geometry, model::Style()).scene;
  const auto position = [&](const std::string& id) {
    return std::find_if(scene.layers.begin(), scene.layers.end(),
                        [&](const scene::Layer& layer) { return layer.id == id; });
  };
  ASSERT_NE(position("land"), scene.layers.end());
  ASSERT_NE(position("water"), scene.layers.end());
  EXPECT_LT(position("land"), position("regions"));
  EXPECT_LT(position("borders"), position("water"));
  EXPECT_EQ(std::get<scene::Shape>(position("water")->items[0]).fill, model::Style().colors.sea);
}

TEST(Map, AnArrowPointsToTheNorthOfItsCorner) {
  model::Style style;
  style.map.north_arrow = model::Style::Map::NorthArrow::drawn;
  theme::ThematicMap map = small_country(base::Language::english);
  const auto arrow = [&](const std::string& crs) {
    map.options.crs = crs;
    for (const scene::Layer& layer : draw(map, small_country_geometry(), style).scene.layers) {
      if (layer.id != "north-arrow") continue;
      const scene::Path& path = std::get<scene::Shape>(layer.items[0]).path;
      return geo::Coordinate{path.points[0].x - path.points[2].x, path.points[0].y - path.points[2].y};
    }
    return geo::Coordinate{};
  };
  const geo::Coordinate upright = arrow("EPSG:3395");
  EXPECT_NEAR(upright.x, 0, 1e-6);
  EXPECT_LT(upright.y, -4);
  // 50 degrees beside the middle of a map of the pole.
  EXPECT_GT(std::abs(arrow("+proj=laea +lat_0=-90 +lon_0=60 +datum=WGS84").x), 1);
}

TEST(Map, OnANarrowPageTakesItsWholeWidth) {
  model::Style style;
  style.page = {{85}, {60}};
  const scene::Scene scene =
      draw(small_country(base::Language::english), small_country_geometry(), style).scene;
  for (const scene::Layer& layer : scene.layers) {
    EXPECT_NE(layer.id, "graticule");
    if (layer.id == "sea") {
      EXPECT_GT(scene::extent_of(layer.items[0]).width(), 70);
    }
    if (layer.id == "legend") {
      for (const scene::Item& item : layer.items) {
        const auto* text = std::get_if<scene::TextRun>(&item);
        EXPECT_TRUE(text == nullptr || text->text.find(" regions") == std::string::npos ||
                    text->text == "Share of regions");
      }
    }
  }
}

TEST(Map, OfManyRegionsIsDrawnByTheirClassesAndAlikeFromReducedShapes) {
  geo::SquareShapefile squares{24'000, 200};
  squares.stated = geo::Box(0, 0, 2, 1.2);
  const std::string stem = temporary_file("many-squares", "");
  squares.write(stem);
  expect_alike(read_twice(stem + ".shp", "code", "148x105mm"));
}

TEST(Map, OfReducedVillagesLooksLikeThatOfAllTheirCorners) {
  const std::string villages = CAKUPAN_SHARED "/geodata/batas_desa.shp.zip";
  if (!std::filesystem::exists(villages)) {
    GTEST_SKIP() << "skipped: the villages are not beside the checkout; "
                    "OfManyRegionsIsDrawnByTheirClassesAndAlikeFromReducedShapes has a stand-in";
  }
  expect_alike(read_twice(villages, "kode", "338.667x127mm"));
}

}  // namespace
}  // namespace cakupan::render::map
