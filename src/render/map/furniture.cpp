#include "render/map/furniture.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "render/layout/legend.hpp"
#include "render/layout/page_texts.hpp"

namespace cakupan::render::map {

namespace {

constexpr double gap = 4;
constexpr double least_body = 25;

}  // namespace

Furniture furniture_of(const theme::ThematicMap& map, const text::Typesetter& typesetter,
                       const std::string& dots) {
  const model::Style& style = typesetter.style();
  const double margin = style.margin.value, width = style.page.width.value - 2 * margin;
  const double between = std::clamp(0.4 * margin, 1.5, gap);
  Furniture result;
  const auto too_small = [&] {
    return text::PageTooSmall(base::Failure::usage,
                              fmt::format("a page of {:.0f} × {:.0f} mm is too small for its texts",
                                          style.page.width.value, style.page.height.value),
                              {}, "choose a larger page, shorter texts or fewer classes");
  };
  if (width < least_body) throw too_small();
  result.title.add(layout::title_block(map.words, typesetter, width), margin, margin);
  const text::Block source = layout::source_block(map.words.source_lines, typesetter, width);
  double foot = style.page.height.value - margin - source.height;
  result.source.add(source, margin, foot);
  if (source.height > 0) foot -= between;
  const text::Block legend = layout::legend_band(map, {{}, map.words.legend_notes, dots}, typesetter, width);
  foot -= legend.height;
  result.legend.add(legend, margin, foot);
  result.body = {margin, result.title.height + between, margin + width,
                 std::max(result.title.height + between, foot - between)};
  if (result.body.height() < least_body) throw too_small();
  return result;
}

scene::Scene begun_scene(const theme::ThematicMap& map, const model::Style& style) {
  scene::Scene scene;
  scene.width = style.page.width;
  scene.height = style.page.height;
  scene.background = style.colors.background;
  scene.font = style.font;
  scene.language = map.words.language;
  scene.title = map.words.title;
  scene.description = map.words.description;
  scene.keywords = map.words.keywords;
  return scene;
}

void add_layer(scene::Scene& scene, std::string id, std::vector<scene::Item> items) {
  if (!items.empty()) scene.layers.push_back({std::move(id), {}, std::move(items)});
}

void add_furniture(scene::Scene& scene, Furniture furniture) {
  add_layer(scene, "legend", std::move(furniture.legend.items));
  add_layer(scene, "title", std::move(furniture.title.items));
  add_layer(scene, "source", std::move(furniture.source.items));
}

}  // namespace cakupan::render::map
