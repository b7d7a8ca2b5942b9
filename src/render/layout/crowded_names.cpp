#include "render/layout/crowded_names.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace cakupan::render::layout {

namespace {

constexpr std::size_t most_insets = 2;
constexpr std::size_t least_crowd = 3;
// Of a page with more, two insets relieve nothing.
constexpr std::size_t most_away = 200;
constexpr double reach = 25;  // mm
constexpr double beside = 3;  // mm: what is so near a crowd stands in its inset as well

/// A feature without its name on it, and where it lies on the page.
struct Spot {
  std::size_t feature;
  geo::Box box;

  double distance_to(geo::Coordinate at) const {
    return std::hypot(box.center().x - at.x, box.center().y - at.y);
  }
};

using Crowd = std::vector<Spot>;

geo::Box box_of(const Crowd& crowd) {
  geo::Box box;
  for (const Spot& spot : crowd) box.include(spot.box);
  return box;
}

/// The two and whatever is near, the nearest first, while all stay within reach of one another.
Crowd crowd_around(const Spot& a, const Spot& b, Crowd near) {
  const geo::Coordinate one = a.box.center(), other = b.box.center();
  const geo::Coordinate middle{(one.x + other.x) / 2, (one.y + other.y) / 2};
  std::stable_sort(near.begin(), near.end(), [&](const Spot& left, const Spot& right) {
    return left.distance_to(middle) < right.distance_to(middle);
  });
  Crowd crowd{a, b};
  for (const Spot& spot : near) {
    if (std::all_of(crowd.begin(), crowd.end(), [&](const Spot& member) {
          return member.feature != spot.feature && member.distance_to(spot.box.center()) <= reach;
        }))
      crowd.push_back(spot);
  }
  return crowd;
}

/// The one of most members, and of these the closest; empty where none has enough.
Crowd largest_crowd(const Crowd& spots) {
  Crowd best;
  for (std::size_t i = 0; i < spots.size(); ++i) {
    Crowd near;
    std::copy_if(spots.begin(), spots.end(), std::back_inserter(near), [&](const Spot& spot) {
      return spot.feature != spots[i].feature && spot.distance_to(spots[i].box.center()) <= reach;
    });
    if (near.size() + 1 < least_crowd) continue;
    for (const Spot& other : near) {
      if (other.feature < spots[i].feature) continue;
      Crowd crowd = crowd_around(spots[i], other, near);
      const auto half_outline = [](const Crowd& of) { return box_of(of).width() + box_of(of).height(); };
      if (crowd.size() > best.size() ||
          (crowd.size() == best.size() && half_outline(crowd) < half_outline(best) - 1e-9))
        best = std::move(crowd);
    }
  }
  return best.size() < least_crowd ? Crowd{} : best;
}

}  // namespace

std::vector<theme::MapInset> insets_for_names(const shape::Ground& ground,
                                              const shape::PageTransform& transform, const geo::Box& frame,
                                              std::span<const std::size_t> away) {
  Crowd spots;
  if (away.size() > most_away) return {};
  for (const std::size_t f : away) {
    const geo::Box& meters = ground.boxes[f];
    const geo::Coordinate a = transform.to_page({meters.min_x(), meters.max_y()});
    const geo::Coordinate b = transform.to_page({meters.max_x(), meters.min_y()});
    const Spot spot{f, geo::Box(a.x, a.y, b.x, b.y)};
    // A region as large as a crowd cannot be shown much larger.
    if (std::max(spot.box.width(), spot.box.height()) <= reach && frame.contains(spot.box.center()))
      spots.push_back(spot);
  }
  std::vector<theme::MapInset> insets;
  while (insets.size() < most_insets) {
    const geo::Box box = box_of(largest_crowd(spots));
    if (box.is_empty()) break;
    theme::MapInset inset;
    std::erase_if(spots, [&](const Spot& spot) {
      const geo::Box around = box.grown_by(beside);
      const bool inside = around.contains({spot.box.min_x(), spot.box.min_y()}) &&
                          around.contains({spot.box.max_x(), spot.box.max_y()});
      if (inside) inset.features.push_back(spot.feature);
      return inside || around.intersects(spot.box);
    });
    std::sort(inset.features.begin(), inset.features.end());
    insets.push_back(std::move(inset));
  }
  return insets;
}

}  // namespace cakupan::render::layout
