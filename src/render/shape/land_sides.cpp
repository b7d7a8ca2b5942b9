#include "render/shape/land_sides.hpp"

namespace cakupan::render::shape {

std::vector<bool> reversed_rings(const geo::Topology& topology) {
  std::vector<bool> reversed;
  reversed.reserve(topology.ring_steps.size());
  for (std::size_t part = 0; part + 1 < topology.part_rings.size(); ++part) {
    const std::size_t shell = topology.part_rings[part];
    for (std::size_t r = shell; r < topology.part_rings[part + 1]; ++r)
      reversed.push_back((geo::signed_area(topology, r) < 0) == (r == shell));
  }
  return reversed;
}

std::vector<bool> land_sides(const geo::Topology& topology) {
  const std::vector<bool> reversed = reversed_rings(topology);
  std::vector<bool> is_left(topology.arcs.size(), true);
  // Backward, so that the first ring that passes an arc has the last word.
  for (std::size_t r = reversed.size(); r-- > 0;) {
    for (std::size_t s = topology.ring_steps[r]; s < topology.ring_steps[r + 1]; ++s) {
      const bool forward = topology.steps[s].direction == geo::ArcStep::Direction::forward;
      is_left[topology.steps[s].arc] = forward != reversed[r];
    }
  }
  return is_left;
}

}  // namespace cakupan::render::shape
