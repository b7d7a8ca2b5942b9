#include "render/layout/layout.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include <cakupan/base/error.hpp>

#include "render/layout/band.hpp"
#include "render/layout/free_corner.hpp"
#include "render/layout/graticule.hpp"
#include "render/layout/legend.hpp"
#include "render/layout/locator_box.hpp"
#include "render/layout/map_list.hpp"
#include "render/layout/ranking.hpp"
#include "render/text/page_fit.hpp"

namespace cakupan::render::layout {

namespace {

constexpr double gap = 4;            // at most, between the blocks of a page
constexpr double least_frame = 30;   // a map smaller than this shows nothing, unless the page is small
constexpr double panel_padding = 3;  // of a legend inside the map
constexpr double panel_inset = 2.5;  // from the frame
constexpr double most_gap_above_sources = 25;
constexpr double most_around = 0.35;      // of its height, by which a frame grows
constexpr double bar_limit = 45;          // longest scale bar
constexpr double least_strip_frame = 12;  // of a narrow page

struct Candidate {
  enum class Place { band, column, inside, strip } place = Place::band;
  geo::Box frame;
  geo::Box panel;  ///< of legend and scale bar
  shape::PageTransform transform;
  std::vector<PlacedInset> insets;
  std::optional<geo::Box> locator;
  double merit = 0;  ///< scale, weighted by how well the composition reads
};

void shift(geo::Box& box, double down) {
  box = {box.min_x(), box.min_y() + down, box.max_x(), box.max_y() + down};
}

class Composer {
 public:
  Composer(const theme::ThematicMap& map, const PageTexts& texts, const std::vector<WantedInset>& insets,
           const shape::Ground& ground, const text::Typesetter& typesetter)
      : map_(map),
        texts_(texts),
        wanted_(insets),
        ground_(ground),
        typesetter_(typesetter),
        style_(typesetter.style()),
        insets_(insets, map.words.language, ground, typesetter),
        locator_(map, ground) {
    // Measures follow the margin, which shrinks with the type on small pages.
    gap_ = std::clamp(0.4 * style_.margin.value, 1.5, gap);
    least_frame_ =
        std::clamp(0.3 * std::min(style_.page.width.value, style_.page.height.value), 15.0, least_frame);
    bar_limit_ = std::min(bar_limit, 0.2 * style_.page.width.value);
  }

  PageLayout run() {
    const double margin = style_.margin.value;
    const double width = style_.page.width.value - 2 * margin;
    if (width < least_frame_) throw too_small("for its margins");
    PageLayout layout;
    layout.title.add(title_block(map_.words, typesetter_, width), margin, margin);
    const text::Block source =
        source_block(is_narrow() ? short_sources(width) : texts_.source_lines, typesetter_, width);
    const double foot = style_.page.height.value - margin - source.height;
    body_ = {margin, layout.title.height + gap_, margin + width, foot - (source.height > 0 ? gap_ : 0)};
    if (body_.max_y() - body_.min_y() < least_frame_) throw too_small("for its title and sources");
    const double used = place(layout);
    // On a page much taller than the map, the sources stay with it instead of at the page's distant foot.
    const double spare = foot - used - 2 * gap_;
    const bool distant = spare > std::min(most_gap_above_sources, 0.12 * style_.page.height.value);
    layout.spare = {std::max(spare, 0.0)};
    layout.source.add(source, margin, distant ? used + 2 * gap_ : foot);
    return layout;
  }

 private:
  text::PageTooSmall too_small(const std::string& what) const {
    return {base::Failure::usage,
            fmt::format("a page of {:.0f} × {:.0f} mm is too small {}", style_.page.width.value,
                        style_.page.height.value, what),
            {},
            "choose a larger page, shorter texts or fewer classes"};
  }

  double scale_in(const geo::Box& frame) const {
    return shape::fitting_scale(ground_.subject, frame.width(), frame.height(), style_.map.padding.value);
  }

  /// The subject in the middle of a frame, or moved by a part of what is free: -1 = to the left or the top.
  shape::PageTransform transform_in(const geo::Box& frame, double right = 0, double down = 0) const {
    const double scale = scale_in(frame);
    const double padding = style_.map.padding.value;
    const double free_x = std::max(0.0, frame.width() - 2 * padding - ground_.subject.width() * scale);
    const double free_y = std::max(0.0, frame.height() - 2 * padding - ground_.subject.height() * scale);
    const geo::Coordinate middle = frame.center();
    return {scale, ground_.subject.center(), {middle.x + right * free_x / 2, middle.y + down * free_y / 2}};
  }

