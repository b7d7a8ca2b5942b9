#include "render/layout/inset_layout.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include <cakupan/base/messages.hpp>
#include <cakupan/base/number.hpp>

#include "render/layout/scale_bar.hpp"

namespace cakupan::render::layout {

namespace {

constexpr double least_outlying = 0.25, least_in_column = 0.1, most_outlying = 1;
constexpr double most_in_row = 8;
constexpr double factor_step = 0.05;
// An inset inside the frame takes no more of it, lest it seem to be the map.
constexpr double most_of_width = 0.55;
constexpr double most_of_height = 0.6;
constexpr double from_land = 1.5;  // mm between an inset and the nearest region
constexpr double land_cell = 0.7;

text::Look caption_look(const text::Typesetter& typesetter, scene::Weight weight) {
  return {typesetter.style().sizes.source, weight,
          weight == scene::Weight::bold ? typesetter.style().colors.ink : typesetter.style().colors.muted};
}

double round_down(double factor) { return std::floor(factor / factor_step + 1e-9) * factor_step; }

}  // namespace

bool is_placed(std::span<const PlacedInset> placed, std::size_t inset) {
  return std::any_of(placed.begin(), placed.end(),
                     [&](const PlacedInset& each) { return each.inset == inset; });
}

bool has_outlying(std::span<const WantedInset> wanted, std::span<const PlacedInset> placed) {
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (wanted[i].role == WantedInset::Role::outlying && !is_placed(placed, i)) return false;
  }
  return true;
}

InsetPlacer::InsetPlacer(const std::vector<WantedInset>& wanted, base::Language language,
                         const shape::Ground& ground, const text::Typesetter& typesetter)
    : wanted_(wanted), language_(language), ground_(ground), typesetter_(typesetter) {}

geo::Box InsetPlacer::window_of(std::size_t inset, const shape::PageTransform& main) const {
  const geo::Box& meters = wanted_[inset].subject;
  const geo::Coordinate a = main.to_page({meters.min_x(), meters.max_y()});
  const geo::Coordinate b = main.to_page({meters.max_x(), meters.min_y()});
  const geo::Box box(a.x, a.y, b.x, b.y);
  return wanted_[inset].inset.extent ? box : box.grown_by(wanted_[inset].around);
}

double InsetPlacer::caption_height() const {
  return 1.75 * text::em(caption_look(typesetter_, scene::Weight::bold));
}

text::Block InsetPlacer::caption_of(std::size_t inset, double factor,
                                    const shape::PageTransform& main) const {
  const text::Look bold = caption_look(typesetter_, scene::Weight::bold);
  const text::Look muted = caption_look(typesetter_, scene::Weight::regular);
  const ScaleBar bar = scale_bar_for(ground_, main, 30);
  const double hundreds = std::pow(10, std::floor(std::log10(bar.denominator / factor)) - 2);
  const double denominator = std::round(bar.denominator / factor / hundreds) * hundreds;
  std::string scale = "1 : " + base::for_reader(denominator, 0, language_);
  if (wanted_[inset].role == WantedInset::Role::closer)
    scale += fmt::format("  (×\u2009{})",
                         base::for_reader(factor, factor == std::round(factor) ? 0 : 2, language_));
  text::Block block;
  const double baseline = 1.22 * text::em(bold);
  const double indent = 1.4;
  double x = indent;
  if (!wanted_[inset].inset.title.empty()) {
    block.add(typesetter_.line(wanted_[inset].inset.title, {x, baseline}, bold));
    x += typesetter_.width_of(wanted_[inset].inset.title, bold) + 1.2 * text::em(bold);
  }
  block.add(typesetter_.line(scale, {x, baseline}, muted));
  block.width = x + typesetter_.width_of(scale, muted) + indent;
  block.height = caption_height();
  return block;
}

bool InsetPlacer::is_free(std::size_t inset) const {
  return !wanted_[inset].inset.factor && !wanted_[inset].inset.width;
}

double InsetPlacer::factor_of(std::size_t inset, const shape::PageTransform& main) const {
  const theme::MapInset& wanted = wanted_[inset].inset;
  if (wanted.factor) return *wanted.factor;
  return wanted.width->value / window_of(inset, main).width();
}

