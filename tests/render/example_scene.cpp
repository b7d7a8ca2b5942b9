#include "render/example_scene.hpp"

#include <utility>

#include <cakupan/render/text/text_measure.hpp>

namespace cakupan::render {

namespace {

constexpr model::Color ink{26, 32, 44};
constexpr model::Color white{255, 255, 255};

scene::TextRun text_run(const text::TextMeasure& fonts, std::string words, geo::Coordinate baseline,
                        double size, scene::Weight weight = scene::Weight::regular) {
  scene::TextRun run;
  run.text = std::move(words);
  run.baseline = baseline;
  run.size = {size};
  run.weight = weight;
  run.color = ink;
  run.width = fonts.measure(run.text, run.size, weight).width;
  return run;
}

scene::Shape region(scene::Path path, model::Color fill, scene::RegionTag tag) {
  scene::Shape shape;
  shape.path = std::move(path);
  shape.fill = fill;
  shape.tag = std::move(tag);
  return shape;
}

scene::Layer regions() {
  scene::Layer layer{"regions", geo::Box(5, 14, 75, 55), {}};
  scene::Path with_hole = polygon({{8, 16}, {30, 18}, {33, 37}, {21, 44}, {4, 40}});
  const std::vector<geo::Coordinate> hole{{14, 24}, {20, 25}, {18, 31}};
  with_hole.parts.push_back(
      {{with_hole.points.size(), with_hole.points.size() + 3}, scene::SubPath::Closing::closed});
  with_hole.points.insert(with_hole.points.end(), hole.begin(), hole.end());
  layer.items.emplace_back(
      region(with_hole, {8, 81, 156}, {"32.01", "Kabupaten Bogor", "12,5\u00a0%", "10 \u2013 20"}));
  layer.items.emplace_back(region(polygon({{30, 18}, {52, 15}, {58, 33}, {33, 37}}), {107, 174, 214},
                                  {"32.02", "Kabupaten \"S\" & <M>", "8,0\u00a0%", "0 \u2013 10"}));
  scene::Shape no_data = region(polygon({{33, 37}, {58, 33}, {66, 52}, {21, 52}, {21, 44}}), {217, 217, 217},
                                {"32.03", "Kota Sukabumi", "", "tanpa data"});
  no_data.hatch = scene::Hatch{{120, 120, 120}, {1.2}, {0.15}, 45};
  layer.items.emplace_back(no_data);
  scene::Shape outline;
  outline.path = polygon({{30, 18}, {52, 15}, {58, 33}, {33, 37}});
  outline.stroke = scene::Stroke{ink, {0.4}, {}};
  layer.items.emplace_back(outline);
  scene::Shape dashed;
  dashed.path.points = {{6, 50}, {20, 46}, {40, 50}, {74, 20}};
  dashed.path.parts = {{{0, 4}, scene::SubPath::Closing::open}};
  dashed.stroke = scene::Stroke{{176, 32, 48}, {0.3}, {1.5, 1}};
  layer.items.emplace_back(dashed);
  return layer;
}

scene::Layer labels(const text::TextMeasure& fonts) {
  scene::Layer layer{"labels", std::nullopt, {}};
  scene::TextRun name = text_run(fonts, "Kab. Bogor", {19, 36.5}, 7);
  name.anchor = scene::Anchor::middle;
  name.halo = scene::TextRun::Halo{white, {0.4}};
  layer.items.emplace_back(name);
  scene::TextRun turned = text_run(fonts, "Laut Jawa", {62, 17}, 8);
  turned.rotation_degrees = 60;
  turned.color = {90, 99, 112};
  layer.items.emplace_back(turned);
  layer.items.emplace_back(
      scene::Disc{{45, 27},
                  {1.2},
                  model::Color{176, 32, 48},
                  scene::Stroke{white, {0.3}, {}},
                  scene::RegionTag{"32.71", "Kota Bogor", "20,0\u00a0%", "10 \u2013 20"}});
  return layer;
}

}  // namespace

scene::Path polygon(std::vector<geo::Coordinate> corners) {
  scene::Path path;
  path.parts = {{{0, corners.size()}, scene::SubPath::Closing::closed}};
  path.points = std::move(corners);
  return path;
}

scene::Scene example_scene() {
  scene::Scene scene;
  scene.width = {80};
  scene.height = {60};
  scene.language = base::Language::indonesian;
  scene.title = "Cakupan & peserta";
  scene.description = "Peta contoh: tiga wilayah, satu tanpa data.";
  scene.keywords = {"cakupan", "peta"};
  const text::TextMeasure fonts(scene.font);
  scene::Layer heading{"heading", std::nullopt, {}};
  heading.items.emplace_back(text_run(fonts, "Cakupan & peserta", {5, 8}, 14, scene::Weight::bold));
  heading.items.emplace_back(text_run(fonts, "AVATAR Tulungagung, 2017\u20132021", {5, 12}, 7));
  scene::TextRun source = text_run(fonts, "Sumber: batas indikatif", {75, 58.5}, 5.5);
  source.anchor = scene::Anchor::end;
  heading.items.emplace_back(source);
  scene.layers = {heading, regions(), labels(fonts)};
  return scene;
}

}  // namespace cakupan::render
