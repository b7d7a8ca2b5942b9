#include "render/labels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>

namespace cakupan::render {

namespace {

using geo::Box;
using geo::Coordinate;

constexpr double halo_mm = 0.3;
constexpr double line_pitch = 1.12;  // of the type size: tighter than text, since labels are names
constexpr double cap_height = 0.71;

/// A label broken into lines, about its center.
struct Setting {
  std::vector<std::string> lines;
  double width = 0;
  double height = 0;  ///< from the top of the first line's capitals to the last baseline, and a little below
};

Setting setting_of(const std::vector<std::string>& lines, const Label& label, const Typesetter& set) {
  Setting result{lines, 0, 0};
  for (const std::string& line : lines) result.width = std::max(result.width, set.width_of(line, label.look));
  const double size = em(label.look);
  result.height = (cap_height + 0.2 + line_pitch * static_cast<double>(lines.size() - 1)) * size;
  return result;
}

/// On one line, on two about equal ones, on a line a word.
std::vector<Setting> settings_of(const Label& label, const Typesetter& set) {
  std::vector<Setting> result{setting_of({label.text}, label, set)};
  const double whole = result[0].width;
  const std::size_t words =
      1 + static_cast<std::size_t>(std::count(label.text.begin(), label.text.end(), ' '));
  for (std::size_t lines = 2; lines <= std::min<std::size_t>(words, 3); ++lines) {
    for (double limit = whole / static_cast<double>(lines); limit < whole; limit += whole / 20) {
      const auto broken = set.wrapped(label.text, label.look, limit);
      if (broken.size() > lines) continue;
      if (broken.size() == lines) result.push_back(setting_of(broken, label, set));
      break;
    }
  }
  return result;
}

class Placer {
 public:
  Placer(std::vector<Box> obstacles, const Box& frame, const Typesetter& set)
      : taken_(std::move(obstacles)), frame_(frame.grown_by(-0.8)), set_(set) {}

  /// The signs of labels yet to come are obstacles from the start.
  void reserve(const Label& label) {
    if (label.clearance > 0)
      taken_.push_back(
          Box(label.point.x, label.point.y, label.point.x, label.point.y).grown_by(label.clearance));
  }

  void place(const Label& label) {
    const std::vector<Setting> settings = settings_of(label, set_);
    if (on_point(label, settings) || beside(label, settings) || with_leader(label, settings)) return;
    result_.dropped.push_back(label.text);
  }

  PlacedLabels take() { return std::move(result_); }

 private:
  bool try_at(const Label& label, const Setting& setting, Coordinate center) {
    const Box box(center.x - setting.width / 2, center.y - setting.height / 2, center.x + setting.width / 2,
                  center.y + setting.height / 2);
    if (!frame_.contains({box.min_x(), box.min_y()}) || !frame_.contains({box.max_x(), box.max_y()}))
      return false;
    const Box with_air = box.grown_by(0.5);
    if (std::any_of(taken_.begin(), taken_.end(),
                    [&](const Box& other) { return other.intersects(with_air); }))
      return false;
    taken_.push_back(box);
    set_lines(label, setting, center);
    return true;
  }

  void set_lines(const Label& label, const Setting& setting, Coordinate center) {
    const double size = em(label.look);
    double baseline = center.y - setting.height / 2 + cap_height * size;
    for (const std::string& line : setting.lines) {
      TextRun run = set_.line(line, {center.x, baseline}, label.look, Anchor::middle);
      run.halo = TextRun::Halo{{255, 255, 255}, {halo_mm}};
      result_.texts.emplace_back(std::move(run));
      baseline += line_pitch * size;
    }
  }

  bool on_point(const Label& label, const std::vector<Setting>& settings) {
    if (label.clearance > 0) return false;
    // The setting that leaves the circle least, then the others.
    std::vector<const Setting*> order;
    order.reserve(settings.size());
    for (const Setting& setting : settings) order.push_back(&setting);
    std::stable_sort(order.begin(), order.end(), [&](const Setting* a, const Setting* b) {
      return overhang(label, *a) < overhang(label, *b);
    });
    for (const Setting* setting : order) {
      if (overhang(label, *setting) > 0.75 * setting->width) continue;
      const double step = 0.35 * em(label.look);
      for (const double dy : {0.0, -step, step, -2 * step, 2 * step}) {
        for (const double dx : {0.0, -3 * step, 3 * step}) {
          if (std::abs(dy) > 0.6 * label.room || std::abs(dx) > 0.6 * label.room) continue;
          if (try_at(label, *setting, {label.point.x + dx, label.point.y + dy})) return true;
        }
      }
    }
    return false;
  }