  bool is_narrow() const { return style_.page.width < text::narrow_page; }

  /// As many of the sources as one line holds, from the first; the first two at least.
  std::vector<std::string> short_sources(double width) const {
    constexpr std::size_t least = 2;
    std::vector<std::string> lines = texts_.source_lines;
    const double line = source_block({"x"}, typesetter_, width).height;
    while (lines.size() > least && source_block(lines, typesetter_, width).height > 1.5 * line)
      lines.pop_back();
    return lines;
  }

  double bar_width() const {
    return style_.map.scale_bar == model::Style::Map::ScaleBar::none ? 0 : bar_limit_ + scale_bar_overhang;
  }

  /// Height of a frame in which the subject is as wide as the frame allows.
  double needed_height(double width) const {
    const double padding = style_.map.padding.value;
    return (width - 2 * padding) * ground_.subject.height() / ground_.subject.width() + 2 * padding;
  }

  /// Fills in transform, merit and the insets that it has not: the subject may move in its frame to make
  /// room.
  void complete(Candidate& candidate, const std::vector<geo::Box>& taken, double weight) const {
    candidate.transform = transform_in(candidate.frame);
    candidate.merit = weight * candidate.transform.scale;
    if (candidate.insets.size() == wanted_.size()) return;
    const std::vector<PlacedInset> before = candidate.insets;
    std::vector<geo::Box> kept_free;
    for (const geo::Box& box : taken) kept_free.push_back(box.grown_by(panel_inset));
    double best = 0;
    for (const auto& [right, down] : {std::pair{0, 0}, {0, -1}, {0, 1}, {-1, 0}, {1, 0}}) {
      const shape::PageTransform transform = transform_in(candidate.frame, right, down);
      if (right + down != 0 && transform == candidate.transform) continue;
      if (!taken.empty() && !is_clear(taken[0], transform)) continue;
      std::vector<PlacedInset> placed = insets_.in_frame(transform, candidate.frame, kept_free, before);
      // The map first, what it leaves below; or in the middle, where that shows as much.
      const double gain = InsetPlacer::gain(placed) * (down < 0 ? 1.1 : right + down == 0 ? 1.02 : 1);
      if (gain <= best) continue;
      best = gain;
      candidate.transform = transform;
      candidate.insets = std::move(placed);
    }
    candidate.merit *= insets_.worth(candidate.insets);
  }

  Candidate band_under(double frame_bottom, double top, double height) const {
    Candidate result{Candidate::Place::band,
                     {body_.min_x(), body_.min_y(), body_.max_x(), frame_bottom},
                     {body_.min_x(), top, body_.max_x(), top + height},
                     {},
                     {},
                     {},
                     0};
    if (band_.locator_height > 0) {
      result.locator =
          geo::Box(body_.max_x() - band_locator_width, top, body_.max_x(), top + band_.locator_height);
    }
    return result;
  }

  void set_band() {
    auto band = band_of(map_, texts_.legend, typesetter_, locator_, body_.width(), bar_width(), gap_);
    if (!band) throw too_small("for its legend");
    band_ = *std::move(band);
  }

  /// Between the map and what is below it, where the degrees stand.
  double below_frame() const { return gap_ + (has_outer_degrees(style_) ? 0.3 * gap_ : 0); }

  std::optional<Candidate> band() {
    set_band();
    double height = band_.height;
    const double available = body_.height() - height - below_frame();
    if (available < least_frame_) return std::nullopt;
    // A frame taller than the map shows nothing but sea, unless an inset stands there.
    const double spare = wanted_.empty() ? 1 : 1.3;
    double frame_height = std::min(available, std::max(needed_height(body_.width()) * spare, least_frame_));
    if (auto bars = ranking(map_, typesetter_, body_.width(), available - frame_height - gap_)) {
      band_.legend.add(*std::move(bars), 0, height + gap_);
      height = band_.legend.height;
    }
    if (auto list = map_list(map_, typesetter_, body_.width(), available - frame_height - gap_)) {
      band_.legend.add(*std::move(list), 0, height + gap_);
      height = band_.legend.height;
    }
    // Around a part of the whole, land says more than an empty foot of the page.
    const double left = body_.height() - height - below_frame() - frame_height;
    if (left > most_gap_above_sources && locator_.height(band_locator_width) > 0)
      frame_height += std::min(left, most_around * frame_height);
    const double bottom = body_.min_y() + frame_height;
    Candidate result = band_under(bottom, bottom + below_frame(), height);
    complete(result, {}, 1);
    return result;
  }

