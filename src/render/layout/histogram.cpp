#include "render/layout/histogram.hpp"

#include <algorithm>
#include <cmath>

namespace cakupan::render::layout {

namespace {

constexpr double gap = 0.2;  // between bars
constexpr std::size_t fewest_bars = 6;
constexpr std::size_t most_bars = 24;

/// BarCounts by bar and class.
using BarCounts = std::vector<std::vector<std::size_t>>;

// About the root of the number of values, as histograms are commonly drawn.
std::size_t bar_count(std::size_t values) {
  const auto root = static_cast<std::size_t>(std::lround(2 * std::sqrt(static_cast<double>(values))));
  return std::clamp(root, fewest_bars, most_bars);
}

BarCounts counted(const theme::MapLegend& legend, double low, double high) {
  BarCounts counts(bar_count(legend.mapped->values.size()), std::vector<std::size_t>(legend.classes.size()));
  const double step = (high - low) / static_cast<double>(counts.size());
  for (const theme::MappedValue& value : legend.mapped->values) {
    const auto bar = static_cast<std::size_t>(std::max(0.0, (value.number - low) / step));
    ++counts[std::min(bar, counts.size() - 1)][value.map_class];
  }
  return counts;
}

std::size_t highest(const BarCounts& counts) {
  std::size_t most = 0;
  for (const std::vector<std::size_t>& bar : counts) {
    std::size_t sum = 0;
    for (const std::size_t count : bar) sum += count;
    most = std::max(most, sum);
  }
  return most;
}

struct BarAxis {
  double y = 0;
  double baseline = 0;  ///< of the labels of its ends
};

/// A line through the bars, and its words on the axis's line, or below it where the labels of the ends leave
/// no room. Returns the baseline of the last line.
double add_mark(text::Block& block, const theme::MarkedNumber& mark, double at, BarAxis axis,
                const theme::MappedValues& mapped, const text::Typesetter& typesetter, double width) {
  constexpr double beyond = 0.9;
  const model::Style& style = typesetter.style();
  const text::Look muted{style.sizes.source, scene::Weight::regular, style.colors.muted};
  const text::Look look{style.sizes.source, scene::Weight::bold, style.colors.ink};
  scene::Path line;
  line.points = {{at, -beyond}, {at, axis.y + beyond}};
  line.parts = {{{0, 2}, scene::SubPath::Closing::open}};
  block.add(scene::Shape{line, {}, {}, scene::Stroke{style.colors.background, {0.7}, {}}, {}});
  block.add(scene::Shape{std::move(line), {}, {}, scene::Stroke{style.colors.ink, {0.3}, {}}, {}});
  const double half = typesetter.width_of(mark.words, look) / 2;
  const double middle = std::clamp(at, half, std::max(half, width - half));
  const double space = text::em(muted);
  const bool is_free = middle - half > typesetter.width_of(mapped.low, muted) + space &&
                       middle + half < width - typesetter.width_of(mapped.high, muted) - space;
  const double baseline = is_free ? axis.baseline : axis.baseline + 1.15 * text::em(look);
  block.add(typesetter.line(mark.words, {middle, baseline}, look, scene::Anchor::middle));
  return baseline;
}

}  // namespace

text::Block histogram(const theme::MapLegend& legend, const text::Typesetter& typesetter, double width,
                      double bar_height) {
  const model::Style& style = typesetter.style();
  text::Block block;
  if (style.legend.histogram == model::Style::Legend::Histogram::none || !legend.mapped ||
      legend.mapped->values.empty())
    return block;
  const auto [least, most] =
      std::ranges::minmax_element(legend.mapped->values, {}, &theme::MappedValue::number);
  if (least->number == most->number) return block;
  const BarCounts counts = counted(legend, least->number, most->number);
  const double unit = bar_height / static_cast<double>(highest(counts));
  const double step = width / static_cast<double>(counts.size());
  const scene::Stroke rim{style.lines.frame.color, {0.1}, {}};
  for (std::size_t bar = 0; bar < counts.size(); ++bar) {
    double y = bar_height;
    for (std::size_t one = 0; one < legend.classes.size(); ++one) {
      if (counts[bar][one] == 0) continue;
      const double height = unit * static_cast<double>(counts[bar][one]);
      y -= height;
      block.add(
          scene::Shape{text::rectangle(static_cast<double>(bar) * step + gap / 2, y, step - gap, height),
                       legend.classes[one].fill,
                       legend.classes[one].hatch,
                       rim,
                       {}});
    }
  }
  scene::Path line;
  line.points = {{0, bar_height}, {width, bar_height}};
  line.parts = {{{0, 2}, scene::SubPath::Closing::open}};
  block.add(scene::Shape{line, {}, {}, scene::Stroke{style.colors.muted, {0.15}, {}}, {}});
  const text::Look look{style.sizes.source, scene::Weight::regular, style.colors.muted};
  double baseline = bar_height + 0.4 + 0.8 * text::em(look);
  block.add(typesetter.line(legend.mapped->low, {0, baseline}, look));
  block.add(typesetter.line(legend.mapped->high, {width, baseline}, look, scene::Anchor::end));
  if (const auto& mark = legend.mapped->mark;
      mark && mark->number >= least->number && mark->number <= most->number) {
    const double at = width * (mark->number - least->number) / (most->number - least->number);
    baseline = add_mark(block, *mark, at, {bar_height, baseline}, *legend.mapped, typesetter, width);
  }
  block.width = width;
  block.height = baseline + 0.25 * text::em(look);
  return block;
}

}  // namespace cakupan::render::layout