InsetPlacer::Size InsetPlacer::size_of(std::size_t inset, double factor,
                                       const shape::PageTransform& main) const {
  const geo::Box window = window_of(inset, main);
  return {std::max(window.width() * factor, caption_of(inset, factor, main).width),
          window.height() * factor + caption_height()};
}

PlacedInset InsetPlacer::placed(std::size_t inset, double factor, const shape::PageTransform& main,
                                const geo::Box& panel) const {
  PlacedInset result;
  result.inset = inset;
  result.role = wanted_[inset].role;
  result.factor = std::round(factor * 1000) / 1000;
  result.panel = panel;
  result.frame = {panel.min_x(), panel.min_y() + caption_height(), panel.max_x(), panel.max_y()};
  const geo::Coordinate middle = window_of(inset, main).center();
  const double half_width = result.frame.width() / factor / 2;
  const double half_height = result.frame.height() / factor / 2;
  result.window = {middle.x - half_width, middle.y - half_height, middle.x + half_width,
                   middle.y + half_height};
  result.transform = {main.scale * factor, main.to_meters(middle), result.frame.center()};
  result.caption.add(caption_of(inset, factor, main), panel.min_x(), panel.min_y());
  return result;
}

std::optional<geo::Box> InsetPlacer::free_place(const shape::CellCount& land, const geo::Box& frame,
                                                const std::vector<geo::Box>& taken, Size size,
                                                geo::Coordinate near) const {
  const double free_x = frame.width() - size.width;
  const double free_y = frame.height() - size.height;
  if (free_x < 0 || free_y < 0) return std::nullopt;
  std::optional<geo::Box> best;
  double best_cost = 1e9;
  const auto consider = [&](double x, double y) {
    const geo::Box panel(x, y, x + size.width, y + size.height);
    const geo::Coordinate middle = panel.center();
    // In a corner rather than along an edge, and near what it shows.
    const double from_corner = std::min(x - frame.min_x(), frame.max_x() - size.width - x) +
                               std::min(y - frame.min_y(), frame.max_y() - size.height - y);
    const double cost = from_corner + 0.2 * std::hypot(middle.x - near.x, middle.y - near.y);
    if (cost >= best_cost || land.cells(panel.grown_by(from_land)) > 0) return;
    if (std::any_of(taken.begin(), taken.end(),
                    [&](const geo::Box& other) { return other.intersects(panel); }))
      return;
    best = panel;
    best_cost = cost;
  };
  for (double along = 0; along <= free_x; along += 1) {
    consider(frame.min_x() + along, frame.min_y());
    consider(frame.min_x() + along, frame.max_y() - size.height);
  }
  for (double along = 0; along <= free_y; along += 1) {
    consider(frame.min_x(), frame.min_y() + along);
    consider(frame.max_x() - size.width, frame.min_y() + along);
  }
  consider(frame.max_x() - size.width, frame.min_y());
  consider(frame.max_x() - size.width, frame.max_y() - size.height);
  return best;
}

std::vector<PlacedInset> InsetPlacer::in_frame(const shape::PageTransform& main, const geo::Box& frame,
                                               const std::vector<geo::Box>& taken,
                                               std::vector<PlacedInset> result) const {
  shape::OwnerGrid grid(frame, land_cell);
  shape::fill_page(grid, ground_.shapes, main);
  const shape::CellCount land(grid, frame,
                              [](std::uint32_t owner) { return owner != shape::OwnerGrid::nobody; });
  std::vector<geo::Box> boxes = taken;
  for (std::size_t i = 0; i < wanted_.size(); ++i) {
    if (wanted_[i].role == WantedInset::Role::closer) boxes.push_back(window_of(i, main));
  }
  for (std::size_t i = 0; i < wanted_.size(); ++i) {
    if (is_placed(result, i)) continue;
    const bool outlying = wanted_[i].role == WantedInset::Role::outlying;
    const double largest = outlying     ? most_outlying
                           : is_free(i) ? wanted_[i].most_factor
                                        : factor_of(i, main);
    const double smallest = outlying ? least_outlying : is_free(i) ? wanted_[i].least_factor : largest;
    for (double factor = largest; factor > smallest - factor_step / 2; factor -= factor_step) {
      const Size size = size_of(i, factor, main);
      const bool modest =
          size.width <= most_of_width * frame.width() && size.height <= most_of_height * frame.height();
      if (is_free(i) && !modest) continue;
      const auto panel = free_place(land, frame, boxes, size, window_of(i, main).center());
      if (!panel) continue;
      result.push_back(placed(i, factor, main, *panel));
      boxes.push_back(*panel);
      break;
    }
  }
  return result;
}

