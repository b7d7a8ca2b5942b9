#include "render/theme/class_colors.hpp"

#include <algorithm>

#include <cakupan/base/messages.hpp>

#include "render/color/color_space.hpp"

namespace cakupan::render::theme {

namespace {

// Lines of the page's color show on a fill darker than this (CIELAB lightness), the style's own on a lighter
// one.
constexpr double dark_below = 50;

}  // namespace

MapClass no_data_class(const model::Style& style, base::Language language) {
  return {base::message(base::Message::no_data, language), style.colors.no_data,
          drawn_hatch(style.hatches.no_data), 0, MapClass::Standing::no_data};
}

std::optional<scene::Hatch> drawn_hatch(const scene::Hatch& hatch) {
  return hatch.width.value > 0 && hatch.spacing.value > 0 ? std::optional(hatch) : std::nullopt;
}

void paint_classes(MapLegend& legend, const model::Style& style) {
  paint_classes(legend, color::palette_named(legend.class_colors.palette, style.own_palettes), style);
}

void paint_classes(MapLegend& legend, const color::Palette& palette, const model::Style& style) {
  color::Grounds grounds{style.colors.background, style.colors.sea, {}};
  if (legend.class_colors.first > 0) grounds.before = legend.classes[legend.class_colors.first - 1].fill;
  const ClassColors& run = legend.class_colors;
  std::vector<model::Color> fills = color::colors(palette, std::max(run.count, run.of), grounds);
  fills.erase(fills.begin(), fills.begin() + static_cast<std::ptrdiff_t>(run.skipped));
  fills.resize(run.count);
  const bool backward = legend.class_colors.direction == ClassColors::Direction::backward;
  for (std::size_t i = 0; i < fills.size(); ++i) {
    MapClass& one = legend.classes[legend.class_colors.first + (backward ? fills.size() - 1 - i : i)];
    one.fill = fills[i];
    // The lightest is hatched: it lies next to what stands apart, which is light and plain.
    one.hatch = i % 2 == 0 ? drawn_hatch(style.hatches.classes) : std::nullopt;
    if (one.hatch && color::to_lab(one.fill).l < dark_below) one.hatch->color = style.colors.background;
  }
}

}  // namespace cakupan::render::theme
