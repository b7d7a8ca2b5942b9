#include "render/label/obstacle_grid.hpp"

namespace cakupan::render::label {

namespace {

using geo::Box;
using geo::Coordinate;

// Of the grid that finds obstacles: about half a word.
constexpr double cell_mm = 4;

double side(Coordinate a, Coordinate b, Coordinate p) {
  return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}

}  // namespace

Box extent_of(const Segment& segment) {
  Box box;
  box.include(segment.a);
  box.include(segment.b);
  return box;
}

bool crosses(const Segment& one, const Segment& other) {
  return side(one.a, one.b, other.a) * side(one.a, one.b, other.b) < 0 &&
         side(other.a, other.b, one.a) * side(other.a, other.b, one.b) < 0;
}

bool crosses(const Segment& segment, const Box& box) {
  if (box.contains(segment.a) || box.contains(segment.b)) return true;
  return crosses(segment, {{box.min_x(), box.min_y()}, {box.max_x(), box.max_y()}}) ||
         crosses(segment, {{box.min_x(), box.max_y()}, {box.max_x(), box.min_y()}});
}

ObstacleGrid::ObstacleGrid(const std::vector<Box>& of, const Box& frame) : boxes(of), grid(frame, cell_mm) {
  for (std::size_t i = 0; i < boxes.size(); ++i) grid.put(i, boxes[i]);
}

ObstacleGrids::ObstacleGrids(const LabelObstacles& obstacles, const Box& frame)
    : hard(obstacles.hard, frame),
      signs(obstacles.signs, frame),
      soft(obstacles.soft, frame),
      hearts(obstacles.hearts, frame),
      heart_owners(obstacles.heart_owners) {}

}  // namespace cakupan::render::label
