#include "render/small_country.hpp"

#include <cmath>
#include <string>

namespace cakupan::render {

namespace {

using geo::Coordinate;

/// A bent line from a to b, the same whichever end it is drawn from.
std::vector<Coordinate> bent(Coordinate a, Coordinate b) {
  const bool turned = b.x < a.x || (b.x == a.x && b.y < a.y);
  if (turned) std::swap(a, b);
  std::vector<Coordinate> line;
  const int pieces = 20;
  for (int i = 0; i <= pieces; ++i) {
    const double t = static_cast<double>(i) / pieces;
    const double bend = (i == 0 || i == pieces) ? 0 : 0.04 * std::sin(7 * t + 3 * a.x + 5 * a.y);
    line.push_back({a.x + (b.x - a.x) * t - (b.y - a.y) * bend, a.y + (b.y - a.y) * t + (b.x - a.x) * bend});
  }
  if (turned) return {line.rbegin(), line.rend()};
  return line;
}

std::vector<Coordinate> ring_through(const std::vector<Coordinate>& corners) {
  std::vector<Coordinate> ring;
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const auto side = bent(corners[i], corners[(i + 1) % corners.size()]);
    ring.insert(ring.end(), side.begin(), side.end() - 1);
  }
  return ring;
}

std::vector<Coordinate> cell(int column, int row, double width) {
  const auto at = [&](int x, int y) { return Coordinate{108 + x * width, -4.5 + y * 1.0}; };
  return ring_through({at(column, row), at(column + 1, row), at(column + 1, row + 1), at(column, row + 1)});
}

void add_city(geo::PolygonSet& shapes, Coordinate center, double radius, bool as_hole) {
  std::vector<Coordinate> ring;
  for (int i = 0; i < 24; ++i) {
    const double angle = i * std::acos(-1.0) / 12;
    ring.push_back({center.x + radius * std::cos(angle), center.y + radius * std::sin(angle)});
  }
  shapes.add_ring(ring);
  if (!as_hole) shapes.end_feature();
}

void add_region(theme::ThematicMap& map, const std::string& code, const std::string& name, std::size_t group,
                std::size_t map_class) {
  theme::MapFeature feature;
  feature.code = code;
  feature.name = name;
  feature.value = std::to_string(map_class * 10);
  feature.group = group;
  feature.map_class = map_class;
  feature.shape = map.subject.features.size();
  ++map.legend.classes[map_class].count;
  map.subject.features.push_back(feature);
}

void add_texts(theme::ThematicMap& map, base::Language language) {
  const bool indonesian = language == base::Language::indonesian;
  map.words.language = language;
  map.words.title = indonesian ? "Negeri contoh: bagian daerah yang ikut serta"
                               : "A country made up: regions that take part";
  map.words.subtitle = indonesian ? "Delapan daerah di dua provinsi" : "Eight regions in two provinces";
  map.words.legend_title = indonesian ? "Bagian daerah" : "Share of regions";
  map.words.count_label = indonesian ? "daerah" : "regions";
  map.words.count_label_one = indonesian ? "daerah" : "region";
  map.words.legend_notes = {indonesian ? "Dari 9 daerah yang diumumkan, 1 belum diketahui namanya."
                                       : "1 of 9 declared places is unnamed."};
  map.words.outline_label = indonesian ? "Daerah peserta" : "Participating region";
  map.words.place_label = indonesian ? "Kawasan prioritas" : "Priority area";
  map.words.source_lines = {indonesian ? "Sumber: dikarang untuk uji" : "Source: made up for tests"};
  map.words.description = "alt text";
}

constexpr int rows = 2, columns = 3;

Coordinate city(double width) { return {108 + 0.5 * width, -4.0}; }

geo::PolygonSet regions(double width) {
  geo::PolygonSet shapes;
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column) {
      shapes.add_ring(cell(column, row, width));
      if (row == 0 && column == 0) add_city(shapes, city(width), 0.01, true);
      shapes.end_feature();
    }
  }
  add_city(shapes, city(width), 0.01, false);
  shapes.add_ring(ring_through({{107, -2}, {107.4, -2}, {107.2, -1.6}}));
  shapes.end_feature();
  return shapes;
}

geo::PolygonSet neighbor(double width) {
  geo::PolygonSet shapes;
  shapes.add_ring(cell(columns, 1, width));
  shapes.end_feature();
  return shapes;
}

theme::ThematicMap country(base::Language language, double width) {
  theme::ThematicMap map;
  add_texts(map, language);
  map.legend.classes = {{"0–10", {255, 255, 204}, {}, 0},
                        {"> 10–20", {161, 218, 180}, {}, 0},
                        {"> 20–30", {65, 182, 196}, {}, 0},
                        {"> 30", {37, 52, 148}, {}, 0}};
  map.legend.classes.push_back(
      {language == base::Language::indonesian ? "Berbeda antarsumber" : "Sources disagree",
       {255, 255, 255},
       scene::Hatch{{208, 106, 16}, {0.8}, {0.25}, 45},
       0,
       theme::MapClass::Standing::apart});
  map.legend.classes.push_back({language == base::Language::indonesian ? "Tidak ada data" : "No data",
                                {217, 217, 217},
                                {},
                                0,
                                theme::MapClass::Standing::apart});
  for (std::size_t n = 0; n < rows * columns; ++n) {
    add_region(map, "1" + std::to_string(n), "Region " + std::to_string(n),
               n % columns == columns - 1 ? 1 : 0, n);
  }
  add_region(map, "16", "City", 0, 3);
  add_region(map, "17", "Far Island", 0, 0);
  map.subject.features[1].emphasis = theme::MapFeature::Emphasis::outlined;
  map.subject.neighbors = {{0, "Neighbor", ""}};
  map.subject.places = {{"Old Temple", {108 + 1.4 * width, -3.8}}};
  return map;
}

}  // namespace

theme::ThematicMap small_country(base::Language language) { return country(language, 1); }

theme::MapGeometry small_country_geometry() {
  static const geo::PolygonSet shapes = regions(1);
  static const geo::PolygonSet around = neighbor(1);
  return {shapes, &around};
}

theme::ThematicMap wide_country(base::Language language) { return country(language, 12); }

theme::MapGeometry wide_country_geometry() {
  static const geo::PolygonSet shapes = regions(12);
  static const geo::PolygonSet around = neighbor(12);
  return {shapes, &around};
}

}  // namespace cakupan::render
