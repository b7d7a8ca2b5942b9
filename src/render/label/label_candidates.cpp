#include "render/label/label_candidates.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numbers>
#include <utility>

namespace cakupan::render::label {

namespace {

using geo::Box;
using geo::Coordinate;
using shape::CellBox;

constexpr std::size_t most_areal = 36;  // candidates that are kept of each sort
constexpr std::size_t most_leaders = 60;
constexpr double air = 0.3;  // mm around a text that belong to it

// Of a text on its area: this much may lie on others' land, and this much must lie on its own.
constexpr double most_on_others = 0.25;
constexpr double least_on_own = 0.58;
// Of a text beside its area, over the sea: this much may lie on others' land.
constexpr double most_beside = 0.04;
// Cells of its own area that it must have along it: 1.5 mm².
constexpr double least_beside = 16;

// Dislikes, in units of one another.
constexpr double shorter_wording = 0.9;
constexpr double another_line = 0.25;
constexpr double beside_area = 1.4;
constexpr double by_leader = 2.6;
constexpr double leader_per_mm = 0.17;
constexpr double over_sign = 2;
constexpr double back_on_own = 1.2;  // a text that a line leads away from its area, and that lies on it
constexpr double on_others = 2.4;
constexpr double hiding = 2;  // all of the area that is named
constexpr double on_soft_obstacle = 1.2;

Box box_at(Coordinate center, const LabelSetting& setting) {
  return {center.x - setting.width / 2, center.y - setting.height / 2, center.x + setting.width / 2,
          center.y + setting.height / 2};
}

LabelSetting setting_of(const std::vector<std::string>& lines, std::size_t wording, const Label& label,
                        const text::Typesetter& typesetter) {
  LabelSetting result{lines, 0, 0, wording};
  for (const std::string& line : lines)
    result.width = std::max(result.width, typesetter.width_of(line, label.look));
  const double below = 0.2;
  result.height = (label_cap_height + below + label_line_pitch * static_cast<double>(lines.size() - 1)) *
                  text::em(label.look);
  if (!label.figure.empty()) {
    result.width = std::max(result.width, typesetter.width_of(label.figure, label.figure_look));
    result.height += label_line_pitch * text::em(label.figure_look);
  }
  return result;
}

/// Every wording on one line, on two about equal ones, on a line a word.
std::vector<LabelSetting> settings_of(const Label& label, const text::Typesetter& typesetter) {
  std::vector<LabelSetting> result;
  for (std::size_t w = 0; w < label.wordings.size(); ++w) {
    const std::string& text = label.wordings[w];
    result.push_back(setting_of({text}, w, label, typesetter));
    const double whole = result.back().width;
    const std::size_t words = 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
    for (std::size_t lines = 2; lines <= std::min<std::size_t>(words, 3); ++lines) {
      for (double limit = whole / static_cast<double>(lines); limit < whole; limit += whole / 20) {
        const auto broken = typesetter.wrapped(text, label.look, limit);
        if (broken.size() > lines) continue;
        if (broken.size() == lines) result.push_back(setting_of(broken, w, label, typesetter));
        break;
      }
    }
  }
  return result;
}

double base_cost(const LabelSetting& setting) {
  return shorter_wording * static_cast<double>(setting.wording) +
         another_line * static_cast<double>(setting.lines.size() - 1);
}

void keep_best(std::vector<LabelCandidate>& candidates, std::size_t most) {
  // The positions are moved about instead of the candidates, which are large.
  std::vector<std::pair<double, std::size_t>> order;
  order.reserve(candidates.size());
  for (std::size_t i = 0; i < candidates.size(); ++i) order.emplace_back(candidates[i].cost, i);
  // Of thousands, about the first hundred are looked at: a heap gives them without sorting the others.
  std::make_heap(order.begin(), order.end(), std::greater<>());
  // Of places that nearly coincide, the best stands for all.
  std::vector<LabelCandidate> kept;
  for (auto left = order.end(); left != order.begin(); --left) {
    std::pop_heap(order.begin(), left, std::greater<>());
    const LabelCandidate& each = candidates[(left - 1)->second];
    const bool near = std::any_of(kept.begin(), kept.end(), [&](const LabelCandidate& other) {
      const Coordinate a = each.box.center();
      const Coordinate b = other.box.center();
      return each.setting == other.setting && std::abs(a.x - b.x) < 1.2 && std::abs(a.y - b.y) < 0.8;
    });
    if (!near) kept.push_back(each);
    if (kept.size() == most) break;
  }
  candidates = std::move(kept);
}

/// The box touches a circle around the point with the side that faces it.
Coordinate center_beside(Coordinate point, const LabelSetting& setting, double angle, double distance) {
  const double ux = std::cos(angle);
  const double uy = -std::sin(angle);
  return {point.x + ux * distance + setting.width / 2 * std::clamp(ux * 1.6, -1.0, 1.0),
          point.y + uy * distance + setting.height / 2 * std::clamp(uy * 1.6, -1.0, 1.0)};
}

/// The candidates of one label.
class Maker {
 public:
  Maker(const Label& label, const ObstacleGrids& obstacles, const Box& frame, const shape::OwnerGrid& grid,
        const shape::CellCount& land, const shape::OwnerExtents& extents,
        const std::vector<LabelSetting>& settings)
      : label_(label), obstacles_(obstacles), frame_(frame), grid_(grid), land_(land), settings_(settings) {
    if (label.owner) {
      own_.emplace(grid, extents.within(grid.cells_of(label.area.grown_by(40)), *label.owner),
                   [owner = *label.owner](std::uint32_t at) { return at == owner; });
    }
  }

