#include "render/layout/legend_entries.hpp"

#include <algorithm>
#include <cmath>

#include <cakupan/base/number.hpp>

#include "render/theme/color_check.hpp"
#include "render/theme/emphasis.hpp"

namespace cakupan::render::layout {

namespace {

// Around a dot, and of the page's color around that.
constexpr double dot_rim_mm = 0.1, dot_casing_mm = 0.2;

std::vector<scene::Item> class_swatch(const theme::MapClass& map_class, const model::Style& style, double x,
                                      double y, double width, double height) {
  return {scene::Shape{text::rectangle(x, y, width, height),
                       map_class.fill,
                       map_class.hatch,
                       scene::Stroke{style.lines.frame.color, {0.1}, {}},
                       {}}};
}

std::vector<scene::Item> outline_swatch(const model::Style& style, double x, double y, double width,
                                        double height) {
  const double inset = style.lines.outline.width.value / 2;
  return {scene::Shape{text::rectangle(x + inset, y + inset, width - 2 * inset, height - 2 * inset),
                       {},
                       {},
                       scene::Stroke{style.lines.outline.color, style.lines.outline.width, {}},
                       {}}};
}

/// The same half in its color, half in that of the features that stand back.
std::vector<scene::Item> halved_swatch(const theme::MapClass& map_class, const model::Style& style, double x,
                                       double y, double width, double height) {
  theme::MapClass back = map_class;
  back.fill = theme::muted(map_class.fill, style);
  std::vector<scene::Item> items = class_swatch(back, style, x, y, width, height);
  for (scene::Item& item : class_swatch(map_class, style, x, y, width / 2, height))
    items.push_back(std::move(item));
  return items;
}

/// The part of the ramp at label `i`, which in a column stands at its middle, in a band at its beginning;
/// beyond the ends the ramp goes on in their colors.
std::vector<scene::Item> ramp_swatch(const theme::MapLegend& legend, std::size_t i, LegendDirection direction,
                                     double x, double y, double width, double height) {
  constexpr std::size_t strips = 24;
  const std::size_t gaps = legend.ramp_labels.size() - 1;
  const bool down = direction == LegendDirection::down;
  if (!down && i == gaps && gaps > 0) width = std::min(width, height / 2);
  std::vector<scene::Item> items;
  for (std::size_t k = 0; k < strips; ++k) {
    const double along = static_cast<double>(k) / strips;
    const double at = static_cast<double>(i) + along - (down ? 0.5 : 0);
    const double place = gaps == 0 ? 0.5 : std::clamp(at / static_cast<double>(gaps), 0.0, 1.0);
    const auto step =
        static_cast<std::size_t>(std::lround(place * static_cast<double>(legend.ramp.size() - 1)));
    // Each strip reaches to the end, under the next ones, so that no seam shows.
    scene::Shape shape;
    shape.path = down ? text::rectangle(x, y + along * height, width, (1 - along) * height)
                      : text::rectangle(x + along * width, y, (1 - along) * width, height);
    shape.fill = legend.ramp[step];
    items.emplace_back(std::move(shape));
  }
  return items;
}

}  // namespace

std::vector<LegendEntry> legend_entries(const theme::ThematicMap& map, const model::Style& style,
                                        LegendDirection direction) {
  std::vector<LegendEntry> entries;
  for (std::size_t i = 0; i < map.legend.ramp_labels.size(); ++i) {
    entries.push_back({map.legend.ramp_labels[i],
                       {},
                       {},
                       LegendGroup::in_order,
                       [&map, i, direction](double x, double y, double w, double h) {
                         return ramp_swatch(map.legend, i, direction, x, y, w, h);
                       }});
  }
  const bool halved = theme::points_out(map);
  for (const theme::MapClass& map_class : map.legend.classes) {
    if (map_class.standing == theme::MapClass::Standing::of_ramp || !theme::is_in_legend(map_class, style))
      continue;
    std::string count = map_class.count_words, unit;
    if (count.empty() && !map.words.count_label.empty()) {
      count = base::for_reader(static_cast<double>(map_class.count), 0, map.words.language);
      const bool one = map_class.count == 1 && !map.words.count_label_one.empty();
      unit = one ? map.words.count_label_one : map.words.count_label;
    }
    const LegendGroup group = map_class.standing == theme::MapClass::Standing::in_order
                                  ? LegendGroup::in_order
                                  : LegendGroup::apart;
    entries.push_back({map_class.label, count, unit, group,
                       [&map_class, &style, halved](double x, double y, double w, double h) {
                         return halved ? halved_swatch(map_class, style, x, y, w, h)
                                       : class_swatch(map_class, style, x, y, w, h);
                       }});
  }
  if (!map.words.outline_label.empty()) {
    entries.push_back(
        {map.words.outline_label,
         {},
         {},
         LegendGroup::signs,
         [&style](double x, double y, double w, double h) { return outline_swatch(style, x, y, w, h); }});
  }
  if (!map.words.place_label.empty()) {
    entries.push_back(
        {map.words.place_label, {}, {}, LegendGroup::signs, [&style](double x, double y, double w, double h) {
           return std::vector<scene::Item>{place_sign({x + w / 2, y + h / 2}, style)};
         }});
  }
  if (!map.words.region_sign_label.empty()) {
    entries.push_back({map.words.region_sign_label,
                       {},
                       {},
                       LegendGroup::signs,
                       [&style](double x, double y, double w, double h) {
                         return region_sign({x + w / 2, y + h / 2}, style);
                       }});
  }
  return entries;
}

scene::Disc dot_sign(geo::Coordinate center, model::Color fill, const model::Style& style) {
  return {center,
          {(style.small_regions.dot.value - dot_rim_mm) / 2},
          fill,
          scene::Stroke{style.colors.ink, {dot_rim_mm}, {}},
          {}};
}

scene::Disc dot_casing(const scene::Disc& dot, const model::Style& style) {
  const double rim = dot.stroke ? dot.stroke->width.value / 2 : 0;
  return {dot.center, {dot.radius.value + rim + dot_casing_mm}, style.colors.background, {}, {}};
}

scene::Shape place_sign(geo::Coordinate center, const model::Style& style) {
  const double r = style.map.place_size.value / 2;
  scene::Path path;
  path.points = {
      {center.x, center.y - r}, {center.x + r, center.y}, {center.x, center.y + r}, {center.x - r, center.y}};
  path.parts = {{{0, 4}, scene::SubPath::Closing::closed}};
  return {path, style.colors.accent, {}, scene::Stroke{{255, 255, 255}, {0.3}, {}}, {}};
}

std::vector<scene::Item> region_sign(geo::Coordinate center, const model::Style& style) {
  // Hollow, so that the color below, or a small region's dot, stays to be seen.
  constexpr double larger = 1.15, sign_line_mm = 0.45, sign_casing_mm = 0.95;
  scene::Shape sign = place_sign(center, style);
  for (geo::Coordinate& corner : sign.path.points)
    corner = {center.x + larger * (corner.x - center.x), center.y + larger * (corner.y - center.y)};
  sign.fill.reset();
  sign.stroke = scene::Stroke{style.colors.background, {sign_casing_mm}, {}};
  scene::Shape line = sign;
  line.stroke = scene::Stroke{style.colors.accent, {sign_line_mm}, {}};
  return {std::move(sign), std::move(line)};
}

}  // namespace cakupan::render::layout
