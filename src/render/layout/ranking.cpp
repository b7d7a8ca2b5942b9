#include "render/layout/ranking.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include <cakupan/base/messages.hpp>
#include <cakupan/base/text.hpp>

namespace cakupan::render::layout {

namespace {

constexpr double column_gap = 5;
constexpr double least_bar = 8;    // mm for the highest value
constexpr double row_pitch = 1.2;  // of the type size
constexpr double bar_part = 0.66;  // of a row's height
constexpr double between = 1.2;    // mm from name to bar, and from bar to figure

struct Row {
  std::string name, figure, counts;
  double number = 0;
  const theme::MapClass* map_class = nullptr;  ///< nothing for the whole
};

std::vector<Row> rows_of(const theme::ThematicMap& map) {
  std::vector<Row> rows;
  for (const theme::MapFeature& feature : map.subject.features) {
    if (!feature.rank_by) continue;
    rows.push_back({feature.label.empty() ? feature.name : feature.label,
                    feature.figure.empty() ? feature.value : feature.figure, feature.counts, *feature.rank_by,
                    &map.legend.classes[feature.map_class]});
  }
  if (rows.size() < 2) return {};
  if (const auto& whole = map.legend.whole)
    rows.push_back({whole->name, whole->figure, whole->counts, whole->rank_by, nullptr});
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return a.number != b.number ? a.number > b.number : a.name < b.name;
  });
  return rows;
}

class Setter {
 public:
  Setter(const theme::ThematicMap& map, const text::Typesetter& typesetter, double width)
      : rows_(rows_of(map)), typesetter_(typesetter), style_(typesetter.style()), width_(width) {
    title_ = typesetter.paragraph(
        base::message(base::Message::ranking_title, map.words.language, {map.words.count_label}),
        {style_.sizes.legend_title, scene::Weight::bold, style_.colors.ink}, width);
    pitch_ = row_pitch * text::em(look(scene::Weight::regular));
    for (const Row& row : rows_) {
      name_width_ = std::max(name_width_, typesetter.width_of(row.name, look(weight_of(row))));
      figure_width_ = std::max(figure_width_, typesetter.width_of(row.figure, look(scene::Weight::bold)));
      counts_width_ = std::max(counts_width_, typesetter.width_of(row.counts, look(scene::Weight::regular)));
    }
  }

  std::optional<text::Block> run(double height) const {
    if (rows_.empty() || rows_.front().number <= 0) return std::nullopt;
    for (std::size_t columns = 2; columns <= rows_.size(); ++columns) {
      const std::size_t lines = (rows_.size() + columns - 1) / columns;
      const double column =
          (width_ - column_gap * static_cast<double>(columns - 1)) / static_cast<double>(columns);
      const double bar = column - name_width_ - figure_width_ - counts_width_ - 3 * between;
      if (bar < least_bar) return std::nullopt;
      if (title_.height + 1 + pitch_ * static_cast<double>(lines) > height) continue;
      return set(lines, column, bar);
    }
    return std::nullopt;
  }

 private:
  text::Look look(scene::Weight weight) const { return {style_.sizes.source, weight, style_.colors.ink}; }
  static scene::Weight weight_of(const Row& row) {
    return row.map_class == nullptr ? scene::Weight::bold : scene::Weight::regular;
  }

  text::Block set(std::size_t lines, double column, double bar) const {
    text::Block block;
    block.add(title_, 0, 0);
    const double top = title_.height + 1;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const std::size_t before = i / lines;  // columns
      const double x = static_cast<double>(before) * (column + column_gap);
      const double y = top + static_cast<double>(i % lines) * pitch_;
      set_row(block, rows_[i], x, y, bar);
    }
    block.width = width_;
    block.height = top + static_cast<double>(lines) * pitch_;
    return block;
  }

  void set_row(text::Block& block, const Row& row, double x, double y, double bar) const {
    const text::Look plain = look(weight_of(row)), bold = look(scene::Weight::bold);
    const double baseline = y + pitch_ / 2 + 0.36 * text::em(plain);
    block.add(typesetter_.line(row.name, {x, baseline}, plain));
    const double bar_x = x + name_width_ + between;
    const double length = std::max(0.0, bar * row.number / rows_.front().number);
    const double thick = bar_part * pitch_;
    scene::Shape shape;
    shape.path = text::rectangle(bar_x, y + (pitch_ - thick) / 2, std::max(length, 0.15), thick);
    shape.fill = row.map_class == nullptr ? style_.colors.ink : row.map_class->fill;
    if (row.map_class != nullptr) {
      shape.hatch = row.map_class->hatch;
      shape.stroke = scene::Stroke{style_.lines.frame.color, {0.1}, {}};
    }
    block.add(std::move(shape));
    const double figure_x = bar_x + bar + between + figure_width_;
    block.add(typesetter_.line(row.figure, {figure_x, baseline}, bold, scene::Anchor::end));
    if (row.counts.empty()) return;
    text::Look muted = look(scene::Weight::regular);
    muted.color = style_.colors.muted;
    block.add(typesetter_.line(row.counts, {figure_x + between + counts_width_, baseline}, muted,
                               scene::Anchor::end));
  }

  std::vector<Row> rows_;
  const text::Typesetter& typesetter_;
  const model::Style& style_;
  double width_;
  text::Block title_;
  double pitch_ = 0;
  double name_width_ = 0, figure_width_ = 0, counts_width_ = 0;
};

}  // namespace

std::optional<text::Block> ranking(const theme::ThematicMap& map, const text::Typesetter& typesetter,
                                   double width, double height) {
  if (map.options.companion != theme::DrawingOptions::Companion::ranking) return std::nullopt;
  return Setter(map, typesetter, width).run(height);
}

}  // namespace cakupan::render::layout