std::vector<PlacedInset> InsetPlacer::in_row(const shape::PageTransform& main, const geo::Box& room,
                                             double gap) const {
  const bool any_outlying = std::any_of(wanted_.begin(), wanted_.end(), [](const WantedInset& each) {
    return each.role == WantedInset::Role::outlying;
  });
  if (wanted_.empty() || any_outlying || room.height() <= caption_height()) return {};
  double taken = gap * static_cast<double>(wanted_.size() - 1);
  double free_width = 0;
  double tallest = 0;
  for (std::size_t i = 0; i < wanted_.size(); ++i) {
    if (is_free(i)) {
      free_width += window_of(i, main).width();
      tallest = std::max(tallest, window_of(i, main).height());
    } else {
      const Size size = size_of(i, factor_of(i, main), main);
      if (size.height > room.height()) return {};
      taken += size.width;
    }
  }
  double factor = most_in_row;
  if (free_width > 0) {
    factor = round_down(std::min(
        {factor, (room.width() - taken) / free_width, (room.height() - caption_height()) / tallest}));
    for (std::size_t i = 0; i < wanted_.size(); ++i) {
      if (is_free(i) && factor < wanted_[i].least_factor) return {};
    }
  }
  std::vector<PlacedInset> result;
  double x = room.min_x();
  for (std::size_t i = 0; i < wanted_.size(); ++i) {
    const double own = is_free(i) ? factor : factor_of(i, main);
    const Size size = size_of(i, own, main);
    result.push_back(placed(i, own, main, {x, room.min_y(), x + size.width, room.min_y() + size.height}));
    x += size.width + gap;
  }
  if (x - gap > room.max_x() + 1e-6) return {};
  // One that nearly fills the row fills it.
  if (result.size() == 1 && result[0].panel.width() > 0.75 * room.width()) {
    const geo::Box& panel = result[0].panel;
    result[0] = placed(0, result[0].factor, main, {room.min_x(), panel.min_y(), room.max_x(), panel.max_y()});
  }
  return result;
}

std::vector<PlacedInset> InsetPlacer::in_column(const shape::PageTransform& main, const geo::Box& room,
                                                double gap) const {
  std::vector<std::size_t> outlying;
  for (std::size_t i = 0; i < wanted_.size(); ++i) {
    if (wanted_[i].role == WantedInset::Role::outlying) outlying.push_back(i);
  }
  for (double factor = most_outlying; factor > least_in_column - factor_step / 2; factor -= factor_step) {
    std::vector<PlacedInset> result;
    double y = room.min_y();
    for (const std::size_t i : outlying) {
      const Size size = size_of(i, factor, main);
      if (size.width > room.width() || y + size.height > room.max_y()) break;
      result.push_back(placed(i, factor, main, {room.min_x(), y, room.max_x(), y + size.height}));
      y += size.height + gap;
    }
    if (result.size() == outlying.size()) return result;
  }
  return {};
}

double InsetPlacer::gain(const std::vector<PlacedInset>& placed) {
  double gain = 1;
  for (const PlacedInset& inset : placed) gain += 0.2 * std::log2(std::max(1.0, inset.factor));
  return gain;
}

double InsetPlacer::worth(const std::vector<PlacedInset>& placed) const {
  double worth = 1;
  for (const PlacedInset& inset : placed)
    worth += wanted_[inset.inset].worth * std::log2(std::max(1.0, inset.factor));
  return worth;
}

}  // namespace cakupan::render::layout
