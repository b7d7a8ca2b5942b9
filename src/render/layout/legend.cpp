#include "render/layout/legend.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

#include <cakupan/base/number.hpp>

#include "render/layout/histogram.hpp"
#include "render/theme/color_check.hpp"

namespace cakupan::render::layout {

namespace {

struct Looks {
  text::Look title, label, count;
};

Looks looks_of(const model::Style& style) {
  return {{style.sizes.legend_title, scene::Weight::bold, style.colors.ink},
          {style.sizes.legend, scene::Weight::regular, style.colors.ink},
          {style.sizes.source, scene::Weight::regular, style.colors.muted}};
}

enum class Group { in_order, apart, signs };

/// One line of the legend before it has a place.
struct Entry {
  std::string label;
  std::string count;  ///< a number; empty for signs
  Group group = Group::in_order;
  std::function<std::vector<scene::Item>(double x, double y, double width, double height)> swatch;
};

std::vector<scene::Item> class_swatch(const theme::MapClass& klass, const model::Style& style, double x,
                                      double y, double width, double height) {
  return {scene::Shape{text::rectangle(x, y, width, height),
                       klass.fill,
                       klass.hatch,
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

enum class Direction { down, right };

/// The part of the ramp at label `i`, which in a column stands at its middle, in a band at its beginning;
/// beyond the ends the ramp goes on in their colors.
std::vector<scene::Item> ramp_swatch(const theme::MapLegend& legend, std::size_t i, Direction direction,
                                     double x, double y, double width, double height) {
  constexpr std::size_t strips = 24;
  const std::size_t gaps = legend.ramp_labels.size() - 1;
  const bool down = direction == Direction::down;
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

std::vector<Entry> entries_of(const theme::ThematicMap& map, const model::Style& style, Direction direction) {
  std::vector<Entry> entries;
  for (std::size_t i = 0; i < map.legend.ramp_labels.size(); ++i) {
    entries.push_back({map.legend.ramp_labels[i],
                       {},
                       Group::in_order,
                       [&map, i, direction](double x, double y, double w, double h) {
                         return ramp_swatch(map.legend, i, direction, x, y, w, h);
                       }});
  }
  for (const theme::MapClass& klass : map.legend.classes) {
    if (klass.standing == theme::MapClass::Standing::of_ramp || !theme::is_in_legend(klass, style)) continue;
    const std::string count = map.words.count_label.empty()
                                  ? std::string()
                                  : base::for_reader(static_cast<double>(klass.count), 0, map.words.language);
    const Group group =
        klass.standing == theme::MapClass::Standing::in_order ? Group::in_order : Group::apart;
    entries.push_back({klass.label, count, group, [&klass, &style](double x, double y, double w, double h) {
                         return class_swatch(klass, style, x, y, w, h);
                       }});
  }
  if (!map.words.outline_label.empty()) {
    entries.push_back(
        {map.words.outline_label, {}, Group::signs, [&style](double x, double y, double w, double h) {
           return outline_swatch(style, x, y, w, h);
         }});
  }
  if (!map.words.place_label.empty()) {
    entries.push_back(
        {map.words.place_label, {}, Group::signs, [&style](double x, double y, double w, double h) {
           return std::vector<scene::Item>{place_sign({x + w / 2, y + h / 2}, style)};
         }});
  }
  return entries;
}

void add_notes(text::Block& block, const std::vector<std::string>& notes, const text::Typesetter& set,
               double width) {
  const text::Look look = looks_of(set.style()).count;
  for (const std::string& note : notes) {
    block.add(set.paragraph(note, look, width), 0, block.height + 0.6 * text::em(look));
  }
}

}  // namespace

text::Block legend_notes(const std::vector<std::string>& notes, const text::Typesetter& set, double width) {
  text::Block block;
  add_notes(block, notes, set, width);
  return block;
}

scene::Shape place_sign(geo::Coordinate center, const model::Style& style) {
  const double r = style.map.place_size.value / 2;
  scene::Path path;
  path.points = {
      {center.x, center.y - r}, {center.x + r, center.y}, {center.x, center.y + r}, {center.x - r, center.y}};
  path.parts = {{{0, 4}, scene::SubPath::Closing::closed}};
  return {path, style.colors.accent, {}, scene::Stroke{{255, 255, 255}, {0.3}, {}}, {}};
}

text::Block legend_column(const theme::ThematicMap& map, const std::vector<std::string>& notes,
                          const text::Typesetter& set, double width) {
  const model::Style& style = set.style();
  const Looks looks = looks_of(style);
  const double swatch_w = style.legend.swatch_width.value;
  const double swatch_h = style.legend.swatch_height.value;
  const double label_x = swatch_w + 2;
  text::Block block;
  block.add(set.paragraph(map.words.legend_title, looks.title, width), 0, 0);
  if (text::Block bars = histogram(map.legend, set, width, 11); bars.height > 0)
    block.add(std::move(bars), 0, block.height + 1.6);
  double y = block.height + 0.9;
  if (!map.words.count_label.empty()) {
    block.add(set.line(map.words.count_label, {width, y + 0.8 * text::em(looks.count)}, looks.count,
                       scene::Anchor::end));
    y += 1.3 * text::em(looks.count) + 0.3;
  }
  const std::vector<Entry> entries = entries_of(map, style, Direction::down);
  double count_width = 0;
  for (const Entry& entry : entries)
    count_width = std::max(count_width, set.width_of(entry.count, looks.label) + 2);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Entry& entry = entries[i];
    const bool joined = i > 0 && entry.group == Group::in_order && entries[i - 1].group == Group::in_order;
    if (i > 0 && !joined) y += entry.group == entries[i - 1].group ? 1.1 : 2.2;
    text::Block label =
        set.paragraph(entry.label, looks.label, width - label_x - (entry.count.empty() ? 0 : count_width));
    const double height = std::max(swatch_h + (entry.group == Group::in_order ? 0.8 : 0), label.height + 0.4);
    const double box_h = entry.group == Group::in_order ? height : swatch_h;
    for (scene::Item& item : entry.swatch(0, y + (height - box_h) / 2, swatch_w, box_h))
      block.add(std::move(item));
    const double middle = y + height / 2;
    const double label_y = middle - label.height / 2;
    block.add(std::move(label), label_x, label_y);
    if (!entry.count.empty()) {
      block.add(set.line(entry.count, {width, middle + 0.275 * text::em(looks.label)}, looks.label,
                         scene::Anchor::end));
    }
    y += height;
    block.height = std::max(block.height, y);
  }
  block.height += 0.8;
  add_notes(block, notes, set, width);
  block.width = width;
  return block;
}

text::Block legend_band(const theme::ThematicMap& map, const std::vector<std::string>& notes,
                        const text::Typesetter& set, double width) {
  const model::Style& style = set.style();
  const Looks looks = looks_of(style);
  const double swatch_h = style.legend.swatch_height.value;
  const double widest = 34;
  const double least_note_width = 34;
  const double gap = 2.5;
  text::Block block;
  block.add(set.paragraph(map.words.legend_title, looks.title, width), 0, 0);
  const std::vector<Entry> entries = entries_of(map, style, Direction::right);
  std::vector<text::Block> texts;
  double ordered_width = 2 * style.legend.swatch_width.value;
  for (const Entry& entry : entries) {
    text::Block text = set.paragraph(entry.label, looks.label, std::min(widest, width));
    if (!entry.count.empty()) {
      const bool one = entry.count == "1" && !map.words.count_label_one.empty();
      const std::string& unit = one ? map.words.count_label_one : map.words.count_label;
      text.add(set.paragraph(entry.count + " " + unit, looks.count, width), 0, text.height + 0.3);
    }
    if (entry.group == Group::in_order) ordered_width = std::max(ordered_width, text.width + gap);
    texts.push_back(std::move(text));
  }
  double x = 0;
  double y = block.height + 1.3;
  const double top = y;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const Entry& entry = entries[i];
    const bool ordered = entry.group == Group::in_order;
    if (i > 0 && !(ordered && entries[i - 1].group == Group::in_order)) x += gap;
    const double column =
        ordered ? ordered_width : std::max(texts[i].width, 2 * style.legend.swatch_width.value);
    if (x > 0 && x + column > width) {
      x = 0;
      y = block.height + 2.2;
    }
    const double swatch_w = ordered ? column : 2 * style.legend.swatch_width.value;
    for (scene::Item& item : entry.swatch(x, y, swatch_w, swatch_h)) block.add(std::move(item));
    block.add(std::move(texts[i]), x, y + swatch_h + 0.8);
    x += column;
  }
  const double histogram_width = 36;
  if (text::Block bars = histogram(map.legend, set, histogram_width, swatch_h + 3.2); bars.height > 0) {
    const bool fits = x + 2 * gap + histogram_width <= width;
    if (!fits) {
      x = -2 * gap;
      y = block.height + 2.2;
    }
    block.add(std::move(bars), x + 2 * gap, y);
    x += 2 * gap + histogram_width;
  }
  // The notes fill the room beside a single row; under it they would take height from the map.
  const double beside = x + 2 * gap;
  if (!notes.empty() && top == y && width - beside >= least_note_width) {
    text::Block column;
    add_notes(column, notes, set, width - beside);
    const double first = column.height > 0 ? 0.6 * text::em(looks.count) : 0;
    block.add(std::move(column), beside, y - first);
    return block;
  }
  block.height += 0.6;
  add_notes(block, notes, set, width);
  return block;
}

}  // namespace cakupan::render::layout
