#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "render/shape/owner_grid.hpp"
#include "render/text/typesetter.hpp"

namespace cakupan::render::label {

/// A text that wants a place on the map.
struct Label {
  std::vector<std::string> wordings;  ///< from the full one to the shortest
  text::Look look;
  std::string figure = {};  ///< a last line below every wording; empty = none
  text::Look figure_look = {};
  geo::Coordinate point;  ///< what it names
  double clearance = 0;   ///< mm around the point that must stay visible: the radius of its sign; 0 = none
  std::optional<std::uint32_t> owner =
      {};              ///< of an area: its number in the grid; it must not seem to name another
  geo::Box area = {};  ///< of an area: where it lies
  enum class Leader { allowed, forbidden } leader = Leader::allowed;
  double importance = 1;  ///< which label goes first where not all find room
  enum class Rank { place, region, neighbor } rank = Rank::region;  ///< names of one rank are written one way
};

/// What a label must keep away from.
struct LabelObstacles {
  std::vector<geo::Box> hard = {};  ///< never covered
  std::vector<geo::Box> signs =
      {};  ///< never covered by a text; a line may cross one where nothing else is left
  std::vector<geo::Box> soft = {};  ///< covered where nothing else is left
  /// The middle of each small area, and its owner: never covered by a text that names another.
  std::vector<geo::Box> hearts = {};
  std::vector<std::uint32_t> heart_owners = {};
};

/// What is below the labels: the fills of the grid's owners, by their numbers, and of what nobody owns. A
/// halo has the color beneath it, and on a dark one the letters are light. DEFAULT: all white.
struct LabelGround {
  std::vector<model::Color> land = {};
  model::Color sea{255, 255, 255};
};

struct PlacedLabels {
  std::vector<scene::Item> leaders;
  std::vector<scene::Item> texts;
  std::vector<std::string> dropped;  ///< full wordings; not of neighbors, which are named where there is room
  std::vector<std::string> shortened;  ///< full wordings of those that are shown by a shorter one
  /// Owners of the areas that are no neighbors and have their name elsewhere: at the end of a line, or
  /// nowhere.
  std::vector<std::uint32_t> away;
};

/// Finds places for labels: no two overlap, none leaves the frame or touches a hard obstacle, none lies
/// mostly on an area that is not its own unless a line leads it there. The whole set is weighed at once: a
/// label may move or take a shorter wording so that another finds room; what finds none is dropped, the least
/// important first. The grid holds the owners of the frame.
PlacedLabels place_labels(const std::vector<Label>& labels, const LabelObstacles& obstacles,
                          const geo::Box& frame, const shape::OwnerGrid& grid,
                          const text::Typesetter& typesetter, const LabelGround& ground = {});

}  // namespace cakupan::render::label
