#include "render/layout/needed_insets.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "render/shape/box_grid.hpp"

namespace cakupan::render::layout {

namespace {

constexpr std::size_t most_insets = 2;
constexpr std::size_t least_crowd = 5;
constexpr double most_of_width = 0.3;  // of the frame: a larger crowd could not be shown much larger
// mm between neighbors of a crowd, tried one after the other.
constexpr std::array<double, 4> reaches{10, 7, 5, 3.5};

struct Spot {
  std::size_t feature;
  geo::Coordinate at;
};

/// Parts the spots into crowds whose members are within reach of one another.
std::vector<std::vector<Spot>> crowds_of(const std::vector<Spot>& spots, double reach) {
  const auto box_at = [&](std::size_t i) {
    const geo::Coordinate at = spots[i].at;
    return geo::Box(at.x, at.y, at.x, at.y);
  };
  geo::Box extent;
  for (const Spot& spot : spots) extent.include(spot.at);
  shape::BoxGrid left(extent, reach);
  for (std::size_t i = 0; i < spots.size(); ++i) left.put(i, box_at(i));
  std::vector<bool> taken(spots.size(), false);
  std::vector<std::vector<Spot>> crowds;
  for (std::size_t last = spots.size(); last-- > 0;) {
    if (taken[last]) continue;
    std::vector<Spot> crowd;
    const auto take = [&](std::size_t spot) {
      crowd.push_back(spots[spot]);
      taken[spot] = true;
      left.remove(spot);
    };
    take(last);
    // The crowd grows in the loop, which a range would not see. NOLINTNEXTLINE(modernize-loop-convert)
    for (std::size_t i = 0; i < crowd.size(); ++i) {
      const geo::Coordinate from = crowd[i].at;
      // A hair more than the reach, which the distance then decides.
      const geo::Box around = geo::Box(from.x, from.y, from.x, from.y).grown_by(reach * (1 + 1e-9));
      for (const std::size_t spot : left.touching(around)) {
        if (std::hypot(spots[spot].at.x - from.x, spots[spot].at.y - from.y) <= reach) take(spot);
      }
    }
    crowds.push_back(std::move(crowd));
  }
  return crowds;
}

double width_of(const std::vector<Spot>& crowd) {
  geo::Box box;
  for (const Spot& spot : crowd) box.include(spot.at);
  return std::max(box.width(), box.height());
}

void collect(const std::vector<Spot>& spots, std::size_t reach, double most_width,
             std::vector<std::vector<Spot>>& found) {
  for (std::vector<Spot>& crowd : crowds_of(spots, reaches.at(reach))) {
    if (crowd.size() < least_crowd) continue;
    if (width_of(crowd) <= most_width) {
      found.push_back(std::move(crowd));
    } else if (reach + 1 < reaches.size()) {
      collect(crowd, reach + 1, most_width, found);
    }
  }
}

}  // namespace

std::vector<theme::MapInset> needed_insets(const shape::Ground& ground, const shape::PageTransform& transform,
                                           const geo::Box& frame, std::span<const std::size_t> small) {
  std::vector<Spot> spots;
  for (const std::size_t f : small) {
    const geo::Coordinate at = transform.to_page(ground.boxes[f].center());
    if (frame.contains(at)) spots.push_back({f, at});
  }
  std::vector<std::vector<Spot>> crowds;
  collect(spots, 0, most_of_width * frame.width(), crowds);
  std::stable_sort(crowds.begin(), crowds.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
  std::vector<theme::MapInset> insets;
  for (const std::vector<Spot>& crowd : crowds) {
    if (insets.size() == most_insets) break;
    theme::MapInset inset;
    for (const Spot& spot : crowd) inset.features.push_back(spot.feature);
    std::sort(inset.features.begin(), inset.features.end());
    insets.push_back(std::move(inset));
  }
  return insets;
}

}  // namespace cakupan::render::layout
