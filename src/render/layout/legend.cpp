#include "render/layout/legend.hpp"

#include <algorithm>

#include "render/layout/histogram.hpp"
#include "render/layout/legend_entries.hpp"
#include "render/layout/legend_figure.hpp"

namespace cakupan::render::layout {

namespace {

constexpr double wide_histogram = 60, narrow_histogram = 36;
constexpr double widest_share = 60;

using Histogram = model::Style::Legend::Histogram;

struct Looks {
  text::Look title, label, count;
};

Looks looks_of(const model::Style& style) {
  return {{style.sizes.legend_title, scene::Weight::bold, style.colors.ink},
          {style.sizes.legend, scene::Weight::regular, style.colors.ink},
          {style.sizes.source, scene::Weight::regular, style.colors.muted}};
}

/// A bar of the whole width, filled as far as the share goes, with a tick where the whole's share is.
text::Block share_bar(const theme::ComparedShare& share, const text::Typesetter& typesetter, double width) {
  constexpr double thick = 2.4, tick = 0.9;
  const model::Style& style = typesetter.style();
  const Looks looks = looks_of(style);
  text::Block block;
  block.add(
      typesetter.paragraph(share.words, {style.sizes.legend, scene::Weight::bold, style.colors.ink}, width),
      0, 0);
  const double y = block.height + 1;
  block.add(scene::Shape{text::rectangle(0, y, width, thick),
                         style.colors.none,
                         {},
                         scene::Stroke{style.lines.frame.color, {0.1}, {}},
                         {}});
  if (share.own > 0)
    block.add(scene::Shape{text::rectangle(0, y, width * share.own, thick), style.colors.accent, {}, {}, {}});
  const double at = width * share.whole;
  scene::Path mark;
  mark.points = {{at, y - tick}, {at, y + thick + tick}};
  mark.parts = {{{0, 2}, scene::SubPath::Closing::open}};
  block.add(scene::Shape{mark, {}, {}, scene::Stroke{style.colors.background, {0.8}, {}}, {}});
  block.add(scene::Shape{std::move(mark), {}, {}, scene::Stroke{style.colors.ink, {0.35}, {}}, {}});
  const double half = typesetter.width_of(share.whole_words, looks.count) / 2;
  const double middle = std::clamp(at, half, std::max(half, width - half));
  const double baseline = y + thick + tick + 0.85 * text::em(looks.count);
  block.add(typesetter.line(share.whole_words, {middle, baseline}, looks.count, scene::Anchor::middle));
  block.width = width;
  block.height = baseline + 0.25 * text::em(looks.count);
  return block;
}

void add_notes(text::Block& block, const LegendTexts& texts, const text::Typesetter& typesetter,
               double width) {
  const model::Style& style = typesetter.style();
  const text::Look look = looks_of(style).count;
  const double space = 0.6 * text::em(look);
  if (texts.share) {
    const double above = block.height > 0 ? 2.2 : space;
    block.add(share_bar(*texts.share, typesetter, std::min(width, widest_share)), 0, block.height + above);
    block.height += 0.8;
  }
  for (const std::string& note : texts.notes)
    block.add(typesetter.paragraph(note, look, width), 0, block.height + space);
  if (texts.dots.empty()) return;
  const double size = style.small_regions.dot.value;
  const double indent = size + 1.2;
  const double top = block.height + space;
  const scene::Disc dot = dot_sign({size / 2, top + 0.6 * text::em(look)}, style.colors.background, style);
  block.add(dot);
  block.add(typesetter.paragraph(texts.dots, look, width - indent), indent, top);
}

/// What stands below the swatches of a band: label, and count with its unit.
std::vector<text::Block> band_texts(const std::vector<LegendEntry>& entries,
                                    const text::Typesetter& typesetter, double width) {
  const Looks looks = looks_of(typesetter.style());
  const double widest = 34;
  std::vector<text::Block> texts;
  for (const LegendEntry& entry : entries) {
    text::Block text = typesetter.paragraph(entry.label, looks.label, std::min(widest, width));
    if (!entry.count.empty()) {
      const std::string words = entry.unit.empty() ? entry.count : entry.count + " " + entry.unit;
      text.add(typesetter.paragraph(words, looks.count, width), 0, text.height + 0.3);
    }
    texts.push_back(std::move(text));
  }
  return texts;
}

// Beside bars in order, a histogram says nothing more.
Histogram histogram_of(const theme::ThematicMap& map, const model::Style& style) {
  return map.options.companion == theme::DrawingOptions::Companion::ranking ? Histogram::none
                                                                            : style.legend.histogram;
}

text::Block column_of(const theme::ThematicMap& map, const LegendTexts& texts,
                      const text::Typesetter& typesetter, double width, Histogram numbers) {
  const model::Style& style = typesetter.style();
  const Looks looks = looks_of(style);
  const double swatch_w = style.legend.swatch_width.value;
  const double swatch_h = style.legend.swatch_height.value;
  const double label_x = swatch_w + 2;
  text::Block block;
  block.add(typesetter.paragraph(map.words.legend_title, looks.title, width), 0, 0);
  if (text::Block figure = legend_figure(map, typesetter); figure.height > 0)
    block.add(std::move(figure), 0, block.height + 1.6);
  if (numbers != Histogram::none) {
    text::Block bars = histogram(map.legend, typesetter, width, 11);
    if (bars.height > 0) block.add(std::move(bars), 0, block.height + 2.2);
  }
  double y = block.height + 0.9;
  if (!map.words.count_label.empty()) {
    block.add(typesetter.line(map.words.count_label, {width, y + 0.8 * text::em(looks.count)}, looks.count,
                              scene::Anchor::end));
    y += 1.3 * text::em(looks.count) + 0.3;
  }
  const std::vector<LegendEntry> entries = legend_entries(map, style, LegendDirection::down);
  double count_width = 0;
  for (const LegendEntry& entry : entries)
    count_width = std::max(count_width, typesetter.width_of(entry.count, looks.label) + 2);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const LegendEntry& entry = entries[i];
    const bool joined =
        i > 0 && entry.group == LegendGroup::in_order && entries[i - 1].group == LegendGroup::in_order;
    if (i > 0 && !joined) y += entry.group == entries[i - 1].group ? 1.1 : 2.2;
    text::Block label = typesetter.paragraph(entry.label, looks.label,
                                             width - label_x - (entry.count.empty() ? 0 : count_width));
    const double height =
        std::max(swatch_h + (entry.group == LegendGroup::in_order ? 0.8 : 0), label.height + 0.4);
    const double box_h = entry.group == LegendGroup::in_order ? height : swatch_h;
    for (scene::Item& item : entry.swatch(0, y + (height - box_h) / 2, swatch_w, box_h))
      block.add(std::move(item));
    const double middle = y + height / 2;
    const double label_y = middle - label.height / 2;
    block.add(std::move(label), label_x, label_y);
    if (!entry.count.empty()) {
      block.add(typesetter.line(entry.count, {width, middle + 0.275 * text::em(looks.label)}, looks.label,
                                scene::Anchor::end));
    }
    y += height;
    block.height = std::max(block.height, y);
  }
  block.height += 0.8;
  add_notes(block, texts, typesetter, width);
  block.width = width;
  return block;
}

/// The entries with their labels beside them, in as many columns as fit, down the first and then the next.
text::Block listed(const std::vector<LegendEntry>& entries, const text::Typesetter& typesetter,
                   double width) {
  constexpr double beside = 1.2, between = 3, below = 0.9;
  const model::Style& style = typesetter.style();
  const double swatch_w = style.legend.swatch_width.value;
  const double swatch_h = style.legend.swatch_height.value;
  std::vector<text::Block> labels;
  double widest = 0, highest = swatch_h;
  for (const LegendEntry& entry : entries) {
    labels.push_back(typesetter.paragraph(entry.label, looks_of(style).label, width - swatch_w - beside));
    widest = std::max(widest, swatch_w + beside + labels.back().width);
    highest = std::max(highest, labels.back().height);
  }
  const auto most = static_cast<std::size_t>(std::max(1.0, (width + between) / (widest + between)));
  const std::size_t rows = (entries.size() + most - 1) / most;
  text::Block block;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const double x = static_cast<double>(i / rows) * (widest + between);
    const double y = static_cast<double>(i % rows) * (highest + below);
    for (scene::Item& item : entries[i].swatch(x, y + (highest - swatch_h) / 2, swatch_w, swatch_h))
      block.add(std::move(item));
    const double label_y = y + (highest - labels[i].height) / 2;
    block.add(std::move(labels[i]), x + swatch_w + beside, label_y);
  }
  block.width = width;
  block.height = static_cast<double>(rows) * (highest + below) - below;
  return block;
}