  static double overhang(const Label& label, const Setting& setting) {
    return std::max(0.0, std::hypot(setting.width / 2, setting.height / 2) - label.room);
  }

  static Coordinate beside_center(const Label& label, const Setting& setting, double angle, double distance) {
    const double ux = std::cos(angle);
    const double uy = -std::sin(angle);
    // The box touches the circle with the side that faces it.
    const double reach_x = setting.width / 2 * std::clamp(ux * 1.6, -1.0, 1.0);
    const double reach_y = setting.height / 2 * std::clamp(uy * 1.6, -1.0, 1.0);
    return {label.point.x + ux * distance + reach_x, label.point.y + uy * distance + reach_y};
  }

  bool beside(const Label& label, const std::vector<Setting>& settings) {
    if (label.clearance <= 0) return false;
    // Right, left, above, below, then the corners: Imhof's (1975) order of preference, simplified.
    for (const Setting& setting : settings) {
      for (const double degrees : {0.0, 180.0, 90.0, 270.0, 40.0, 140.0, 320.0, 220.0}) {
        const double angle = degrees * std::numbers::pi / 180;
        if (try_at(label, setting, beside_center(label, setting, angle, label.clearance + 0.9))) return true;
      }
    }
    return false;
  }

  bool with_leader(const Label& label, const std::vector<Setting>& settings) {
    if (label.leader == Label::Leader::forbidden) return false;
    for (const double distance : {4.0, 6.0, 8.5, 11.0, 14.0, 18.0}) {
      for (const Setting& setting : settings) {
        for (int i = 0; i < 16; ++i) {
          const double angle = i * std::numbers::pi / 8;
          const Coordinate center = beside_center(label, setting, angle, distance);
          if (crosses_leader(label.point, center) || !try_at(label, setting, center)) continue;
          add_leader(label, setting, center);
          return true;
        }
      }
    }
    return false;
  }

  static double side(Coordinate a, Coordinate b, Coordinate p) {
    return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
  }

  bool crosses_leader(Coordinate a, Coordinate b) const {
    return std::any_of(lines_.begin(), lines_.end(), [&](const std::array<Coordinate, 2>& line) {
      return side(a, b, line[0]) * side(a, b, line[1]) < 0 &&
             side(line[0], line[1], a) * side(line[0], line[1], b) < 0;
    });
  }

  void add_leader(const Label& label, const Setting& setting, Coordinate center) {
    const Coordinate end{
        std::clamp(label.point.x, center.x - setting.width / 2 - 0.3, center.x + setting.width / 2 + 0.3),
        std::clamp(label.point.y, center.y - setting.height / 2 - 0.3, center.y + setting.height / 2 + 0.3)};
    const double length = std::hypot(end.x - label.point.x, end.y - label.point.y);
    const double start = length > 0 ? label.clearance / length : 0;
    Path path;
    path.points = {
        {label.point.x + (end.x - label.point.x) * start, label.point.y + (end.y - label.point.y) * start},
        end};
    path.parts = {{{0, 2}, SubPath::Closing::open}};
    lines_.push_back({path.points[0], end});
    result_.leaders.emplace_back(Shape{path, {}, {}, Stroke{label.look.color, {0.15}, {}}, {}});
  }

  std::vector<Box> taken_;
  Box frame_;
  const Typesetter& set_;
  std::vector<std::array<Coordinate, 2>> lines_;
  PlacedLabels result_;
};

}  // namespace

PlacedLabels place_labels(const std::vector<Label>& labels, std::vector<Box> obstacles, const Box& frame,
                          const Typesetter& set) {
  Placer placer(std::move(obstacles), frame, set);
  for (const Label& label : labels) placer.reserve(label);
  for (const Label& label : labels) placer.place(label);
  return placer.take();
}

}  // namespace cakupan::render