  /// Of a narrow page: the scale bar stands on the line of the legend's title, and there are no counts.
  std::optional<Candidate> strip() {
    if (!is_narrow()) return std::nullopt;
    band_ = {legend_band(map_, {}, typesetter_, body_.width(), Counts::left_out)};
    band_.height = band_.legend.height;
    const double available = body_.height() - band_.height - gap_;
    if (available < least_strip_frame) return std::nullopt;
    const double bottom = body_.min_y() + std::min(available, needed_height(body_.width()));
    Candidate result = band_under(bottom, bottom + gap_, band_.height);
    result.place = Candidate::Place::strip;
    result.transform = transform_in(result.frame);
    result.merit = result.transform.scale;
    return result;
  }

  /// Map, a row of insets, legend.
  std::optional<Candidate> band_below_insets() {
    if (wanted_.empty()) return std::nullopt;
    set_band();
    const double height = band_.height;
    const double bottom = body_.min_y() + std::max(needed_height(body_.width()), least_frame_);
    const geo::Box room(body_.min_x(), bottom + below_frame(), body_.max_x(), body_.max_y() - height - gap_);
    if (room.max_y() <= room.min_y()) return std::nullopt;
    Candidate result = band_under(bottom, 0, height);
    result.transform = transform_in(result.frame);
    result.insets = insets_.in_row(result.transform, room, gap_);
    if (result.insets.empty()) return std::nullopt;
    double top = 0;
    for (const PlacedInset& inset : result.insets) top = std::max(top, inset.panel.max_y() + gap_);
    shift(result.panel, top);
    if (result.locator) shift(*result.locator, top);
    result.merit = result.transform.scale * insets_.worth(result.insets);
    return result;
  }

  std::optional<Candidate> column() {
    const double width = style_.legend.column_width.value;
    const double right = body_.max_x() - width - 1.5 * gap_;
    if (right - body_.min_x() < least_frame_) return std::nullopt;
    column_ = legend_column(map_, texts_.legend, typesetter_, width,
                            body_.height() - 2 * gap_ - scale_bar_height(typesetter_));
    const double height = column_.height + 2 * gap_ + scale_bar_height(typesetter_);
    if (height > body_.height()) return std::nullopt;
    Candidate result{Candidate::Place::column,
                     {body_.min_x(), body_.min_y(), right, body_.max_y()},
                     {right + 1.5 * gap_, body_.min_y(), body_.max_x(), body_.max_y()},
                     {},
                     {},
                     {},
                     0};
    geo::Box room(result.panel.min_x(), body_.min_y() + column_.height + 2 * gap_, result.panel.max_x(),
                  std::max(body_.min_y(), body_.max_y() - scale_bar_height(typesetter_) - 2 * gap_));
    result.locator = locator_.foot_of(room);
    if (result.locator) room = {room.min_x(), room.min_y(), room.max_x(), result.locator->min_y() - 2 * gap_};
    result.transform = transform_in(result.frame);
    if (!wanted_.empty() && room.max_y() > room.min_y())
      result.insets = insets_.in_column(result.transform, room, gap_);
    complete(result, {}, 1);
    return result;
  }

  std::optional<Candidate> inside_map() {
    if (column_.items.empty()) return std::nullopt;
    const double width = style_.legend.column_width.value;
    const double height = column_.height + gap_ + scale_bar_height(typesetter_);
    if (const double locator = locator_.height(width); locator > 0) {
      if (auto result = inside(width, height + locator + 3 * gap_)) {
        const geo::Box inner = result->panel.grown_by(-panel_padding);
        const double foot = inner.max_y() - scale_bar_height(typesetter_) - 2 * gap_;
        result->locator = geo::Box(inner.min_x(), foot - locator, inner.max_x(), foot);
        return result;
      }
    }
    return inside(width, height);
  }

  /// The legend and what goes with it on a ground of its own in the map, where that covers nothing.
  std::optional<Candidate> inside(double content_width, double content_height) const {
    const auto panel = free_corner(ground_, transform_in(body_), body_.grown_by(-panel_inset),
                                   content_width + 2 * panel_padding, content_height + 2 * panel_padding);
    if (!panel) return std::nullopt;
    Candidate result{Candidate::Place::inside, body_, *panel, {}, {}, {}, 0};
    complete(result, {*panel}, 0.94);
    return result;
  }