/// Whether the classes of a ramp stand in one row.
bool is_one_row(const std::vector<LegendEntry>& entries, double ordered_width, double width) {
  const auto ordered = std::count_if(entries.begin(), entries.end(), [](const LegendEntry& entry) {
    return entry.group == LegendGroup::in_order;
  });
  return static_cast<double>(ordered) * ordered_width <= width;
}

}  // namespace

text::Block legend_notes(const LegendTexts& texts, const text::Typesetter& typesetter, double width) {
  text::Block block;
  add_notes(block, texts, typesetter, width);
  return block;
}

text::Block legend_column(const theme::ThematicMap& map, const LegendTexts& texts,
                          const text::Typesetter& typesetter, double width, double most_height) {
  const Histogram numbers = histogram_of(map, typesetter.style());
  text::Block column = column_of(map, texts, typesetter, width, numbers);
  if (numbers == Histogram::if_room && column.height > most_height)
    column = column_of(map, texts, typesetter, width, Histogram::none);
  return column;
}

text::Block legend_band(const theme::ThematicMap& map, const LegendTexts& extra,
                        const text::Typesetter& typesetter, double width, Counts counts) {
  const model::Style& style = typesetter.style();
  const Looks looks = looks_of(style);
  const double swatch_h = style.legend.swatch_height.value;
  const double least_note_width = 34;
  const double gap = 2.5, close_gap = 0.9;
  text::Block block;
  block.add(typesetter.paragraph(map.words.legend_title, looks.title, width), 0, 0);
  std::vector<LegendEntry> entries = legend_entries(map, style, LegendDirection::right);
  if (counts == Counts::left_out) {
    for (LegendEntry& entry : entries) entry.count.clear();
  }
  std::vector<text::Block> texts = band_texts(entries, typesetter, width);
  double ordered_width = 2 * style.legend.swatch_width.value;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (entries[i].group == LegendGroup::in_order)
      ordered_width = std::max(ordered_width, texts[i].width + (counts == Counts::drawn ? gap : close_gap));
  }
  if (counts == Counts::left_out && !is_one_row(entries, ordered_width, width)) {
    block.add(listed(entries, typesetter, width), 0, block.height + 1.3);
    return block;
  }
  double x = 0;
  double y = block.height + 1.3;
  const double top = y;
  if (text::Block figure = legend_figure(map, typesetter); figure.height > 0) {
    x = figure.width + 2 * gap;
    block.add(std::move(figure), 0, y);
  }
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const LegendEntry& entry = entries[i];
    const bool ordered = entry.group == LegendGroup::in_order;
    if (i > 0 && !(ordered && entries[i - 1].group == LegendGroup::in_order)) x += gap;
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
  const double histogram_width = x + 2 * gap + wide_histogram <= width ? wide_histogram : narrow_histogram;
  const Histogram numbers = histogram_of(map, style);
  if (text::Block bars = histogram(map.legend, typesetter, histogram_width, swatch_h + 3.2);
      numbers != Histogram::none && bars.height > 0) {
    const bool fits = x + 2 * gap + histogram_width <= width;
    if (!fits && numbers == Histogram::drawn) {
      x = -2 * gap;
      y = block.height + 2.2;
    }
    if (fits || numbers == Histogram::drawn) {
      block.add(std::move(bars), x + 2 * gap, y);
      x += 2 * gap + histogram_width;
    }
  }
  // The notes fill the room beside a single row; under it they would take height from the map.
  const double beside = x + 2 * gap;
  if (!extra.is_empty() && top == y && width - beside >= least_note_width) {
    text::Block column;
    add_notes(column, extra, typesetter, width - beside);
    const double first = column.height > 0 ? 0.6 * text::em(looks.count) : 0;
    block.add(std::move(column), beside, y - first);
    return block;
  }
  block.height += 0.6;
  add_notes(block, extra, typesetter, width);
  return block;
}

}  // namespace cakupan::render::layout
