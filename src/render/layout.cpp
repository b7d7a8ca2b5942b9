#include "render/layout.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>

#include "render/legend.hpp"

namespace cakupan::render {

namespace {

constexpr double gap = 4;            // between the blocks of a page
constexpr double least_frame = 30;   // a map smaller than this shows nothing
constexpr double panel_padding = 3;  // of a legend inside the map
constexpr double panel_inset = 2.5;  // from the frame
constexpr double most_gap_above_sources = 25;
constexpr double bar_limit = 45;  // longest scale bar

struct Candidate {
  enum class Place { band, column, inside } place = Place::band;
  geo::Box frame;
  geo::Box panel;    ///< of legend and scale bar
  double merit = 0;  ///< scale, weighted by how well the composition reads
};

class Composer {
 public:
  Composer(const ThematicMap& map, const PageTexts& texts, const Ground& ground, const Typesetter& set)
      : map_(map), texts_(texts), ground_(ground), set_(set), style_(set.style()) {}

  PageLayout run() {
    const double margin = style_.margin.value;
    const double width = style_.page.width.value - 2 * margin;
    if (width < least_frame) throw too_small("for its margins");
    PageLayout layout;
    layout.title.add(title(width), margin, margin);
    const Block source = source_block(texts_.source_lines, width);
    const double foot = style_.page.height.value - margin - source.height;
    body_ = {margin, layout.title.height + gap, margin + width, foot - (source.height > 0 ? gap : 0)};
    if (body_.max_y() - body_.min_y() < least_frame) throw too_small("for its title and sources");
    const double used = place(layout);
    // On a page much taller than the map, the sources stay with it instead of at the page's distant foot.
    const bool distant = foot - used > most_gap_above_sources;
    layout.source.add(source, margin, distant ? used + 2 * gap : foot);
    return layout;
  }

 private:
  base::Error too_small(const std::string& what) const {
    return {base::Failure::usage,
            fmt::format("a page of {:.0f} × {:.0f} mm is too small {}", style_.page.width.value,
                        style_.page.height.value, what),
            {},
            "choose a larger page or a smaller type"};
  }

  Block title(double width) const {
    Block block;
    block.add(set_.paragraph(map_.title, {style_.sizes.title, Weight::bold, style_.colors.ink}, width), 0, 0);
    const Block subtitle =
        set_.paragraph(map_.subtitle, {style_.sizes.subtitle, Weight::regular, style_.colors.muted}, width);
    if (subtitle.height > 0) block.add(subtitle, 0, block.height + (block.height > 0 ? 0.8 : 0));
    return block;
  }

  Block source_block(const std::vector<std::string>& lines, double width) const {
    const Look look{style_.sizes.source, Weight::regular, style_.colors.muted};
    Block block;
    for (const std::string& line : lines) {
      block.add(set_.paragraph(line, look, width), 0, block.height > 0 ? block.height + 0.15 * em(look) : 0);
    }
    return block;
  }

  double scale_in(const geo::Box& frame) const {
    return fitting_scale(ground_.subject, frame.width(), frame.height(), style_.map.padding.value);
  }

  PageTransform transform_in(const geo::Box& frame) const {
    return {scale_in(frame), ground_.subject.center(), frame.center()};
  }

  double bar_width() const { return bar_limit + scale_bar_overhang; }

  std::optional<Candidate> band() {
    const double room = body_.width() - bar_width() - 2 * gap;
    if (room < 40) return std::nullopt;
    band_ = legend_band(map_, texts_.legend_notes, set_, room);
    const double height = std::max(band_.height, scale_bar_height(set_));
    double frame_height = body_.height() - height - gap;
    if (frame_height < least_frame) return std::nullopt;
    // A wide country on a tall page: a frame much taller than the map shows nothing but sea.
    const double padding = style_.map.padding.value;
    const double needed =
        (body_.width() - 2 * padding) * ground_.subject.height() / ground_.subject.width() + 2 * padding;
    frame_height = std::min(frame_height, std::max(needed * 1.3, least_frame));
    const double bottom = body_.min_y() + frame_height;
    Candidate result{Candidate::Place::band,
                     {body_.min_x(), body_.min_y(), body_.max_x(), bottom},
                     {body_.min_x(), bottom + gap, body_.max_x(), bottom + gap + height},
                     0};
    result.merit = scale_in(result.frame);
    return result;
  }

