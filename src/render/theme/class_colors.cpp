#include "render/theme/class_colors.hpp"

#include <algorithm>

#include <cakupan/base/messages.hpp>

#include "render/color/color_space.hpp"

namespace cakupan::render::theme {

namespace {

// CIELAB lightness, of a fill that gets a hatch.
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
    // Dark greys run together in print; lines on a light one would be louder than the darkest fill. The
    // darkest stays plain.
    const bool is_second = (fills.size() - 1 - i) % 2 == 1;
    one.hatch = is_second && color::to_lab(one.fill).l < dark_below ? drawn_hatch(style.hatches.classes)
                                                                    : std::nullopt;
  }
}

}  // namespace cakupan::render::theme
