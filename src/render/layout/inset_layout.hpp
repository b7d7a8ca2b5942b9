#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <cakupan/render/theme/thematic_map.hpp>

#include "render/shape/owner_grid.hpp"
#include "render/shape/page_shapes.hpp"
#include "render/text/typesetter.hpp"

namespace cakupan::render::layout {

/// An inset before it has a place.
struct WantedInset {
  theme::MapInset inset;
  geo::Box subject;  ///< what it is about, in projected meters. REQUIRES: not empty
  /// closer: a part of the map once more. outlying: what the map's frame has not, so it must find a place,
  /// and may be smaller.
  enum class Role { closer, outlying } role = Role::closer;
  // Of a closer one of free size.
  double least_factor = 1.25, most_factor = 4;  ///< less shows nothing that the map does not
  double around = 1.2;                          ///< mm of the map around the features that it is about
  double worth = 0.2;                           ///< a page with it, for each doubling: so much less of map
};

/// Where an inset stands, in page mm.
struct PlacedInset {
  std::size_t inset = 0;  ///< into those that were wanted
  WantedInset::Role role = WantedInset::Role::closer;
  double factor = 1;  ///< its scale as a multiple of the main map's
  geo::Box panel;     ///< caption and map
  geo::Box frame;     ///< of its map
  geo::Box window;    ///< on the main map, what it shows; of an outlying part, outside of its frame
  shape::PageTransform transform;
  text::Block caption;  ///< placed: page coordinates
};

bool is_placed(std::span<const PlacedInset> placed, std::size_t inset);
/// Whether every outlying part has its place, without which the page would lack it.
bool has_outlying(std::span<const WantedInset> wanted, std::span<const PlacedInset> placed);

/// Finds places for the insets of one map.
class InsetPlacer {
 public:
  /// REQUIRES: all outlive this.
  InsetPlacer(const std::vector<WantedInset>& wanted, base::Language language, const shape::Ground& ground,
              const text::Typesetter& typesetter);

  /// In the empty parts of a map frame, flush with its edges, the corners first; where its size is free, an
  /// inset takes the largest that leaves the main map its weight. Insets without a place are not in the
  /// result. `taken` are boxes of the frame that something else has, `placed` insets that have their place
  /// elsewhere: the result begins with them.
  std::vector<PlacedInset> in_frame(const shape::PageTransform& main, const geo::Box& frame,
                                    const std::vector<geo::Box>& taken,
                                    std::vector<PlacedInset> placed = {}) const;

  /// In a row below the map, at one scale where their sizes are free. The row begins at the top of `room` and
  /// is no higher than it needs. Empty where not all find room.
  std::vector<PlacedInset> in_row(const shape::PageTransform& main, const geo::Box& room, double gap) const;

  /// The outlying parts below each other, at one scale, as wide as the room. Empty where there is none, or
  /// not all find room.
  std::vector<PlacedInset> in_column(const shape::PageTransform& main, const geo::Box& room,
                                     double gap) const;

  /// How much a reader gains by insets; 1 = nothing.
  static double gain(const std::vector<PlacedInset>& placed);
  /// What they are worth beside the scale of the map; 1 = nothing.
  double worth(const std::vector<PlacedInset>& placed) const;

  /// Whether a length of its map is prescribed.
  bool is_free(std::size_t inset) const;

 private:
  struct Size {
    double width, height;
  };
  geo::Box window_of(std::size_t inset, const shape::PageTransform& main) const;
  text::Block caption_of(std::size_t inset, double factor, const shape::PageTransform& main) const;
  double factor_of(std::size_t inset, const shape::PageTransform& main) const;
  double caption_height() const;
  Size size_of(std::size_t inset, double factor, const shape::PageTransform& main) const;
  std::optional<geo::Box> free_place(const shape::CellCount& land, const geo::Box& frame,
                                     const std::vector<geo::Box>& taken, Size size,
                                     geo::Coordinate near) const;
  PlacedInset placed(std::size_t inset, double factor, const shape::PageTransform& main,
                     const geo::Box& panel) const;

  const std::vector<WantedInset>& wanted_;
  base::Language language_;
  const shape::Ground& ground_;
  const text::Typesetter& typesetter_;
};

}  // namespace cakupan::render::layout