  bool is_clear(const geo::Box& panel, const shape::PageTransform& transform) const {
    return shape::distance_to_features(ground_, transform, panel) >= least_room;
  }

  /// Whether every inset of a prescribed size has its place.
  bool has_prescribed(const Candidate& candidate) const {
    for (std::size_t i = 0; i < wanted_.size(); ++i) {
      if (!insets_.is_free(i) && !is_placed(candidate.insets, i)) return false;
    }
    return true;
  }

  Candidate best_candidate() {
    std::optional<Candidate> best;
    // What every inset of a prescribed size has a place in, and not every outlying part.
    std::optional<Candidate> lacking;
    bool any = false;
    std::optional<text::PageTooSmall> refusal;
    for (const auto& compose : {&Composer::strip, &Composer::band, &Composer::band_below_insets,
                                &Composer::column, &Composer::inside_map}) {
      if (best && best->place == Candidate::Place::strip) break;
      std::optional<Candidate> candidate;
      try {
        candidate = (this->*compose)();
      } catch (const text::PageTooSmall& error) {
        refusal = error;
      }
      if (!candidate || candidate->merit <= 0) continue;
      any = true;
      if (!has_prescribed(*candidate)) continue;
      std::optional<Candidate>& rank = has_outlying(wanted_, candidate->insets) ? best : lacking;
      if (!rank || candidate->merit > rank->merit * 1.0001) rank = candidate;
    }
    if (!any) throw refusal ? *refusal : too_small("for its legend beside a map");
    if (!best) best = lacking;
    if (!best) {
      throw base::Error(base::Failure::usage, "an inset of the map finds no place that is free of regions",
                        {}, "give it a smaller factor or width, leave both out, or choose a larger page");
    }
    return *best;
  }

  /// Returns how far down the page the map and its furniture reach.
  double place(PageLayout& layout) {
    const Candidate best = best_candidate();
    layout.frame = best.frame;
    layout.transform = best.transform;
    layout.insets = best.insets;
    layout.locator = best.locator;
    const bool inside = best.place == Candidate::Place::inside;
    const geo::Box inner = inside ? best.panel.grown_by(-panel_padding) : best.panel;
    if (inside) layout.panel = best.panel;
    const bool band = best.place == Candidate::Place::band;
    const bool strip = best.place == Candidate::Place::strip;
    layout.legend.add(band || strip ? band_.legend : column_, inner.min_x(), inner.min_y());
    const bool has_bar = style_.map.scale_bar == model::Style::Map::ScaleBar::drawn;
    if (strip && !has_bar) return best.panel.max_y();
    if (strip) {
      const double limit = bar_limit_ / 2;
      text::Block line =
          scale_bar_line(scale_bar_for(ground_, layout.transform, limit), typesetter_, map_.words.language);
      layout.scale_bar.add(line, inner.max_x() - line.width, inner.min_y());
      return best.panel.max_y();
    }
    if (!has_bar) return std::max(best.frame.max_y(), best.panel.max_y());
    text::Block bar = scale_bar_block(scale_bar_for(ground_, layout.transform, bar_limit_), typesetter_,
                                      map_.words.language);
    const double y = band ? inner.min_y() + band_.bar_top : inner.max_y() - scale_bar_height(typesetter_);
    const double right = band && best.locator ? best.locator->min_x() - 2 * gap_ : inner.max_x();
    layout.scale_bar.add(bar, band ? right - bar.width : inner.min_x(), y);
    return std::max(best.frame.max_y(), best.panel.max_y());
  }

  const theme::ThematicMap& map_;
  const PageTexts& texts_;
  const std::vector<WantedInset>& wanted_;
  const shape::Ground& ground_;
  const text::Typesetter& typesetter_;
  const model::Style& style_;
  InsetPlacer insets_;
  LocatorSize locator_;
  double gap_ = gap;
  double least_frame_ = least_frame;
  double bar_limit_ = bar_limit;
  geo::Box body_;
  Band band_;
  text::Block column_;
};

}  // namespace

PageLayout lay_out(const theme::ThematicMap& map, const PageTexts& texts,
                   const std::vector<WantedInset>& insets, const shape::Ground& ground,
                   const text::Typesetter& typesetter) {
  return Composer(map, texts, insets, ground, typesetter).run();
}

}  // namespace cakupan::render::layout
