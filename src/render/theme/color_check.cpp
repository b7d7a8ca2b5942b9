#include "render/theme/color_check.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "render/color/color_vision.hpp"
#include "render/theme/class_colors.hpp"

namespace cakupan::render::theme {

namespace {

/// Something filled that a reader must tell from another.
struct Fill {
  std::string name;
  model::Color color;
  std::optional<scene::Hatch> hatch;
};

struct Fault {
  double margin = 0;  ///< what is there of what is needed, below 1
  std::string sentence;
};

// Lines that turn by less, or whose distance differs by less, look alike.
constexpr double unlike_angle = 30;
constexpr double unlike_spacing = 1.5;
// Of what tells two classes apart: a coast or a border runs between a region and what is around it.
constexpr double beyond_a_line = 0.5;

bool told_apart_by_hatch(const Fill& a, const Fill& b) {
  if (a.hatch.has_value() != b.hatch.has_value()) return true;
  if (!a.hatch) return false;
  double turn = std::fmod(std::abs(a.hatch->angle_degrees - b.hatch->angle_degrees), 180);
  turn = std::min(turn, 180 - turn);
  const auto [fine, coarse] = std::minmax(a.hatch->spacing.value, b.hatch->spacing.value);
  return turn >= unlike_angle || coarse >= unlike_spacing * fine;
}

class Comparison {
 public:
  /// `part`: of what tells two classes apart, as much as is enough for these two.
  void compare(const Fill& a, const Fill& b, double part = 1) {
    if (told_apart_by_hatch(a, b)) return;
    for (const color::Vision vision : color::visions) {
      const double there = color::difference(a.color, b.color, vision);
      const double needed = part * color::least_difference(vision);
      add(there / needed, a, b,
          fmt::format("CIEDE2000 {:.1f} with {}, {:.0f} needed", there, color::to_text(vision), needed));
    }
  }
  void compare_lightness(const Fill& a, const Fill& b) {
    if (told_apart_by_hatch(a, b)) return;
    const double there = std::abs(color::to_lab(a.color).l - color::to_lab(b.color).l);
    add(there / color::least_lightness_difference, a, b,
        fmt::format("lightness {:.1f} apart in grey print, {:.0f} needed", there,
                    color::least_lightness_difference));
  }

  double margin() const { return margin_; }
  std::vector<std::string> faults() {
    std::stable_sort(faults_.begin(), faults_.end(),
                     [](const Fault& a, const Fault& b) { return a.margin < b.margin; });
    std::vector<std::string> sentences;
    for (Fault& fault : faults_) sentences.push_back(std::move(fault.sentence));
    return sentences;
  }

 private:
  void add(double margin, const Fill& a, const Fill& b, const std::string& figures) {
    margin_ = std::min(margin_, margin);
    if (margin >= 1) return;
    faults_.push_back({margin, fmt::format("{} ({}) and {} ({}): {}", a.name, model::to_text(a.color), b.name,
                                           model::to_text(b.color), figures)});
  }

  double margin_ = std::numeric_limits<double>::infinity();
  std::vector<Fault> faults_;
};

void compare_order(Comparison& comparison, const std::vector<Fill>& order, model::PaletteKind kind) {
  for (std::size_t i = 0; i < order.size(); ++i) {
    for (std::size_t j = i + 1; j < order.size(); ++j) {
      const bool qualitative = kind == model::PaletteKind::qualitative;
      if (!qualitative && j > i + 1) break;
      comparison.compare(order[i], order[j]);
      if (!qualitative) comparison.compare_lightness(order[i], order[j]);
    }
  }
}

/// Whether there is land around the regions.
enum class Around { nothing, land };

Comparison compared(const MapLegend& legend, Around around, const model::Style& style) {
  std::vector<Fill> order;
  std::vector<Fill> apart;
  for (const MapClass& one : legend.classes) {
    // Of a ramp without classes, the ends: what lies between changes by less than an eye can see.
    const bool inner = one.standing == MapClass::Standing::of_ramp && !legend.ramp.empty() &&
                       one.fill != legend.ramp.front() && one.fill != legend.ramp.back();
    if (inner) continue;
    if (!is_in_legend(one, style) && one.count == 0) continue;
    std::vector<Fill>& group = one.stands_apart() ? apart : order;
    if (!group.empty() && one.standing == MapClass::Standing::of_ramp && group.back().color == one.fill)
      continue;
    group.push_back({"'" + one.label + "'", one.fill, one.hatch});
  }
  struct Ground {
    Fill fill;
    double enough;
  };
  std::vector<Ground> grounds{{{"the sea", style.colors.sea, {}}, beyond_a_line}};
  if (around == Around::land)
    grounds.push_back({{"the land around", style.colors.context, {}}, beyond_a_line});
  Comparison comparison;
  compare_order(comparison, order, legend.class_colors.kind);
  for (std::size_t i = 0; i < apart.size(); ++i) {
    for (const Fill& one : order) comparison.compare(one, apart[i]);
    for (std::size_t j = i + 1; j < apart.size(); ++j) comparison.compare(apart[i], apart[j]);
  }
  for (const Ground& ground : grounds) {
    for (const std::vector<Fill>* group : {&order, &apart}) {
      for (const Fill& one : *group) comparison.compare(one, ground.fill, ground.enough);
    }
  }
  return comparison;
}

Around around(const ThematicMap& map) {
  return map.subject.neighbors.empty() ? Around::nothing : Around::land;
}

bool same_use(model::PaletteKind a, model::PaletteKind b) {
  const auto use = [](model::PaletteKind kind) {
    return kind == model::PaletteKind::ordinal ? model::PaletteKind::sequential : kind;
  };
  return use(a) == use(b);
}

}  // namespace

std::vector<std::string> color_faults(const ThematicMap& map, const model::Style& style) {
  return compared(map.legend, around(map), style).faults();
}

std::optional<std::string> passing_palette(const ThematicMap& map, const model::Style& style) {
  std::vector<color::Palette> candidates = style.own_palettes;
  candidates.insert(candidates.end(), color::palettes().begin(), color::palettes().end());
  MapLegend painted;
  painted.classes = map.legend.classes;
  painted.class_colors = map.legend.class_colors;
  std::optional<std::string> best;
  double widest = 1;
  for (const color::Palette& candidate : candidates) {
    const bool too_few = candidate.kind == model::PaletteKind::qualitative &&
                         candidate.anchors.size() < map.legend.class_colors.count;
    // Colors of two values are made for nothing else.
    const bool for_square = candidate.name.ends_with("-3x3");
    if (too_few || for_square != map.legend.square.has_value() ||
        !same_use(candidate.kind, map.legend.class_colors.kind))
      continue;
    painted.class_colors.kind = candidate.kind;
    paint_classes(painted, candidate, style);
    const double margin = compared(painted, around(map), style).margin();
    if (margin < widest || (margin == widest && best)) continue;
    widest = margin;
    best = candidate.name;
  }
  return best;
}

bool is_in_legend(const MapClass& one, const model::Style& style) {
  using NoData = model::Style::Legend::NoData;
  // What stands apart and for nothing tells a reader nothing.
  if (one.standing == MapClass::Standing::apart) return one.count > 0;
  if (one.standing != MapClass::Standing::no_data) return true;
  return style.legend.no_data == NoData::always || (style.legend.no_data == NoData::needed && one.count > 0);
}

}  // namespace cakupan::render::theme
