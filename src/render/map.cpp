#include <utility>

#include <cakupan/base/messages.hpp>
#include <cakupan/render/thematic_map.hpp>

#include "render/layout.hpp"
#include "render/map_layers.hpp"
#include "render/projection_note.hpp"

namespace cakupan::render {

DrawnMap draw(const ThematicMap& map, const model::Style& style) {
  const Typesetter set(style);
  const Ground ground = ground_of(map);
  std::vector<std::string> source_lines = map.source_lines;
  source_lines.push_back(base::message(base::Message::projection, map.language,
                                       {projection_for_reader(ground.projection, map.language)}));
  PageLayout layout = lay_out(map, source_lines, ground, set);
  const PageShapes shapes = page_shapes(ground, layout.transform, layout.frame, style.map.detail);
  MapLayers layers = map_layers(map, layout, shapes, ground, set);

  DrawnMap drawn;
  drawn.report.dropped_labels = std::move(layers.dropped_labels);
  Scene& scene = drawn.scene;
  scene.width = style.page.width;
  scene.height = style.page.height;
  scene.background = style.colors.background;
  scene.font = style.font;
  scene.language = map.language;
  scene.title = map.title;
  scene.description = map.description;
  scene.layers = std::move(layers.layers);
  const auto add = [&](const char* id, std::vector<Item> items) {
    if (!items.empty()) scene.layers.push_back({id, {}, std::move(items)});
  };
  if (layout.panel) {
    const geo::Box& p = *layout.panel;
    add("legend-ground", {Shape{rectangle(p.min_x(), p.min_y(), p.width(), p.height()),
                                style.colors.background,
                                {},
                                Stroke{style.lines.frame.color, style.lines.frame.width, {}},
                                {}}});
  }
  add("legend", std::move(layout.legend.items));
  add("scale-bar", std::move(layout.scale_bar.items));
  add("title", std::move(layout.title.items));
  add("source", std::move(layout.source.items));
  return drawn;
}

}  // namespace cakupan::render
