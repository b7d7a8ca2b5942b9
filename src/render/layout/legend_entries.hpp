#pragma once

#include <functional>
#include <string>
#include <vector>

#include <cakupan/render/theme/thematic_map.hpp>

#include "render/text/typesetter.hpp"

namespace cakupan::render::layout {

/// Entries of one group stand close to each other, those in order without a gap.
enum class LegendGroup { in_order, apart, signs };

/// Which way the entries follow each other.
enum class LegendDirection { down, right };

/// One line of the legend before it has a place.
struct LegendEntry {
  std::string label;
  std::string count;  ///< a number, or words in its place; empty for signs
  std::string unit;   ///< of a number; empty = none is printed
  LegendGroup group = LegendGroup::in_order;
  std::function<std::vector<scene::Item>(double x, double y, double width, double height)> swatch;
};

/// Ramp, classes, outline and place sign, as far as the map has them. REQUIRES: map and style outlive the
/// entries, whose swatches borrow from them.
std::vector<LegendEntry> legend_entries(const theme::ThematicMap& map, const model::Style& style,
                                        LegendDirection direction);

/// The dot of a small region: a disc with a rim of ink, which reaches to the size that the style says.
scene::Disc dot_sign(geo::Coordinate center, model::Color fill, const model::Style& style);
/// What lies under a dot and around it: a disc of the page's color.
scene::Disc dot_casing(const scene::Disc& dot, const model::Style& style);

/// The sign of a marked place: a diamond with a light rim.
scene::Shape place_sign(geo::Coordinate center, const model::Style& style);
/// The sign of a region of a second list.
std::vector<scene::Item> region_sign(geo::Coordinate center, const model::Style& style);

}  // namespace cakupan::render::layout
