#include "render/layout/legend_figure.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include <cakupan/base/number.hpp>

#include "render/theme/emphasis.hpp"

namespace cakupan::render::layout {

namespace {

constexpr double cell_mm = 8;
constexpr double gap_mm = 1;
constexpr double rule_mm = 0.2;
constexpr double label_gap = 2;

text::Look plain(const model::Style& style) {
  return {style.sizes.source, scene::Weight::regular, style.colors.ink};
}

/// Cells as a chart: the first value to the right, the second upward, borders at the lines between, counts in
/// the cells.
class Square {
 public:
  Square(const theme::ThematicMap& map, const text::Typesetter& typesetter)
      : map_(map),
        square_(*map.legend.square),
        typesetter_(typesetter),
        style_(typesetter.style()),
        em_(text::em(plain(style_))) {
    for (const std::string& tick : square_.up_ticks)
      tick_width_ = std::max(tick_width_, typesetter.width_of(tick, plain(style_)));
  }

  text::Block run() {
    const double columns = static_cast<double>(square_.across_ticks.size() - 1);
    const double rows = static_cast<double>(square_.up_ticks.size() - 1);
    text::Block up = typesetter_.paragraph(square_.up, bold(), most_title);
    block_.add(up, 0, 0);
    left_ = tick_width_ + gap_mm;
    top_ = up.height + 0.9 * em_;
    foot_ = top_ + rows * cell_mm;
    cells();
    for (std::size_t i = 0; i < square_.up_ticks.size(); ++i) {
      const double y = foot_ - static_cast<double>(i) * cell_mm;
      block_.add(typesetter_.line(square_.up_ticks[i], {tick_width_, y + 0.35 * em_}, plain(style_),
                                  scene::Anchor::end));
    }
    across_ticks();
    const double right = left_ + columns * cell_mm;
    text::Block across = typesetter_.paragraph(square_.across, bold(), most_title);
    const double width = across.width;
    block_.add(std::move(across), right + label_gap, foot_ - 1.1 * em_);
    block_.width = std::max({right + label_gap + width, up.width, right + tick_reach_});
    return std::move(block_);
  }

 private:
  static constexpr double most_title = 60;

  text::Look bold() const { return {style_.sizes.source, scene::Weight::bold, style_.colors.ink}; }

  void cells() {
    const std::size_t columns = square_.across_ticks.size() - 1, rows = square_.up_ticks.size() - 1;
    for (std::size_t row = 0; row < rows; ++row) {
      for (std::size_t column = 0; column < columns; ++column) {
        const theme::MapClass& one = map_.legend.classes[row * columns + column];
        const double x = left_ + static_cast<double>(column) * cell_mm;
        const double y = foot_ - static_cast<double>(row + 1) * cell_mm;
        block_.add(scene::Shape{text::rectangle(x, y, cell_mm, cell_mm),
                                one.fill,
                                {},
                                scene::Stroke{style_.colors.background, {rule_mm}, {}},
                                {}});
        text::Look look = plain(style_);
        look.color = theme::readable_on(one.fill, style_);
        block_.add(typesetter_.line(base::for_reader(static_cast<double>(one.count), 0, map_.words.language),
                                    {x + cell_mm / 2, y + cell_mm / 2 + 0.35 * em_}, look,
                                    scene::Anchor::middle));
      }
    }
  }

  /// Each below its line; on two lines in turn where they are wider than a cell.
  void across_ticks() {
    bool wide = false;
    for (const std::string& tick : square_.across_ticks)
      wide = wide || typesetter_.width_of(tick, plain(style_)) > 0.9 * cell_mm;
    for (std::size_t i = 0; i < square_.across_ticks.size(); ++i) {
      const double x = left_ + static_cast<double>(i) * cell_mm;
      const double line = wide && i % 2 == 1 ? 2.2 : 1.1;
      block_.add(typesetter_.line(square_.across_ticks[i], {x, foot_ + line * em_}, plain(style_),
                                  scene::Anchor::middle));
      block_.height = std::max(block_.height, foot_ + (line + 0.3) * em_);
      tick_reach_ = typesetter_.width_of(square_.across_ticks[i], plain(style_)) / 2;
    }
  }

  const theme::ThematicMap& map_;
  const theme::SquareLegend& square_;
  const text::Typesetter& typesetter_;
  const model::Style& style_;
  double em_;
  double tick_width_ = 0, tick_reach_ = 0, left_ = 0, top_ = 0, foot_ = 0;
  text::Block block_;
};

/// Circles that stand on one point, a line from the top of each to its number.
text::Block circles(const theme::SymbolLegend& symbols, const text::Typesetter& typesetter) {
  const model::Style& style = typesetter.style();
  const text::Look look = plain(style);
  const double em = text::em(look);
  text::Block block;
  const double most = symbols.radius_of(symbols.examples.front().value);
  const double foot = 2 * most + 0.4 * em, x = most + rule_mm, line_end = 2 * most + label_gap;
  double last = -em;
  for (const theme::SymbolLegend::Example& example : symbols.examples) {
    const double radius = symbols.radius_of(example.value);
    block.add(scene::Disc{{x, foot - radius},
                          {radius},
                          symbols.fill,
                          scene::Stroke{style.colors.background, {rule_mm}, {}},
                          {}});
    const double top = foot - 2 * radius;
    // Numbers of small circles would stand on each other.
    const double at = std::max(top, last + 1.15 * em);
    last = at;
    scene::Path line;
    line.points = {{x, top}, {line_end, at}};
    line.parts = {{{0, 2}, scene::SubPath::Closing::open}};
    block.add(scene::Shape{line, {}, {}, scene::Stroke{style.colors.muted, {0.15}, {}}, {}});
    block.add(typesetter.line(example.words, {line_end + 0.6, at + 0.35 * em}, look));
    block.width = std::max(block.width, line_end + 0.6 + typesetter.width_of(example.words, look));
    block.height = std::max(block.height, at + 0.6 * em);
  }
  block.height = std::max(block.height, foot + rule_mm);
  return block;
}

/// A dot and what it stands for.
text::Block dot_and_words(const theme::DotLegend& dots, const text::Typesetter& typesetter) {
  const text::Look look = plain(typesetter.style());
  const double em = text::em(look);
  text::Block block;
  const double radius = dots.radius.value, x = 2 * radius + 0.8;
  block.add(scene::Disc{{radius, 0.65 * em}, dots.radius, dots.fill, {}, {}});
  block.add(typesetter.line(dots.words, {x, em}, look));
  block.width = x + typesetter.width_of(dots.words, look);
  block.height = 1.4 * em;
  return block;
}

}  // namespace

text::Block legend_figure(const theme::ThematicMap& map, const text::Typesetter& typesetter) {
  if (map.legend.square) return Square(map, typesetter).run();
  if (map.legend.symbols && !map.legend.symbols->examples.empty())
    return circles(*map.legend.symbols, typesetter);
  if (map.legend.dots) return dot_and_words(*map.legend.dots, typesetter);
  return {};
}

}  // namespace cakupan::render::layout
