#include "render/theme/emphasis.hpp"

#include <algorithm>
#include <cmath>

#include <cakupan/render/theme/shown_colors.hpp>

#include "render/color/color_vision.hpp"

namespace cakupan::render::theme {

bool points_out(const ThematicMap& map) {
  return std::ranges::any_of(map.subject.features, [](const MapFeature& feature) {
    return feature.emphasis == MapFeature::Emphasis::pointed_out;
  });
}

model::Color muted(model::Color fill, const model::Style& style) {
  constexpr double kept = 0.42;
  const auto mixed = [](std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>(std::lround(kept * a + (1 - kept) * b));
  };
  const model::Color page = style.colors.background;
  return {mixed(fill.red, page.red), mixed(fill.green, page.green), mixed(fill.blue, page.blue)};
}

model::Color shown_color(model::Color color, const MapFeature& feature, bool map_points_out,
                         const model::Style& style) {
  const bool back = map_points_out && feature.emphasis != MapFeature::Emphasis::pointed_out;
  return back ? muted(color, style) : color;
}

model::Color readable_on(model::Color fill, const model::Style& style) {
  const model::Color ink = style.colors.ink, page = style.colors.background;
  const bool light = color::contrast(page, fill) > color::contrast(ink, fill);
  return color::readable_on(fill, light ? page : ink, light ? ink : page);
}

std::vector<std::optional<model::Color>> shown_colors(const ThematicMap& map, const model::Style& style) {
  std::vector<std::optional<model::Color>> colors(map.subject.features.size());
  if (map.legend.symbols) return colors;
  const bool points = points_out(map);
  for (std::size_t f = 0; f < colors.size(); ++f) {
    const MapFeature& feature = map.subject.features[f];
    colors[f] = shown_color(map.legend.classes[feature.map_class].fill, feature, points, style);
  }
  return colors;
}

}  // namespace cakupan::render::theme
