#include "render/shape/region_dots.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "render/shape/box_grid.hpp"
#include "render/shape/label_point.hpp"

namespace cakupan::render::shape {

namespace {

using geo::Coordinate;

// Of a diameter: how far a dot may move without a line to where it belongs, and how far apart two stand.
constexpr double free_move = 1.0;
constexpr double apart = 1.02;
constexpr double least_apart = 0.92;  // closer ones stack
constexpr double line_from = 0.75;    // a dot that moved farther shows where it belongs

double distance(Coordinate a, Coordinate b) { return std::hypot(b.x - a.x, b.y - a.y); }

geo::Box around(Coordinate center, double reach) {
  // A hair more than the reach: a box must not part by rounding what a distance joins.
  return geo::Box(center.x, center.y, center.x, center.y).grown_by(reach * (1 + 1e-9));
}

/// Dots, and which of them are near a place.
class DotField {
 public:
  DotField(std::vector<RegionDot>& dots, double diameter) : dots_(dots), grid_(bounds(dots), 2 * diameter) {
    for (std::size_t i = 0; i < dots.size(); ++i) grid_.put(i, around(dots[i].center, 0));
  }

  static geo::Box bounds(const std::vector<RegionDot>& dots) {
    geo::Box box;
    for (const RegionDot& dot : dots) {
      box.include(dot.home);
      box.include(dot.center);
    }
    return box;
  }

  void move(std::size_t dot, Coordinate to) {
    dots_[dot].center = to;
    grid_.put(dot, around(to, 0));
  }

  /// Whether another dot than this one is closer to a place.
  bool any_closer(std::size_t dot, Coordinate at, double reach) const {
    return grid_.any_touching(around(at, reach), [&](std::size_t other) {
      return other != dot && distance(at, dots_[other].center) < reach;
    });
  }

  /// Those near a place, ascending.
  std::vector<std::size_t> near(Coordinate at, double reach) const {
    return grid_.touching(around(at, reach));
  }

 private:
  std::vector<RegionDot>& dots_;
  BoxGrid grid_;
};

/// Pushes overlapping dots apart, each at most `free_move` diameters away from where it belongs.
class Separator {
 public:
  Separator(std::vector<RegionDot>& dots, DotField& field, double diameter)
      : dots_(dots), field_(field), diameter_(diameter), wanted_(diameter * apart) {}

  void run() {
    bool moved = true;
    for (int round = 0; moved && round < 60; ++round) {
      moved = false;
      for (std::size_t i = 0; i < dots_.size(); ++i) moved = push_later_ones(i) || moved;
      for (std::size_t i = 0; i < dots_.size(); ++i) moved = hold_back(i) || moved;
    }
  }

 private:
  /// Pushes a dot and those after it apart, one pair after the other. Whether it moved any.
  bool push_later_ones(std::size_t i) {
    bool moved = false;
    std::size_t next = i + 1;
    bool again = true;
    while (again) {
      again = false;
      const Coordinate asked_at = dots_[i].center;
      for (const std::size_t j : field_.near(asked_at, 2 * wanted_)) {
        if (j < next) continue;
        next = j + 1;
        if (!push(i, j)) continue;
        moved = true;
        // As far from there, dots may touch it that were not near.
        again = distance(asked_at, dots_[i].center) > wanted_;
        if (again) break;
      }
    }
    return moved;
  }

  bool push(std::size_t i, std::size_t j) {
    const Coordinate a = dots_[i].center;
    const Coordinate b = dots_[j].center;
    const double between = distance(a, b);
    if (between >= wanted_) return false;
    const double ux = between > 0 ? (b.x - a.x) / between : 1;
    const double uy = between > 0 ? (b.y - a.y) / between : 0;
    const double way = (wanted_ - between) / 2;
    field_.move(i, {a.x - ux * way, a.y - uy * way});
    field_.move(j, {b.x + ux * way, b.y + uy * way});
    return true;
  }

  bool hold_back(std::size_t i) {
    const Coordinate home = dots_[i].home;
    const Coordinate center = dots_[i].center;
    const double away = distance(center, home);
    const double most = free_move * diameter_;
    if (away <= most) return false;
    field_.move(i, {home.x + (center.x - home.x) * most / away, home.y + (center.y - home.y) * most / away});
    return dots_[i].center != center;
  }

  std::vector<RegionDot>& dots_;
  DotField& field_;
  double diameter_;
  double wanted_;
};

/// Moves the dots that still stack to the nearest free place, over the sea if there is one near.
class Displacer {
 public:
  Displacer(std::vector<RegionDot>& dots, DotField& field, const PageShapes& shapes, double diameter)
      : dots_(dots),
        field_(field),
        diameter_(diameter),
        land_(DotField::bounds(dots).grown_by(14 * diameter), 0.4) {
    for (std::size_t f = 0; f < shapes.features; ++f) land_.fill(shapes.polygons, f, 0);
  }

  void run() {
    for (std::size_t i = 0; i < dots_.size(); ++i) {
      if (field_.any_closer(i, dots_[i].center, least_apart * diameter_)) displace(i);
    }
  }

 private:
  void displace(std::size_t i) {
    const Coordinate home = dots_[i].home;
    double best_cost = 1e9;
    Coordinate best = dots_[i].center;
    for (double away = 1.2 * diameter_; away <= 9 * diameter_ && away < best_cost; away += 0.4 * diameter_) {
      for (int step = 0; step < 32; ++step) {
        const double angle = step * std::numbers::pi / 16;
        const Coordinate at{home.x + away * std::cos(angle), home.y + away * std::sin(angle)};
        const double over_land = land_.at(at) == OwnerGrid::nobody ? 0 : 4 * diameter_;
        if (away + over_land >= best_cost || field_.any_closer(i, at, 1.15 * diameter_)) continue;
        best_cost = away + over_land;
        best = at;
      }
    }
    field_.move(i, best);
  }

  std::vector<RegionDot>& dots_;
  DotField& field_;
  double diameter_;
  OwnerGrid land_;
};

}  // namespace

std::vector<std::size_t> small_features(std::span<const double> areas, const model::Style& style) {
  std::vector<std::size_t> small;
  for (std::size_t f = 0; f < areas.size(); ++f) {
    if (areas[f] > 0 && areas[f] < style.small_regions.limit_mm2) small.push_back(f);
  }
  return small;
}

std::vector<RegionDot> dots_in_place(const PageShapes& shapes, std::span<const std::size_t> features) {
  std::vector<RegionDot> dots;
  for (const std::size_t f : features) {
    if (const auto point = label_point(shapes.polygons, f))
      dots.push_back({f, point->point, point->point, false, false});
  }
  return dots;
}

std::vector<RegionDot> region_dots(const PageShapes& shapes, std::span<const std::size_t> features,
                                   const model::Style& style) {
  const double diameter = style.small_regions.dot.value;
  std::vector<RegionDot> dots = dots_in_place(shapes, features);
  if (dots.empty()) return dots;
  DotField field(dots, diameter);
  Separator(dots, field, diameter).run();
  Displacer(dots, field, shapes, diameter).run();
  for (std::size_t i = 0; i < dots.size(); ++i) {
    RegionDot& dot = dots[i];
    dot.displaced = distance(dot.center, dot.home) > line_from * diameter;
    dot.stacked = field.any_closer(i, dot.center, least_apart * diameter);
  }
  return dots;
}

}  // namespace cakupan::render::shape