  std::vector<LabelCandidate> run() {
    std::vector<LabelCandidate> near;
    for (std::size_t s = 0; s < settings_.size(); ++s) {
      if (label_.owner && label_.clearance <= 0) on_area(near, s);
      if (label_.clearance > 0) beside_sign(near, s);
    }
    keep_best(near, most_areal);
    if (label_.leader == Label::Leader::allowed) {
      std::vector<LabelCandidate> far;
      for (std::size_t s = 0; s < settings_.size(); ++s) by_line(far, s);
      keep_best(far, most_leaders);
      near.insert(near.end(), far.begin(), far.end());
    }
    std::stable_sort(near.begin(), near.end(),
                     [](const LabelCandidate& a, const LabelCandidate& b) { return a.cost < b.cost; });
    return near;
  }

 private:
  /// What a free place costs by what it covers; nothing where it is not free.
  std::optional<double> free_cost(const Box& box) const {
    if (!frame_.contains({box.min_x(), box.min_y()}) || !frame_.contains({box.max_x(), box.max_y()}))
      return std::nullopt;
    const Box with_air = box.grown_by(air);
    const auto any = [](std::size_t) { return true; };
    if (obstacles_.hard.grid.any_touching(with_air, any) || obstacles_.signs.grid.any_touching(with_air, any))
      return std::nullopt;
    if (obstacles_.hearts.grid.any_touching(
            box, [&](std::size_t i) { return obstacles_.heart_owners[i] != label_.owner; }))
      return std::nullopt;
    std::size_t soft = 0;
    obstacles_.soft.grid.any_touching(with_air, [&](std::size_t) {
      ++soft;
      return false;
    });
    return on_soft_obstacle * static_cast<double>(soft);
  }

  /// How much of the area itself a text would hide beyond what the area can spare, 0 to 1.
  double hidden_part(const CellBox& box, double spare) const {
    if (!own_) return 0;
    const double part = own_->cells(box) / std::max(1.0, static_cast<double>(own_->all()));
    return std::max(0.0, part - spare) / (1 - spare);
  }

  double own_share(const CellBox& box) const { return own_ ? own_->share(box) : 0; }

  void on_area(std::vector<LabelCandidate>& found, std::size_t s) {
    const LabelSetting& setting = settings_[s];
    const Box centers(
        label_.area.min_x() - setting.width / 2 - 0.8, label_.area.min_y() - setting.height / 2 - 0.8,
        label_.area.max_x() + setting.width / 2 + 0.8, label_.area.max_y() + setting.height / 2 + 0.8);
    const double size = std::max(3.0, std::min(label_.area.width(), label_.area.height()) / 2);
    const double step = std::max(0.6, std::sqrt(centers.width() * centers.height() / 2500));
    // Through the point itself, so that the best place is among them.
    const auto first = [&](double from, double through) {
      return through - step * std::floor((through - from) / step);
    };
    // Places above each other have their columns of cells in common.
    std::vector<std::pair<double, CellBox>> places;
    for (double x = first(centers.min_x(), label_.point.x); x <= centers.max_x(); x += step)
      places.emplace_back(x, grid_.cells_of(box_at({x, label_.point.y}, setting)));
    for (double y = first(centers.min_y(), label_.point.y); y <= centers.max_y(); y += step) {
      const CellBox row = grid_.cells_of(box_at({label_.point.x, y}, setting));
      for (const auto& [x, column] : places) {
        const CellBox cells{column.left, row.top, column.right, row.bottom};
        const double own = own_share(cells);
        const double others = land_.share(cells) - own;
        const bool on_own = own >= least_on_own && others <= most_on_others;
        if (!on_own && others > most_beside) continue;
        const Box box = box_at({x, y}, setting);
        const bool at_sea = !on_own && is_nearest(box);
        if (!on_own && !at_sea) continue;
        const auto free = free_cost(box);
        if (!free) continue;
        const double away = std::hypot(x - label_.point.x, y - label_.point.y) / size;
        const double overhang = on_own ? 8 * others + 1.6 * (1 - own - others) : beside_area;
        found.push_back({s,
                         box,
                         {},
                         base_cost(setting) + *free + overhang + 0.5 * away +
                             hiding * hidden_part(cells, on_own ? 0.28 : 0)});
      }
    }
  }

