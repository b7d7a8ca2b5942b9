#include "render/inset_layers.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace cakupan::render {

namespace {

using geo::Box;
using geo::Coordinate;

constexpr double window_mm = 0.16;
constexpr double casing_mm = 0.2;  // light, on both sides of a window's line
constexpr double connector_mm = 0.12;
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

Path line(const Connector& ends) {
  Path path;
  path.points = {ends[0], ends[1]};
  path.parts = {{{0, 2}, SubPath::Closing::open}};
  return path;
}

Path outline(const Box& box) { return rectangle(box.min_x(), box.min_y(), box.width(), box.height()); }

}  // namespace

Layer inset_windows(const PageLayout& layout, const Ground& ground, const model::Style& style) {
  Layer layer{"inset-windows", {}, {}};
  if (layout.insets.empty()) return layer;
  OwnerGrid grid(layout.frame, grid_mm);
  fill_page(grid, ground.shapes, layout.transform);
  const auto is_free = [&](const Connector& ends, const PlacedInset& own) {
    const double length = std::hypot(ends[1].x - ends[0].x, ends[1].y - ends[0].y);
    for (double at = 0; at < length; at += grid_mm / 2) {
      const Coordinate p{ends[0].x + (ends[1].x - ends[0].x) * at / length,
                         ends[0].y + (ends[1].y - ends[0].y) * at / length};
      if (grid.at(p) != OwnerGrid::nobody || (layout.panel && layout.panel->contains(p))) return false;
      for (const PlacedInset& other : layout.insets) {
        if (&other != &own && other.panel.contains(p)) return false;
      }
    }
    return true;
  };
  for (const PlacedInset& inset : layout.insets) {
    const std::vector<Connector> lines = connectors(inset.window, inset.panel);
    // Two lines or none: a single one reads as a leader to a point.
    if (std::all_of(lines.begin(), lines.end(),
                    [&](const Connector& ends) { return is_free(ends, inset); })) {
      for (const Connector& ends : lines) {
        layer.items.emplace_back(
            Shape{line(ends), {}, {}, Stroke{style.lines.frame.color, {connector_mm}, {}}, {}});
      }
    }
    layer.items.emplace_back(Shape{
        outline(inset.window), {}, {}, Stroke{style.colors.background, {window_mm + 2 * casing_mm}, {}}, {}});
    layer.items.emplace_back(
        Shape{outline(inset.window), {}, {}, Stroke{style.colors.ink, {window_mm}, {}}, {}});
  }
  return layer;
}

Layer inset_ground(const PlacedInset& inset, const std::string& id, const model::Style& style) {
  return {id + "-ground", {}, {Shape{outline(inset.panel), style.colors.background, {}, {}, {}}}};
}

Layer inset_caption(const PlacedInset& inset, const std::string& id, const model::Style& style) {
  Layer layer{id + "-caption", {}, inset.caption.items};
  const Stroke rule{style.lines.frame.color, style.lines.frame.width, {}};
  layer.items.emplace_back(Shape{outline(inset.panel), {}, {}, rule, {}});
  return layer;
}

}  // namespace cakupan::render