  std::optional<Candidate> column() {
    const double width = style_.legend.column_width.value;
    const double right = body_.max_x() - width - 1.5 * gap;
    if (right - body_.min_x() < least_frame) return std::nullopt;
    column_ = legend_column(map_, texts_.legend_notes, set_, width);
    const double height = column_.height + 2 * gap + scale_bar_height(set_);
    if (height > body_.height()) return std::nullopt;
    Candidate result{Candidate::Place::column,
                     {body_.min_x(), body_.min_y(), right, body_.max_y()},
                     {right + 1.5 * gap, body_.min_y(), body_.max_x(), body_.max_y()},
                     0};
    result.merit = scale_in(result.frame);
    return result;
  }

  std::optional<Candidate> inside() {
    const double width = style_.legend.column_width.value + 2 * panel_padding;
    if (column_.items.empty()) return std::nullopt;
    const double height = column_.height + gap + scale_bar_height(set_) + 2 * panel_padding;
    const geo::Box inner = body_.grown_by(-panel_inset);
    if (width > inner.width() || height > inner.height()) return std::nullopt;
    const PageTransform transform = transform_in(body_);
    std::optional<Candidate> best;
    double best_room = -1;
    for (const bool left : {true, false}) {
      for (const bool low : {true, false}) {
        const double x = left ? inner.min_x() : inner.max_x() - width;
        // Above the labels of the graticule.
        const double y = low ? inner.max_y() - height - 2 : inner.min_y();
        const geo::Box panel(x, y, x + width, y + height);
        const double room = distance_to_regions(panel, transform);
        if (room < 1.5 || room <= best_room) continue;
        best_room = room;
        best = Candidate{Candidate::Place::inside, body_, panel, 0.94 * transform.scale};
      }
    }
    return best;
  }

  /// How far the nearest border of a region is from a box on the page; 0 where one runs through it.
  double distance_to_regions(const geo::Box& panel, const PageTransform& transform) const {
    double nearest = 1e9;
    for (std::size_t r = 0; r < ground_.shapes.ring_count(); ++r) {
      const auto ring = ground_.shapes.ring(r);
      geo::Coordinate a = transform.to_page(ring[0]);
      for (const geo::Coordinate& meters : ring) {
        const geo::Coordinate b = transform.to_page(meters);
        const geo::Box edge(std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y));
        const double dx = std::max({0.0, edge.min_x() - panel.max_x(), panel.min_x() - edge.max_x()});
        const double dy = std::max({0.0, edge.min_y() - panel.max_y(), panel.min_y() - edge.max_y()});
        nearest = std::min(nearest, std::max(dx, dy));
        a = b;
      }
    }
    if (nearest == 0) return 0;
    const geo::Coordinate corner = transform.to_meters({panel.min_x(), panel.min_y()});
    for (std::size_t f = 0; f < ground_.shapes.feature_count(); ++f) {
      if (geo::contains(ground_.shapes, f, corner)) return 0;
    }
    return nearest;
  }

  /// Returns how far down the page the map and its furniture reach.
  double place(PageLayout& layout) {
    std::optional<Candidate> best;
    for (const std::optional<Candidate>& candidate : {band(), column(), inside()}) {
      if (candidate && candidate->merit > 0 && (!best || candidate->merit > best->merit * 1.0001))
        best = candidate;
    }
    if (!best) throw too_small("for its legend beside a map");
    layout.frame = best->frame;
    layout.transform = transform_in(best->frame);
    const bool inside = best->place == Candidate::Place::inside;
    const geo::Box inner = inside ? best->panel.grown_by(-panel_padding) : best->panel;
    if (inside) layout.panel = best->panel;
    const bool band = best->place == Candidate::Place::band;
    layout.legend.add(band ? band_ : column_, inner.min_x(), inner.min_y());
    Block bar = scale_bar_block(scale_bar_for(ground_, layout.transform, bar_limit), set_, map_.language);
    const double y = band ? inner.min_y() : inner.max_y() - scale_bar_height(set_);
    layout.scale_bar.add(bar, band ? inner.max_x() - bar.width : inner.min_x(), y);
    return std::max(best->frame.max_y(), best->panel.max_y());
  }

  const ThematicMap& map_;
  const PageTexts& texts_;
  const Ground& ground_;
  const Typesetter& set_;
  const model::Style& style_;
  geo::Box body_;
  Block band_;
  Block column_;
};

}  // namespace

PageLayout lay_out(const ThematicMap& map, const PageTexts& texts, const Ground& ground,
                   const Typesetter& set) {
  return Composer(map, texts, ground, set).run();
}

}  // namespace cakupan::render