  /// Whether a text at sea lies along its own area, and no other one is about as near: else a line leads to
  /// it.
  bool is_nearest(const Box& box) const {
    if (!own_) return false;
    const double beside = own_->cells(grid_.cells_of(box.grown_by(0.9)));
    if (beside < std::max(1.0, std::min(least_beside, 0.3 * own_->all()))) return false;
    const CellBox around = grid_.cells_of(box.grown_by(2));
    const double own = own_share(around);
    return land_.share(around) - own < 0.25 * own;
  }

  void beside_sign(std::vector<LabelCandidate>& found, std::size_t s) {
    // Right, left, above, below, then the corners: Imhof's (1975) order of preference, simplified.
    static constexpr std::array<double, 12> degrees{0, 180, 90, 270, 40, 140, 320, 220, 15, 165, 345, 195};
    const LabelSetting& setting = settings_[s];
    for (std::size_t i = 0; i < degrees.size(); ++i) {
      const double angle = degrees[i] * std::numbers::pi / 180;
      const Box box = box_at(center_beside(label_.point, setting, angle, label_.clearance + 0.8), setting);
      const auto free = free_cost(box);
      if (!free) continue;
      found.push_back(
          {s, box, {}, base_cost(setting) + *free + 0.12 * static_cast<double>(i) + 0.6 * land_.share(box)});
    }
  }

  void by_line(std::vector<LabelCandidate>& found, std::size_t s) {
    const LabelSetting& setting = settings_[s];
    const double start = label_.clearance;
    for (const double distance : {2.6, 3.6, 5.0, 6.5, 8.5, 11.0, 14.0, 17.5, 22.0, 27.0, 33.0}) {
      for (int i = 0; i < 24; ++i) {
        const double angle = i * std::numbers::pi / 12;
        const Box box = box_at(center_beside(label_.point, setting, angle, start + distance), setting);
        const auto free = free_cost(box);
        if (!free) continue;
        const Segment leader = leader_to(box);
        const double length = std::hypot(leader.b.x - leader.a.x, leader.b.y - leader.a.y);
        if (length < 1.4) continue;
        if (crossed_by(leader, obstacles_.hard) > 0) continue;
        const std::size_t crossed = crossed_by(leader, obstacles_.signs);
        const CellBox around = grid_.cells_of(box.grown_by(0.4));
        const double own = own_share(around);
        const double others = land_.share(around) - own;
        found.push_back({s, box, leader,
                         base_cost(setting) + *free + by_leader + over_sign * static_cast<double>(crossed) +
                             leader_per_mm * length + on_others * others + (own > 0 ? back_on_own : 0) +
                             hiding * hidden_part(around, 0)});
      }
    }
  }

  /// How many obstacles a leader crosses; one on which it starts is not in its way.
  std::size_t crossed_by(const Segment& leader, const ObstacleGrid& obstacles) const {
    std::size_t crossed = 0;
    obstacles.grid.any_touching(extent_of(leader), [&](std::size_t i) {
      const Box& box = obstacles.boxes[i];
      crossed += !box.contains(label_.point) && crosses(leader, box) ? 1U : 0U;
      return false;
    });
    return crossed;
  }

  Segment leader_to(const Box& box) const {
    const Coordinate p = label_.point;
    const Coordinate end{std::clamp(p.x, box.min_x() - 0.35, box.max_x() + 0.35),
                         std::clamp(p.y, box.min_y() - 0.35, box.max_y() + 0.35)};
    const double length = std::hypot(end.x - p.x, end.y - p.y);
    const double t = length > 0 ? std::min(1.0, label_.clearance / length) : 0;
    return {{p.x + (end.x - p.x) * t, p.y + (end.y - p.y) * t}, end};
  }

  const Label& label_;
  const ObstacleGrids& obstacles_;
  const Box& frame_;
  const shape::OwnerGrid& grid_;
  const shape::CellCount& land_;
  const std::vector<LabelSetting>& settings_;
  std::optional<shape::CellCount> own_;
};

}  // namespace

LabelCandidates::LabelCandidates(const LabelObstacles& obstacles, const Box& frame,
                                 const shape::OwnerGrid& grid, const text::Typesetter& typesetter)
    : obstacles_(obstacles, frame),
      frame_(frame.grown_by(-0.8)),
      grid_(grid),
      land_(grid, frame, [](std::uint32_t owner) { return owner != shape::OwnerGrid::nobody; }),
      extents_(grid),
      typesetter_(typesetter) {}

LabelChoices LabelCandidates::of(const Label& label) const {
  LabelChoices choices;
  choices.settings = settings_of(label, typesetter_);
  choices.candidates = Maker(label, obstacles_, frame_, grid_, land_, extents_, choices.settings).run();
  return choices;
}

}  // namespace cakupan::render::label
