#include <algorithm>
#include <cmath>

#include "render/map_layers.hpp"

namespace cakupan::render {

namespace {

/// Pushes overlapping dots apart, each at most its own diameter away from where it belongs.
void separate(std::vector<SmallRegion>& dots, double diameter) {
  std::vector<geo::Coordinate> home;
  home.reserve(dots.size());
  for (const SmallRegion& dot : dots) home.push_back(dot.center);
  const double wanted = diameter * 1.02;
  for (int round = 0; round < 60; ++round) {
    for (std::size_t i = 0; i < dots.size(); ++i) {
      for (std::size_t j = i + 1; j < dots.size(); ++j) {
        geo::Coordinate& a = dots[i].center;
        geo::Coordinate& b = dots[j].center;
        const double distance = std::hypot(b.x - a.x, b.y - a.y);
        if (distance >= wanted) continue;
        const double ux = distance > 0 ? (b.x - a.x) / distance : 1;
        const double uy = distance > 0 ? (b.y - a.y) / distance : 0;
        const double push = (wanted - distance) / 2;
        a = {a.x - ux * push, a.y - uy * push};
        b = {b.x + ux * push, b.y + uy * push};
      }
    }
    for (std::size_t i = 0; i < dots.size(); ++i) {
      geo::Coordinate& at = dots[i].center;
      const double away = std::hypot(at.x - home[i].x, at.y - home[i].y);
      if (away <= diameter) continue;
      at = {home[i].x + (at.x - home[i].x) * diameter / away,
            home[i].y + (at.y - home[i].y) * diameter / away};
    }
  }
}

}  // namespace

std::vector<std::size_t> small_features(std::span<const double> areas, const model::Style& style) {
  std::vector<std::size_t> small;
  for (std::size_t f = 0; f < areas.size(); ++f) {
    if (areas[f] > 0 && areas[f] < style.small_regions.limit_mm2) small.push_back(f);
  }
  return small;
}

std::vector<SmallRegion> small_regions(const PageShapes& shapes, const model::Style& style) {
  std::vector<SmallRegion> dots;
  for (const std::size_t f : small_features(shapes.areas, style)) {
    if (const auto point = label_point(shapes.polygons, f)) dots.push_back({f, point->point});
  }
  separate(dots, style.small_regions.dot.value);
  return dots;
}

}  // namespace cakupan::render
