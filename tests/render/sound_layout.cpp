#include "render/sound_layout.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace cakupan::render {

const scene::Layer* find_layer(const scene::Scene& scene, const std::string& id) {
  const auto found = std::find_if(scene.layers.begin(), scene.layers.end(),
                                  [&](const scene::Layer& l) { return l.id == id; });
  return found == scene.layers.end() ? nullptr : &*found;
}

geo::Box extent_of(const scene::Layer& layer) {
  geo::Box box;
  for (const scene::Item& item : layer.items) {
    const geo::Box piece = scene::extent_of(item);
    if (!layer.clip) {
      box.include(piece);
    } else if (piece.intersects(*layer.clip)) {
      box.include(geo::Box(
          std::max(piece.min_x(), layer.clip->min_x()), std::max(piece.min_y(), layer.clip->min_y()),
          std::min(piece.max_x(), layer.clip->max_x()), std::min(piece.max_y(), layer.clip->max_y())));
    }
  }
  return box;
}

std::vector<geo::Box> inset_panels(const scene::Scene& scene) {
  std::vector<geo::Box> panels;
  for (int i = 1; const scene::Layer* layer = find_layer(scene, "inset-" + std::to_string(i) + "-ground");
       ++i)
    panels.push_back(extent_of(*layer));
  return panels;
}

namespace {

bool holds(const geo::Box& outer, const geo::Box& inner) {
  return outer.contains({inner.min_x(), inner.min_y()}) && outer.contains({inner.max_x(), inner.max_y()});
}

void expect_texts_on_page_and_labels_apart(const scene::Scene& scene) {
  const geo::Box page(0, 0, scene.width.value, scene.height.value);
  std::vector<geo::Box> labels;
  for (const scene::Layer& layer : scene.layers) {
    for (const scene::Item& item : layer.items) {
      const auto* text = std::get_if<scene::TextRun>(&item);
      if (text == nullptr) continue;
      const geo::Box box = scene::extent_of(item);
      EXPECT_TRUE(holds(page, box)) << text->text;
      if (layer.id.ends_with("labels"))
        labels.push_back(box.grown_by(text->halo ? -text->halo->width.value : 0));
      EXPECT_GE(text->size.value, 6) << text->text;
    }
  }
  for (std::size_t i = 0; i < labels.size(); ++i) {
    for (std::size_t j = i + 1; j < labels.size(); ++j)
      EXPECT_FALSE(labels[i].grown_by(-0.3).intersects(labels[j].grown_by(-0.3)));
  }
}

/// A panel on the map covers no region, no sign, no label.
void expect_nothing_below(const scene::Scene& scene, const geo::Box& panel) {
  for (const char* id : {"regions", "small-regions", "places", "labels", "graticule-labels"}) {
    const scene::Layer* layer = find_layer(scene, id);
    if (layer == nullptr) continue;
    for (const scene::Item& item : layer->items) {
      const auto* shape = std::get_if<scene::Shape>(&item);
      if (shape == nullptr) {
        EXPECT_FALSE(scene::extent_of(item).intersects(panel)) << id;
        continue;
      }
      for (const geo::Coordinate& p : shape->path.points) EXPECT_FALSE(panel.contains(p)) << id;
    }
  }
}

}  // namespace

void expect_sound_layout(const scene::Scene& scene) {
  expect_texts_on_page_and_labels_apart(scene);
  const geo::Box page(0, 0, scene.width.value, scene.height.value);
  std::vector<std::string> blocks{"title", "legend", "scale-bar", "source", "frame"};
  // A style may have none.
  if (find_layer(scene, "scale-bar") == nullptr) std::erase(blocks, "scale-bar");
  const scene::Layer* legend_ground = find_layer(scene, "legend-ground");
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    for (std::size_t j = i + 1; j < blocks.size(); ++j) {
      if (legend_ground != nullptr && blocks[j] == "frame" &&
          (blocks[i] == "legend" || blocks[i] == "scale-bar"))
        continue;
      const geo::Box b = extent_of(*find_layer(scene, blocks[j]));
      for (const scene::Item& item : find_layer(scene, blocks[i])->items)
        EXPECT_FALSE(scene::extent_of(item).intersects(b)) << blocks[i] << " and " << blocks[j];
    }
  }
  const std::vector<geo::Box> panels = inset_panels(scene);
  for (const geo::Box& panel : panels) {
    EXPECT_TRUE(holds(page, panel));
    for (const std::string& id : blocks) {
      if (id == "frame") continue;
      for (const scene::Item& item : find_layer(scene, id)->items)
        EXPECT_FALSE(scene::extent_of(item).intersects(panel)) << id;
    }
    for (const geo::Box& other : panels) EXPECT_TRUE(&other == &panel || !other.intersects(panel));
    const geo::Box frame = extent_of(*find_layer(scene, "frame"));
    EXPECT_TRUE(holds(frame, panel) || !frame.intersects(panel));
    expect_nothing_below(scene, panel);
    if (const scene::Layer* windows = find_layer(scene, "inset-windows")) {
      for (const scene::Item& item : windows->items) {
        const auto& window = std::get<scene::Shape>(item);
        if (window.path.parts[0].closing == scene::SubPath::Closing::closed) {
          EXPECT_FALSE(scene::extent_of(item).grown_by(-0.5).intersects(panel)) << "a window below an inset";
        }
      }
    }
  }
  if (legend_ground != nullptr) expect_nothing_below(scene, extent_of(*legend_ground));
}

}  // namespace cakupan::render
