#include "render/map/inset_layers.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace cakupan::render::map {

namespace {

using geo::Box;
using geo::Coordinate;

constexpr double window_mm = 0.16;
constexpr double casing_mm = 0.2;  // light, on both sides of a window's line
constexpr double connector_mm = 0.12;
constexpr double most_connector_mm = 60;
constexpr double grid_mm = 0.5;

using Connector = std::array<Coordinate, 2>;

/// From the corners of a window to those of the panel that face them.
std::vector<Connector> connectors(const Box& window, const Box& panel) {
  if (panel.min_y() >= window.max_y()) {
    return {{{{window.min_x(), window.max_y()}, {panel.min_x(), panel.min_y()}}},
            {{{window.max_x(), window.max_y()}, {panel.max_x(), panel.min_y()}}}};
  }
  if (panel.max_y() <= window.min_y()) {
    return {{{{window.min_x(), window.min_y()}, {panel.min_x(), panel.max_y()}}},
            {{{window.max_x(), window.min_y()}, {panel.max_x(), panel.max_y()}}}};
  }
  if (panel.min_x() >= window.max_x()) {
    return {{{{window.max_x(), window.min_y()}, {panel.min_x(), panel.min_y()}}},
            {{{window.max_x(), window.max_y()}, {panel.min_x(), panel.max_y()}}}};
  }
  if (panel.max_x() <= window.min_x()) {
    return {{{{window.min_x(), window.min_y()}, {panel.max_x(), panel.min_y()}}},
            {{{window.min_x(), window.max_y()}, {panel.max_x(), panel.max_y()}}}};
  }
  return {};
}

double length_of(const Connector& ends) { return std::hypot(ends[1].x - ends[0].x, ends[1].y - ends[0].y); }

scene::Path line(const Connector& ends) {
  scene::Path path;
  path.points = {ends[0], ends[1]};
  path.parts = {{{0, 2}, scene::SubPath::Closing::open}};
  return path;
}

scene::Path outline(const Box& box) {
  return text::rectangle(box.min_x(), box.min_y(), box.width(), box.height());
}

}  // namespace

scene::Layer inset_windows(const layout::PageLayout& layout, const shape::Ground& ground,
                           const model::Style& style) {
  scene::Layer layer{"inset-windows", {}, {}};
  if (layout.insets.empty()) return layer;
  shape::OwnerGrid grid(layout.frame, grid_mm);
  shape::fill_page(grid, ground.shapes, layout.transform);
  const auto is_free = [&](const Connector& ends, const layout::PlacedInset& own) {
    const double length = length_of(ends);
    for (double at = 0; at < length; at += grid_mm / 2) {
      const Coordinate p{ends[0].x + (ends[1].x - ends[0].x) * at / length,
                         ends[0].y + (ends[1].y - ends[0].y) * at / length};
      if (grid.at(p) != shape::OwnerGrid::nobody || (layout.panel && layout.panel->contains(p))) return false;
      for (const layout::PlacedInset& other : layout.insets) {
        if (&other != &own && other.panel.contains(p)) return false;
      }
    }
    return true;
  };
  for (const layout::PlacedInset& inset : layout.insets) {
    if (inset.role == layout::WantedInset::Role::outlying) continue;
    const std::vector<Connector> lines = connectors(inset.window, inset.panel);
    // Two lines or none: a single one reads as a leader to a point, and one across the page to nothing.
    if (std::all_of(lines.begin(), lines.end(), [&](const Connector& ends) {
          return length_of(ends) <= most_connector_mm && is_free(ends, inset);
        })) {
      for (const Connector& ends : lines) {
        layer.items.emplace_back(
            scene::Shape{line(ends), {}, {}, scene::Stroke{style.lines.frame.color, {connector_mm}, {}}, {}});
      }
    }
    layer.items.emplace_back(
        scene::Shape{outline(inset.window),
                     {},
                     {},
                     scene::Stroke{style.colors.background, {window_mm + 2 * casing_mm}, {}},
                     {}});
    layer.items.emplace_back(
        scene::Shape{outline(inset.window), {}, {}, scene::Stroke{style.colors.ink, {window_mm}, {}}, {}});
  }
  return layer;
}

scene::Layer inset_ground(const layout::PlacedInset& inset, const std::string& id,
                          const model::Style& style) {
  return {id + "-ground", {}, {scene::Shape{outline(inset.panel), style.colors.background, {}, {}, {}}}};
}

scene::Layer inset_caption(const layout::PlacedInset& inset, const std::string& id,
                           const model::Style& style) {
  scene::Layer layer{id + "-caption", {}, inset.caption.items};
  const scene::Stroke rule{style.lines.frame.color, style.lines.frame.width, {}};
  layer.items.emplace_back(scene::Shape{outline(inset.panel), {}, {}, rule, {}});
  return layer;
}

}  // namespace cakupan::render::map
