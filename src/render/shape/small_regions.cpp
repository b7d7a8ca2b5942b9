#include "render/shape/small_regions.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

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

/// Pushes overlapping dots apart, each at most `free_move` diameters away from where it belongs.
void separate(std::vector<SmallRegion>& dots, double diameter) {
  const double wanted = diameter * apart;
  for (int round = 0; round < 60; ++round) {
    for (std::size_t i = 0; i < dots.size(); ++i) {
      for (std::size_t j = i + 1; j < dots.size(); ++j) {
        Coordinate& a = dots[i].center;
        Coordinate& b = dots[j].center;
        const double between = distance(a, b);
        if (between >= wanted) continue;
        const double ux = between > 0 ? (b.x - a.x) / between : 1;
        const double uy = between > 0 ? (b.y - a.y) / between : 0;
        const double push = (wanted - between) / 2;
        a = {a.x - ux * push, a.y - uy * push};
        b = {b.x + ux * push, b.y + uy * push};
      }
    }
    for (SmallRegion& dot : dots) {
      const double away = distance(dot.center, dot.home);
      const double most = free_move * diameter;
      if (away <= most) continue;
      dot.center = {dot.home.x + (dot.center.x - dot.home.x) * most / away,
                    dot.home.y + (dot.center.y - dot.home.y) * most / away};
    }
  }
}

/// Moves the dots that still stack to the nearest free place, over the sea if there is one near.
class Displacer {
 public:
  Displacer(std::vector<SmallRegion>& dots, const PageShapes& shapes, double diameter)
      : dots_(dots), diameter_(diameter), grid_(bounds(dots).grown_by(14 * diameter), 0.4) {
    for (std::size_t f = 0; f < shapes.features; ++f) grid_.fill(shapes.polygons, f, 0);
  }

  void run() {
    for (std::size_t i = 0; i < dots_.size(); ++i) {
      if (nearest_other(i, dots_[i].center) < least_apart * diameter_) displace(i);
    }
  }

 private:
  static geo::Box bounds(const std::vector<SmallRegion>& dots) {
    geo::Box box;
    for (const SmallRegion& dot : dots) {
      box.include(dot.home);
      box.include(dot.center);
    }
    return box;
  }

  double nearest_other(std::size_t i, Coordinate at) const {
    double nearest = 1e9;
    for (std::size_t j = 0; j < dots_.size(); ++j) {
      if (j != i) nearest = std::min(nearest, distance(at, dots_[j].center));
    }
    return nearest;
  }

  void displace(std::size_t i) {
    const Coordinate home = dots_[i].home;
    double best_cost = 1e9;
    Coordinate best = dots_[i].center;
    for (double away = 1.2 * diameter_; away <= 9 * diameter_; away += 0.4 * diameter_) {
      for (int step = 0; step < 32; ++step) {
        const double angle = step * std::numbers::pi / 16;
        const Coordinate at{home.x + away * std::cos(angle), home.y + away * std::sin(angle)};
        if (nearest_other(i, at) < 1.15 * diameter_) continue;
        const double over_land = grid_.at(at) == OwnerGrid::nobody ? 0 : 4 * diameter_;
        if (away + over_land >= best_cost) continue;
        best_cost = away + over_land;
        best = at;
      }
    }
    dots_[i].center = best;
  }

  std::vector<SmallRegion>& dots_;
  double diameter_;
  OwnerGrid grid_;
};

}  // namespace

std::vector<std::size_t> small_features(std::span<const double> areas, const model::Style& style) {
  std::vector<std::size_t> small;
  for (std::size_t f = 0; f < areas.size(); ++f) {
    if (areas[f] > 0 && areas[f] < style.small_regions.limit_mm2) small.push_back(f);
  }
  return small;
}

std::vector<SmallRegion> small_regions(const PageShapes& shapes, std::span<const std::size_t> features,
                                       const model::Style& style) {
  const double diameter = style.small_regions.dot.value;
  std::vector<SmallRegion> dots;
  for (const std::size_t f : features) {
    if (const auto point = label_point(shapes.polygons, f))
      dots.push_back({f, point->point, point->point, false, false});
  }
  if (dots.empty()) return dots;
  separate(dots, diameter);
  Displacer(dots, shapes, diameter).run();
  for (SmallRegion& dot : dots) {
    dot.displaced = distance(dot.center, dot.home) > line_from * diameter;
    for (const SmallRegion& other : dots) {
      if (&other != &dot && distance(dot.center, other.center) < least_apart * diameter) dot.stacked = true;
    }
  }
  return dots;
}

}  // namespace cakupan::render::shape
