#include "render/layout/bar_chart.hpp"

#include <algorithm>
#include <utility>

namespace cakupan::render::layout {

namespace {

constexpr double bar_part = 0.66;       // of a bar's pitch
constexpr double declared_part = 0.86;  // likewise, of what stands behind it
constexpr double line_mm = 0.2;
constexpr double halo_mm = 0.5;

class Chart {
 public:
  Chart(const theme::PanelChart& chart, const theme::MapLegend& legend, const text::Typesetter& typesetter,
        double width, double height)
      : chart_(chart), legend_(legend), typesetter_(typesetter), style_(typesetter.style()), width_(width) {
    block_.add(typesetter.paragraph(chart.title, title(), width), 0, 0);
    const double line = 1.2 * text::em(label());
    top_ = block_.height + 2.6 * line;
    foot_ = height - 1.3 * line;
    pitch_ = width / static_cast<double>(std::max<std::size_t>(chart.bars.size(), 1));
    for (const theme::PanelBar& bar : chart.bars)
      most_ = std::max({most_, bar.earlier + bar.added, bar.declared.value_or(0)});
    block_.width = width;
    block_.height = height;
  }

  text::Block run() {
    if (foot_ - top_ < 4 || most_ <= 0) return {};
    for (std::size_t i = 0; i < chart_.bars.size(); ++i) add_bar(chart_.bars[i], i);
    scene::Path axis;
    axis.points = {{0, foot_}, {width_, foot_}};
    axis.parts = {{{0, 2}, scene::SubPath::Closing::open}};
    block_.add(scene::Shape{axis, {}, {}, scene::Stroke{style_.colors.ink, {line_mm}, {}}, {}});
    return std::move(block_);
  }

 private:
  text::Look title() const { return {style_.sizes.legend, scene::Weight::bold, style_.colors.ink}; }
  text::Look label() const { return {style_.sizes.source, scene::Weight::regular, style_.colors.ink}; }
  text::Look figure() const { return {style_.sizes.source, scene::Weight::bold, style_.colors.ink}; }

  double height_of(double value) const { return (foot_ - top_) * value / most_; }

  void add_part(double middle, double part, double from, double to, const theme::MapClass& map_class) {
    if (to <= from) return;
    const double wide = part * pitch_;
    block_.add(scene::Shape{
        text::rectangle(middle - wide / 2, foot_ - height_of(to), wide, height_of(to) - height_of(from)),
        map_class.fill,
        map_class.hatch,
        {},
        {}});
  }

  void add_bar(const theme::PanelBar& bar, std::size_t i) {
    const double middle = (static_cast<double>(i) + 0.5) * pitch_;
    const double known = bar.earlier + bar.added;
    if (bar.declared && *bar.declared > known) {
      const double wide = declared_part * pitch_, high = height_of(*bar.declared);
      block_.add(scene::Shape{text::rectangle(middle - wide / 2, foot_ - high, wide, high),
                              {},
                              {},
                              scene::Stroke{style_.colors.muted, {line_mm}, {0.8, 0.8}},
                              {}});
    }
    add_part(middle, bar_part, 0, bar.earlier, legend_.classes[chart_.earlier_class]);
    add_part(middle, bar_part, bar.earlier, known, legend_.classes[chart_.added_class]);
    const double em = text::em(label());
    scene::TextRun told = typesetter_.line(bar.figure, {middle, foot_ - height_of(known) - 0.3 * em},
                                           figure(), scene::Anchor::middle);
    told.halo = scene::TextRun::Halo{style_.colors.background, {halo_mm}};
    block_.add(std::move(told));
    block_.add(typesetter_.line(bar.label, {middle, foot_ + 1.15 * em}, label(), scene::Anchor::middle));
    const bool last = i + 1 == chart_.bars.size();
    if (last && bar.declared && !chart_.declared_label.empty()) {
      text::Look muted = label();
      muted.color = style_.colors.muted;
      const double right = middle + declared_part * pitch_ / 2;
      block_.add(typesetter_.line(chart_.declared_label,
                                  {right, foot_ - height_of(*bar.declared) - 0.35 * em}, muted,
                                  scene::Anchor::end));
    }
  }

  const theme::PanelChart& chart_;
  const theme::MapLegend& legend_;
  const text::Typesetter& typesetter_;
  const model::Style& style_;
  double width_;
  text::Block block_;
  double top_ = 0, foot_ = 0, pitch_ = 0, most_ = 0;
};

}  // namespace

text::Block bar_chart(const theme::PanelChart& chart, const theme::MapLegend& legend,
                      const text::Typesetter& typesetter, double width, double height) {
  return Chart(chart, legend, typesetter, width, height).run();
}

}  // namespace cakupan::render::layout
