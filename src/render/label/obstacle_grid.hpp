#pragma once

#include <cstdint>
#include <vector>

#include "render/label/labels.hpp"
#include "render/shape/box_grid.hpp"

namespace cakupan::render::label {

struct Segment {
  geo::Coordinate a;
  geo::Coordinate b;
};

geo::Box extent_of(const Segment& segment);
bool crosses(const Segment& one, const Segment& other);
bool crosses(const Segment& segment, const geo::Box& box);

/// Obstacles of one sort, by where they are.
struct ObstacleGrid {
  ObstacleGrid(const std::vector<geo::Box>& boxes, const geo::Box& frame);

  const std::vector<geo::Box>& boxes;
  shape::BoxGrid grid;
};

/// The obstacles of one map. REQUIRES: they outlive this.
struct ObstacleGrids {
  ObstacleGrids(const LabelObstacles& obstacles, const geo::Box& frame);

  ObstacleGrid hard;
  ObstacleGrid signs;
  ObstacleGrid soft;
  ObstacleGrid hearts;
  std::vector<std::uint32_t> heart_owners;
};

}  // namespace cakupan::render::label
