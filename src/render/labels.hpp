#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "render/label_point.hpp"
#include "render/typesetter.hpp"

namespace cakupan::render {

/// A text that wants a place on the map.
struct Label {
  std::string text;
  Look look;
  geo::Coordinate point;  ///< what it names
  double clearance =
      0;  ///< mm around the point that must stay visible: the radius of its sign; 0 = may cover it
  double room =
      0;  ///< radius of the free circle around the point: an area label may fill it and a little more
  enum class Leader { allowed, forbidden } leader = Leader::allowed;
};

struct PlacedLabels {
  std::vector<Item> leaders;
  std::vector<Item> texts;
  std::vector<std::string> dropped;
};

/// Finds places for labels, in their order: no two overlap, none leaves the frame or touches an obstacle. A
/// label stands on its point where it may, else beside it, else farther off with a leader line, else it is
/// dropped.
PlacedLabels place_labels(const std::vector<Label>& labels, std::vector<geo::Box> obstacles,
                          const geo::Box& frame, const Typesetter& set);

}  // namespace cakupan::render
