#pragma once

#include <string>
#include <vector>

#include <cakupan/geo/geometry.hpp>
#include <cakupan/model/region.hpp>

namespace cakupan::model {

/// A place that matters to the programme: a point, a polygon, or a union of regions.
struct PriorityArea {
  std::string name;
  std::vector<std::string> lists;  ///< the official lists that name it: "KPPN2021"
  enum class Shape { point, polygon, regions } shape = Shape::point;
  geo::LonLat point;        ///< its own point; for polygons and regions, a point on its surface
  geo::PolygonSet polygon;  ///< degrees, one feature; empty for points
  std::vector<std::string> related_regions;  ///< codes named in sources; incomplete
  std::string source;

  bool operator==(const PriorityArea&) const = default;
};

}  // namespace cakupan::model
