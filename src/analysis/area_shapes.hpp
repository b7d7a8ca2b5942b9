#pragma once

#include <optional>
#include <span>
#include <vector>

#include <cakupan/geo/earth.hpp>
#include <cakupan/geo/outline.hpp>
#include <cakupan/model/area.hpp>

namespace cakupan::analysis {

/// An area, ready to be measured from.
struct AreaShape {
  geo::LonLat point;
  std::optional<geo::Outline> outline;  ///< nothing for an area that is a point

  base::Kilometers to(const geo::Outline& region) const {
    return outline ? outline->distance_from(region) : region.distance_from(point);
  }
  base::Kilometers to(geo::LonLat there) const {
    return outline ? outline->distance_from(there) : geo::distance(point, there);
  }
  base::Kilometers at_least_to(const geo::Outline& region) const {
    return outline ? outline->at_least(region) : region.at_least(point);
  }
};

/// One per area, in their order. REQUIRES: the areas live, unchanged, as long as the result.
std::vector<AreaShape> area_shapes(std::span<const model::PriorityArea> areas);

}  // namespace cakupan::analysis
