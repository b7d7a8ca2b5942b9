#include <utility>
#include <vector>

#include <cakupan/base/messages.hpp>
#include <cakupan/base/number.hpp>
#include <cakupan/render/thematic_map.hpp>

#include "render/layout.hpp"
#include "render/map_layers.hpp"
#include "render/projection_note.hpp"

namespace cakupan::render {

namespace {

PageTexts texts_of(const ThematicMap& map, const Ground& ground) {
  PageTexts texts{map.legend_notes, map.source_lines};
  texts.source_lines.push_back(base::message(base::Message::projection, map.language,
                                             {projection_for_reader(ground.projection, map.language)}));
  return texts;
}

/// Whether a region is small shows only at the scale of a layout, and the note on it needs room: so a map
/// with small regions is laid out twice.
PageLayout layout_with_notes(const ThematicMap& map, const Ground& ground, const Typesetter& set) {
  PageTexts texts = texts_of(map, ground);
  PageLayout layout = lay_out(map, texts, ground, set);
  std::vector<double> areas = ground.areas;
  for (double& area : areas) area *= layout.transform.scale * layout.transform.scale;
  const std::size_t small = small_features(areas, set.style()).size();
  // Where half of the regions are that small, the map shows texture, and dots would only hide it.
  if (small == 0 || small * 2 >= areas.size()) return layout;
  texts.legend_notes.push_back(
      base::message(base::Message::small_regions, map.language,
                    {base::for_reader(set.style().small_regions.limit_mm2, 1, map.language)}));
  layout = lay_out(map, texts, ground, set);
  layout.dots = PageLayout::Dots::drawn;
  return layout;
}

}  // namespace

DrawnMap draw(const ThematicMap& map, const model::Style& style) {
  const Typesetter set(style);
  const Ground ground = ground_of(map);
  PageLayout layout = layout_with_notes(map, ground, set);
  const PageShapes shapes = page_shapes(ground, layout.transform, layout.frame, style.map.detail);
  MapLayers layers = map_layers(map, layout, shapes, ground, set);

  DrawnMap drawn;
  drawn.report.dropped_labels = std::move(layers.dropped_labels);
  drawn.report.shortened_labels = std::move(layers.shortened_labels);
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
