#include "render/shape/outlying.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>

#include "render/shape/land_masses.hpp"

namespace cakupan::render::shape {

namespace {

constexpr double most_of_area = 0.35;
constexpr double least_gain = 1.5;
constexpr std::size_t most_parts = 2;
// Of the frame that the subject is to fill, width to height.
constexpr double usual_frame = 1.4;
// Of two cuts that gain about as much, the one that takes less land.
constexpr double as_good = 0.93;
// Between the boxes of islands.
constexpr double apart_m = 1000;

struct Island {
  std::vector<std::size_t> parts;
  geo::Box box;
  double area = 0;
};

double area_of(const geo::PolygonSet& shapes, std::size_t part) {
  return std::abs(geo::signed_area(shapes.ring(shapes.rings_of(part).first)));
}

/// What decides the scale of a box.
double size_of(const geo::Box& box) { return std::max(box.width() / usual_frame, box.height()); }

struct Cut {
  std::vector<Island> off, rest;
  double gain = 0;
  double area = 0;
};

geo::Box box_of(const std::vector<Island>& islands) {
  geo::Box box;
  for (const Island& island : islands) box.include(island.box);
  return box;
}

/// The cuts from one side: `beyond` is how far an island reaches away from that side.
template <class Beyond>
void add_cuts(const std::vector<Island>& islands, double most_area, Beyond beyond, std::vector<Cut>& cuts) {
  std::vector<Island> order = islands;
  std::stable_sort(order.begin(), order.end(),
                   [&](const Island& a, const Island& b) { return beyond(a) < beyond(b); });
  const double whole = size_of(box_of(islands));
  std::vector<geo::Box> rests(order.size() + 1);
  for (std::size_t i = order.size(); i-- > 0;) {
    rests[i] = rests[i + 1];
    rests[i].include(order[i].box);
  }
  double area = 0;
  geo::Box off;
  std::optional<std::pair<std::size_t, double>> best;
  std::vector<std::pair<double, double>> found;  // gain and area, of the cut after each island
  for (std::size_t i = 0; i + 1 < order.size(); ++i) {
    area += order[i].area;
    off.include(order[i].box);
    if (area > most_area) break;
    // What lies on two sides of the rest is not one part.
    const double gain = off.intersects(rests[i + 1]) ? 0 : whole / size_of(rests[i + 1]);
    found.emplace_back(gain, area);
    if (!best || found.back().first > best->second) best = {i, found.back().first};
  }
  if (!best || best->second < least_gain) return;
  std::size_t at = best->first;
  for (std::size_t i = 0; i < at; ++i) {
    if (found[i].first >= std::max(least_gain, as_good * best->second)) at = i;
  }
  const auto end = order.begin() + static_cast<std::ptrdiff_t>(at) + 1;
  cuts.push_back({{order.begin(), end}, {end, order.end()}, found[at].first, found[at].second});
}

std::optional<Cut> best_cut(const std::vector<Island>& islands, double most_area) {
  std::vector<Cut> cuts;
  add_cuts(
      islands, most_area, [](const Island& i) { return i.box.max_x(); }, cuts);
  add_cuts(
      islands, most_area, [](const Island& i) { return -i.box.min_x(); }, cuts);
  add_cuts(
      islands, most_area, [](const Island& i) { return i.box.max_y(); }, cuts);
  add_cuts(
      islands, most_area, [](const Island& i) { return -i.box.min_y(); }, cuts);
  const auto best =
      std::max_element(cuts.begin(), cuts.end(), [](const Cut& a, const Cut& b) { return a.gain < b.gain; });
  if (best == cuts.end()) return std::nullopt;
  return std::move(*best);
}

/// Parts of features, by their positions: what touches, or nearly does, is one island.
std::vector<Island> islands_of(const geo::PolygonSet& shapes) {
  std::vector<geo::Box> boxes;
  for (std::size_t part = 0; part < shapes.part_count(); ++part) {
    geo::Box& box = boxes.emplace_back();
    for (const geo::Coordinate& corner : shapes.ring(shapes.rings_of(part).first)) box.include(corner);
  }
  std::vector<Island> islands;
  for (const std::vector<std::uint32_t>& mass : land_masses(boxes, apart_m)) {
    Island& island = islands.emplace_back();
    for (const std::uint32_t part : mass) {
      island.parts.push_back(part);
      island.box.include(boxes[part]);
      island.area += area_of(shapes, part);
    }
  }
  return islands;
}

/// The features of which these islands are more than half.
std::vector<std::size_t> mostly_in(const std::vector<Island>& islands, const Ground& ground) {
  std::vector<bool> taken(ground.shapes.part_count(), false);
  for (const Island& island : islands) {
    for (const std::size_t part : island.parts) taken[part] = true;
  }
  std::vector<std::size_t> features;
  for (std::size_t f = 0; f < ground.shapes.feature_count(); ++f) {
    const geo::IndexRange parts = ground.shapes.parts_of(f);
    double area = 0;
    for (std::size_t part = parts.first; part < parts.last; ++part)
      area += taken[part] ? area_of(ground.shapes, part) : 0;
    if (2 * area > ground.areas[f]) features.push_back(f);
  }
  return features;
}

}  // namespace

Scattered scattered(const Ground& ground) {
  Scattered result;
  std::vector<Island> islands = islands_of(ground.shapes);
  double area = 0;
  for (const Island& island : islands) area += island.area;
  while (result.outlying.size() < most_parts) {
    std::optional<Cut> cut = best_cut(islands, most_of_area * area);
    if (!cut) break;
    result.outlying.push_back({box_of(cut->off), mostly_in(cut->off, ground)});
    islands = std::move(cut->rest);
  }
  result.main = box_of(islands);
  return result;
}

}  // namespace cakupan::render::shape
